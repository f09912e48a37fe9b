package dateline.crew;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A crew shares the work of one run. Whatever is called within {@link #of(int)}{@code .run} is done
 * by it, at most as many at a time as it has hands; what comes of the work never depends on their
 * number.
 */
public final class Crew {

    private final int hands;

    private Crew(int hands) {
        this.hands = hands;
    }

    public static Crew of(int hands) {
        return new Crew(hands);
    }

    /**
     * Runs a piece of work that may call for the others.
     *
     * @throws RuntimeException as the work does
     */
    public <T> T run(Callable<T> work) {
        var pool = new ForkJoinPool(hands);
        try {
            return pool.submit(work).get();
        } catch (ExecutionException e) {
            throw unchecked(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in the middle of a run", e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** The pool wraps what a worker threw, and may do so several times. */
    private static RuntimeException unchecked(ExecutionException e) {
        Throwable cause = e.getCause();
        while (cause != null
                && cause.getClass() == RuntimeException.class
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException ours ? ours : new IllegalStateException(cause);
    }

    /** Does one piece of work for each item; results come in the items' order. */
    public static <A, B extends @Nullable Object> List<B> all(
            List<A> items, Function<? super A, ? extends B> work) {
        return items.parallelStream().<B>map(work).toList();
    }
}
