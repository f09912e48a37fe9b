package dateline;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.List;

/** The words of the spine itself. */
final class BuildProblems {

    private BuildProblems() {}

    static List<Problem> noWorkingSpace(Exception e) {
        return List.of(
                Problem.error(
                        "no-working-space",
                        Place.of("seeds"),
                        "texts could not be kept while the site was made: " + e.getMessage(),
                        "Make room in the folder for temporary files (java.io.tmpdir), or name another in DATELINE_JAVA_OPTS."));
    }
}
