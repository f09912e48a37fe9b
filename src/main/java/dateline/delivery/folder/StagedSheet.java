package dateline.delivery.folder;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one sheet on their way into the staging folder. Most sheets are small: they wait in
 * memory until it is known whether they are needed, and are then written in one go.
 */
final class StagedSheet extends OutputStream {

    private static final int LARGE = 256 * 1024;

    private final Path file;
    private final Disk disk;
    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private @Nullable OutputStream out;
    private @Nullable IOException fault;

    StagedSheet(Path file, Disk disk) {
        this.file = file;
        this.disk = disk;
    }

    Path file() {
        return file;
    }

    /** What the disk reported, as against the faults of whoever fills the sheet. */
    @Nullable IOException fault() {
        return fault;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int count) throws IOException {
        try {
            if (length + count > LARGE) {
                spill();
            }
            if (out != null && count > LARGE) {
                out.write(source, offset, count);
            } else {
                keep(source, offset, count);
            }
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    private void keep(byte[] source, int offset, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + count));
        }
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    private void spill() throws IOException {
        if (out == null) {
            out = disk.create(file);
        }
        out.write(bytes, 0, length);
        length = 0;
    }

    /** Writes what is still in memory. */
    void finish() throws IOException {
        try {
            if (out == null) {
                disk.write(file, bytes, length);
            } else {
                spill();
                out.close();
            }
        } catch (IOException e) {
            fault = e;
            throw e;
        }
    }

    /** Leaves nothing behind. */
    void discard() {
        try (OutputStream open = out) {
            if (open != null || fault != null) {
                disk.deleteIfThere(file);
            }
        } catch (IOException e) {
            // It goes with the rest of the staging folder.
        }
    }
}
