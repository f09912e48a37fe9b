package dateline.publish.sftp;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What the server has answered, read from front to back. */
final class Reply {

    private final int type;
    private final ByteBuffer body;

    /**
     * @param body behind the id
     */
    Reply(int type, ByteBuffer body) {
        this.type = type;
        this.body = body;
    }

    /**
     * What one knows of a file.
     *
     * @param mode type and rights as stat(2) has them
     */
    record Attributes(long size, int mode, int changed) {

        private static final int TYPE = 0xf000;

        boolean isFolder() {
            return (mode & TYPE) == 0x4000;
        }

        boolean isLink() {
            return (mode & TYPE) == 0xa000;
        }
    }

    int type() {
        return type;
    }

    boolean hasMore() {
        return body.hasRemaining();
    }

    /** This one, if it is what was asked for. */
    Reply expect(int wanted) throws IOException {
        Status status = status();
        if (status != null && (wanted != Message.STATUS || status.code() != Status.OK)) {
            throw status;
        }
        if (type != wanted) {
            throw new IOException("the server answers something else than it was asked");
        }
        return this;
    }

    /** What it says of how it went; null when it has brought something instead. */
    @Nullable Status status() throws IOException {
        if (type != Message.STATUS) {
            return null;
        }
        var copy = new Reply(type, body.duplicate());
        int code = copy.number();
        return new Status(code, copy.hasMore() ? copy.text() : "status " + code);
    }

    /** Goes on when it was done. */
    void fine(String path) throws IOException {
        try {
            expect(Message.STATUS);
        } catch (Status e) {
            throw e.about(path);
        }
    }

    /** Whether what was asked about is there; goes on when it was done or is not there. */
    boolean isThere(String path) throws IOException {
        Status status = status();
        if (status != null && status.code() == Status.NOT_THERE) {
            return false;
        }
        fine(path);
        return true;
    }

    /** By what the server knows a file that is open now. */
    byte[] handle(String path) throws IOException {
        try {
            return expect(Message.HANDLE).bytes();
        } catch (Status e) {
            throw e.about(path);
        }
    }

    int number() throws IOException {
        try {
            return body.getInt();
        } catch (BufferUnderflowException e) {
            throw broken(e);
        }
    }

    long large() throws IOException {
        try {
            return body.getLong();
        } catch (BufferUnderflowException e) {
            throw broken(e);
        }
    }

    byte[] bytes() throws IOException {
        int length = number();
        if (length < 0 || length > body.remaining()) {
            throw broken(null);
        }
        var bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Section 5. */
    Attributes attributes() throws IOException {
        int flags = number();
        long size = (flags & 1) == 0 ? 0 : large();
        if ((flags & 2) != 0) {
            large();
        }
        int mode = (flags & 4) == 0 ? 0 : number();
        if ((flags & 8) != 0) {
            // When it was read.
            number();
        }
        int changed = (flags & 8) == 0 ? 0 : number();
        for (int more = flags < 0 ? number() : 0; more > 0; more--) {
            bytes();
            bytes();
        }
        return new Attributes(size, mode, changed);
    }

    private static IOException broken(@Nullable Exception cause) {
        return new IOException("the server's answer ends too early", cause);
    }
}
