package dateline.publish.sftp;

import dateline.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way into files of the server: some parts of a file are under way at once, and they
 * have reached the disk at its end where the server can say so.
 *
 * @param host for what is said of a full disk
 */
record Upload(Folder folder, String host) {

    private static final int PART = 32_000;

    /** So many parts of a file are under way at once. */
    private static final int PARTS = 16;

    /** Writes a file over one that may be there, and that nobody reads. */
    void put(String file, InputStream bytes) throws IOException {
        SftpChannel channel = folder.channel();
        List<CompletableFuture<Reply>> begun =
                channel.send(List.of(folder.removing(file), folder.fresh(file)));
        channel.await(begun.get(0)).isThere(file);
        byte[] handle = channel.await(begun.get(1)).handle(file);
        try {
            fill(handle, file, bytes);
        } catch (Status e) {
            boolean full = folder.isFull(e);
            // A half file would keep the room that the next one needs.
            channel.send(List.of(folder.removing(file)));
            throw full ? new IOException(Complaint.full(host, e.getMessage()), e) : e;
        }
    }

    /** Writes what an open file holds, and closes it. */
    void fill(byte[] handle, String file, InputStream bytes) throws IOException {
        SftpChannel channel = folder.channel();
        Deque<CompletableFuture<Reply>> coming = new ArrayDeque<>();
        IOException wrong = null;
        try {
            long offset = 0;
            var part = new byte[PART];
            for (int n = bytes.readNBytes(part, 0, PART);
                    n > 0;
                    n = bytes.readNBytes(part, 0, PART)) {
                Message writing =
                        Message.of(Message.WRITE).bytes(handle).large(offset).bytes(part, n);
                coming.addAll(channel.send(List.of(writing)));
                offset += n;
                while (coming.size() >= PARTS) {
                    channel.await(coming.remove()).fine(file);
                }
            }
        } catch (IOException e) {
            wrong = e;
        }
        List<Message> closing = new ArrayList<>();
        if (channel.knows(Folder.SYNC)) {
            closing.add(Message.extended(Folder.SYNC).bytes(handle));
        }
        closing.add(Message.of(Message.CLOSE).bytes(handle));
        coming.addAll(channel.send(closing));
        if (wrong != null) {
            throw wrong;
        }
        for (CompletableFuture<Reply> one : coming) {
            channel.await(one).fine(file);
        }
    }

    /**
     * Writes a small file that must not be there.
     *
     * @param passing a name that nobody reads, and that is free afterwards: its folder is there
     * @param again whether it was begun before, and may have been done
     * @return false when it is
     */
    boolean create(String file, byte[] bytes, String passing, boolean again) throws IOException {
        Boolean linked =
                folder.channel().knows(Folder.LINK)
                        ? createLinked(file, bytes, passing, again)
                        : null;
        if (linked != null) {
            return linked;
        }
        Reply reply = folder.ask(folder.fresh(file));
        Status status = reply.status();
        if (status != null && folder.attributes(file) != null) {
            return again && isMine(file, bytes);
        }
        fill(reply.handle(file), file, new ByteArrayInputStream(bytes));
        return true;
    }

    /**
     * A file that is there with all that it holds or not at all, so that a connection that breaks
     * leaves no half one: a second name can't be given that is taken.
     *
     * @return null when the server knows no second names after all
     */
    private @Nullable Boolean createLinked(String file, byte[] bytes, String passing, boolean again)
            throws IOException {
        String whole = passing + Sha256.hex(Sha256.digest().digest(bytes)) + ".new";
        put(whole, new ByteArrayInputStream(bytes));
        Reply reply = folder.ask(folder.linking(whole, file));
        folder.channel().send(List.of(folder.removing(whole)));
        Status status = reply.status();
        if (status == null || status.code() == Status.OK) {
            return true;
        }
        if (folder.attributes(file) == null) {
            return null;
        }
        return again && Arrays.equals(folder.held(file), bytes);
    }

    /** What we made before the connection broke may lack its end. */
    private boolean isMine(String file, byte[] bytes) throws IOException {
        byte[] found = folder.held(file);
        if (found.length == 0) {
            put(file, new ByteArrayInputStream(bytes));
            return true;
        }
        return Arrays.equals(found, bytes);
    }
}
