package dateline.delivery.folder;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One build of an output at a time. The system lets go of the lock of a killed process. */
final class Lock implements Closeable {

    private static final int PAUSE = 50;
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock, or null when another run still holds it after the given time. */
    static @Nullable Lock take(Path file, Duration patience) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            for (long tries = patience.toMillis() / PAUSE; ; tries--) {
                if (tryLock(channel) != null) {
                    taken = true;
                    return new Lock(channel);
                }
                if (tries <= 0 || !pause()) {
                    return null;
                }
            }
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held in this very process. Closing our channel would make some systems forget that
            // lock towards other processes; a process that builds one output twice at once is told
            // off here, and does not exist outside of tests.
            return null;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
