package dateline.publish.git;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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

    /** A git whose Dateline has died may be sending still; so long it is let finish. */
    private static final Duration LAST_WORDS = Duration.ofMinutes(1);

    /** What is in the lock's file while somebody is at work, and stays there when they die. */
    private static final String AT_WORK = "at work\n";

    /** Below this nothing is worth the time. */
    private static final long SMALL = 32L << 20;

    /** Each pack more makes each look-up slower. */
    private static final int MANY_PACKS = 50;

    private static final int BLOCK = 4096;

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
        if (interrupted) {
            finishOrphans();
        }
        removeTraces();
        if (!interrupted) {
            channel.write(ByteBuffer.wrap(AT_WORK.getBytes(StandardCharsets.UTF_8)), 0);
        }
    }

    /** Lets each git that still works here come to its end, or ends it. */
    private void finishOrphans() throws IOException {
        String named = Git.named(folder);
        List<ProcessHandle> orphans =
                ProcessHandle.allProcesses()
                        .filter(
                                process ->
                                        Stream.of(process.info().arguments().orElse(new String[0]))
                                                .anyMatch(named::equals))
                        .toList();
        long end = System.nanoTime() + LAST_WORDS.toNanos();
        for (ProcessHandle orphan : orphans) {
            try {
                orphan.onExit().get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                orphan.descendants().forEach(ProcessHandle::destroyForcibly);
                orphan.destroyForcibly();
                orphan.onExit().join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while git was at work", e);
            } catch (ExecutionException e) {
                throw new IOException(e);
            }
        }
    }

    /** Locks and halves that a git left which was killed; nobody else is at work here. */
    private void removeTraces() throws IOException {
        removeAll(fresh());
        remove(folder, 1, "(?:.*\\.lock|fast_import_crash_\\d+)");
        remove(folder.resolve("refs"), Integer.MAX_VALUE, ".*\\.lock");
        remove(folder.resolve("refs/passing"), 1, ".*");
        remove(folder.resolve("objects"), 2, "(?:tmp_.*|.*\\.(?:lock|keep))");
        removeHalfPacks();
    }

    /** A pack without its index, which comes last, is read by nobody and removed by nobody. */
    private void removeHalfPacks() throws IOException {
        Path packs = folder.resolve("objects/pack");
        if (!Files.isDirectory(packs)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(packs)) {
            files = all.toList();
        }
        for (Path file : files) {
            String bare = String.valueOf(file.getFileName()).replaceFirst("\\.[a-z]+$", "");
            if (bare.startsWith("pack-") && !Files.exists(packs.resolve(bare + ".idx"))) {
                Files.delete(file);
            }
        }
    }

    private static void remove(Path folder, int depth, String names) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> traces;
        try (Stream<Path> files =
                Files.find(
                        folder,
                        depth,
                        (file, attributes) ->
                                attributes.isRegularFile()
                                        && String.valueOf(file.getFileName()).matches(names))) {
            traces = files.toList();
        }
        for (Path trace : traces) {
            Files.delete(trace);
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

    /**
     * Whether more has come since than there was in the largest pack, which is the site as it was
     * when all was last put into one.
     */
    boolean isOvergrown() throws IOException {
        var sizes = new Sizes();
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                sizes.add(file);
            }
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        return sizes.packs > MANY_PACKS
                || sizes.all - sizes.largest > Math.max(SMALL, sizes.largest);
    }

    private static final class Sizes {
        private long all;
        private long largest;
        private int packs;

        void add(Path file) throws IOException {
            try {
                BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
                if (found.isRegularFile()) {
                    long size = (found.size() + BLOCK - 1) / BLOCK * BLOCK;
                    all += size;
                    if (file.toString().endsWith(".pack")) {
                        packs++;
                        largest = Math.max(largest, size);
                    }
                }
            } catch (NoSuchFileException e) {
                // Gone, and of no size.
            }
        }
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
