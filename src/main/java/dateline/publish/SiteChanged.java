package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;

/** The site on this machine changed while it was sent; the target is not to blame. */
public final class SiteChanged extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * @param path of the file, from the site's root
     */
    SiteChanged(String path) {
        super(path);
    }

    public Problem problem() {
        return PublishProblems.siteChanged(Place.of(String.valueOf(getMessage())));
    }
}
