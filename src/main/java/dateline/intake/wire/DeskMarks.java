package dateline.intake.wire;

import dateline.intake.Copy;
import dateline.matter.Entry;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Marks that desks put among the lines of a story: embargoes, corrections, kills, ends. They say
 * something about the story or are meant for the desk alone; no reader sees them as text.
 */
final class DeskMarks {

    private static final Set<String> ENDS =
            Set.of(
                    "(more)",
                    "more",
                    "-more-",
                    "- more -",
                    "ends",
                    "-ends-",
                    "- ends -",
                    "end",
                    "-30-",
                    "- 30 -",
                    "###",
                    "# # #",
                    "writethru",
                    "(ends)",
                    "(end)",
                    "endit");
    private static final List<String> EMBARGOES =
            List.of(
                    "embargoed until",
                    "embargoed till",
                    "embargoed to",
                    "embargoed for",
                    "embargo until",
                    "strictly embargoed until",
                    "strictly embargoed",
                    "under embargo until",
                    "under embargo",
                    "embargoed",
                    "embargo");
    private static final List<String> NOTES =
            List.of(
                    "notes to editors",
                    "note to editors",
                    "notes for editors",
                    "editors' note",
                    "editors\u2019 note",
                    "eds");
    private static final int SHORT = 120;

    private final Copy copy;
    private final List<Entry.Field> fields;
    private final List<Problem> problems;
    private final List<Block> kept = new ArrayList<>();
    private boolean closed;

    private DeskMarks(Copy copy, List<Entry.Field> fields, List<Problem> problems) {
        this.copy = copy;
        this.fields = fields;
        this.problems = problems;
    }

    /** Takes the marks out of the blocks and adds what they say to the fields. */
    static List<Block> take(
            List<Block> blocks, Copy copy, List<Entry.Field> fields, List<Problem> problems) {
        var marks = new DeskMarks(copy, fields, problems);
        for (Block block : blocks) {
            if (!marks.closed) {
                marks.block(block);
            }
        }
        return marks.kept;
    }

    private void block(Block block) {
        var lines = new ArrayList<Block.Line>();
        for (int i = 0; i < block.size(); i++) {
            Block.Line line = block.lines().get(i);
            List<Block.Line> rest = block.part(i, block.size());
            if (isForDesk(line) || isAmendment(rest)) {
                break;
            }
            if (!isMark(line)) {
                Problem misspelt = MisspeltMark.in(line, copy);
                if (misspelt != null) {
                    problems.add(misspelt);
                } else {
                    lines.add(line);
                }
            }
        }
        if (!lines.isEmpty()) {
            kept.add(new Block(lines));
        }
    }

    /** The desk's notes take the rest of their block; below the text, the rest of the file. */
    private boolean isForDesk(Block.Line line) {
        for (String note : NOTES) {
            String rest = after(line.text(), note);
            if (rest != null && (rest.startsWith(":") || rest.isEmpty() && !note.equals("eds"))) {
                closed = kept.size() > 2 && !note.equals("eds");
                return true;
            }
        }
        return false;
    }

    private boolean isMark(Block.Line line) {
        String text = line.text();
        return ENDS.contains(text.toLowerCase(Locale.ROOT))
                        && (isCapital(text) || text.length() < 9 && !isWord(text))
                || text.equalsIgnoreCase("ends")
                || text.startsWith("WRITETHRU")
                || isKill(line)
                || isEmbargo(line);
    }

    private static boolean isWord(String text) {
        return text.equalsIgnoreCase("more") || text.equalsIgnoreCase("end");
    }

    private boolean isKill(Block.Line line) {
        String text =
                line.text().startsWith("MANDATORY KILL") ? line.text().substring(10) : line.text();
        String rest = text.startsWith("KILL") ? text.substring(4).strip() : "no";
        if (rest.isEmpty() || ":-\u2013\u2014.(".indexOf(rest.charAt(0)) >= 0) {
            add("status", "killed", line);
            return true;
        }
        return false;
    }

    /** In capitals anywhere; in small letters only as a short line that is no sentence. */
    private boolean isEmbargo(Block.Line line) {
        for (String word : EMBARGOES) {
            String rest = after(line.text(), word);
            if (rest == null) {
                continue;
            }
            if (word.contains(" ") ? isOwnLine(line.text(), word) : isFollowedByTime(rest)) {
                String until = strip(rest);
                add("embargo", until.isEmpty() ? line.text() : until, line);
                return true;
            }
            return false;
        }
        return false;
    }

    private static boolean isOwnLine(String line, String word) {
        return isCapital(line.substring(0, word.length()))
                || line.length() <= SHORT && !line.endsWith(".");
    }

    /** A headline may begin with the word, too: {@code EMBARGO ON GRAIN WIDENS}. */
    private static boolean isFollowedByTime(String rest) {
        return rest.isEmpty()
                || ":-\u2013\u2014".indexOf(rest.charAt(0)) >= 0
                || Character.isDigit(rest.charAt(0));
    }

    /** What is left behind strokes, colons and the word until, however many there are. */
    private static String strip(String rest) {
        int at = 0;
        while (at < rest.length()) {
            char c = rest.charAt(at);
            if (":-\u2013\u2014".indexOf(c) >= 0 || Character.isWhitespace(c)) {
                at++;
            } else if (isWordAt(rest, at, "until")) {
                at += "until".length();
            } else {
                break;
            }
        }
        return rest.substring(at).strip();
    }

    private static boolean isWordAt(String text, int at, String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || !Character.isLetter(text.charAt(end)));
    }

    /** {@code CORRECTION: the bridge has two arches}: the rest of the block is its text. */
    private boolean isAmendment(List<Block.Line> lines) {
        Block.Line line = lines.get(0);
        for (String kind : List.of("correction", "clarification", "update", "retraction")) {
            String rest = after(line.text(), kind);
            if (rest == null) {
                continue;
            }
            String text = number(rest.strip(), kind);
            boolean colon = text.startsWith(":");
            boolean capital = isCapital(line.text().substring(0, kind.length()));
            boolean dash = !text.isEmpty() && "-\u2013\u2014".indexOf(text.charAt(0)) >= 0;
            if (!colon && !(capital && (dash || text.isEmpty()))) {
                return false;
            }
            if (dash && kept.size() < 2) {
                return false;
            }
            amend(kind, line, text, lines.subList(1, lines.size()));
            return true;
        }
        return false;
    }

    private static String number(String rest, String kind) {
        int digits = 0;
        while (kind.equals("update")
                && digits < rest.length()
                && Character.isDigit(rest.charAt(digits))) {
            digits++;
        }
        return rest.substring(digits).strip();
    }

    private void amend(String kind, Block.Line line, String rest, List<Block.Line> more) {
        var lines = new ArrayList<Block.Line>();
        String text = strip(rest);
        if (!text.isEmpty()) {
            lines.add(new Block.Line(text, line.at()));
        }
        lines.addAll(more);
        if (!lines.isEmpty()) {
            var place = copy.at(line.at());
            var said = new ArrayList<Entry.Field>();
            said.add(new Entry.Field("kind", place, new Entry.Scalar(place, kind, true)));
            said.add(
                    new Entry.Field(
                            "text", place, new Entry.Scalar(place, Block.join(lines), true)));
            fields.add(new Entry.Field("corrections", place, new Entry.Mapping(place, said)));
        }
    }

    private void add(String key, String value, Block.Line line) {
        var place = copy.at(line.at());
        fields.add(new Entry.Field(key, place, new Entry.Scalar(place, value, true)));
    }

    private static boolean isCapital(String text) {
        return text.chars().noneMatch(Character::isLowerCase);
    }

    /** What follows a word at the beginning of a line, in any case; null when it isn't there. */
    private static @Nullable String after(String text, String word) {
        if (!text.regionMatches(true, 0, word, 0, word.length())) {
            return null;
        }
        String rest = text.substring(word.length());
        return !rest.isEmpty() && Character.isLetter(rest.charAt(0)) ? null : rest.stripLeading();
    }
}
