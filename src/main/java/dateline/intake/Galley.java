package dateline.intake;

import dateline.edition.Content;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/**
 * Where set text waits for the press, outside of memory: one file that only grows. Threads may add
 * and read at the same time. What is read back is compared with a checksum: against a disk that
 * errs, not against somebody who means ill, since the file has no name.
 */
public interface Galley extends Closeable {

    /** Keeps the bytes. */
    Content keep(byte[] bytes);

    @Override
    void close() throws IOException;

    /** A galley in memory, for small publications. */
    static Galley inMemory() {
        return new Galley() {
            @Override
            public Content keep(byte[] bytes) {
                byte[] kept = bytes.clone();
                return () -> new ByteArrayInputStream(kept);
            }

            @Override
            public void close() {}
        };
    }

    /**
     * A galley in a file of its own, which is made anew.
     *
     * @throws IOException when the file can't be made
     */
    static Galley in(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new Spool(
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    /**
     * A galley in a temporary file that goes when it is closed, or with the program.
     *
     * @throws IOException when the file can't be made
     */
    static Galley passing() throws IOException {
        Path file = Files.createTempFile("dateline-", ".galley");
        return new Spool(
                FileChannel.open(
                        file,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** The file. An offset is taken first, so that writing needs no lock. */
    record Spool(FileChannel file, AtomicLong end) implements Galley {

        Spool(FileChannel file) {
            this(file, new AtomicLong());
        }

        @Override
        public Content keep(byte[] bytes) {
            long offset = end.getAndAdd(bytes.length);
            int length = bytes.length;
            int checksum = checksum(bytes);
            try {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    file.write(buffer, offset + buffer.position());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return () -> new ByteArrayInputStream(read(offset, length, checksum));
        }

        private static int checksum(byte[] bytes) {
            var crc = new CRC32();
            crc.update(bytes);
            return (int) crc.getValue();
        }

        private byte[] read(long offset, int length, int checksum) throws IOException {
            var buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining()) {
                if (file.read(buffer, offset + buffer.position()) < 0) {
                    throw new IOException("a text that was set is gone from the galley");
                }
            }
            if (checksum(buffer.array()) != checksum) {
                throw new IOException("a text that was set has changed in the galley");
            }
            return buffer.array();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
