package dateline.intake.wire;

import dateline.intake.Words;
import java.util.ArrayList;
import java.util.List;

/** Lines without a blank line between them. */
record Block(List<Line> lines) {

    /**
     * A line.
     *
     * @param at where it begins in the copy
     */
    record Line(String text, int at) {}

    Block {
        lines = List.copyOf(lines);
    }

    /** Cuts a text into its blocks. */
    static List<Block> of(String text) {
        var blocks = new ArrayList<Block>();
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start <= text.length()) {
            int found = text.indexOf('\n', start);
            int end = found < 0 ? text.length() : found;
            int first = start;
            int last = end;
            while (first < last && isBlank(text.charAt(first))) {
                first++;
            }
            while (last > first && isBlank(text.charAt(last - 1))) {
                last--;
            }
            if (first < last) {
                lines.add(new Line(text.substring(first, last), first));
            } else if (!lines.isEmpty()) {
                blocks.add(new Block(lines));
                lines.clear();
            }
            start = end + 1;
        }
        if (!lines.isEmpty()) {
            blocks.add(new Block(lines));
        }
        return blocks;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200b;
    }

    Line first() {
        return lines.get(0);
    }

    int size() {
        return lines.size();
    }

    /** The lines from {@code from} to before {@code to}. */
    List<Line> part(int from, int to) {
        return lines.subList(from, to);
    }

    String joined() {
        return join(lines);
    }

    /** Lines that an editor's program broke: joined by a blank where the script writes blanks. */
    static String join(List<Line> lines) {
        var joined = new StringBuilder();
        for (Line line : lines) {
            boolean signs =
                    !joined.isEmpty()
                            && Words.isSign(joined.codePointBefore(joined.length()))
                            && Words.isSign(line.text().codePointAt(0));
            joined.append(joined.isEmpty() || signs ? "" : " ").append(line.text());
        }
        return joined.toString();
    }
}
