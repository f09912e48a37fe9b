package dateline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real small disk, which only root can mount, and only on Linux.
 *
 * @param folder that it is mounted on
 */
public record SmallDisk(Path folder) implements AutoCloseable {

    private static final int BLOCK = 4096;

    /**
     * Mounts it, or leaves the test out.
     *
     * @param size as mount(8) takes it
     */
    public static SmallDisk mount(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder + "") == 0,
                "a small disk can be mounted only by root on Linux");
        return new SmallDisk(folder);
    }

    private Path filler() {
        return folder.resolve(".filler");
    }

    /** Leaves room for so many blocks of 4 KiB. */
    public void leave(int blocks) {
        empty();
        try (var filler = new RandomAccessFile(filler().toFile(), "rw")) {
            long room = Files.getFileStore(folder).getUsableSpace();
            var block = new byte[BLOCK];
            for (long left = room / BLOCK - blocks; left > 0; left--) {
                filler.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes room again. */
    public void empty() {
        try {
            Files.deleteIfExists(filler());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on it can only be read, or be written again. */
    public void readOnly(boolean only) {
        assertThat(run("mount", "-o", "remount," + (only ? "ro" : "rw"), folder + "")).isZero();
    }

    @Override
    public void close() {
        run("umount", "-l", folder + "");
    }

    private static int run(String... command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
