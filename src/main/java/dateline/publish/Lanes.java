package dateline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Does one thing for each of many, several at once. */
public final class Lanes {

    private Lanes() {}

    /** What is done for each of some things. */
    public interface Work<T> {
        void on(T thing) throws Refused, IOException;
    }

    /**
     * Does it in as many lanes at most; the first failure ends it. When it returns, nothing is
     * under way any more.
     */
    public static <T> void each(int most, Collection<T> things, Work<T> work)
            throws Refused, IOException {
        int lanes = Math.max(1, Math.min(most, things.size()));
        if (lanes == 1) {
            for (T thing : things) {
                work.on(thing);
            }
            return;
        }
        var queue = new ConcurrentLinkedQueue<>(things);
        ExecutorService pool = Executors.newFixedThreadPool(lanes);
        var running = new ArrayList<Future<@Nullable Void>>();
        try {
            for (int i = 0; i < lanes; i++) {
                running.add(pool.submit(() -> lane(queue, work)));
            }
            Throwable failure = null;
            for (Future<@Nullable Void> one : running) {
                try {
                    one.get();
                } catch (ExecutionException e) {
                    failure = failure == null ? e.getCause() : failure;
                }
            }
            tell(failure);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> @Nullable Void lane(ConcurrentLinkedQueue<T> queue, Work<T> work)
            throws Refused, IOException {
        try {
            for (T next = queue.poll(); next != null; next = queue.poll()) {
                work.on(next);
            }
            return null;
        } catch (Refused | IOException | RuntimeException e) {
            queue.clear();
            throw e;
        }
    }

    private static void tell(@Nullable Throwable failure) throws Refused, IOException {
        if (failure instanceof Refused refused) {
            throw refused;
        }
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException ours) {
            throw ours;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }
}
