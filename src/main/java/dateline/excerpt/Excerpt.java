package dateline.excerpt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of copy with a caret under the word at fault. What the editor sees in each cell of the
 * upper row decides where the carets of the lower row stand.
 *
 * @param text what is seen of the line
 * @param carets spaces and carets; empty when the column is not known
 */
public record Excerpt(String text, String carets) {

    private static final int WIDEST = 100;
    private static final int BEFORE = 40;
    private static final int NEAR = 2000;
    private static final int TAB = 4;
    private static final String CUT = "\u2026";

    /**
     * @param column in code points, from 1; 0 when unknown
     */
    public static Excerpt of(String line, int column) {
        int[] all = line.codePoints().toArray();
        int start = Math.max(0, Math.min(column, all.length) - NEAR);
        int[] points = Arrays.copyOfRange(all, start, near(all, start));
        int from = Math.min(Math.max(column - 1 - start, 0), points.length);
        int to = column == 0 ? from : Math.max(from + 1, Word.end(points, from));
        List<String> shown = shown(points);
        int first = first(shown, from);
        int end = end(shown, first);
        String text =
                (first > 0 ? CUT : "")
                        + String.join("", shown.subList(first, end))
                        + (end < shown.size() ? CUT : "");
        if (column == 0) {
            return new Excerpt(text.stripTrailing(), "");
        }
        int indent = (first > 0 ? 1 : 0) + width(shown, first, from);
        int carets = Math.max(1, width(shown, from, Math.min(to, end)));
        return new Excerpt(text.stripTrailing(), " ".repeat(indent) + "^".repeat(carets));
    }

    /** A line may be a megabyte long; only what is near can be shown. */
    private static int near(int[] all, int start) {
        return Math.min(all.length, start + 2 * NEAR);
    }

    /** What is shown for each code point; a tab is shown as the spaces it takes. */
    private static List<String> shown(int[] points) {
        var shown = new ArrayList<String>(points.length);
        int cell = 0;
        for (int point : points) {
            String one = point == '\t' ? " ".repeat(TAB - cell % TAB) : Cells.visible(point);
            shown.add(one);
            cell += Cells.width(one);
        }
        return shown;
    }

    /** Where a line that is too wide begins to be shown. */
    private static int first(List<String> shown, int from) {
        if (width(shown, 0, shown.size()) <= WIDEST) {
            return 0;
        }
        int first = from;
        int room = BEFORE;
        while (first > 0 && (room -= Cells.width(shown.get(first - 1))) >= 0) {
            first--;
        }
        return onLetter(shown, first, from);
    }

    /** A combining mark is not parted from its letter. */
    private static int onLetter(List<String> shown, int first, int from) {
        int letter = first;
        while (letter > 0 && letter < from && Cells.width(shown.get(letter)) == 0) {
            letter++;
        }
        return letter;
    }

    private static int end(List<String> shown, int first) {
        int end = first;
        int room = WIDEST;
        while (end < shown.size() && (room -= Cells.width(shown.get(end))) >= 0) {
            end++;
        }
        return end;
    }

    private static int width(List<String> shown, int from, int to) {
        int width = 0;
        for (int i = from; i < to && i < shown.size(); i++) {
            width += Cells.width(shown.get(i));
        }
        return width;
    }
}
