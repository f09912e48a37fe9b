package dateline.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/**
 * Watches folders and all below them. What happens in one burst is told at once, and what happens
 * while it is being dealt with is told next: a mailbox of one place.
 */
public final class Watch implements AutoCloseable {

    /** Editors save in several steps that follow one another closely. */
    private static final Duration QUIET = Duration.ofMillis(8);

    /** A burst that does not end is dealt with in parts. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final DirectoryWatcher watcher;
    private final Set<Path> touched = new HashSet<>();
    private boolean everything;
    private boolean closed;
    private long last;

    private Watch(List<Path> folders) throws IOException {
        this.watcher =
                DirectoryWatcher.builder()
                        .paths(folders)
                        .fileHashing(false)
                        .listener(this::happened)
                        .build();
    }

    /**
     * Begins to watch; nothing that happens after this returned is missed.
     *
     * @throws IOException when the system does not let that many folders be watched
     */
    public static Watch over(List<Path> folders) throws IOException {
        var watch = new Watch(folders);
        Executor own =
                work -> {
                    var thread = new Thread(work, "preview-watch");
                    thread.setDaemon(true);
                    thread.start();
                };
        watch.watcher.watchAsync(own);
        return watch;
    }

    private synchronized void happened(DirectoryChangeEvent event) {
        if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
            everything = true;
        } else {
            touched.add(event.path());
        }
        last = System.nanoTime();
        notifyAll();
    }

    /**
     * What was touched.
     *
     * @param paths of files and folders
     * @param everything whether more was touched than could be told
     */
    public record Touched(Set<Path> paths, boolean everything) {

        public static final Touched NOTHING = new Touched(Set.of(), false);
        public static final Touched EVERYTHING = new Touched(Set.of(), true);

        public boolean isNothing() {
            return paths.isEmpty() && !everything;
        }
    }

    /** Whether something happened that nobody has asked for yet. */
    public synchronized boolean hasNews() {
        return everything || !touched.isEmpty();
    }

    /**
     * Waits for the next burst to end.
     *
     * @return nothing, when nothing happened for as long as that
     */
    public synchronized Touched next(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (touched.isEmpty() && !everything && !closed) {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return Touched.NOTHING;
            }
            wait(left);
        }
        long first = System.nanoTime();
        while (!closed) {
            long now = System.nanoTime();
            long quiet = Math.min(last + QUIET.toNanos(), first + LONGEST.toNanos()) - now;
            if (quiet <= 0) {
                break;
            }
            wait(quiet / 1_000_000, (int) (quiet % 1_000_000));
        }
        var told = new Touched(Set.copyOf(touched), everything);
        touched.clear();
        everything = false;
        return told;
    }

    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        watcher.close();
    }
}
