package dateline.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A file of the server, which is asked for its next parts before the last one is used up. */
final class RemoteFile extends InputStream {

    private static final int PART = 32_000;
    private static final int MOST = 32;

    private final SftpChannel channel;
    private final byte[] handle;
    private final Deque<CompletableFuture<Reply>> coming = new ArrayDeque<>();
    private int ahead = 2;
    private long asked;
    private long had;
    private byte[] part = {};
    private int used;
    private boolean over;
    private boolean closed;

    /**
     * @param from the first byte that is wanted
     */
    RemoteFile(SftpChannel channel, byte[] handle, long from) {
        this.channel = channel;
        this.handle = handle;
        this.asked = from;
        this.had = from;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (used == part.length) {
            byte[] next = over ? null : next();
            if (next == null) {
                over = true;
                return -1;
            }
            part = next;
            used = 0;
        }
        int some = Math.min(length, part.length - used);
        System.arraycopy(part, used, bytes, start, some);
        used += some;
        return some;
    }

    /** The next part; null behind the last one. */
    private byte @Nullable [] next() throws IOException {
        while (coming.size() < ahead) {
            coming.add(
                    channel.send(
                                    List.of(
                                            Message.of(Message.READ)
                                                    .bytes(handle)
                                                    .large(asked)
                                                    .number(PART)))
                            .get(0));
            asked += PART;
        }
        ahead = Math.min(ahead * 2, MOST);
        Reply reply = channel.await(coming.remove());
        Status status = reply.status();
        if (status != null) {
            if (status.code() == Status.END) {
                return null;
            }
            throw status;
        }
        byte[] bytes = reply.expect(Message.DATA).bytes();
        had += bytes.length;
        if (bytes.length < PART) {
            fill();
        }
        return bytes;
    }

    /** A part that is short is the last one, or else what lies behind it is asked for anew. */
    private void fill() throws IOException {
        CompletableFuture<Reply> behind = coming.poll();
        if (behind != null) {
            Status status = channel.await(behind).status();
            over = status != null && status.code() == Status.END;
        }
        coming.clear();
        asked = had;
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            // What comes of it matters to nobody.
            channel.send(List.of(Message.of(Message.CLOSE).bytes(handle)));
        }
    }
}
