package dateline.publish.sftp;

import dateline.publish.Log;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way into a folder of a server. Makes a connection when none holds, and does once more over a
 * new one what a broken one has interrupted.
 */
final class Access {

    /** Dateline's own folder, which readers don't see. */
    static final String OWN = ".dateline";

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
    Access(Login login, String path, Duration patience, Retry retry, Log log) {
        this.login = login;
        this.path = path;
        this.patience = patience;
        this.retry = retry;
        this.log = log;
    }

    /** What is done over one connection. */
    interface Call<T> {

        /**
         * Does it.
         *
         * @param again whether it was begun before, and may have been done
         */
        T over(Folder folder, boolean again) throws IOException;
    }

    /** The same, when nothing comes of it. */
    interface Errand {
        void over(Folder folder, boolean again) throws IOException;
    }

    <T> T call(Call<T> call) throws IOException {
        return retry.of(
                before -> {
                    Connection now = connection();
                    try {
                        return call.over(folder(now), before > 0);
                    } catch (Dropped e) {
                        now.close();
                        log.say("the connection broke: " + e.getMessage());
                        throw e;
                    }
                });
    }

    /**
     * The same, but that the connection broke too often is final: whoever sends what they read here
     * would else begin to send anew.
     */
    <T> T callForGood(Call<T> call) throws IOException {
        try {
            return call(call);
        } catch (Dropped e) {
            String why = String.valueOf(e.getMessage());
            throw new Barred(SftpProblems.dropped(login.place(), login, why), false);
        }
    }

    void run(Errand errand) throws IOException {
        call(
                (folder, again) -> {
                    errand.over(folder, again);
                    return "";
                });
    }

    private Folder folder(Connection now) {
        SftpChannel channel = now.sftp();
        synchronized (this) {
            return new Folder(channel, root);
        }
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

    /** A shell that sees our files; null when there is none. */
    @Nullable Shell shell() throws IOException {
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
        Folder folder = folder(now);
        Shell found = null;
        if (folder.attributes(OWN) != null) {
            new Upload(folder, login.host())
                    .put(file, new ByteArrayInputStream(token.getBytes(StandardCharsets.UTF_8)));
            found = Shell.of(now, folder.at(file), token);
            folder.ask(folder.removing(file)).isThere(file);
        }
        log.say(found == null ? "the server has no shell for us" : "the server has a shell for us");
        synchronized (this) {
            shell = found;
            return found;
        }
    }

    /** Whether the server's disk is full, as far as that can be told now. */
    boolean isFull(Status status) {
        Connection now;
        synchronized (this) {
            now = connection;
        }
        try {
            return now != null && now.isUp() && folder(now).isFull(status);
        } catch (IOException e) {
            return false;
        }
    }

    synchronized void close() {
        Connection now = connection;
        if (now != null) {
            now.close();
        }
    }
}
