package dateline.publish.s3;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.publish.Ending;
import dateline.publish.Lock;
import dateline.publish.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The lock of a store, ours until it is closed. It is put only where none is; what was put is read
 * back, for stores that pass over the condition.
 */
final class Hold implements Closeable {

    static final String LOCK = "state/lock";

    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(3);

    private final Shelf own;
    private final Lock lock;
    private final Place place;
    private final Ending ending;
    private Instant said;

    private Hold(Shelf own, Lock lock, Place place) throws IOException {
        this.own = own;
        this.lock = lock;
        this.place = place;
        this.said = lock.clock().instant();
        this.ending = new Ending(this::letGo);
    }

    static Hold take(Shelf own, Lock lock, Place place) throws Refused, IOException {
        var hold = new Hold(own, lock, place);
        boolean ours = false;
        try {
            if (!hold.put()) {
                lock.insistItIsOver(own.read(LOCK), place);
                hold.renew();
            }
            hold.check();
            ours = true;
            return hold;
        } finally {
            if (!ours) {
                hold.ending.close();
            }
        }
    }

    /** Whether nobody had it. */
    private boolean put() {
        Body line = line();
        Shelf.Put put = own.putNew(LOCK, line, Memory.OWN, Sha256.of(lock.token()));
        if (put == Shelf.Put.UNCONDITIONAL && own.head(LOCK) == null) {
            renew();
            return true;
        }
        return put == Shelf.Put.DONE;
    }

    private void renew() {
        own.put(LOCK, line(), Memory.OWN, Sha256.of(lock.token()));
    }

    private Body line() {
        return Body.of(lock.line().getBytes(StandardCharsets.UTF_8));
    }

    /** Tells others that we are still at it, when it is time to. */
    synchronized void live() throws Refused, IOException {
        ending.insistNotYet();
        Instant now = lock.clock().instant();
        if (now.isAfter(said.plus(SIGN_OF_LIFE))) {
            said = now;
            check();
            renew();
        }
    }

    /** Makes sure that nobody took it over while we were silent, as a machine is that sleeps. */
    void check() throws Refused, IOException {
        ending.insistNotYet();
        lock.insist(own.read(LOCK), place);
    }

    private synchronized void letGo() throws IOException {
        if (lock.isOurs(own.read(LOCK))) {
            own.remove(List.of(LOCK));
        }
    }

    @Override
    public void close() throws IOException {
        ending.close();
        letGo();
    }
}
