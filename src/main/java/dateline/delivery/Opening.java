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

    /** Of a target that could not be opened. */
    public static Opening failed(List<Problem> problems) {
        return new Opening(new Closed(problems), problems);
    }

    public boolean succeeded() {
        return problems.stream().noneMatch(Problem::isError);
    }
}
