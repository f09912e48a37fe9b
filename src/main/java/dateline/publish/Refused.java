package dateline.publish;

import dateline.problem.Problem;

/** A target did not do what it was asked for; the problem tells an editor why. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Refused(Problem problem, Throwable cause) {
        super(problem.message(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
