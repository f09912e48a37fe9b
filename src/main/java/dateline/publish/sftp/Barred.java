package dateline.publish.sftp;

import dateline.problem.Problem;
import java.io.IOException;

/** There is no way in, and why. */
final class Barred extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final boolean passing;

    /**
     * @param passing whether it may be another thing in a moment, as with a net that comes back
     */
    Barred(Problem problem, boolean passing) {
        super(problem.message());
        this.problem = problem;
        this.passing = passing;
    }

    Problem problem() {
        return problem;
    }

    boolean isPassing() {
        return passing;
    }
}
