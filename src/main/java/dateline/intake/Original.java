package dateline.intake;

import dateline.edition.Content;
import dateline.hash.Sha256;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A file that came in, to be read again later: whole, and with the bytes it had. */
record Original(Path file, String hash) implements Content {

    @Override
    public InputStream open() throws IOException {
        return new Checked(Files.newInputStream(file), file, hash);
    }

    /** Compares at the end, when all bytes have gone by. */
    private static final class Checked extends FilterInputStream {

        private final MessageDigest digest = Sha256.digest();
        private final Path file;
        private final String hash;
        private boolean ended;

        Checked(InputStream in, Path file, String hash) {
            super(in);
            this.file = file;
            this.hash = hash;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            if (count > 0) {
                digest.update(bytes, offset, count);
            } else if (count < 0 && !ended) {
                ended = true;
                if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
                    throw new IOException(file.getFileName() + " changed while it was used");
                }
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
