package dateline.publish.sftp;

import dateline.hash.Sha256;
import dateline.publish.Log;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a server that speaks SFTP. Whatever a broken connection interrupts is done once more
 * over a new one; so each call knows what it may find of the time before.
 */
final class SftpTree implements Tree {

    /** Dateline's own folder, which readers don't see. */
    private static final String OWN = ".dateline";

    /** What lies there is cleared away when a publishing ends. */
    private static final String PASSING = OWN + "/arrived/";

    private static final int LANES = 8;
    private static final int PART = 32_000;

    /** So many parts of a file are under way at once. */
    private static final int PARTS = 16;

    /** So many small requests. */
    private static final int REQUESTS = 128;

    /** A file up to this size is kept at hand until it has arrived. */
    private static final int AT_HAND = 1 << 22;

    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int CREATE = 8;
    private static final int MUST_BE_NEW = 0x20;
    private static final int TIMES = 8;

    private static final String RENAME = "posix-rename@openssh.com";
    private static final String LINK = "hardlink@openssh.com";
    private static final String SYNC = "fsync@openssh.com";
    private static final String ROOM = "statvfs@openssh.com";

    private final Login login;
    private final String path;
    private final Duration patience;
    private final Retry retry;
    private final Log log;
    private @Nullable Connection connection;
    private @Nullable Shell shell;
    private boolean asked;
    private String root = "";

    /**
     * @param path of the folder, from the login's folder or from /
     * @param patience how long an answer may take
     */
    SftpTree(Login login, String path, Duration patience, Retry retry, Log log) {
        this.login = login;
        this.path = path;
        this.patience = patience;
        this.retry = retry;
        this.log = log;
    }

    /** What is done over one connection. */
    private interface Call<T> {

        /**
         * Does it.
         *
         * @param again whether it was begun before, and may have been done
         */
        T over(SftpChannel channel, boolean again) throws IOException;
    }

    private <T> T call(Call<T> call) throws IOException {
        return retry.of(
                before -> {
                    Connection now = connection();
                    try {
                        return call.over(now.sftp(), before > 0);
                    } catch (Dropped e) {
                        now.close();
                        log.say("the connection broke: " + e.getMessage());
                        throw e;
                    }
                });
    }

    private synchronized Connection connection() throws IOException {
        Connection now = connection;
        if (now != null && now.isUp()) {
            return now;
        }
        try {
            Connection fresh = Connection.open(login, patience, log);
            root = root(fresh);
            shell = null;
            asked = false;
            connection = fresh;
            return fresh;
        } catch (Barred e) {
            if (now != null && e.isPassing()) {
                throw new Dropped(String.valueOf(e.getMessage()), e);
            }
            throw e;
        }
    }

    private String root(Connection fresh) throws IOException {
        SftpChannel channel = fresh.sftp();
        try {
            Reply names = channel.ask(Message.of(Message.REALPATH).text(path));
            names.expect(Message.NAME).number();
            String found = names.text();
            Reply folder = channel.ask(Message.of(Message.STAT).text(found));
            if (folder.expect(Message.ATTRS).attributes().isFolder()) {
                return found.equals("/") ? "" : found;
            }
        } catch (Status e) {
            log.say(path + ": " + e.getMessage());
            if (e.code() == Status.NOT_ALLOWED) {
                throw e.about(path);
            }
        }
        fresh.close();
        throw new Barred(SftpProblems.noFolder(login.place(), login.host(), path), false);
    }

    private String at(String file) {
        return file.isEmpty() ? root.isEmpty() ? "/" : root : root + "/" + file;
    }

    private static void fine(Reply reply, String path) throws IOException {
        try {
            reply.expect(Message.STATUS);
        } catch (Status e) {
            throw e.about(path);
        }
    }

    private static boolean isThere(Reply reply, String path) throws IOException {
        Status status = reply.status();
        if (status != null && status.code() == Status.NOT_THERE) {
            return false;
        }
        fine(reply, path);
        return true;
    }

    private Reply.@Nullable Attributes attributes(SftpChannel channel, String file)
            throws IOException {
        Reply reply = channel.ask(Message.of(Message.LSTAT).text(at(file)));
        Status status = reply.status();
        if (status != null && status.code() == Status.NOT_THERE) {
            return null;
        }
        return reply.expect(Message.ATTRS).attributes();
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public byte @Nullable [] read(String file, int most) throws IOException {
        Optional<byte[]> found =
                call(
                        (channel, again) -> {
                            try (InputStream in = opened(channel, file)) {
                                return Optional.of(in.readNBytes(most));
                            } catch (Status e) {
                                if (e.code() == Status.NOT_THERE) {
                                    return Optional.empty();
                                }
                                throw e;
                            }
                        });
        return found.orElse(null);
    }

    /** What breaks while a large file is read is not mended: who reads has had a part of it. */
    @Override
    public InputStream open(String file) throws IOException {
        return call(
                (channel, again) -> {
                    InputStream in = opened(channel, file);
                    byte[] head = in.readNBytes(AT_HAND);
                    var start = new ByteArrayInputStream(head);
                    if (head.length == AT_HAND) {
                        return new SequenceInputStream(start, in);
                    }
                    in.close();
                    return start;
                });
    }

    private InputStream opened(SftpChannel channel, String file) throws IOException {
        Message opening = Message.of(Message.OPEN).text(at(file)).number(READ).number(0);
        return new RemoteFile(channel, handle(channel.ask(opening), file));
    }

    private static byte[] handle(Reply reply, String file) throws IOException {
        try {
            return reply.expect(Message.HANDLE).bytes();
        } catch (Status e) {
            throw e.about(file);
        }
    }

    @Override
    public void write(String file, InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(AT_HAND);
        if (head.length < AT_HAND) {
            call(
                    (channel, again) -> {
                        put(channel, file, new ByteArrayInputStream(head));
                        return "";
                    });
            return;
        }
        // Too large to be kept, so there is one try only.
        Connection now = connection();
        try {
            put(now.sftp(), file, new SequenceInputStream(new ByteArrayInputStream(head), bytes));
        } catch (Dropped e) {
            now.close();
            throw e;
        }
    }

    private void put(SftpChannel channel, String file, InputStream bytes) throws IOException {
        List<CompletableFuture<Reply>> begun =
                channel.send(List.of(Message.of(Message.REMOVE).text(at(file)), fresh(file)));
        isThere(channel.await(begun.get(0)), file);
        byte[] handle = handle(channel.await(begun.get(1)), file);
        try {
            fill(channel, handle, file, bytes);
        } catch (Status e) {
            boolean full = isFull(channel, e);
            // A half file would keep the room that the next one needs.
            channel.send(List.of(Message.of(Message.REMOVE).text(at(file))));
            throw full ? new IOException(full(e.getMessage()), e) : e;
        }
    }

    private Message fresh(String file) {
        return Message.of(Message.OPEN)
                .text(at(file))
                .number(WRITE | CREATE | MUST_BE_NEW)
                .number(0);
    }

    /** Writes what an open file holds, and closes it. */
    private static void fill(SftpChannel channel, byte[] handle, String file, InputStream bytes)
            throws IOException {
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
                    fine(channel.await(coming.remove()), file);
                }
            }
        } catch (IOException e) {
            wrong = e;
        }
        List<Message> closing = new ArrayList<>();
        if (channel.knows(SYNC)) {
            closing.add(Message.extended(SYNC).bytes(handle));
        }
        closing.add(Message.of(Message.CLOSE).bytes(handle));
        coming.addAll(channel.send(closing));
        if (wrong != null) {
            throw wrong;
        }
        for (CompletableFuture<Reply> one : coming) {
            fine(channel.await(one), file);
        }
    }

    @Override
    public boolean create(String file, byte[] bytes) throws IOException {
        return call(
                (channel, again) -> {
                    Boolean linked =
                            channel.knows(LINK) ? createLinked(channel, file, bytes, again) : null;
                    if (linked != null) {
                        return linked;
                    }
                    Reply reply = channel.ask(fresh(file));
                    Status status = reply.status();
                    if (status != null && attributes(channel, file) != null) {
                        return again && isMine(channel, file, bytes);
                    }
                    byte[] handle = handle(reply, file);
                    fill(channel, handle, file, new ByteArrayInputStream(bytes));
                    return true;
                });
    }

    /**
     * A file that is there with all that it holds or not at all, so that a connection that breaks
     * leaves no half one: a second name can't be given that is taken.
     *
     * @return null when the server knows no second names after all
     */
    private @Nullable Boolean createLinked(
            SftpChannel channel, String file, byte[] bytes, boolean again) throws IOException {
        String passing = PASSING + Sha256.hex(Sha256.digest().digest(bytes)) + ".new";
        put(channel, passing, new ByteArrayInputStream(bytes));
        Reply reply = channel.ask(Message.extended(LINK).text(at(passing)).text(at(file)));
        channel.send(List.of(Message.of(Message.REMOVE).text(at(passing))));
        Status status = reply.status();
        if (status == null || status.code() == Status.OK) {
            return true;
        }
        if (attributes(channel, file) == null) {
            return null;
        }
        return again && Arrays.equals(held(channel, file), bytes);
    }

    /** What we made before the connection broke may lack its end. */
    private boolean isMine(SftpChannel channel, String file, byte[] bytes) throws IOException {
        byte[] found = held(channel, file);
        if (found.length == 0) {
            put(channel, file, new ByteArrayInputStream(bytes));
            return true;
        }
        return Arrays.equals(found, bytes);
    }

    private byte[] held(SftpChannel channel, String file) throws IOException {
        try (InputStream in = opened(channel, file)) {
            return in.readAllBytes();
        }
    }

    @Override
    public void rename(String from, String to) throws IOException {
        call(
                (channel, again) -> {
                    try {
                        fine(channel.ask(renaming(channel, from, to)), to);
                    } catch (Status e) {
                        boolean done =
                                again
                                        && e.code() == Status.NOT_THERE
                                        && attributes(channel, from) == null
                                        && attributes(channel, to) != null;
                        if (!done) {
                            throw e;
                        }
                    }
                    return "";
                });
    }

    private Message renaming(SftpChannel channel, String from, String to) throws IOException {
        if (!channel.knows(RENAME)) {
            throw new IOException(
                    "the server can't replace a file in one step: it lacks " + RENAME);
        }
        return Message.extended(RENAME).text(at(from)).text(at(to));
    }

    @Override
    public void link(String from, String to) throws IOException {
        call(
                (channel, again) -> {
                    link(channel, from, to, again);
                    return "";
                });
    }

    /** Some servers know no second names: a copy does as well there. */
    private void link(SftpChannel channel, String from, String to, boolean again)
            throws IOException {
        if (channel.knows(LINK)) {
            Reply reply = channel.ask(Message.extended(LINK).text(at(from)).text(at(to)));
            Status status = reply.status();
            if (status == null || status.code() == Status.OK) {
                return;
            }
            if (status.code() == Status.NOT_THERE) {
                throw status.about(to);
            }
            if (attributes(channel, to) != null) {
                if (again) {
                    return;
                }
                throw status.about(to);
            }
        }
        copy(channel, from, to);
    }

    private void copy(SftpChannel channel, String from, String to) throws IOException {
        Reply.Attributes old = attributes(channel, from);
        try (InputStream in = opened(channel, from)) {
            fill(channel, handle(channel.ask(fresh(to)), to), to, in);
        }
        if (old != null) {
            fine(channel.ask(dating(to, old.changed())), to);
        }
    }

    @Override
    public void linkOver(String from, String passing, String to, Instant at) throws IOException {
        boolean done =
                call(
                        (channel, again) -> {
                            if (!channel.knows(LINK) || !channel.knows(RENAME)) {
                                return false;
                            }
                            Message removing = Message.of(Message.REMOVE).text(at(passing));
                            List<CompletableFuture<Reply>> answers =
                                    channel.send(
                                            List.of(
                                                    removing,
                                                    Message.extended(LINK)
                                                            .text(at(from))
                                                            .text(at(passing)),
                                                    dating(passing, at.getEpochSecond()),
                                                    renaming(channel, passing, to),
                                                    removing));
                            Status linked = channel.await(answers.get(1)).status();
                            Reply renamed = channel.await(answers.get(3));
                            channel.await(answers.get(4));
                            if (linked != null && linked.code() != Status.OK) {
                                return false;
                            }
                            fine(renamed, to);
                            return true;
                        });
        if (!done) {
            Tree.super.linkOver(from, passing, to, at);
        }
    }

    /** The protocol has 32 bits for it, which are good until 2106. */
    private Message dating(String file, long seconds) {
        return Message.of(Message.SETSTAT)
                .text(at(file))
                .number(TIMES)
                .number((int) seconds)
                .number((int) seconds);
    }

    /** A server that keeps times to itself is as good without. */
    @Override
    public void date(String file, Instant at) throws IOException {
        call((channel, again) -> channel.ask(dating(file, at.getEpochSecond())).type());
    }

    @Override
    public void symlink(String target, String file) throws IOException {
        call(
                (channel, again) -> {
                    // OpenSSH has the two the other way round than the draft.
                    Message message = Message.of(Message.SYMLINK).text(target).text(at(file));
                    try {
                        fine(channel.ask(message), file);
                    } catch (Status e) {
                        if (!again || !target.equals(leadsTo(channel, file))) {
                            throw e;
                        }
                    }
                    return "";
                });
    }

    @Override
    public @Nullable String leadsTo(String file) throws IOException {
        Optional<String> found =
                call((channel, again) -> Optional.ofNullable(leadsTo(channel, file)));
        return found.orElse(null);
    }

    private @Nullable String leadsTo(SftpChannel channel, String file) throws IOException {
        Reply.Attributes found = attributes(channel, file);
        if (found == null || !found.isLink()) {
            return null;
        }
        Reply names = channel.ask(Message.of(Message.READLINK).text(at(file)));
        names.expect(Message.NAME).number();
        return names.text();
    }

    /** Mostly all but the last one are there. */
    @Override
    public void makeFolders(String folder) throws IOException {
        call(
                (channel, again) -> {
                    Status status = channel.ask(making(folder)).status();
                    if (status != null && status.code() == Status.NOT_THERE) {
                        List<Message> all = new ArrayList<>();
                        for (int at = folder.indexOf('/');
                                at > 0;
                                at = folder.indexOf('/', at + 1)) {
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
                        Reply found = channel.ask(Message.of(Message.STAT).text(at(folder)));
                        if (found.type() != Message.ATTRS || !found.attributes().isFolder()) {
                            throw status.about(folder);
                        }
                    }
                    return "";
                });
    }

    private Message making(String folder) {
        return Message.of(Message.MKDIR).text(at(folder)).number(0);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return call(
                (channel, again) -> {
                    Reply reply = channel.ask(Message.of(Message.OPENDIR).text(at(folder)));
                    Status status = reply.status();
                    if (status != null && status.code() == Status.NOT_THERE) {
                        return List.of();
                    }
                    byte[] handle = handle(reply, folder);
                    var names = new ArrayList<String>();
                    boolean more = true;
                    for (int ahead = 2; more; ahead = Math.min(ahead * 2, PARTS)) {
                        Message reading = Message.of(Message.READDIR).bytes(handle);
                        for (CompletableFuture<Reply> one :
                                channel.send(Collections.nCopies(ahead, reading))) {
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
                });
    }

    @Override
    public void remove(String file) throws IOException {
        call(
                (channel, again) ->
                        isThere(channel.ask(Message.of(Message.REMOVE).text(at(file))), file));
    }

    @Override
    public boolean removeFolder(String folder) throws IOException {
        return call(
                (channel, again) -> {
                    Reply reply = channel.ask(Message.of(Message.RMDIR).text(at(folder)));
                    Status status = reply.status();
                    // That it is not empty is a failure as any other to this protocol.
                    return status != null && status.code() == Status.OK;
                });
    }

    @Override
    public void removeTree(String folder) throws IOException {
        call(
                (channel, again) -> {
                    removeTree(channel, folder);
                    return "";
                });
    }

    private void removeTree(SftpChannel channel, String folder) throws IOException {
        Reply.Attributes found = attributes(channel, folder);
        if (found == null) {
            return;
        }
        if (!found.isFolder()) {
            isThere(channel.ask(Message.of(Message.REMOVE).text(at(folder))), folder);
            return;
        }
        Shell own = shell();
        if (own != null && own.removeTree(at(folder)) && attributes(channel, folder) == null) {
            return;
        }
        Walk walk = Walk.of(channel, at(folder));
        all(channel, walk.files(), file -> Message.of(Message.REMOVE).text(file), true);
        List<String> deepest = new ArrayList<>(walk.folders());
        Collections.reverse(deepest);
        all(channel, deepest, one -> Message.of(Message.RMDIR).text(one), true);
    }

    @Override
    public void linkTree(String from, String to) throws IOException {
        call(
                (channel, again) -> {
                    if (again) {
                        removeTree(channel, to);
                    }
                    Shell own = shell();
                    // A command of a connection that broke may go on, so each has its own name.
                    String made = to + "." + UUID.randomUUID();
                    if (own != null && own.linkTree(at(from), at(made))) {
                        fine(channel.ask(renaming(channel, made, to)), to);
                        return "";
                    }
                    if (own != null) {
                        removeTree(channel, made);
                    }
                    linkEach(channel, from, to);
                    return "";
                });
    }

    private void linkEach(SftpChannel channel, String from, String to) throws IOException {
        Walk walk = Walk.of(channel, at(from));
        int cut = at(from).length();
        Function<String, String> there = path -> at(to) + path.substring(cut);
        all(
                channel,
                walk.folders(),
                folder -> Message.of(Message.MKDIR).text(there.apply(folder)).number(0),
                false);
        // One by one where links are not allowed.
        if (!walk.files().isEmpty()) {
            String first = walk.files().get(0).substring(cut);
            link(channel, from + first, to + first, false);
        }
        List<String> rest =
                walk.files().subList(Math.min(1, walk.files().size()), walk.files().size());
        try {
            if (channel.knows(LINK)) {
                all(
                        channel,
                        rest,
                        file -> Message.extended(LINK).text(file).text(there.apply(file)),
                        false);
                return;
            }
        } catch (Status e) {
            log.say("no second names: " + e.getMessage());
        }
        for (String file : rest) {
            String name = file.substring(cut);
            if (attributes(channel, to + name) == null) {
                copy(channel, from + name, to + name);
            }
        }
    }

    /** Asks the same for each, many at once. */
    private static void all(
            SftpChannel channel,
            List<String> paths,
            Function<String, Message> message,
            boolean mayBeGone)
            throws IOException {
        for (int from = 0; from < paths.size(); from += REQUESTS) {
            List<String> some = paths.subList(from, Math.min(paths.size(), from + REQUESTS));
            List<CompletableFuture<Reply>> answers =
                    channel.send(some.stream().map(message).toList());
            for (int i = 0; i < some.size(); i++) {
                Reply reply = channel.await(answers.get(i));
                if (mayBeGone) {
                    isThere(reply, some.get(i));
                } else {
                    fine(reply, some.get(i));
                }
            }
        }
    }

    /** One that sees our files; null when there is none. */
    private @Nullable Shell shell() throws IOException {
        Connection now;
        synchronized (this) {
            if (asked || connection == null) {
                return shell;
            }
            asked = true;
            now = connection;
        }
        String token = UUID.randomUUID().toString();
        String file = OWN + "/shell-" + token;
        SftpChannel channel = now.sftp();
        Shell found = null;
        if (attributes(channel, OWN) != null) {
            put(channel, file, new ByteArrayInputStream(token.getBytes(StandardCharsets.UTF_8)));
            found = Shell.of(now, at(file), token);
            isThere(channel.ask(Message.of(Message.REMOVE).text(at(file))), file);
        }
        log.say(found == null ? "the server has no shell for us" : "the server has a shell for us");
        synchronized (this) {
            shell = found;
            return found;
        }
    }

    @Override
    public Refused refused(IOException e) {
        if (e instanceof Barred barred) {
            return new Refused(barred.problem(), e);
        }
        if (e instanceof Dropped) {
            return new Refused(
                    SftpProblems.dropped(login.place(), login, String.valueOf(e.getMessage())), e);
        }
        String why = String.valueOf(e.getMessage());
        if (e instanceof Status status && status.code() == Status.NOT_ALLOWED) {
            return new Refused(SftpProblems.notAllowed(login, why), e);
        }
        if (e instanceof Status status && isFull(status)) {
            return new Refused(
                    PublishProblems.full(login.place(), "the disk of " + login.host()), e);
        }
        return new Refused(PublishProblems.failed(login.place(), why), e);
    }

    private String full(@Nullable String why) {
        return "the disk of %s is full (%s)".formatted(login.host(), why);
    }

    private boolean isFull(Status status) {
        Connection now;
        synchronized (this) {
            now = connection;
        }
        try {
            return now != null && now.isUp() && isFull(now.sftp(), status);
        } catch (IOException e) {
            return false;
        }
    }

    /** The protocol has no word for a full disk; OpenSSH can be asked how much is free. */
    private boolean isFull(SftpChannel channel, Status status) throws IOException {
        if (status.code() != Status.FAILURE || !channel.knows(ROOM)) {
            return false;
        }
        Reply reply = channel.ask(Message.extended(ROOM).text(at("")));
        if (reply.status() != null) {
            return false;
        }
        var numbers = new long[7];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = reply.large();
        }
        // statvfs(3): room for us in blocks, the size of those, names and how many are free.
        return numbers[4] * numbers[1] < PART || numbers[5] > 0 && numbers[6] == 0;
    }

    @Override
    public synchronized void close() {
        Connection now = connection;
        if (now != null) {
            now.close();
        }
    }
}
