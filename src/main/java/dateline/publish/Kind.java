package dateline.publish;

import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of target. */
public interface Kind {

    /** As the masthead's {@code kind} names it. */
    String word();

    /**
     * Opens one; asks nothing of the network yet.
     *
     * @param problems gets what is wrong with the settings
     * @return null when something is
     */
    @Nullable Outlet open(Setting setting, List<Problem> problems);
}
