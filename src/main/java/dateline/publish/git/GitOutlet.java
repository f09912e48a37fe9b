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
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String NO_JEKYLL = ".nojekyll";
    private static final String HELD = "refs/held/";

    private final Git git;
    private final Address address;
    private final Path cache;
    private final Place place;
    private final Redaction redaction;
    private @Nullable Git ready;

    GitOutlet(Git git, Address address, Path cache, Place place, Redaction redaction) {
        this.git = git;
        this.address = address;
        this.cache = cache;
        this.place = place;
        this.redaction = redaction;
    }

    /**
     * Where the site goes.
     *
     * @param folder in the branch; empty: all of it
     * @param author of the commits, {@code Name <address>}
     */
    record Address(String repository, String branch, String folder, String author) {

        String head() {
            return "refs/heads/" + branch;
        }

        String memory() {
            return "refs/dateline/" + branch;
        }

        String path(String item) {
            return folder.isEmpty() ? item : folder + "/" + item;
        }
    }

    /** The ids that both references have; empty where one is not there. */
    private record Heads(String head, String memory) {}

    /**
     * A line of the list of releases.
     *
     * @param commit of {@code refs/dateline/BRANCH}; empty: the one that has the list
     */
    private record Kept(Standing.Release release, String commit) {}

    @Override
    public Standing look() throws Refused, IOException {
        Heads heads = heads();
        if (heads.memory().isEmpty()) {
            return Standing.NOTHING;
        }
        fetch(heads);
        Manifest manifest = manifestOf(heads.memory());
        List<Standing.Release> releases = kept(heads.memory()).stream().map(Kept::release).toList();
        return new Standing(manifest, strange(heads), releases);
    }

    /** What somebody else has changed in the branch since: nobody planned with that. */
    private List<String> strange(Heads heads) throws Refused, IOException {
        Map<String, String> theirs = siteOf(heads.head());
        Map<String, String> ours = tree(heads.memory() + ":" + SITE);
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
        Heads heads = heads();
        fetch(heads);
        return List.copyOf(new TreeSet<>(siteOf(heads.head()).keySet()));
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return manifestOf(commitOf(release));
    }

    @Override
    public Source archive(Manifest earlier) throws Refused, IOException {
        Map<String, String> site = tree(commitOf(earlier.release()) + ":" + SITE);
        return item -> {
            String blob = site.get(item.path());
            if (blob == null) {
                throw new IOException("the release has no " + item.path());
            }
            Git.Outcome read = ready().run(cache, Git.SHORT, "cat-file", "blob", blob);
            if (!read.isFine() || !Sha256.of(read.out()).equals(item.hash())) {
                throw new IOException(item.path() + " is not as it was");
            }
            return new ByteArrayInputStream(read.out());
        };
    }

    /** The commit that remembers a release, which is fetched if need be. */
    private String commitOf(String release) throws Refused, IOException {
        Heads heads = heads();
        if (!heads.memory().isEmpty()) {
            fetch(heads);
            for (Kept kept : kept(heads.memory())) {
                if (kept.release().id().equals(release)) {
                    String commit = kept.commit().isEmpty() ? heads.memory() : kept.commit();
                    if (!isWhole(commit)) {
                        bring(LIST + 1, "+" + address.memory() + ":" + HELD + "memory");
                    }
                    if (isWhole(commit)) {
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

    /** Whether the release with all its files is on this machine. */
    private boolean isWhole(String commit) throws IOException {
        return ready().run(
                        cache,
                        Git.SHORT,
                        "rev-list",
                        "--objects",
                        "--quiet",
                        "--max-count=1",
                        commit + ":" + SITE,
                        "--")
                .isFine();
    }

    @Override
    public void apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException {
        Heads heads = heads();
        fetch(heads);
        Manifest current = heads.memory().isEmpty() ? null : manifestOf(heads.memory());
        String found = current == null ? null : current.release();
        if (!Objects.equals(found, plan.base())) {
            throw new Refused(PublishProblems.moved(place, plan.base(), found));
        }
        String passing = "refs/passing/" + Sha256.of(lock.token()).substring(0, 16);
        try {
            String head = site(plan, source, heads, current, passing + "-site", ticker);
            String memory = memory(plan, heads, head, passing + "-memory");
            push(heads, new Heads(head, memory));
        } finally {
            drop(passing + "-site");
            drop(passing + "-memory");
        }
    }

    /** The commit with the site, on top of the branch. */
    private String site(
            Plan plan,
            Source source,
            Heads heads,
            @Nullable Manifest current,
            String ref,
            Ticker ticker)
            throws Refused, IOException {
        Map<String, String> there =
                heads.memory().isEmpty() ? Map.of() : tree(heads.memory() + ":" + SITE);
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
                            ref, address.author(), plan.next().at(), message(plan), heads.head());
                    commits.clear(address.folder());
                    for (Map.Entry<String, String> file : blobs.entrySet()) {
                        commits.file(file.getValue(), address.path(file.getKey()));
                    }
                    if (!blobs.containsKey(NO_JEKYLL)) {
                        commits.file(new byte[0], address.path(NO_JEKYLL));
                    }
                    commits.done();
                };
        String commit = imported(feed, ref);
        for (Step step : plan.steps()) {
            if (step.action() != Step.Action.PUT) {
                ticker.done(0);
            }
        }
        return commit;
    }

    private static void send(Commits commits, int mark, Item item, Source source)
            throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream bytes = source.open(item)) {
            commits.blob(mark, item.bytes(), new DigestInputStream(bytes, digest));
        }
        if (!Sha256.hex(digest.digest()).equals(item.hash())) {
            throw new IOException(item.path() + " is not what the build wrote");
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
    private String memory(Plan plan, Heads heads, String head, String ref)
            throws Refused, IOException {
        String tree =
                id(address.folder().isEmpty() ? head + "^{tree}" : head + ":" + address.folder());
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
                            address.author(),
                            plan.next().at(),
                            "Remember " + plan.next().release() + "\n\nSite: " + head + "\n",
                            heads.memory());
                    commits.clear("");
                    commits.file(ManifestFile.render(plan.next()), MANIFEST);
                    commits.file(list.toString().getBytes(StandardCharsets.UTF_8), RELEASES);
                    commits.tree(tree, SITE);
                    commits.done();
                };
        return imported(feed, ref);
    }

    private static String line(Standing.Release release, String commit) {
        return release.id() + " " + release.at() + " " + release.files() + " " + commit + "\n";
    }

    private String imported(Git.Feed feed, String ref) throws Refused, IOException {
        Git.Outcome made =
                ready().run(
                                cache,
                                Git.LONG,
                                feed,
                                List.of("fast-import", "--quiet", "--force", "--date-format=raw"));
        check(made, Git.LONG);
        return id(ref);
    }

    private void drop(String ref) throws IOException {
        ready().run(cache, Git.SHORT, "update-ref", "-d", ref);
    }

    private void push(Heads expected, Heads next) throws Refused, IOException {
        Git.Outcome pushed =
                ready().run(
                                cache,
                                Git.LONG,
                                "push",
                                "--porcelain",
                                "--quiet",
                                "--atomic",
                                "--no-verify",
                                "--no-follow-tags",
                                "--no-signed",
                                "--force-with-lease=" + address.head() + ":" + expected.head(),
                                "--force-with-lease=" + address.memory() + ":" + expected.memory(),
                                "--",
                                address.repository(),
                                next.head() + ":" + address.head(),
                                next.memory() + ":" + address.memory());
        if (!pushed.isFine()) {
            throw new Refused(rejected(pushed, expected));
        }
        Heads found = heads();
        if (!found.equals(next)) {
            throw new Refused(PublishProblems.verifyFailed(place, "branch " + address.branch()));
        }
        hold(next);
    }

    private Problem rejected(Git.Outcome pushed, Heads expected) throws Refused, IOException {
        String branch = "";
        String memory = "";
        for (String line : pushed.text().lines().toList()) {
            if (line.startsWith("!\t")) {
                if (line.contains(":" + address.memory() + "\t")) {
                    memory = line.substring(line.lastIndexOf('\t') + 1);
                } else {
                    branch = line.substring(line.lastIndexOf('\t') + 1);
                }
            }
        }
        if (branch.isEmpty() && memory.isEmpty()) {
            return problem(pushed, Git.LONG);
        }
        if (isRace(branch) || isRace(memory) || !heads().equals(expected)) {
            return GitProblems.overtaken(place, address.branch());
        }
        String said = remarks(pushed.complaint());
        if (isFull(pushed.complaint())) {
            return PublishProblems.failed(place, "the host's disk is full");
        }
        return branch.contains("atomic") && !memory.contains("atomic")
                ? GitProblems.refRefused(place, address.memory(), redaction.line(memory + said))
                : GitProblems.refused(place, address.branch(), redaction.line(branch + said));
    }

    private static boolean isRace(String reason) {
        return reason.contains("stale info")
                || reason.contains("fetch first")
                || reason.contains("non-fast-forward")
                || reason.contains("incorrect old value");
    }

    private static boolean isFull(String complaint) {
        return complaint.contains("No space left on device")
                || complaint.contains("Disk quota exceeded");
    }

    /** What the host said, line by line. */
    private static String remarks(String complaint) {
        var said = new StringBuilder();
        for (String line : complaint.lines().toList()) {
            if (line.startsWith("remote:") && !line.substring("remote:".length()).isBlank()) {
                said.append(said.isEmpty() ? "; " : " ").append(line.substring(7).strip());
            }
        }
        return said.toString();
    }

    private Heads heads() throws Refused, IOException {
        Git.Outcome listed =
                ready().run(
                                cache,
                                Git.SHORT,
                                "ls-remote",
                                "--quiet",
                                "--refs",
                                "--",
                                address.repository(),
                                address.head(),
                                address.memory());
        check(listed, Git.SHORT);
        Map<String, String> ids = new HashMap<>();
        for (String line : listed.text().lines().toList()) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                ids.put(line.substring(tab + 1), line.substring(0, tab));
            }
        }
        return new Heads(
                ids.getOrDefault(address.head(), ""), ids.getOrDefault(address.memory(), ""));
    }

    /** Brings what is not on this machine yet; of each reference only its last commit. */
    private void fetch(Heads heads) throws Refused, IOException {
        var wanted = new ArrayList<String>();
        if (!heads.head().isEmpty() && !heads.head().equals(held("head"))) {
            wanted.add("+" + address.head() + ":" + HELD + "head");
        }
        if (!heads.memory().isEmpty() && !heads.memory().equals(held("memory"))) {
            wanted.add("+" + address.memory() + ":" + HELD + "memory");
        }
        if (wanted.isEmpty()) {
            return;
        }
        bring(1, wanted.toArray(String[]::new));
        boolean moved =
                !heads.head().isEmpty() && !heads.head().equals(held("head"))
                        || !heads.memory().isEmpty() && !heads.memory().equals(held("memory"));
        if (moved) {
            throw new Refused(GitProblems.overtaken(place, address.branch()));
        }
    }

    private void bring(int depth, String... references) throws Refused, IOException {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "fetch",
                                "--quiet",
                                "--depth=" + depth,
                                "--no-tags",
                                "--no-write-fetch-head",
                                "--update-shallow",
                                "--",
                                address.repository()));
        arguments.addAll(List.of(references));
        check(ready().run(cache, Git.LONG, out -> {}, arguments), Git.LONG);
    }

    private String held(String name) throws IOException {
        Git.Outcome read =
                ready().run(cache, Git.SHORT, "rev-parse", "--verify", "--quiet", HELD + name);
        return read.text().strip();
    }

    private void hold(Heads heads) throws IOException {
        ready().run(cache, Git.SHORT, "update-ref", HELD + "head", heads.head());
        ready().run(cache, Git.SHORT, "update-ref", HELD + "memory", heads.memory());
    }

    private String id(String name) throws Refused, IOException {
        Git.Outcome read =
                ready().run(
                                cache,
                                Git.SHORT,
                                "rev-parse",
                                "--verify",
                                "--quiet",
                                "--end-of-options",
                                name);
        check(read, Git.SHORT);
        return read.text().strip();
    }

    private Manifest manifestOf(String commit) throws Refused, IOException {
        try {
            return ManifestFile.parse(file(commit, MANIFEST));
        } catch (IOException e) {
            throw new Refused(
                    PublishProblems.failed(
                            place,
                            "%s is damaged, or of another program".formatted(address.memory())),
                    e);
        }
    }

    private byte[] file(String commit, String name) throws Refused, IOException {
        Git.Outcome read = ready().run(cache, Git.SHORT, "cat-file", "blob", commit + ":" + name);
        check(read, Git.SHORT);
        return read.out();
    }

    private List<Kept> kept(String commit) throws Refused, IOException {
        String list = new String(file(commit, RELEASES), StandardCharsets.UTF_8);
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

    /** The site as the branch has it, blobs by path. */
    private Map<String, String> siteOf(String head) throws Refused, IOException {
        if (head.isEmpty()) {
            return Map.of();
        }
        if (address.folder().isEmpty()) {
            return tree(head + "^{tree}");
        }
        String folder = head + ":" + address.folder();
        boolean there = ready().run(cache, Git.SHORT, "cat-file", "-e", folder).isFine();
        return there ? tree(folder) : Map.of();
    }

    private Map<String, String> tree(String id) throws Refused, IOException {
        Git.Outcome read = ready().run(cache, Git.SHORT, "ls-tree", "-r", "-z", "--full-tree", id);
        check(read, Git.SHORT);
        var blobs = new HashMap<String, String>();
        for (String line : read.text().split("\0", -1)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                String[] parts = line.substring(0, tab).split(" ", -1);
                blobs.put(line.substring(tab + 1), parts[2]);
            }
        }
        return blobs;
    }

    /** The program, with a repository on this machine for it to work in. */
    private Git ready() throws IOException {
        Git known = ready;
        if (known == null) {
            if (!Files.isRegularFile(cache.resolve("HEAD"))) {
                Files.createDirectories(cache);
                Git.Outcome made =
                        git.run(cache, Git.SHORT, "init", "--quiet", "--bare", "--template=");
                if (!made.isFine()) {
                    throw new IOException(redaction.line(made.complaint()));
                }
            }
            known = git.quiet(cache);
            ready = known;
        }
        return known;
    }

    private void check(Git.Outcome outcome, Duration time) throws Refused {
        if (!outcome.isFine()) {
            throw new Refused(problem(outcome, time));
        }
    }

    private Problem problem(Git.Outcome outcome, Duration time) {
        if (outcome.late()) {
            return GitProblems.unreachable(
                    place, "no answer within %d minutes".formatted(time.toMinutes()));
        }
        String all = outcome.complaint();
        String lower = all.toLowerCase(Locale.ROOT);
        String why = redaction.line(reason(all));
        if (isFull(all)) {
            return PublishProblems.failed(place, "a disk is full: " + why);
        }
        if (CREDENTIALS.stream().anyMatch(lower::contains)) {
            return GitProblems.credentials(place, why);
        }
        if (UNREACHABLE.stream().anyMatch(lower::contains)) {
            return GitProblems.unreachable(place, why);
        }
        return PublishProblems.failed(place, why);
    }

    private static final List<String> CREDENTIALS =
            List.of(
                    "authentication failed",
                    "could not read username",
                    "could not read password",
                    "terminal prompts disabled",
                    "permission denied (",
                    "access denied",
                    "returned error: 401",
                    "returned error: 403",
                    "write access to repository not granted");

    private static final List<String> UNREACHABLE =
            List.of(
                    "could not resolve",
                    "connection refused",
                    "connection timed out",
                    "connection reset",
                    "operation timed out",
                    "operation too slow",
                    "network is unreachable",
                    "no route to host",
                    "host key verification failed",
                    "failed to connect",
                    "couldn't connect",
                    "does not appear to be a git repository",
                    "could not read from remote repository",
                    "repository not found",
                    "returned error: 404",
                    "does not exist",
                    "unable to access",
                    "early eof",
                    "hung up unexpectedly");

    /** The line that tells most of what went wrong. */
    private static String reason(String complaint) {
        List<String> lines = complaint.lines().filter(line -> !line.isBlank()).toList();
        for (String start : List.of("fatal: ", "error: ", "ssh: ", "remote: ")) {
            for (String line : lines) {
                if (line.startsWith(start)) {
                    return line.substring(start.length());
                }
            }
        }
        return lines.isEmpty() ? "git ended without a word" : lines.get(0);
    }

    @Override
    public void close() {
        // Each call of the program has ended by itself.
    }
}
