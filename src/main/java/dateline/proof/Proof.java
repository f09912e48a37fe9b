package dateline.proof;

import dateline.page.Flatplan;
import dateline.page.Page;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a reader would trip over.
 *
 * @param problems warnings: links of the copy that lead nowhere
 */
public record Proof(List<Problem> problems) {

    public Proof {
        problems = List.copyOf(problems);
    }

    /**
     * Reads the plan: every link that the copy makes to this site has to lead to one of its pages.
     */
    public static Proof read(Flatplan plan) {
        Set<String> paths = plan.paths();
        var problems = new ArrayList<Problem>();
        for (Page page : plan.pages()) {
            for (Page.Onward onward : page.onward()) {
                if (onward.path() == null || !paths.contains(onward.path())) {
                    problems.add(ProofProblems.deadLink(onward));
                }
            }
        }
        return new Proof(problems);
    }
}
