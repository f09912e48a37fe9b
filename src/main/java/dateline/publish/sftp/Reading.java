package dateline.publish.sftp;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of the server while it is read: where the connection breaks it is opened anew, and read on
 * from there. Nobody writes into files that are there, so it is the same one.
 */
final class Reading extends InputStream {

    private final Access access;
    private final String file;
    private InputStream in;
    private long had;

    /** Opens it. */
    Reading(Access access, String file) throws IOException {
        this.access = access;
        this.file = file;
        this.in = access.callForGood((folder, again) -> folder.opened(file));
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int some = some(bytes, start, length);
        had += Math.max(0, some);
        return some;
    }

    private int some(byte[] bytes, int start, int length) throws IOException {
        try {
            return in.read(bytes, start, length);
        } catch (Dropped e) {
            return access.callForGood(
                    (folder, again) -> {
                        in = folder.opened(file, had);
                        return in.read(bytes, start, length);
                    });
        }
    }

    @Override
    public void close() throws IOException {
        try {
            in.close();
        } catch (Dropped e) {
            // It was closed by that.
        }
    }
}
