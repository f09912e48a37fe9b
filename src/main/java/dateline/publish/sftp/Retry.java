package dateline.publish.sftp;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Does once more what a broken connection has interrupted: a few times, and after a while that
 * doubles and is drawn by lot, so that all who were cut off together don't come back together.
 *
 * @param tries how often something is done at most
 * @param first the longest while before the second time
 */
record Retry(int tries, Duration first, Sleeper sleeper, RandomGenerator random) {

    /** Lets time pass. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** Something that can be done once more. */
    interface Work<T> {

        /**
         * Does it.
         *
         * @param before how often it was begun before: what it does may have been done then
         */
        T run(int before) throws IOException;
    }

    <T> T of(Work<T> work) throws IOException {
        for (int before = 0; ; before++) {
            try {
                return work.run(before);
            } catch (Dropped e) {
                if (before + 1 >= tries) {
                    throw e;
                }
                pause(before);
            }
        }
    }

    /** At least half of the while, at most all of it. */
    private void pause(int before) throws IOException {
        long half = first.toMillis() << before >> 1;
        try {
            sleeper.sleep(Duration.ofMillis(half + random.nextLong(half + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }
}
