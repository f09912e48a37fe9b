package dateline.preview;

import io.methvin.watcher.DirectoryChangeEvent;
import io.methvin.watcher.DirectoryChangeListener;
import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Watches folders and all below them. What happens in one burst is told at once, and what happens
 * while it is being dealt with is told next: a mailbox of one place.
 */
public final class Watch implements AutoCloseable {

    /** Editors save in several steps that follow one another closely. */
    private static final Duration QUIET = Duration.ofMillis(8);

    /** A burst that does not end is dealt with in parts. */
    private static final Duration LONGEST = Duration.ofMillis(250);

    private final Folders folders;
    private final DirectoryWatcher watcher;
    private final Set<Path> touched = new HashSet<>();
    private boolean everything;
    private boolean blind;
    private boolean closed;
    private long last;

    private Watch(Folders folders, WatchService service) throws IOException {
        this.folders = folders;
        this.watcher =
                DirectoryWatcher.builder()
                        // The root stays when all that is in it is taken away and put back.
                        .path(folders.root())
                        .fileTreeVisitor(
                                (start, folder, file) ->
                                        folders.visit(start, folder::call, file::call))
                        .watchService(service)
                        .fileHashing(false)
                        .listener(new Listener())
                        .build();
    }

    /**
     * Begins to watch; nothing that happens after this returned is missed, also in folders that are
     * made later.
     *
     * @throws IOException when the system does not let that many folders be watched
     */
    public static Watch over(Folders folders) throws IOException {
        // The library's own for macOS wants JNA.
        return over(folders, FileSystems.getDefault().newWatchService());
    }

    static Watch over(Folders folders, WatchService service) throws IOException {
        Watch watch;
        try {
            watch = new Watch(folders, service);
        } catch (IOException e) {
            service.close();
            throw e;
        }
        Executor own =
                work -> {
                    var thread = new Thread(work, "preview-watch");
                    thread.setDaemon(true);
                    thread.start();
                };
        Watch watching = watch;
        watching.watcher.watchAsync(own).whenComplete((end, fault) -> watching.blind());
        return watching;
    }

    private final class Listener implements DirectoryChangeListener {

        @Override
        public void onEvent(DirectoryChangeEvent event) {
            if (event.eventType() == DirectoryChangeEvent.EventType.OVERFLOW) {
                happened(null);
            } else if (folders.hold(event.path())) {
                happened(event.path());
            }
        }

        /** A new folder that can't be watched: from now on this misses something. */
        @Override
        public void onException(Exception e) {
            blind();
        }
    }

    /**
     * @param path null: more than can be told
     */
    private synchronized void happened(@Nullable Path path) {
        if (path == null) {
            everything = true;
        } else {
            touched.add(path);
        }
        last = System.nanoTime();
        notifyAll();
    }

    private synchronized void blind() {
        if (closed) {
            return;
        }
        blind = true;
        happened(null);
    }

    /** Whether it misses something from now on: somebody else must look. */
    public synchronized boolean isBlind() {
        return blind;
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
