package dateline.intake;

import java.util.Arrays;

/** Where the lines of a text begin, so that a place is found without reading the text again. */
public final class Lines {

    /** Beyond this a column says nothing to an editor, and counting it would cost too much. */
    private static final int LONGEST_COLUMN = 5_000;

    private final int[] starts;

    private Lines(int[] starts) {
        this.starts = starts;
    }

    static Lines of(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return new Lines(Arrays.copyOf(starts, count));
    }

    /** The line of a character, from 1. */
    public int of(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Where a line begins; lines count from 1. */
    public int start(int line) {
        return starts[Math.min(line, starts.length) - 1];
    }

    /** The column of a character in code points, from 1; 0 when it is too far to the right. */
    int column(String text, int index) {
        int start = start(of(index));
        return index - start > LONGEST_COLUMN ? 0 : text.codePointCount(start, index) + 1;
    }
}
