package dateline.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The target's folder as one channel shows it: how things in it are asked for by their paths from
 * there.
 *
 * @param root of the folder, from {@code /}; empty: that itself
 */
record Folder(SftpChannel channel, String root) {

    static final String RENAME = "posix-rename@openssh.com";
    static final String LINK = "hardlink@openssh.com";
    static final String SYNC = "fsync@openssh.com";
    private static final String ROOM = "statvfs@openssh.com";

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int CREATE = 8;
    private static final int MUST_BE_NEW = 0x20;
    private static final int TIMES = 8;

    /** So many parts of a folder's list are asked for at once. */
    private static final int PARTS = 16;

    /** So many small requests are sent at once. */
    private static final int REQUESTS = 128;

    /** So many of them are under way while more are sent: the server always has some to do. */
    private static final int AHEAD = 384;

    /** Less room than this is none. */
    private static final int LITTLE = 32_000;

    /** The path by which the server knows a file. */
    String at(String file) {
        return file.isEmpty() ? root.isEmpty() ? "/" : root : root + "/" + file;
    }

    Reply ask(Message message) throws IOException {
        return channel.ask(message);
    }

    Message removing(String file) {
        return Message.of(Message.REMOVE).text(at(file));
    }

    Message making(String folder) {
        return Message.of(Message.MKDIR).text(at(folder)).number(0);
    }

    /** Opens a file that must not be there. */
    Message fresh(String file) {
        return Message.of(Message.OPEN)
                .text(at(file))
                .number(WRITE | CREATE | MUST_BE_NEW)
                .number(0);
    }

    /** Gives a file a second name. */
    Message linking(String from, String to) {
        return Message.extended(LINK).text(at(from)).text(at(to));
    }

    /** Moves over what has that name, in one step. */
    Message renaming(String from, String to) throws IOException {
        if (!channel.knows(RENAME)) {
            throw new IOException(
                    "the server can't replace a file in one step: it lacks " + RENAME);
        }
        return Message.extended(RENAME).text(at(from)).text(at(to));
    }

    /** The protocol has 32 bits for it, which are good until 2106. */
    Message dating(String file, long seconds) {
        return Message.of(Message.SETSTAT)
                .text(at(file))
                .number(TIMES)
                .number((int) seconds)
                .number((int) seconds);
    }

    /** What is known of a file, not of where it leads; null when there is none. */
    Reply.@Nullable Attributes attributes(String file) throws IOException {
        Reply reply = ask(Message.of(Message.LSTAT).text(at(file)));
        Status status = reply.status();
        if (status != null && status.code() == Status.NOT_THERE) {
            return null;
        }
        return reply.expect(Message.ATTRS).attributes();
    }

    /** Where a symbolic link leads; null when there is none of that name. */
    @Nullable String leadsTo(String file) throws IOException {
        Reply.Attributes found = attributes(file);
        if (found == null || !found.isLink()) {
            return null;
        }
        Reply names = ask(Message.of(Message.READLINK).text(at(file)));
        names.expect(Message.NAME).number();
        return names.text();
    }

    InputStream opened(String file) throws IOException {
        return opened(file, 0);
    }

    /** What a file holds from some byte on. */
    InputStream opened(String file, long from) throws IOException {
        Message opening = Message.of(Message.OPEN).text(at(file)).number(READ).number(0);
        return new RemoteFile(channel, ask(opening).handle(file), from);
    }

    /** All that a file holds. */
    byte[] held(String file) throws IOException {
        try (InputStream in = opened(file)) {
            return in.readAllBytes();
        }
    }

    /** Names in a folder; empty when it is not there. */
    List<String> list(String folder) throws IOException {
        Reply reply = ask(Message.of(Message.OPENDIR).text(at(folder)));
        Status status = reply.status();
        if (status != null && status.code() == Status.NOT_THERE) {
            return List.of();
        }
        byte[] handle = reply.handle(folder);
        var names = new ArrayList<String>();
        boolean more = true;
        for (int ahead = 2; more; ahead = Math.min(ahead * 2, PARTS)) {
            Message reading = Message.of(Message.READDIR).bytes(handle);
            for (CompletableFuture<Reply> one : channel.send(Collections.nCopies(ahead, reading))) {
                Reply part = channel.await(one);
                Status end = part.status();
                if (end != null && end.code() == Status.END) {
                    more = false;
                } else {
                    Walk.entries(part).forEach(entry -> names.add(entry.name()));
                }
            }
        }
        channel.send(List.of(Message.of(Message.CLOSE).bytes(handle)));
        return names;
    }

    /** Makes a folder and those above it; mostly all but the last one are there. */
    void make(String folder) throws IOException {
        Status status = ask(making(folder)).status();
        if (status != null && status.code() == Status.NOT_THERE) {
            List<Message> all = new ArrayList<>();
            for (int at = folder.indexOf('/'); at > 0; at = folder.indexOf('/', at + 1)) {
                all.add(making(folder.substring(0, at)));
            }
            all.add(making(folder));
            // One that is there fails, too; that one may not is what counts.
            Status denied = null;
            for (CompletableFuture<Reply> answer : channel.send(all)) {
                status = channel.await(answer).status();
                if (status != null && status.code() == Status.NOT_ALLOWED) {
                    denied = status;
                }
            }
            status = denied == null ? status : denied;
        }
        if (status != null && status.code() != Status.OK) {
            Reply found = ask(Message.of(Message.STAT).text(at(folder)));
            if (found.type() != Message.ATTRS || !found.attributes().isFolder()) {
                throw status.about(folder);
            }
        }
    }

    /**
     * Asks the same for each, many at once.
     *
     * @param mayBeGone whether one that is not there is fine
     */
    void each(List<String> paths, Function<String, Message> message, boolean mayBeGone)
            throws IOException {
        Deque<CompletableFuture<Reply>> coming = new ArrayDeque<>();
        int had = 0;
        for (int from = 0; had < paths.size(); from += REQUESTS) {
            int to = Math.min(paths.size(), from + REQUESTS);
            if (from < to) {
                coming.addAll(channel.send(paths.subList(from, to).stream().map(message).toList()));
            }
            while (coming.size() > (to < paths.size() ? AHEAD : 0)) {
                Reply reply = channel.await(coming.remove());
                String path = paths.get(had++);
                if (mayBeGone) {
                    reply.isThere(path);
                } else {
                    reply.fine(path);
                }
            }
        }
    }

    /** The protocol has no word for a full disk; OpenSSH can be asked how much is free. */
    boolean isFull(Status status) throws IOException {
        if (status.code() != Status.FAILURE || !channel.knows(ROOM)) {
            return false;
        }
        Reply reply = ask(Message.extended(ROOM).text(at("")));
        if (reply.status() != null) {
            return false;
        }
        var numbers = new long[7];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = reply.large();
        }
        // statvfs(3): room for us in blocks, the size of those, names and how many are free.
        return numbers[4] * numbers[1] < LITTLE || numbers[5] > 0 && numbers[6] == 0;
    }
}
