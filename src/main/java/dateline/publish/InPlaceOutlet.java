package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A target whose web root can't be a link: each file takes the place of the old one in one step,
 * phase by phase, and what is gone is taken away when all else was read back. All bytes arrive
 * before the first file is replaced, so that the phases follow one another closely.
 *
 * <p>What is replaced is kept for the way back where the folder of the site is not the target's
 * root, so that no address leads to it.
 */
public final class InPlaceOutlet implements Outlet {

    private static final String ROOT = Post.OWN + "/root";
    private static final String PUBLIC = Post.OWN + "/public/";

    private final Tree tree;
    private final Post post;
    private final Place place;
    private final String folder;
    private final String currentFile;
    private final String pendingFolder;
    private final String keptFolder;
    private final int keep;
    private @Nullable Set<String> seen;

    /**
     * @param place of the target's settings, for problems
     * @param folder of the site under the target's root; empty: the root itself
     * @param keep how many releases can be returned to, the current one among them
     */
    public InPlaceOutlet(Tree tree, Place place, String folder, int keep) {
        // Each folder that is shown has a memory of its own: what one has tells nothing of another.
        String memory =
                folder.isEmpty()
                        ? ROOT
                        : PUBLIC + URLEncoder.encode(folder, StandardCharsets.UTF_8);
        this.tree = tree;
        this.post = new Post(tree, place, memory);
        this.place = place;
        this.folder = folder.isEmpty() ? "" : folder + "/";
        this.currentFile = memory + "/current";
        this.pendingFolder = memory + "/pending";
        this.keptFolder = memory + "/kept";
        this.keep = keep;
    }

    private boolean keeps() {
        return !folder.isEmpty();
    }

    @Override
    public Standing look() throws Refused, IOException {
        return post.told(
                () -> {
                    seen = pending();
                    String current = current();
                    Manifest manifest = current == null ? null : post.known(current);
                    return new Standing(
                            manifest, List.copyOf(uncertain(manifest)), post.remembered());
                });
    }

    private @Nullable String current() throws IOException {
        byte[] bytes = tree.read(currentFile);
        return bytes == null ? null : Post.text(bytes).strip();
    }

    /** What interrupted publishings may have put, or not have taken away. */
    private Set<String> uncertain(@Nullable Manifest current) throws Refused, IOException {
        var uncertain = new TreeSet<String>();
        for (String name : pending()) {
            byte[] bytes = tree.read(pendingFolder + "/" + name);
            if (bytes != null) {
                uncertain(ManifestFile.parse(bytes), current, uncertain);
            }
        }
        return uncertain;
    }

    /** The releases that somebody was about to make. */
    private Set<String> pending() throws IOException {
        return tree.list(pendingFolder).stream()
                .filter(name -> !name.contains("."))
                .collect(Collectors.toSet());
    }

    private void uncertain(Manifest pending, @Nullable Manifest current, Set<String> uncertain)
            throws Refused, IOException {
        boolean remembered = current != null && current.release().equals(pending.release());
        String previous = pending.previous();
        Manifest before = !remembered ? current : previous == null ? null : post.manifest(previous);
        Map<String, String> old = before == null ? Map.of() : hashes(before);
        Map<String, String> now = hashes(pending);
        old.forEach(
                (path, hash) -> {
                    if (!now.containsKey(path) || !remembered && !hash.equals(now.get(path))) {
                        uncertain.add(path);
                    }
                });
        if (!remembered) {
            now.keySet().stream().filter(path -> !old.containsKey(path)).forEach(uncertain::add);
        }
    }

    private static Map<String, String> hashes(Manifest manifest) {
        var hashes = new HashMap<String, String>();
        manifest.leftovers().forEach(one -> hashes.put(one.item().path(), one.item().hash()));
        manifest.items().forEach(item -> hashes.put(item.path(), item.hash()));
        return hashes;
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return post.told(() -> post.known(release));
    }

    @Override
    public Source archive(Manifest earlier) throws Refused, IOException {
        if (!keeps()) {
            throw new Refused(
                    PublishProblems.noWayBack(
                            place,
                            "the target is its own web root, so nothing that was replaced is kept",
                            "Say with `public` which folder under `path` readers see; what is replaced is kept beside it from then on."));
        }
        return post.told(
                () -> {
                    Map<String, String> now = new HashMap<>();
                    String current = current();
                    if (current != null) {
                        hashes(post.known(current)).forEach((path, hash) -> now.put(hash, path));
                    }
                    Set<String> kept = new HashSet<>(tree.list(keptFolder));
                    for (Item item : earlier.items()) {
                        if (!kept.contains(item.hash()) && !now.containsKey(item.hash())) {
                            throw new Refused(
                                    PublishProblems.noWayBack(
                                            place,
                                            "the target has not kept %s of release %s"
                                                    .formatted(item.path(), earlier.release()),
                                            "`dateline publish --releases` lists those it has; `keep` says how many."));
                        }
                    }
                    return item ->
                            tree.open(
                                    kept.contains(item.hash())
                                            ? keptFolder + "/" + item.hash()
                                            : folder + now.get(item.hash()));
                });
    }

    @Override
    public List<String> foreign(Plan plan, Standing standing) throws Refused, IOException {
        return post.told(
                () -> {
                    Set<String> uncertain = new HashSet<>(standing.uncertain());
                    Manifest current = standing.current();
                    Map<String, String> ours = current == null ? Map.of() : hashes(current);
                    Map<String, Set<String>> folders = new HashMap<>();
                    Set<String> foreign = ConcurrentHashMap.newKeySet();
                    var replaced = new ArrayList<String>();
                    for (Step step : plan.steps()) {
                        String path = step.item().path();
                        if (uncertain.contains(path) || !isThere(path, folders)) {
                            continue;
                        }
                        if (ours.containsKey(path)) {
                            replaced.add(path);
                        } else {
                            foreign.add(path);
                        }
                    }
                    post.each(
                            replaced,
                            path -> {
                                if (!post.hash(folder + path).equals(ours.get(path))) {
                                    foreign.add(path);
                                }
                            });
                    return foreign.stream().sorted().toList();
                });
    }

    private boolean isThere(String path, Map<String, Set<String>> folders) throws IOException {
        int slash = path.lastIndexOf('/');
        String parent = bare(folder + path.substring(0, Math.max(0, slash)));
        Set<String> names = folders.get(parent);
        if (names == null) {
            names = new HashSet<>(tree.list(parent));
            folders.put(parent, names);
        }
        return names.contains(path.substring(slash + 1));
    }

    private static String bare(String folder) {
        return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
    }

    @Override
    public List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException {
        return post.faults()
                .locked(() -> post.take(lock), held -> apply(plan, source, held, ticker));
    }

    private List<Problem> apply(Plan plan, Source source, Post.Held held, Ticker ticker)
            throws Refused, IOException {
        String found = current();
        if (!Objects.equals(found, plan.base())) {
            throw new Refused(PublishProblems.moved(place, plan.base(), found));
        }
        if (seen != null && !seen.equals(pending())) {
            throw new Refused(PublishProblems.interrupted(place));
        }
        post.bring(plan, source, held, ticker);
        Map<String, String> old = found == null ? Map.of() : hashes(post.known(found));
        if (keeps()) {
            tree.makeFolders(bare(folder));
            tree.makeFolders(keptFolder);
        }
        // Earlier interruptions are told of until the traces of all are gone.
        tree.makeFolders(pendingFolder);
        post.replace(pendingFolder + "/" + plan.next().release(), ManifestFile.render(plan.next()));
        held.check();
        put(plan, old, held);
        post.verify(plan.steps(Step.Action.PUT), folder, held);
        held.check();
        post.remember(plan.next());
        post.replace(currentFile, (plan.next().release() + "\n").getBytes(StandardCharsets.UTF_8));

        // Readers have it. What stays for now is told, and taken away by the next.
        List<Problem> left =
                post.faults()
                        .afterwards(
                                () -> {
                                    takeAway(plan, old);
                                    tree.removeTree(pendingFolder);
                                },
                                why ->
                                        PublishProblems.notTakenAway(
                                                place, plan.count(Step.Action.DELETE), why));
        return left.isEmpty()
                ? post.faults()
                        .afterwards(this::clean, why -> PublishProblems.leftBehind(place, why))
                : left;
    }

    private void put(Plan plan, Map<String, String> old, Post.Held held)
            throws Refused, IOException {
        Set<String> folders = new HashSet<>();
        Set<String> kept = new HashSet<>(tree.list(keptFolder));
        for (Step step : plan.steps(Step.Action.PUT)) {
            String path = step.item().path();
            String hash = old.get(path);
            if (hash != null && post.isThere(folder + path, hash)) {
                keep(path, hash, kept);
            }
            post.place(step.item(), folder + path, folders, plan.next().at());
            held.live();
        }
    }

    /** Keeps a file before it is replaced or taken away. */
    private void keep(String path, String hash, Set<String> kept) throws IOException {
        if (keeps() && kept.add(hash)) {
            tree.link(folder + path, keptFolder + "/" + hash);
        }
    }

    private void takeAway(Plan plan, Map<String, String> old) throws IOException {
        Set<String> kept = new HashSet<>(tree.list(keptFolder));
        var paths = new ArrayList<String>();
        for (Step step : plan.steps(Step.Action.DELETE)) {
            String path = step.item().path();
            String hash = old.get(path);
            if (hash != null && post.isThere(folder + path, hash)) {
                keep(path, hash, kept);
            }
            tree.remove(folder + path);
            paths.add(folder + path);
        }
        post.clearFolders(paths);
    }

    /** What no release that can be returned to has any more. */
    private void clean() throws Refused, IOException {
        post.clear();
        post.forget(keep);
        if (!keeps()) {
            return;
        }
        Set<String> needed = new HashSet<>();
        for (String release : post.releases()) {
            Manifest manifest = post.manifest(release);
            if (manifest != null) {
                needed.addAll(hashes(manifest).values());
            }
        }
        for (String hash : tree.list(keptFolder)) {
            if (!needed.contains(hash)) {
                tree.remove(keptFolder + "/" + hash);
            }
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
