package dateline.delivery;

import dateline.hash.Sha256;
import dateline.page.Address;
import dateline.page.Sheet;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;

/** Hashes and counts what is written through it, so that no sheet is read again for its hash. */
public final class HashingStream extends OutputStream {

    private final OutputStream to;
    private final MessageDigest digest = Sha256.digest();
    private long size;

    public HashingStream(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(int b) throws IOException {
        to.write(b);
        digest.update((byte) b);
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        to.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        size += length;
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    /** The sheet whose bytes were written; nothing may be written afterwards. */
    public Sheet sheet(Address address) {
        return new Sheet(address, Sha256.hex(digest.digest()), size);
    }
}
