package dateline.delivery;

import dateline.ledger.Ledger;
import dateline.page.Sheet;
import dateline.problem.Problem;
import java.io.IOException;
import java.util.List;

/**
 * Where a site is delivered to. Opened for one run and closed after it: holds a lock where two runs
 * could meet, and has finished or undone what an interrupted run left before {@link #ledger()}
 * answers.
 */
public interface Target extends AutoCloseable {

    /** What is there from last time. */
    Ledger ledger();

    /** Whether all that was delivered last time is there, and nothing of it was touched since. */
    boolean isAsLeft();

    /** What is wrong with what is there; an error among it refuses every delivery. */
    List<Problem> problems();

    /** Where this run's sheets are held until they are delivered. */
    Sheet.Spool spool();

    /**
     * Takes the sheets over: puts what is new, replaces what changed, takes away what is gone, the
     * ledger last.
     */
    Receipt accept(Delivery delivery);

    /** What is kept for the next run besides the ledger. */
    Notes notes();

    /** What an editor is told when the spool failed. */
    Problem fault(IOException e);

    /** Lets go of the lock and of what was only needed during the run. */
    @Override
    void close();
}
