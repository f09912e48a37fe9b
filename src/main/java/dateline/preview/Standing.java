package dateline.preview;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A place for one newsstand. Who waits for the next one gets the newest, never one in between; who
 * comes before the first has to wait for it.
 */
final class Standing {

    private @Nullable Newsstand newsstand;
    private boolean closed;

    /** What stands there now; nothing but an empty one when no other will come. */
    synchronized Newsstand now() {
        while (newsstand == null && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed = true;
            }
        }
        Newsstand now = newsstand;
        return now == null ? Newsstand.of(Issue.NONE, null, null) : now;
    }

    /** The same without waiting; null when there is none yet. */
    synchronized @Nullable Newsstand last() {
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
        while ((newsstand == null || newsstand == known) && !closed) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return null;
            }
            wait(left);
        }
        return newsstand == known ? null : newsstand;
    }
}
