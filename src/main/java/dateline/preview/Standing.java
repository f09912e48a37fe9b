package dateline.preview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A place for one newsstand. Who waits for the next one gets the newest, never one in between. */
final class Standing {

    private Newsstand newsstand = Newsstand.of(Issue.NONE, null, null);
    private boolean closed;

    synchronized Newsstand now() {
        return newsstand;
    }

    synchronized void put(Newsstand next) {
        newsstand = next;
        notifyAll();
    }

    /** Nobody need wait any longer. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Another than the one that is known; null when there is none within that time. */
    @SuppressWarnings("ReferenceEquality")
    synchronized @Nullable Newsstand other(@Nullable Newsstand known, Duration patience)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (newsstand == known && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return newsstand == known ? null : newsstand;
    }
}
