package dateline.cli;

import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Report;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.problem.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Where the work is done. The command line hands its orders over here and shows what comes back.
 */
public interface Desk {

    /**
     * Builds, or only checks when the order is dry.
     *
     * @param progress told how many pages are done so far, from any thread
     */
    Report run(Order order, LongConsumer progress);

    /**
     * Shows the site until the program ends.
     *
     * @param opened told once where it can be seen, and what was found
     * @param told what came of each round after the first
     * @return what kept it from being shown; empty when it was
     */
    List<Problem> show(Showing showing, Opened opened, Consumer<Shown> told);

    /**
     * Writes one page as a file that can be sent around.
     *
     * @param path of the page on the site
     * @param to the file; one that is there is left alone
     */
    Made share(Showing showing, String path, Path to);

    /**
     * Puts the site to where its readers are.
     *
     * @param talk asked and told on the way, from any thread
     */
    Published publish(Publishing asked, Published.Talk talk);

    /** Is told where a preview can be seen. */
    interface Opened {
        void at(int port, Shown first);
    }

    /** Lays out a new publication; never touches a file that is there. */
    Made init(Path root);

    /** Begins a story. */
    Made story(Path root, String headline, Instant now);
}
