package dateline.delivery;

import dateline.problem.Problem;
import java.util.List;

/**
 * What a target did with a delivery.
 *
 * @param added sheets that were not there before
 * @param replaced sheets whose bytes changed
 * @param unchanged sheets that were there already with the same bytes
 * @param removed sheets of ours that were taken away
 * @param problems an error here means that nothing was changed, unless it says otherwise
 */
public record Receipt(int added, int replaced, int unchanged, int removed, List<Problem> problems) {

    public Receipt {
        problems = List.copyOf(problems);
    }

    /** Nothing was delivered. */
    public static Receipt refused(List<Problem> problems) {
        return new Receipt(0, 0, 0, 0, problems);
    }
}
