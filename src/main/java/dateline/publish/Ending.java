package dateline.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What is still to be done at a target when the program is ended by a signal: its lock is let go,
 * so that the next one need not wait for its time to run out.
 */
public final class Ending implements AutoCloseable {

    /** Whoever ends the program does not wait longer for a target that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final String ENDED = "the program was ended";

    private final Errand errand;
    private final Thread hook = new Thread(this::end, "ending");
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean ended;

    /** What is done then, from another thread. */
    public interface Errand {
        void run() throws IOException;
    }

    /**
     * @throws IOException when the program is being ended already
     */
    public Ending(Errand errand) throws IOException {
        this.errand = errand;
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException e) {
            throw new IOException(ENDED, e);
        }
    }

    private void end() {
        ended = true;
        var going = new Thread(this::run, "ending");
        going.setDaemon(true);
        going.start();
        await();
    }

    private void run() {
        try {
            errand.run();
        } catch (IOException | RuntimeException e) {
            // Then the lock counts until its time has run out.
        } finally {
            done.countDown();
        }
    }

    private void await() {
        try {
            // However it ends, nothing more can be done.
            var unused = done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Goes on as long as the program does.
     *
     * @throws IOException when it is being ended
     */
    public void insistNotYet() throws IOException {
        if (ended) {
            throw new IOException(ENDED);
        }
    }

    /** There is nothing to be done any more. If it is being done, its end is waited for. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            await();
        }
    }
}
