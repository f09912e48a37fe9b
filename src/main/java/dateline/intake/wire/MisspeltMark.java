package dateline.intake.wire;

import dateline.intake.Copy;
import dateline.intake.IntakeProblems;
import dateline.matter.Nearest;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Desk marks that would hold a story back if they were spelt right, in lines that are no prose. */
final class MisspeltMark {

    private static final int SHORT = 120;
    private static final Set<String> BEFORE = Set.of("STRICTLY", "UNDER");
    private static final List<String> RIGHT = List.of("EMBARGO", "EMBARGOED");
    private static final Set<String> KILLS = Set.of("KIL", "KLIL", "KIIL", "KILLL");
    private static final Set<String> UNTIL = Set.of("UNTIL", "TILL", "TIL");

    private MisspeltMark() {}

    static @Nullable Problem in(Block.Line line, Copy copy) {
        var words = new ArrayList<>(List.of(line.text().split("\\s+", -1)));
        if (words.size() > 1 && BEFORE.contains(capitals(words.get(0)))) {
            words.remove(0);
        }
        String mark = letters(words.get(0));
        String rest = words.get(0).substring(mark.length());
        String next = words.size() > 1 ? words.get(1) : "";
        boolean ends = rest.isEmpty() ? next.isEmpty() || isStroke(next) : isStroke(rest);
        if (KILLS.contains(mark) && ends) {
            return IntakeProblems.misspeltMark(copy.at(line.at()), mark, "KILL");
        }
        String meant = embargo(capitals(mark));
        if (meant == null || !isCapital(mark) && !isTold(line.text())) {
            return null;
        }
        String until = rest.isEmpty() ? letters(next) : "";
        if (isUntil(capitals(until))) {
            return IntakeProblems.misspeltMark(
                    copy.at(line.at()), mark + " " + until, meant + " UNTIL");
        }
        boolean time = ends || rest.isEmpty() && Character.isDigit(next.charAt(0));
        return time && !RIGHT.contains(capitals(mark))
                ? IntakeProblems.misspeltMark(copy.at(line.at()), mark, meant)
                : null;
    }

    /** Which mark a word is, or nearly is. */
    private static @Nullable String embargo(String word) {
        boolean other = word.startsWith("EMBARK") || word.startsWith("EMBARR");
        return other || word.length() < 5 ? null : Nearest.to(word, RIGHT, 2);
    }

    private static boolean isUntil(String word) {
        return UNTIL.contains(word)
                || word.length() > 3
                        && word.startsWith("U")
                        && Nearest.to(word, List.of("UNTIL"), 2) != null;
    }

    /** In small letters only a short line with a time is a mark. */
    private static boolean isTold(String line) {
        return line.length() <= SHORT
                && !line.endsWith(".")
                && line.chars().anyMatch(Character::isDigit);
    }

    private static boolean isStroke(String text) {
        return ":-\u2013\u2014".indexOf(text.charAt(0)) >= 0;
    }

    private static String letters(String word) {
        int end = 0;
        while (end < word.length() && Character.isLetter(word.charAt(end))) {
            end++;
        }
        return word.substring(0, end);
    }

    private static boolean isCapital(String word) {
        return word.equals(capitals(word));
    }

    private static String capitals(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
