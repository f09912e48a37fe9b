package dateline.publish.git;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Item;
import dateline.publish.Lock;
import dateline.publish.Manifest;
import dateline.publish.ManifestFile;
import dateline.publish.Outlet;
import dateline.publish.Plan;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Step;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A branch of a Git repository, which gets one commit for each release. What a release consists of
 * is told by a second reference, {@code refs/dateline/BRANCH}, which no host serves: its commits
 * hold the manifest, the list of the last releases, and the site once more as the same tree, so
 * that a release can be brought back even when somebody has written the branch anew.
 *
 * <p>Both references are pushed at once ({@code --atomic}) and only if they are what was found
 * before ({@code --force-with-lease}). That push is the switch and the lock in one: of two that
 * publish at the same moment one is refused and nothing of it remains, so {@link Lock} is only
 * asked for a name.
 *
 * <p>Where the site has a folder of the branch, all beside it stays as it is.
 */
final class GitOutlet implements Outlet {

    private static final int LIST = 20;
    private static final String MANIFEST = "manifest";
    private static final String RELEASES = "releases";
    private static final String SITE = "site";
    private static final String FOLDER = "folder";
    private static final String NO_JEKYLL = ".nojekyll";

    private final Repository repository;
    private final Place place;

    GitOutlet(Repository repository, Place place) {
        this.repository = repository;
        this.place = place;
    }

    /**
     * A line of the list of releases.
     *
     * @param commit of {@code refs/dateline/BRANCH}; empty: the one that has the list
     */
    private record Kept(Standing.Release release, String commit) {}

    @Override
    public Standing look() throws Refused, IOException {
        Repository.Heads heads = repository.heads();
        if (heads.memory().isEmpty()) {
            return Standing.NOTHING;
        }
        repository.fetch(heads);
        Manifest manifest = current(heads);
        List<Standing.Release> releases = kept(heads.memory()).stream().map(Kept::release).toList();
        List<String> strange = manifest == null ? List.of() : strange(heads);
        return new Standing(manifest, strange, releases);
    }

    /** What readers have; null: nothing yet in this folder of the branch. */
    private @Nullable Manifest current(Repository.Heads heads) throws Refused, IOException {
        if (heads.memory().isEmpty()) {
            return null;
        }
        Manifest manifest = manifestOf(heads.memory());
        String folder = text(repository.file(heads.memory(), FOLDER)).strip();
        return folder.equals(repository.address().folder()) ? manifest : null;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** What somebody else has changed in the branch since: nobody planned with that. */
    private List<String> strange(Repository.Heads heads) throws Refused, IOException {
        Map<String, String> theirs = repository.siteOf(heads.head());
        Map<String, String> ours = repository.tree(heads.memory() + ":" + SITE);
        var strange = new TreeSet<String>();
        theirs.forEach(
                (path, blob) -> {
                    if (!blob.equals(ours.get(path))) {
                        strange.add(path);
                    }
                });
        ours.keySet().stream().filter(path -> !theirs.containsKey(path)).forEach(strange::add);
        strange.remove(NO_JEKYLL);
        return List.copyOf(strange);
    }

    @Override
    public List<String> foreign(Plan plan, Standing standing) throws Refused, IOException {
        if (standing.current() != null) {
            return List.of();
        }
        Repository.Heads heads = repository.heads();
        repository.fetch(heads);
        return List.copyOf(new TreeSet<>(repository.siteOf(heads.head()).keySet()));
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return manifestOf(commitOf(release));
    }

    @Override
    public Source archive(Manifest earlier) throws Refused, IOException {
        return new Stored(repository.tree(commitOf(earlier.release()) + ":" + SITE));
    }

    /** A release that the repository has: a later one takes its files by their names there. */
    private final class Stored implements Source {
        private final Map<String, String> site;

        Stored(Map<String, String> site) {
            this.site = site;
        }

        String blob(Item item) throws IOException {
            String blob = site.get(item.path());
            if (blob == null) {
                throw new IOException("the release has no " + item.path());
            }
            return blob;
        }

        @Override
        public InputStream open(Item item) throws IOException {
            return new ByteArrayInputStream(repository.blob(blob(item)));
        }
    }

    /** The commit that remembers a release, which is fetched if need be. */
    private String commitOf(String release) throws Refused, IOException {
        Repository.Heads heads = repository.heads();
        if (!heads.memory().isEmpty()) {
            repository.fetch(heads);
            for (Kept kept : kept(heads.memory())) {
                if (kept.release().id().equals(release)) {
                    String commit = kept.commit().isEmpty() ? heads.memory() : kept.commit();
                    if (!repository.isWhole(commit + ":" + SITE)) {
                        repository.deepen(LIST + 1);
                    }
                    if (repository.isWhole(commit + ":" + SITE)) {
                        return commit;
                    }
                }
            }
        }
        throw new Refused(
                PublishProblems.noWayBack(
                        place,
                        "the repository has not kept release %s".formatted(release),
                        "`dateline publish --releases` lists those it has."));
    }

    @Override
    public List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException {
        Repository.Heads heads = repository.heads();
        repository.fetch(heads);
        Manifest current = current(heads);
        String found = current == null ? null : current.release();
        if (!Objects.equals(found, plan.base())) {
            throw new Refused(PublishProblems.moved(place, plan.base(), found));
        }
        String passing = "refs/passing/" + Sha256.of(lock.token()).substring(0, 16);
        List<String> refs = List.of(passing + "-site", passing + "-memory");
        try {
            String head = site(plan, source, heads, current, refs.get(0), ticker);
            String memory = memory(plan, heads, head, refs.get(1));
            repository.push(heads, new Repository.Heads(head, memory));
        } catch (Throwable e) {
            repository.drop(refs);
            throw e;
        }
        // Readers have it, whatever becomes of what this machine keeps.
        try {
            repository.drop(refs);
            repository.shrink();
            return List.of();
        } catch (IOException e) {
            return List.of(PublishProblems.leftBehind(place, repository.problem(e)));
        }
    }

    /** The commit with the site, on top of the branch. */
    private String site(
            Plan plan,
            Source source,
            Repository.Heads heads,
            @Nullable Manifest current,
            String ref,
            Ticker ticker)
            throws Refused, IOException {
        Map<String, String> there =
                heads.memory().isEmpty() ? Map.of() : repository.tree(heads.memory() + ":" + SITE);
        Map<String, Item> known = current == null ? Map.of() : all(current);
        Set<String> put = new HashSet<>();
        plan.steps(Step.Action.PUT).forEach(step -> put.add(step.item().path()));
        Git.Feed feed =
                out -> {
                    var commits = new Commits(out);
                    Map<String, String> blobs = new LinkedHashMap<>();
                    for (Item item : all(plan.next()).values()) {
                        Item before = known.get(item.path());
                        String blob = there.get(item.path());
                        boolean stays =
                                !put.contains(item.path())
                                        && before != null
                                        && before.hash().equals(item.hash());
                        if (stays && blob != null) {
                            blobs.put(item.path(), blob);
                        } else if (source instanceof Stored stored) {
                            blobs.put(item.path(), stored.blob(item));
                        } else {
                            int mark = blobs.size() + 1;
                            send(commits, mark, item, source);
                            blobs.put(item.path(), ":" + mark);
                        }
                        if (put.contains(item.path())) {
                            ticker.done(item.bytes());
                        }
                    }
                    commits.commit(
                            ref,
                            repository.address().author(),
                            plan.next().at(),
                            message(plan),
                            heads.head());
                    commits.clear(repository.address().folder());
                    for (Map.Entry<String, String> file : blobs.entrySet()) {
                        commits.file(file.getValue(), repository.address().path(file.getKey()));
                    }
                    if (!blobs.containsKey(NO_JEKYLL)) {
                        commits.file(new byte[0], repository.address().path(NO_JEKYLL));
                    }
                    commits.done();
                };
        return repository.imported(feed, ref);
    }

    private static void send(Commits commits, int mark, Item item, Source source)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = source.open(item)) {
            commits.blob(mark, item.bytes(), new DigestInputStream(bytes, digest));
        }
        if (!Sha256.hex(digest.digest()).equals(item.hash())) {
            throw source.otherwise(item);
        }
    }

    private static Map<String, Item> all(Manifest manifest) {
        var all = new LinkedHashMap<String, Item>();
        manifest.items().forEach(item -> all.put(item.path(), item));
        manifest.leftovers().forEach(left -> all.putIfAbsent(left.item().path(), left.item()));
        return all;
    }

    private static String message(Plan plan) {
        return "Publish %s%n%n%d put, %d deleted, %d files%n"
                .formatted(
                        plan.next().release(),
                        plan.count(Step.Action.PUT),
                        plan.count(Step.Action.DELETE),
                        plan.next().items().size())
                .replace("\r", "");
    }

    /** The commit that remembers the release. */
    private String memory(Plan plan, Repository.Heads heads, String head, String ref)
            throws Refused, IOException {
        String tree =
                repository.id(
                        repository.address().folder().isEmpty()
                                ? head + "^{tree}"
                                : head + ":" + repository.address().folder());
        var list = new StringBuilder();
        list.append(
                line(
                        new Standing.Release(
                                plan.next().release(),
                                plan.next().at(),
                                plan.next().items().size()),
                        ""));
        if (!heads.memory().isEmpty()) {
            List<Kept> earlier = kept(heads.memory());
            for (Kept kept : earlier.subList(0, Math.min(LIST - 1, earlier.size()))) {
                String commit = kept.commit().isEmpty() ? heads.memory() : kept.commit();
                list.append(line(kept.release(), commit));
            }
        }
        Git.Feed feed =
                out -> {
                    var commits = new Commits(out);
                    commits.commit(
                            ref,
                            repository.address().author(),
                            plan.next().at(),
                            "Remember " + plan.next().release() + "\n\nSite: " + head + "\n",
                            heads.memory());
                    commits.clear("");
                    commits.file(ManifestFile.render(plan.next()), MANIFEST);
                    commits.file(list.toString().getBytes(StandardCharsets.UTF_8), RELEASES);
                    commits.file(
                            (repository.address().folder() + "\n").getBytes(StandardCharsets.UTF_8),
                            FOLDER);
                    commits.tree(tree, SITE);
                    commits.done();
                };
        return repository.imported(feed, ref);
    }

    private static String line(Standing.Release release, String commit) {
        return release.id() + " " + release.at() + " " + release.files() + " " + commit + "\n";
    }

    private Manifest manifestOf(String commit) throws Refused, IOException {
        try {
            return ManifestFile.parse(repository.file(commit, MANIFEST));
        } catch (IOException e) {
            throw new Refused(
                    PublishProblems.failed(
                            place,
                            "%s is damaged, or of another program"
                                    .formatted(repository.address().memory())),
                    e);
        }
    }

    private List<Kept> kept(String commit) throws Refused, IOException {
        String list = text(repository.file(commit, RELEASES));
        var kept = new ArrayList<Kept>();
        for (String line : list.lines().limit(LIST).toList()) {
            try {
                String[] parts = line.split(" ", -1);
                boolean sound = parts[3].matches("(?:[0-9a-f]{40}|[0-9a-f]{64})?");
                if (sound) {
                    kept.add(
                            new Kept(
                                    new Standing.Release(
                                            parts[0],
                                            Instant.parse(parts[1]),
                                            Integer.parseInt(parts[2])),
                                    parts[3]));
                }
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
                // A line of another Dateline; the others still count.
            }
        }
        return kept;
    }

    @Override
    public void close() {
        repository.close();
    }
}
