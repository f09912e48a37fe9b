package dateline.publish.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the repository on this machine, which one process has at a time. The system takes
 * its lock from a process that dies; what such a one leaves behind, and any git that it began, is
 * seen to by the next.
 */
final class Cache implements AutoCloseable {

    /** Others of this machine are waited for so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** What is in the lock's file while somebody is at work, and stays there when they die. */
    private static final String AT_WORK = "at work\n";

    private final Path folder;
    private final FileChannel channel;
    private final boolean interrupted;

    private Cache(Path folder, FileChannel channel, boolean interrupted) {
        this.folder = folder;
        this.channel = channel;
        this.interrupted = interrupted;
    }

    /**
     * Takes it.
     *
     * @param folder which need not be there
     * @return null when another process keeps it
     */
    static @Nullable Cache take(Path folder) throws IOException {
        Files.createDirectories(folder.resolveSibling(""));
        Path file = folder.resolveSibling(folder.getFileName() + ".lock");
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            if (!isLocked(channel)) {
                channel.close();
                return null;
            }
            var cache = new Cache(folder, channel, channel.size() > 0);
            cache.begin();
            return cache;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                FileLock lock = channel.tryLock();
                if (lock != null) {
                    return true;
                }
            } catch (OverlappingFileLockException e) {
                // Somebody else in this process has it.
            }
            if (System.nanoTime() > end) {
                return false;
            }
            pause(LOOK_AGAIN);
        }
    }

    private static void pause(Duration time) throws IOException {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another publishing was waited for", e);
        }
    }

    private void begin() throws IOException {
        var traces = new Traces(folder);
        if (interrupted) {
            traces.finishOrphans();
        }
        removeAll(fresh());
        traces.remove();
        if (!interrupted) {
            channel.write(ByteBuffer.wrap(AT_WORK.getBytes(StandardCharsets.UTF_8)), 0);
        }
    }

    /** Whether the process that had it last died with it. */
    boolean isInterrupted() {
        return interrupted;
    }

    boolean isThere() {
        return Files.isRegularFile(folder.resolve("HEAD"))
                && Files.isDirectory(folder.resolve("objects"))
                && Files.isDirectory(folder.resolve("refs"));
    }

    /** Where a repository is made before it gets its name, so that there is never half of one. */
    Path fresh() {
        return folder.resolveSibling(folder.getFileName() + ".new");
    }

    void name() throws IOException {
        removeAll();
        Files.move(fresh(), folder);
    }

    void removeAll() throws IOException {
        removeAll(folder);
    }

    private static void removeAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            PathUtils.deleteDirectory(folder);
        }
    }

    /** Whether what is not needed has outgrown what is. */
    boolean isOvergrown() throws IOException {
        return Growth.isTooMuch(folder);
    }

    /** Gives it to the next, to whom nothing is left to be seen to. */
    @Override
    public void close() {
        try (channel) {
            channel.truncate(0);
        } catch (IOException e) {
            // It counts as interrupted then, which costs the next one a look.
        }
    }
}
