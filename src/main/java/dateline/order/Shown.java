package dateline.order;

import dateline.problem.Problem;
import java.util.List;

/**
 * What came of one round of a preview.
 *
 * @param changed what was touched, relative to the root, sorted; empty in the first round and when
 *     only time went on
 * @param root path of the front page
 * @param stories those that run
 * @param pages all pages there are
 * @param problems sorted by place
 * @param millis how long it took
 */
public record Shown(
        List<String> changed,
        String root,
        int stories,
        int pages,
        List<Problem> problems,
        long millis) {

    public Shown {
        changed = List.copyOf(changed);
        problems = List.copyOf(problems);
    }
}
