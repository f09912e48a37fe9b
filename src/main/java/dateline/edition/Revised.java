package dateline.edition;

import dateline.problem.Problem;
import java.util.List;

/** The atlas with the house's regions, and what was wrong with them. */
public record Revised(Atlas atlas, List<Problem> problems) {

    public Revised {
        problems = List.copyOf(problems);
    }
}
