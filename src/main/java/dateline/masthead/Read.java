package dateline.masthead;

import dateline.problem.Problem;
import java.util.List;

/**
 * A masthead and what was wrong with its files. What is wrong keeps its default, so that every
 * problem can be reported.
 *
 * @param mark the same while the three files say the same, and another when they don't
 */
public record Read(Masthead masthead, List<Problem> problems, String mark) {

    public Read {
        problems = List.copyOf(problems);
    }
}
