package dateline.publish.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * What is left in a repository of this machine by a Dateline that died, or by a git that was
 * killed. Nobody else is at work there when this is seen to.
 *
 * @param folder of the repository
 */
record Traces(Path folder) {

    /** A git whose Dateline has died may be sending still; so long it is let finish. */
    private static final Duration LAST_WORDS = Duration.ofMinutes(1);

    /** Lets each git that still works here come to its end, or ends it. */
    void finishOrphans() throws IOException {
        List<String> ours = Git.beginning(folder);
        List<ProcessHandle> orphans =
                ProcessHandle.allProcesses()
                        .filter(process -> arguments(process).containsAll(ours))
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

    private static List<String> arguments(ProcessHandle process) {
        return List.of(process.info().arguments().orElse(new String[0]));
    }

    /** Locks and halves that a git left which was killed; nobody else is at work here. */
    void remove() throws IOException {
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
}
