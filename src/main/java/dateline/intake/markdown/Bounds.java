package dateline.intake.markdown;

import dateline.intake.Copy;
import dateline.intake.IntakeProblems;
import dateline.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text can be read in a time that grows with its length. In two places commonmark-java
 * looks back at all that came before: at each line of a paragraph that may begin another block, it
 * takes all the lines of the paragraph again, and at each bracket that closes it marks all that are
 * open. What that would come to is added up here first; no editor's text comes near.
 */
final class Bounds {

    /** Steps back, about a second's worth. */
    private static final long MOST = 500_000_000;

    private final Copy copy;
    private @Nullable Problem exceeded;
    private long looks;
    private long marks;
    private int lines;
    private int open;

    private Bounds(Copy copy) {
        this.copy = copy;
    }

    static Bounds of(Copy copy, int start) {
        var bounds = new Bounds(copy);
        String text = copy.text();
        for (int line = start; line < text.length() && bounds.exceeded == null; ) {
            int found = text.indexOf('\n', line);
            int end = found < 0 ? text.length() : found;
            bounds.line(line, end);
            line = end + 1;
        }
        return bounds;
    }

    /** What was too much; null when nothing was. */
    @Nullable Problem exceeded() {
        return exceeded;
    }

    private void line(int start, int end) {
        String text = copy.text();
        int at = start;
        while (at < end && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at == end) {
            lines = 0;
            open = 0;
            return;
        }
        lines++;
        // A line that begins with a letter begins no other block, and the parser knows.
        looks += Character.isLetter(text.codePointAt(at)) ? 0 : lines;
        if (looks > MOST) {
            exceeded = IntakeProblems.tooManyLines(copy.at(start));
        }
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            if (c == '[') {
                open++;
            } else if (c == ']') {
                marks += open;
                open = Math.max(0, open - 1);
            }
        }
        if (marks > MOST && exceeded == null) {
            exceeded = IntakeProblems.tooManyBrackets(copy.at(start));
        }
    }
}
