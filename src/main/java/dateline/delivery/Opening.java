package dateline.delivery;

import dateline.problem.Problem;
import java.util.List;

/**
 * What came of opening a target.
 *
 * @param target one that refuses every delivery when it could not be opened
 * @param problems errors when it could not be opened, else warnings at most
 */
public record Opening(Target target, List<Problem> problems) {

    public Opening {
        problems = List.copyOf(problems);
    }

    public boolean succeeded() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
