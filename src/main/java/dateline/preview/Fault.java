package dateline.preview;

import dateline.problem.Problem;
import dateline.problem.Via;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as the preview shows it.
 *
 * @param line the line of copy at fault; empty when it is not known
 * @param carets what stands below it: spaces, then carets under the word at fault
 */
public record Fault(Problem problem, String line, String carets) {

    String message() {
        return problem.message();
    }

    String place() {
        return problem.place().toString();
    }

    List<Via> way() {
        return problem.way();
    }

    @Nullable String hint() {
        return problem.hint();
    }
}
