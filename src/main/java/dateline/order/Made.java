package dateline.order;

import dateline.problem.Problem;
import java.util.List;

/**
 * What {@code init} and {@code new} have made.
 *
 * @param files relative to the publication's root, with '/'
 * @param problems sorted by place
 */
public record Made(List<String> files, List<Problem> problems) {

    public Made {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }
}
