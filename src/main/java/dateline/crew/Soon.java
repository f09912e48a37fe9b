package dateline.crew;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;

/**
 * A value that another hand is making meanwhile. Whoever needs it waits for it, and lends a hand;
 * outside of a crew's run it is made when it is first needed.
 */
public final class Soon<T> {

    private final ForkJoinTask<T> task;

    private Soon(ForkJoinTask<T> task) {
        this.task = task;
    }

    public static <T> Soon<T> of(Callable<T> work) {
        ForkJoinTask<T> task = ForkJoinTask.adapt(work);
        if (ForkJoinTask.inForkJoinPool()) {
            task.fork();
        }
        return new Soon<>(task);
    }

    /**
     * The value.
     *
     * @throws RuntimeException as its making did
     */
    public T get() {
        // Outside of a pool nobody has begun it yet; a task that was begun is only waited for.
        return ForkJoinTask.inForkJoinPool() ? task.join() : task.invoke();
    }
}
