package dateline.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A file under a second name. Some servers know none: a copy does as well there. */
record SecondName(Folder folder, Upload upload) {

    /**
     * Gives one that must be free.
     *
     * @param again whether it was begun before, and may have been done
     */
    void link(String from, String to, boolean again) throws IOException {
        if (folder.channel().knows(Folder.LINK)) {
            Status status = folder.ask(folder.linking(from, to)).status();
            if (status == null || status.code() == Status.OK) {
                return;
            }
            if (status.code() == Status.NOT_THERE) {
                throw status.about(to);
            }
            if (folder.attributes(to) != null) {
                if (again) {
                    return;
                }
                throw status.about(to);
            }
        }
        copy(from, to);
    }

    /** The same bytes once more, as old as they are. */
    void copy(String from, String to) throws IOException {
        Reply.Attributes old = folder.attributes(from);
        try (InputStream in = folder.opened(from)) {
            upload.fill(folder.ask(folder.fresh(to)).handle(to), to, in);
        }
        if (old != null) {
            folder.ask(folder.dating(to, old.changed())).fine(to);
        }
    }

    /**
     * Gives one over what has it, in one step, as of a moment; all is asked at once.
     *
     * @param passing a name that nobody reads, and that is free afterwards
     * @return false when the server could not
     */
    boolean linkOver(String from, String passing, String to, Instant at) throws IOException {
        SftpChannel channel = folder.channel();
        if (!channel.knows(Folder.LINK) || !channel.knows(Folder.RENAME)) {
            return false;
        }
        List<CompletableFuture<Reply>> answers =
                channel.send(
                        List.of(
                                folder.removing(passing),
                                folder.linking(from, passing),
                                folder.dating(passing, at.getEpochSecond()),
                                folder.renaming(passing, to),
                                folder.removing(passing)));
        Status linked = channel.await(answers.get(1)).status();
        Reply renamed = channel.await(answers.get(3));
        channel.await(answers.get(4));
        if (linked != null && linked.code() != Status.OK) {
            return false;
        }
        renamed.fine(to);
        return true;
    }
}
