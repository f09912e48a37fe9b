package dateline.delivery.folder;

import dateline.delivery.folder.Standing.Found;
import dateline.delivery.folder.Standing.Kind;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Does what a journal says, and can undo it. Every file that is replaced or taken away is put aside
 * first; a replaced one under a second name, so that readers never miss it.
 */
final class Switchover {

    private final Site site;
    private final StateFolder state;
    private final Standing standing;
    private final Disk disk;

    private final Deque<Step> undo = new ArrayDeque<>();
    private final Set<String> sound = new HashSet<>();
    // Folders that this run has made: there is nothing in them but what it puts there.
    private final Set<String> fresh = new HashSet<>();
    private final List<String> left = new ArrayList<>();
    private int asides;

    private interface Step {
        void run() throws IOException;
    }

    Switchover(Site site, StateFolder state, Standing standing, Disk disk) {
        this.site = site;
        this.state = state;
        this.standing = standing;
        this.disk = disk;
    }

    /**
     * Works through the journal.
     *
     * @return paths that stayed as they are, because somebody else's file stands there or their
     *     sheet is lost; if there are any, list and ledger stay as well
     */
    List<String> run(Journal journal) throws IOException {
        takeAll(journal.clearings());
        removeEmptied(journal.clearings().stream().map(Journal.Take::path).toList());
        makeOutput();
        for (String folder : folders(journal.puts())) {
            makeFolder(folder);
        }
        for (Journal.Put put : journal.puts()) {
            put(put);
        }
        takeAll(journal.takes());
        if (left.isEmpty()) {
            installSums(journal.sums());
            install(state.staged(StateFolder.LEDGER), state.ledger());
        }
        removeEmptied(left);
        removeEmptied(journal.takes().stream().map(Journal.Take::path).toList());
        return left;
    }

    private static TreeSet<String> folders(List<Journal.Put> puts) {
        var folders = new TreeSet<String>();
        for (Journal.Put put : puts) {
            String path = parent(put.path());
            while (!path.isEmpty() && folders.add(path)) {
                path = parent(path);
            }
        }
        return folders;
    }

    private void makeOutput() throws IOException {
        var missing = new ArrayDeque<Path>();
        Path there = Site.nearest(site.out());
        for (Path up = site.out(); up != null && !up.equals(there); up = up.getParent()) {
            missing.push(up);
        }
        for (Path path : missing) {
            create(path);
        }
        sound.add("");
    }

    private void makeFolder(String folder) throws IOException {
        if (!sound.contains(parent(folder))) {
            return;
        }
        Kind kind = fresh.contains(parent(folder)) ? Kind.NOTHING : standing.kind(folder);
        if (kind == Kind.NOTHING) {
            create(site.at(folder));
            fresh.add(folder);
        }
        if (kind == Kind.NOTHING || kind == Kind.FOLDER) {
            sound.add(folder);
        }
    }

    private void create(Path folder) throws IOException {
        disk.createFolder(folder);
        undo.push(() -> disk.delete(folder));
    }

    private void put(Journal.Put put) throws IOException {
        if (!sound.contains(parent(put.path()))) {
            left.add(put.path());
            return;
        }
        if (fresh.contains(parent(put.path()))) {
            moveIn(put);
            return;
        }
        Found found = standing.look(put.path());
        if (found.isFile(put.hash())) {
            return;
        }
        boolean free =
                found.is(Kind.FOLDER)
                        ? removeHollow(put.path())
                        : found.is(Kind.NOTHING) || found.isFile(put.before());
        if (!free || !install(state.staged(put.staged()), site.at(put.path()))) {
            left.add(put.path());
        }
    }

    /** Moves a staged file into a folder that has just been made for it. */
    private void moveIn(Journal.Put put) throws IOException {
        Path staged = state.staged(put.staged());
        Path target = site.at(put.path());
        try {
            disk.move(staged, target);
            undo.push(() -> disk.move(target, staged));
        } catch (NoSuchFileException e) {
            left.add(put.path());
        }
    }

    /** Moves a staged file to its place; false when it is not staged any more. */
    private boolean install(Path staged, Path target) throws IOException {
        if (!Files.exists(staged, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            Path aside = aside();
            disk.link(target, aside);
            disk.move(staged, target);
            undo.push(() -> disk.move(aside, target));
        } else {
            disk.move(staged, target);
            undo.push(() -> disk.move(target, staged));
        }
        return true;
    }

    private void takeAll(List<Journal.Take> takes) throws IOException {
        for (Journal.Take take : takes) {
            take(take);
        }
    }

    private void take(Journal.Take take) throws IOException {
        if (isReached(take.path()) && standing.look(take.path()).isFile(take.hash())) {
            Path target = site.at(take.path());
            Path aside = aside();
            disk.move(target, aside);
            undo.push(() -> disk.move(aside, target));
        }
    }

    /** Whether only plain folders lead to a path: nothing is taken away through a link. */
    private boolean isReached(String path) throws IOException {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            String folder = path.substring(0, slash);
            if (!sound.contains(folder)) {
                if (standing.kind(folder) != Kind.FOLDER) {
                    return false;
                }
                sound.add(folder);
            }
        }
        return true;
    }

    private void removeEmptied(List<String> paths) throws IOException {
        for (String path : paths) {
            removeEmptied(path);
        }
    }

    private void removeEmptied(String path) throws IOException {
        for (String up = parent(path); !up.isEmpty(); up = parent(up)) {
            boolean gone = standing.kind(up) == Kind.NOTHING;
            if (!gone && !(isReached(up + "/") && removeIfEmpty(site.at(up)))) {
                return;
            }
            sound.remove(up);
            fresh.remove(up);
        }
    }

    private boolean removeIfEmpty(Path folder) throws IOException {
        try {
            disk.delete(folder);
            undo.push(() -> disk.createFolder(folder));
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        }
    }

    /** Removes a folder that holds at most folders, where a page needs a file. */
    private boolean removeHollow(String path) throws IOException {
        List<Path> inside;
        try (var walk = Files.walk(site.at(path))) {
            inside = walk.sorted((one, other) -> other.compareTo(one)).toList();
        }
        for (Path each : inside) {
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS) || !removeIfEmpty(each)) {
                return false;
            }
        }
        sound.removeIf(folder -> folder.equals(path) || folder.startsWith(path + "/"));
        fresh.retainAll(sound);
        return true;
    }

    private void installSums(String hash) throws IOException {
        Path staged = state.staged(StateFolder.SUMS);
        if (Files.exists(staged)) {
            makeFolder(Site.OWN);
            install(staged, site.at(Site.SUMS));
        } else if (!standing.look(Site.SUMS).isFile(hash)) {
            left.add(Site.SUMS);
        }
    }

    private Path aside() {
        return state.staged(StateFolder.ASIDE + asides++);
    }

    /** Undoes all that was done; false when something of it could not be undone. */
    boolean undo() {
        boolean whole = true;
        while (!undo.isEmpty()) {
            try {
                undo.pop().run();
            } catch (IOException e) {
                whole = false;
            }
        }
        return whole;
    }

    private static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
