package dateline.crew;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/**
 * A value that another hand is making meanwhile. Whoever needs it waits for it, and lends a hand;
 * outside of a crew's run it is made when it is first needed.
 */
public final class Soon<T> {

    private final ForkJoinTask<T> task;
    private final boolean begun;

    private Soon(ForkJoinTask<T> task, boolean begun) {
        this.task = task;
        this.begun = begun;
    }

    public static <T> Soon<T> of(Callable<T> work) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(work);
        boolean begun = ForkJoinTask.inForkJoinPool();
        if (begun) {
            task.fork();
        }
        return new Soon<>(task, begun);
    }

    /**
     * The value.
     *
     * @throws RuntimeException as its making did
     */
    public T get() {
        return begun ? task.join() : made();
    }

    /** Nobody has begun it, whoever asks now: one does it, and the others wait. */
    private synchronized T made() {
        return task.invoke();
    }
}
