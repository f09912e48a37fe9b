package dateline.cli;

import java.io.PrintStream;
import java.time.Clock;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/**
 * One line on a terminal that tells how far the work is. A quick run never shows it, and nothing of
 * it stays behind.
 */
final class Progress implements LongConsumer, AutoCloseable {

    private static final long PATIENCE = 300;
    private static final long FRAME = 100;

    private final PrintStream err;
    private final Clock clock;
    private final boolean shown;
    private long next;
    private long most;
    private boolean drawn;

    Progress(World world, boolean shown) {
        this.err = world.err();
        this.clock = world.clock();
        this.shown = shown && world.lively();
        this.next = clock.millis() + PATIENCE;
    }

    /** Comes from many threads, so a smaller number may come after a greater one. */
    @Override
    public synchronized void accept(long done) {
        most = Math.max(most, done);
        tell(() -> Figures.many(most, "page"));
    }

    /** The line is asked for only when it is time for another. */
    synchronized void tell(Supplier<String> line) {
        if (shown && clock.millis() >= next) {
            next = clock.millis() + FRAME;
            drawn = true;
            err.print("\r" + line.get() + "\u001b[K");
            err.flush();
        }
    }

    /** Takes the line away; another may follow. */
    @Override
    public synchronized void close() {
        if (drawn) {
            drawn = false;
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
