package dateline.intake.wire;

import dateline.intake.Copy;
import dateline.intake.Key;
import dateline.intake.Misspelt;
import dateline.matter.Entry;
import dateline.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines like {@code Updated: 2026-05-03}: the same words as in front matter. */
final class HeaderLines {

    private static final int LONGEST_KEY = 20;
    private static final int LONGEST_BYLINE = 100;
    private static final Set<String> TITLES = Set.of("jr", "jr.", "sr", "sr.", "md", "phd");
    private static final Set<String> PARTICLES =
            Set.of(
                    "de", "da", "di", "del", "der", "den", "van", "von", "bin", "al", "el", "la",
                    "le", "y");

    private HeaderLines() {}

    /**
     * Whether all of the lines are header lines. Beside a known key an unknown one is a key, too,
     * so that a slip in one line does not make text of them all.
     */
    static boolean are(List<Block.Line> lines) {
        return !lines.isEmpty()
                && (lines.stream().allMatch(HeaderLines::is)
                        || lines.stream().anyMatch(line -> key(line.text()) != null)
                                && lines.stream().allMatch(HeaderLines::isLike));
    }

    /** A known header line, or one word, a colon, a blank and a short value. */
    private static boolean isLike(Block.Line line) {
        String text = line.text();
        int colon = text.indexOf(':');
        return is(line)
                || colon > 1
                        && colon <= LONGEST_KEY
                        && isWord(text.substring(0, colon))
                        && text.startsWith(" ", colon + 1)
                        && text.length() <= LONGEST_BYLINE;
    }

    private static boolean is(Block.Line line) {
        return key(line.text()) != null || byline(line.text()) != null;
    }

    /** Where the header lines at the end of a headline's lines begin; the first is never one. */
    static int start(List<Block.Line> lines, int from) {
        int start = lines.size();
        boolean all = true;
        boolean some = false;
        for (int i = lines.size() - 1; i > from && isLike(lines.get(i)); i--) {
            boolean header = is(lines.get(i));
            all &= header;
            some |= key(lines.get(i).text()) != null;
            // As if asked whether all the lines from here on are header lines.
            if (header && (all || some)) {
                start = i;
            }
        }
        return start;
    }

    static void read(List<Block.Line> lines, Copy copy, List<Entry.Field> fields) {
        for (Block.Line line : lines) {
            String byline = byline(line.text());
            if (byline != null) {
                byline(byline, copy.at(line.at()), fields);
            } else {
                int colon = line.text().indexOf(':');
                String value = line.text().substring(colon + 1);
                int blanks = value.length() - value.stripLeading().length();
                Place place = copy.at(line.at() + colon + 1 + blanks);
                fields.add(
                        new Entry.Field(
                                line.text().substring(0, colon).strip(),
                                copy.at(line.at()),
                                new Entry.Scalar(place, value.strip(), false)));
            }
        }
    }

    private static @Nullable String key(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_KEY || line.startsWith("//", colon + 1)) {
            return null;
        }
        String key = line.substring(0, colon);
        boolean known = Key.of(key) != null;
        // What was meant to hold the story must not become a paragraph of it.
        return known || isWord(key) && Misspelt.hold(key) != null ? key : null;
    }

    private static boolean isWord(String key) {
        return key.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_');
    }

    /** {@code By Ada Park in Seoul}, which is no sentence. */
    private static @Nullable String byline(String line) {
        boolean by = line.startsWith("By ") || line.startsWith("BY ") || line.startsWith("By: ");
        if (!by
                || line.length() > LONGEST_BYLINE
                || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0) {
            return null;
        }
        String name = line.substring(line.indexOf(' ') + 1).strip();
        return name.isEmpty() || Character.isLowerCase(name.codePointAt(0)) ? null : name;
    }

    private static void byline(String byline, Place place, List<Entry.Field> fields) {
        List<Entry> authors = new ArrayList<>();
        for (String name : names(byline)) {
            authors.add(new Entry.Scalar(place, name, true));
        }
        fields.add(new Entry.Field("authors", place, new Entry.Sequence(place, authors)));
        boolean more = authors.size() != 1 || !names(byline).get(0).equals(byline);
        if (more) {
            fields.add(new Entry.Field("byline", place, new Entry.Scalar(place, byline, true)));
        }
    }

    /** The names in a byline: without the town, cut at commas and at the word and. */
    static List<String> names(String byline) {
        String people = byline;
        for (String town : List.of(" in ", " IN ", " at ")) {
            int at = people.indexOf(town);
            people = at > 0 ? people.substring(0, at) : people;
        }
        people = people.replace(" and ", ",").replace(" AND ", ",").replace(" & ", ",");
        var names = new ArrayList<String>();
        for (String name : people.split(",", -1)) {
            String stripped = name.strip();
            if (!stripped.isEmpty() && (names.isEmpty() || isName(stripped))) {
                names.add(stripped);
            }
        }
        return names.isEmpty() ? List.of(byline) : names;
    }

    /** Neither a title after a name nor an office: {@code Jr.}, {@code Korea correspondent}. */
    private static boolean isName(String text) {
        if (TITLES.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()
                    && Character.isLowerCase(word.codePointAt(0))
                    && !PARTICLES.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
