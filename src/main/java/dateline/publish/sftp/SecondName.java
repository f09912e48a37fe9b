package dateline.publish.sftp;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A file under a second name. Some servers know none: a copy does as well there. */
record SecondName(Folder folder, Upload upload) {

    /** So many files are given at once, with three requests each. */
    private static final int AT_ONCE = 64;

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

    /**
     * Gives files of a folder to another one, over what has their paths there, many at once. What
     * is asked over a connection that broke may be done late: it is the same then.
     *
     * @param passing how names begin that nobody reads, and that are free afterwards
     * @return false when the server could not give all of them
     */
    boolean linkAll(String from, String to, List<String> paths, String passing) throws IOException {
        SftpChannel channel = folder.channel();
        if (!channel.knows(Folder.LINK) || !channel.knows(Folder.RENAME)) {
            return false;
        }
        String name = passing + "-" + UUID.randomUUID();
        for (int start = 0; start < paths.size(); start += AT_ONCE) {
            List<String> some = paths.subList(start, Math.min(paths.size(), start + AT_ONCE));
            var messages = new ArrayList<Message>();
            for (int i = 0; i < some.size(); i++) {
                String one = name + "-" + (start + i);
                messages.add(folder.linking(from + "/" + some.get(i), one));
                messages.add(folder.renaming(one, to + "/" + some.get(i)));
                // Renaming a second name of a file over the first does nothing (POSIX rename).
                messages.add(folder.removing(one));
            }
            List<CompletableFuture<Reply>> answers = channel.send(messages);
            boolean fine = true;
            for (int i = 0; i < answers.size(); i++) {
                Status status = channel.await(answers.get(i)).status();
                // What was renamed is not there to be removed.
                fine &= status == null || status.code() == Status.OK || i % 3 == 2;
            }
            if (!fine) {
                return false;
            }
        }
        return true;
    }
}
