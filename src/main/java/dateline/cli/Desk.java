package dateline.cli;

import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Report;
import java.nio.file.Path;
import java.time.Instant;
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

    /** Lays out a new publication; never touches a file that is there. */
    Made init(Path root);

    /** Begins a story. */
    Made story(Path root, String headline, Instant now);
}
