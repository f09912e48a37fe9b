package dateline.order;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a preview.
 *
 * @param order which publication, and how
 * @param fixed the moment it shows; null: the clock's, which goes on
 * @param port to answer on; 0: any that is free
 * @param insists whether only that port will do
 * @param host the network address to answer on; null: this machine alone
 * @param token what has to be known to come in from a network; null: nothing
 * @param drafts whether drafts run, too
 * @param held whether scheduled, embargoed and withheld stories run, too
 */
public record Showing(
        Order order,
        @Nullable Instant fixed,
        int port,
        boolean insists,
        @Nullable String host,
        @Nullable String token,
        boolean drafts,
        boolean held) {

    /** The same on another port. */
    public Showing on(int port) {
        return new Showing(order, fixed, port, insists, host, token, drafts, held);
    }
}
