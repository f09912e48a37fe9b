package dateline.delivery;

import dateline.ledger.Ledger;
import java.util.List;

/**
 * All sheets of a finished run, handed to a target. What the target has and the delivery lacks is
 * to be taken away.
 *
 * @param lines every page of the site, sorted by address, printed in this run or not
 * @param adopt whether foreign files that stand in the way may be taken over
 */
public record Delivery(List<Stocked> lines, boolean adopt) {

    public Delivery {
        lines = List.copyOf(lines);
    }

    /**
     * One page of the delivery.
     *
     * @param line what the ledger will say of it
     * @param printed whether its sheet was printed in this run and lies in the spool; else the
     *     sheet of the last delivery, as the ledger named it, stays in place
     */
    public record Stocked(Ledger.Line line, boolean printed) {}
}
