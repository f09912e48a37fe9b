package dateline.masthead;

import dateline.problem.Problem;
import java.util.List;

/**
 * A masthead and what was wrong with its files. What is wrong keeps its default, so that every
 * problem can be reported.
 */
public record Read(Masthead masthead, List<Problem> problems) {

    public Read {
        problems = List.copyOf(problems);
    }
}
