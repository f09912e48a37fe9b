package dateline.publish;

import dateline.hash.Sha256;
import dateline.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Dateline's own folder at a target with files and folders: who publishes now, what each release
 * consisted of, and what has arrived but is not shown yet. Arrived files bear their hash for a
 * name, so that nothing that arrived is sent twice, however often a publishing is interrupted.
 */
final class Post {

    static final String OWN = ".dateline";
    private static final String LOCK = OWN + "/lock";
    private static final String ARRIVED = OWN + "/arrived";
    private static final String CHANGES = ".changes";
    private static final int LOCK_BYTES = 4_096;
    private static final Duration SIGN_OF_LIFE = Duration.ofMinutes(3);

    private final Tree tree;
    private final Place place;
    private final String manifests;
    private final Faults faults;

    /**
     * @param memory the folder in which the releases are remembered
     */
    Post(Tree tree, Place place, String memory) {
        this.tree = tree;
        this.place = place;
        this.manifests = memory + "/manifests";
        this.faults =
                new Faults(place, fault -> fault instanceof IOException e ? tree.refused(e) : null);
    }

    /** A lock that is ours until it is closed, or the program is ended by a signal. */
    final class Held implements Closeable {
        private final Lock lock;
        private final Ending ending;
        private Instant said;

        private Held(Lock lock) throws IOException {
            this.lock = lock;
            this.said = lock.clock().instant();
            this.ending = new Ending(this::letGo);
        }

        private synchronized void letGo() throws IOException {
            if (lock.isOurs(tree.read(LOCK, LOCK_BYTES))) {
                tree.remove(LOCK);
            }
        }

        /** Tells others that we are still at it, when it is time to. */
        synchronized void live() throws Refused, IOException {
            ending.insistNotYet();
            if (lock.clock().instant().isAfter(said.plus(SIGN_OF_LIFE))) {
                said = lock.clock().instant();
                check();
                replace(LOCK, bytes(lock.line()));
            }
        }

        /**
         * Makes sure that nobody took it over while we were silent, as a machine is that sleeps.
         */
        void check() throws Refused, IOException {
            ending.insistNotYet();
            lock.insist(tree.read(LOCK, LOCK_BYTES), place);
        }

        @Override
        public void close() throws IOException {
            ending.close();
            letGo();
        }
    }

    /** Takes the lock, or tells who has it. */
    Held take(Lock lock) throws Refused, IOException {
        tree.makeFolders(manifests);
        tree.makeFolders(ARRIVED);
        var held = new Held(lock);
        boolean ours = false;
        try {
            if (!tree.create(LOCK, bytes(lock.line()))) {
                lock.insistItIsOver(tree.read(LOCK, LOCK_BYTES), place);
                tree.remove(LOCK);
                if (!tree.create(LOCK, bytes(lock.line()))) {
                    throw new Refused(PublishProblems.locked(place, "somebody else", Instant.MAX));
                }
            }
            ours = true;
            return held;
        } finally {
            if (!ours) {
                held.ending.close();
            }
        }
    }

    /**
     * @throws Refused when it is there and can't be used
     */
    @Nullable Manifest manifest(String release) throws Refused, IOException {
        String file = manifests + "/" + release;
        byte[] bytes = tree.read(file);
        if (bytes == null) {
            return null;
        }
        try {
            return ManifestFile.parse(bytes);
        } catch (IOException e) {
            throw new Refused(
                    PublishProblems.forgotten(place, file, String.valueOf(e.getMessage())), e);
        }
    }

    /**
     * What the release that readers have consists of.
     *
     * @throws Refused when the target does not remember it
     */
    Manifest known(String release) throws Refused, IOException {
        if (!ManifestFile.isRelease(release)) {
            throw new IOException("what the target remembers as its release is none");
        }
        Manifest manifest = manifest(release);
        if (manifest == null) {
            String file = manifests + "/" + release;
            throw new Refused(
                    PublishProblems.forgotten(place, file, "what readers have should be in it"));
        }
        return manifest;
    }

    /** All releases, newest first. */
    List<Standing.Release> remembered() throws IOException {
        var remembered = new ArrayList<Standing.Release>();
        for (String id : releases()) {
            byte[] head = tree.read(manifests + "/" + id, ManifestFile.HEAD_BYTES);
            Standing.Release release = head == null ? null : ManifestFile.head(head);
            if (release != null) {
                remembered.add(release);
            }
        }
        return remembered;
    }

    void remember(Manifest manifest) throws IOException {
        replace(manifests + "/" + manifest.release(), ManifestFile.render(manifest));
    }

    /** Remembers besides in what a release is not the one before. */
    void remember(Manifest manifest, Changes changes) throws IOException {
        replace(manifests + "/" + manifest.release() + CHANGES, changes.render());
    }

    /** In what releases are not the ones before them, as far as that is known. */
    Map<String, Changes> changes(Collection<String> releases) throws Refused, IOException {
        var known = new ConcurrentHashMap<String, Changes>();
        each(
                releases,
                release -> {
                    byte[] bytes = tree.read(manifests + "/" + release + CHANGES);
                    Changes changes = bytes == null ? null : Changes.parse(bytes);
                    if (changes != null) {
                        known.put(release, changes);
                    }
                });
        return known;
    }

    /** Ids of all releases that are remembered, newest first. */
    List<String> releases() throws IOException {
        return releases(tree.list(manifests));
    }

    private static List<String> releases(List<String> names) {
        return names.stream()
                .filter(name -> !name.contains("."))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Forgets all but the newest, and gives the ids of those that it forgot. */
    List<String> forget(int keep) throws IOException {
        List<String> names = tree.list(manifests);
        List<String> all = releases(names);
        Set<String> staying = new HashSet<>(all.subList(0, Math.min(keep, all.size())));
        for (String name : names) {
            int dot = name.indexOf('.');
            if (!staying.contains(dot < 0 ? name : name.substring(0, dot))) {
                tree.remove(manifests + "/" + name);
            }
        }
        return all.subList(staying.size(), all.size());
    }

    /** Writes a small file of ours in one step. */
    void replace(String path, byte[] bytes) throws IOException {
        String fresh = path + ".new";
        tree.write(fresh, () -> new ByteArrayInputStream(bytes));
        tree.rename(fresh, path);
    }

    static String arrived(Item item) {
        return ARRIVED + "/" + item.hash();
    }

    /**
     * Brings the bytes of all these steps to the target, where nobody sees them yet. Those that
     * have arrived before are not sent again.
     */
    void bring(Plan plan, Source source, Held held, Outlet.Ticker ticker)
            throws Refused, IOException {
        Set<String> there = new HashSet<>(tree.list(ARRIVED));
        Map<String, Item> wanted = new LinkedHashMap<>();
        for (Step step : plan.steps(Step.Action.PUT)) {
            Item item = step.item();
            if (there.contains(item.hash())) {
                ticker.done(item.bytes());
            } else if (wanted.putIfAbsent(item.hash(), item) != null) {
                ticker.done(0);
            }
        }
        each(
                wanted.values(),
                item -> {
                    send(item, source);
                    held.live();
                    ticker.done(item.bytes());
                });
    }

    private void send(Item item, Source source) throws IOException {
        String part = arrived(item) + ".part";
        MessageDigest digest = Sha256.digest();
        tree.write(
                part,
                () -> {
                    digest.reset();
                    return new DigestInputStream(source.open(item), digest);
                });
        if (!Sha256.hex(digest.digest()).equals(item.hash())) {
            tree.remove(part);
            throw source.otherwise(item);
        }
        tree.rename(part, arrived(item));
    }

    /**
     * Gives an arrived file the name under which it is read, over what has that name. It bears the
     * moment of its release: servers make their tags of it, and what a release changed is of one
     * age.
     */
    void place(Item item, String path, Set<String> folders, Instant at) throws IOException {
        String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
        if (!folder.isEmpty() && !folders.contains(folder)) {
            folders.add(folder);
            tree.makeFolders(folder);
        }
        String passing = ARRIVED + "/" + Sha256.of(path).substring(0, 32) + ".link";
        tree.linkOver(arrived(item), passing, path, at);
    }

    /**
     * Gives many arrived files their names in a folder that nobody reads yet, so that their order
     * does not matter.
     */
    void placeAll(List<Item> items, String folder, Instant at) throws Refused, IOException {
        Set<String> folders = makeFolders(items.stream().map(Item::path).toList(), folder);
        folders.add(folder);
        each(items, item -> place(item, folder + "/" + item.path(), folders, at));
    }

    /** Makes the folders that files need, and gives their paths. */
    Set<String> makeFolders(Collection<String> files, String folder) throws Refused, IOException {
        Set<String> folders = new TreeSet<>();
        for (String file : files) {
            int slash = file.lastIndexOf('/');
            if (slash > 0) {
                folders.add(folder + "/" + file.substring(0, slash));
            }
        }
        each(folders, tree::makeFolders);
        return folders;
    }

    /** Gives files of a folder to another one that nobody reads yet. */
    void give(List<String> files, String from, String to) throws IOException {
        tree.linkAll(from, to, files, ARRIVED + "/given");
    }

    /** Takes files away, and the folders that they leave empty. */
    void takeAway(List<String> files) throws Refused, IOException {
        each(files, tree::remove);
        clearFolders(files);
    }

    /** Whether a file is there with these bytes. */
    boolean isThere(String path, String hash) throws IOException {
        int slash = path.lastIndexOf('/');
        return tree.list(path.substring(0, Math.max(0, slash))).contains(path.substring(slash + 1))
                && hash(path).equals(hash);
    }

    String hash(String path) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(tree.open(path), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Sha256.hex(digest.digest());
    }

    /** Reads back what was put. */
    void verify(List<Step> puts, String folder, Held held) throws Refused, IOException {
        var wrong = ConcurrentHashMap.<String>newKeySet();
        each(
                puts.stream().map(Step::item).toList(),
                item -> {
                    if (!hash(folder + item.path()).equals(item.hash())) {
                        wrong.add(item.path());
                        tree.remove(arrived(item));
                    }
                    held.live();
                });
        if (!wrong.isEmpty()) {
            throw new Refused(
                    PublishProblems.verifyFailed(place, wrong.stream().sorted().findFirst().get()));
        }
    }

    /** Nothing that arrived is waited for any more. */
    void clear() throws Refused, IOException {
        each(tree.list(ARRIVED), name -> tree.remove(ARRIVED + "/" + name));
    }

    /** Removes the folders of files that were taken away, as far as nothing is left in them. */
    void clearFolders(Collection<String> files) throws IOException {
        var folders = new HashSet<String>();
        for (String file : files) {
            for (int at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
                folders.add(file.substring(0, at));
            }
        }
        for (String folder :
                folders.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList()) {
            tree.removeFolder(folder);
        }
    }

    /** Does one thing for each, in as many lanes as suit the target; the first failure ends it. */
    <T> void each(Collection<T> things, Lanes.Work<T> work) throws Refused, IOException {
        Lanes.each(tree.lanes(), things, work);
    }

    /** What becomes of the target's faults. */
    Faults faults() {
        return faults;
    }

    <T> T told(Faults.Told<T> work) throws Refused, IOException {
        return faults.told(work);
    }

    /** Lets go of the target. */
    void close() {
        try {
            tree.close();
        } catch (IOException e) {
            // All that mattered was done before.
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
