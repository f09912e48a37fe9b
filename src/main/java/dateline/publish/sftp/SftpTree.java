package dateline.publish.sftp;

import dateline.publish.Log;
import dateline.publish.Refused;
import dateline.publish.Tree;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a server that speaks SFTP. Whatever a broken connection interrupts is done once more
 * over a new one; so each call knows what it may find of the time before.
 */
final class SftpTree implements Tree {

    /** What lies there is cleared away when a publishing ends. */
    private static final String PASSING = Access.OWN + "/arrived/";

    private static final int LANES = 8;

    private final Login login;
    private final Log log;
    private final Access access;

    /**
     * @param path of the folder, from the login's folder or from /
     * @param patience how long an answer may take
     */
    SftpTree(Login login, String path, Duration patience, Retry retry, Log log) {
        this.login = login;
        this.log = log;
        this.access = new Access(login, path, patience, retry, log);
    }

    private Upload upload(Folder folder) {
        return new Upload(folder, login.host());
    }

    private SecondName names(Folder folder) {
        return new SecondName(folder, upload(folder));
    }

    private Whole whole(Folder folder) {
        return new Whole(folder, names(folder), access, log);
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public byte @Nullable [] read(String file, int most) throws IOException {
        Optional<byte[]> found =
                access.call(
                        (folder, again) -> {
                            try (InputStream in = folder.opened(file)) {
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

    @Override
    public InputStream open(String file) throws IOException {
        return new Reading(access, file);
    }

    @Override
    public void write(String file, Bytes bytes) throws IOException {
        access.run(
                (folder, again) -> {
                    try (InputStream in = bytes.open()) {
                        upload(folder).put(file, in);
                    }
                });
    }

    @Override
    public boolean create(String file, byte[] bytes) throws IOException {
        return access.call((folder, again) -> upload(folder).create(file, bytes, PASSING, again));
    }

    @Override
    public void rename(String from, String to) throws IOException {
        access.run(
                (folder, again) -> {
                    try {
                        folder.ask(folder.renaming(from, to)).fine(to);
                    } catch (Status e) {
                        boolean done =
                                again
                                        && e.code() == Status.NOT_THERE
                                        && folder.attributes(from) == null
                                        && folder.attributes(to) != null;
                        if (!done) {
                            throw e;
                        }
                    }
                });
    }

    @Override
    public void link(String from, String to) throws IOException {
        access.run((folder, again) -> names(folder).link(from, to, again));
    }

    @Override
    public void linkOver(String from, String passing, String to, Instant at) throws IOException {
        boolean done =
                access.call((folder, again) -> names(folder).linkOver(from, passing, to, at));
        if (!done) {
            Tree.super.linkOver(from, passing, to, at);
        }
    }

    @Override
    public void linkAll(String from, String to, List<String> paths, String passing)
            throws IOException {
        boolean done =
                access.call((folder, again) -> names(folder).linkAll(from, to, paths, passing));
        if (!done) {
            Tree.super.linkAll(from, to, paths, passing);
        }
    }

    /** A server that keeps times to itself is as good without. */
    @Override
    public void date(String file, Instant at) throws IOException {
        access.call((folder, again) -> folder.ask(folder.dating(file, at.getEpochSecond())).type());
    }

    @Override
    public void symlink(String target, String file) throws IOException {
        access.run(
                (folder, again) -> {
                    // OpenSSH has the two the other way round than the draft.
                    Message message =
                            Message.of(Message.SYMLINK).text(target).text(folder.at(file));
                    try {
                        folder.ask(message).fine(file);
                    } catch (Status e) {
                        if (!again || !target.equals(folder.leadsTo(file))) {
                            throw e;
                        }
                    }
                });
    }

    @Override
    public @Nullable String leadsTo(String file) throws IOException {
        Optional<String> found =
                access.call((folder, again) -> Optional.ofNullable(folder.leadsTo(file)));
        return found.orElse(null);
    }

    @Override
    public void makeFolders(String path) throws IOException {
        access.run((folder, again) -> folder.make(path));
    }

    @Override
    public List<String> list(String path) throws IOException {
        return access.call((folder, again) -> folder.list(path));
    }

    @Override
    public void remove(String file) throws IOException {
        access.call((folder, again) -> folder.ask(folder.removing(file)).isThere(file));
    }

    @Override
    public boolean removeFolder(String path) throws IOException {
        return access.call(
                (folder, again) -> {
                    Message removing = Message.of(Message.RMDIR).text(folder.at(path));
                    Status status = folder.ask(removing).status();
                    // That it is not empty is a failure as any other to this protocol.
                    return status != null && status.code() == Status.OK;
                });
    }

    @Override
    public void removeTree(String path) throws IOException {
        access.run((folder, again) -> whole(folder).remove(path));
    }

    @Override
    public void linkTree(String from, String to, List<String> files) throws IOException {
        access.run((folder, again) -> whole(folder).link(from, to, files, again));
    }

    @Override
    public Refused refused(IOException e) {
        boolean isFull = e instanceof Status status && access.isFull(status);
        return new Complaint(login).refused(e, isFull);
    }

    @Override
    public void close() {
        access.close();
    }
}
