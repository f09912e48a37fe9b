package dateline.publish.sftp;

import dateline.publish.Log;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * What is done to a folder with all in it: by one command where the server lets us have a shell,
 * else by as many requests as it has files, many of them under way at once.
 *
 * @param access for the shell, which is asked for when something is to be done
 */
record Whole(Folder folder, SecondName names, Access access, Log log) {

    /** Removes it; one that is not there is fine. */
    void remove(String path) throws IOException {
        Reply.Attributes found = folder.attributes(path);
        if (found == null) {
            return;
        }
        if (!found.isFolder()) {
            folder.ask(folder.removing(path)).isThere(path);
            return;
        }
        Shell shell = access.shell();
        if (shell != null && shell.removeTree(folder.at(path)) && folder.attributes(path) == null) {
            return;
        }
        Walk walk = Walk.of(folder.channel(), folder.at(path));
        folder.each(walk.files(), file -> Message.of(Message.REMOVE).text(file), true);
        List<String> deepest = new ArrayList<>(walk.folders());
        Collections.reverse(deepest);
        folder.each(deepest, one -> Message.of(Message.RMDIR).text(one), true);
    }

    /**
     * Copies it, each file as a second name of the same; {@code to} is free.
     *
     * @param files that are in it; empty: they have to be looked for
     * @param again whether it was begun before, and may have been done
     */
    void link(String from, String to, List<String> files, boolean again) throws IOException {
        if (again) {
            remove(to);
        }
        // A command of a connection that broke may go on, so each has its own name.
        Shell shell = access.shell();
        String made = to + "." + UUID.randomUUID();
        if (shell != null && shell.linkTree(folder.at(from), folder.at(made))) {
            folder.ask(folder.renaming(made, to)).fine(to);
            return;
        }
        if (shell != null) {
            remove(made);
        }
        if (files.isEmpty() || !linkKnown(from, to, files)) {
            linkEach(from, to);
        }
    }

    /** Whether it could; else nothing is there. */
    private boolean linkKnown(String from, String to, List<String> files) throws IOException {
        if (!folder.channel().knows(Folder.LINK)) {
            return false;
        }
        Set<String> folders = new TreeSet<>();
        folders.add(to);
        for (String file : files) {
            for (int at = file.indexOf('/'); at > 0; at = file.indexOf('/', at + 1)) {
                folders.add(to + "/" + file.substring(0, at));
            }
        }
        try {
            folder.each(List.copyOf(folders), folder::making, false);
            folder.each(files, file -> folder.linking(from + "/" + file, to + "/" + file), false);
            return true;
        } catch (Status e) {
            // One of them was taken away, or no file may have a second name.
            log.say("not all could be given: " + e.getMessage());
            remove(to);
            return false;
        }
    }

    private void linkEach(String from, String to) throws IOException {
        Walk walk = Walk.of(folder.channel(), folder.at(from));
        int cut = folder.at(from).length();
        Function<String, String> there = path -> folder.at(to) + path.substring(cut);
        folder.each(
                walk.folders(),
                one -> Message.of(Message.MKDIR).text(there.apply(one)).number(0),
                false);
        // One by one where links are not allowed.
        if (!walk.files().isEmpty()) {
            String first = walk.files().get(0).substring(cut);
            names.link(from + first, to + first, false);
        }
        List<String> rest =
                walk.files().subList(Math.min(1, walk.files().size()), walk.files().size());
        try {
            if (folder.channel().knows(Folder.LINK)) {
                folder.each(
                        rest,
                        file -> Message.extended(Folder.LINK).text(file).text(there.apply(file)),
                        false);
                return;
            }
        } catch (Status e) {
            log.say("no second names: " + e.getMessage());
        }
        for (String file : rest) {
            String name = file.substring(cut);
            if (folder.attributes(to + name) == null) {
                names.copy(from + name, to + name);
            }
        }
    }
}
