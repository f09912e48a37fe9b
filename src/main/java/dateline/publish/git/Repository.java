package dateline.publish.git;

import dateline.problem.Problem;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The repository that is published to, by way of a bare one on this machine, which knows what was
 * sent before and may be removed at any time.
 */
final class Repository implements AutoCloseable {

    private static final String HELD = "refs/held/";
    private static final String HEAD = "head";
    private static final String MEMORY = "memory";

    /** Into one pack, as its objects are: looking for likeness anew would take long. */
    private static final List<String> REPACK =
            List.of(
                    "-c",
                    "pack.window=0",
                    "-c",
                    "repack.writeBitmaps=false",
                    "repack",
                    "-a",
                    "-d",
                    "--quiet");

    private final Git git;
    private final Address address;
    private final Path cache;
    private final Complaint complaint;
    private @Nullable Cache taken;
    private @Nullable Git ready;
    private boolean sound;

    Repository(Git git, Address address, Path cache, Complaint complaint) {
        this.git = git;
        this.address = address;
        this.cache = cache;
        this.complaint = complaint;
    }

    /** Takes the repository of this machine, and makes it if there is none. */
    private void open() throws Refused {
        if (ready != null) {
            return;
        }
        try {
            Cache own = Cache.take(cache);
            if (own == null) {
                throw new Refused(GitProblems.busy(complaint.place()));
            }
            taken = own;
            if (!own.isThere()) {
                make(own);
            }
            ready = git.quiet(cache);
        } catch (IOException e) {
            throw new Refused(problem(e), e);
        }
    }

    private void make(Cache own) throws Refused, IOException {
        Path fresh = own.fresh();
        complaint.check(
                git.run(fresh, Git.SHORT, "init", "--quiet", "--bare", "--template="), Git.SHORT);
        own.name();
    }

    /** The program, with a repository on this machine for it to work in. */
    private Git ready() {
        return Objects.requireNonNull(ready, "what both references are is asked first");
    }

    Address address() {
        return address;
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
    record Heads(String head, String memory) {}

    /** The bytes of a blob. */
    byte[] blob(String id) throws IOException {
        Git.Outcome read = ready().run(cache, Git.SHORT, "cat-file", "blob", id);
        if (!read.isFine()) {
            throw new IOException(complaint.redaction().line(read.complaint()));
        }
        return read.out();
    }

    /** Makes a commit, to be found under a reference of this machine; gives its id. */
    String imported(Git.Feed feed, String ref) throws Refused, IOException {
        Git.Outcome made =
                ready().run(
                                cache,
                                Git.LONG,
                                feed,
                                List.of("fast-import", "--quiet", "--force", "--date-format=raw"));
        complaint.check(made, Git.LONG);
        return id(ref);
    }

    void drop(List<String> refs) throws IOException {
        for (String ref : refs) {
            ready().run(cache, Git.SHORT, "update-ref", "-d", ref);
        }
    }

    /** What an editor is told when this machine's own repository can't be worked with. */
    Problem problem(IOException e) {
        return complaint.own().problem(complaint.place(), e);
    }

    /**
     * Pushes both references in one step, if they still are what they were, and looks whether they
     * came.
     */
    void push(Heads expected, Heads next) throws Refused, IOException {
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
            throw new Refused(
                    PublishProblems.verifyFailed(complaint.place(), "branch " + address.branch()));
        }
        hold(next);
    }

    /**
     * Lets go of all but the last commits, once what came since has outgrown them. Readers have the
     * release by then: what goes wrong is tried again next time, and is in the log.
     */
    void shrink() {
        try {
            List<String> cut = fetching(1, List.of(HEAD, MEMORY));
            if (taken != null
                    && taken.isOvergrown()
                    && ready().run(cache, Git.LONG, out -> {}, cut).isFine()) {
                ready().run(cache, Git.LONG, out -> {}, REPACK);
                ready().run(cache, Git.LONG, "prune", "--expire=now");
            }
        } catch (IOException e) {
            // It is as large as it was.
        }
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
            return complaint.problem(pushed, Git.LONG);
        }
        if (Complaint.isRace(branch) || Complaint.isRace(memory) || !heads().equals(expected)) {
            return GitProblems.overtaken(complaint.place(), address.branch());
        }
        String said = Complaint.remarks(pushed.complaint());
        Problem disk = complaint.disk(pushed.complaint() + pushed.text());
        if (disk != null) {
            return disk;
        }
        if (Complaint.isLocked(pushed.complaint())) {
            return GitProblems.hostLocked(
                    complaint.place(), complaint.redaction().line(branch + said));
        }
        return branch.contains("atomic") && !memory.contains("atomic")
                ? GitProblems.refRefused(
                        complaint.place(),
                        address.memory(),
                        complaint.redaction().line(memory + said))
                : GitProblems.refused(
                        complaint.place(),
                        address.branch(),
                        complaint.redaction().line(branch + said));
    }

    /** What both references are now. */
    Heads heads() throws Refused, IOException {
        open();
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
        complaint.check(listed, Git.SHORT);
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
    void fetch(Heads heads) throws Refused, IOException {
        Cache own = taken;
        if (own != null && own.isInterrupted() && !sound) {
            if (!isSound()) {
                own.removeAll();
                make(own);
            }
            sound = true;
        }
        var wanted = new ArrayList<String>();
        if (!heads.head().isEmpty() && !heads.head().equals(held(HEAD))) {
            wanted.add(HEAD);
        }
        if (!heads.memory().isEmpty() && !heads.memory().equals(held(MEMORY))) {
            wanted.add(MEMORY);
        }
        if (wanted.isEmpty()) {
            return;
        }
        bring(1, wanted);
        boolean moved =
                !heads.head().isEmpty() && !heads.head().equals(held(HEAD))
                        || !heads.memory().isEmpty() && !heads.memory().equals(held(MEMORY));
        if (moved) {
            throw new Refused(GitProblems.overtaken(complaint.place(), address.branch()));
        }
    }

    /** Whether all is there that was there before; a machine may have lost its power. */
    private boolean isSound() throws IOException {
        return ready().run(
                        cache,
                        Git.LONG,
                        "fsck",
                        "--connectivity-only",
                        "--no-dangling",
                        "--no-progress")
                .isFine();
    }

    /** Brings that many of the commits that remember releases. */
    void deepen(int commits) throws Refused, IOException {
        bring(commits, List.of(MEMORY));
    }

    private void bring(int depth, List<String> names) throws Refused, IOException {
        complaint.check(ready().run(cache, Git.LONG, out -> {}, fetching(depth, names)), Git.LONG);
    }

    private List<String> fetching(int depth, List<String> names) {
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
        for (String name : names) {
            String theirs = name.equals(HEAD) ? address.head() : address.memory();
            arguments.add("+" + theirs + ":" + HELD + name);
        }
        return arguments;
    }

    private String held(String name) throws IOException {
        Git.Outcome read =
                ready().run(cache, Git.SHORT, "rev-parse", "--verify", "--quiet", HELD + name);
        return read.text().strip();
    }

    private void hold(Heads heads) throws IOException {
        ready().run(cache, Git.SHORT, "update-ref", HELD + HEAD, heads.head());
        ready().run(cache, Git.SHORT, "update-ref", HELD + MEMORY, heads.memory());
    }

    /** The id of a commit or a tree by one of its names. */
    String id(String name) throws Refused, IOException {
        Git.Outcome read =
                ready().run(
                                cache,
                                Git.SHORT,
                                "rev-parse",
                                "--verify",
                                "--quiet",
                                "--end-of-options",
                                name);
        complaint.check(read, Git.SHORT);
        return read.text().strip();
    }

    /** Whether a tree with all its files is on this machine. */
    boolean isWhole(String tree) throws IOException {
        return ready().run(
                        cache,
                        Git.SHORT,
                        "rev-list",
                        "--objects",
                        "--quiet",
                        "--max-count=1",
                        tree,
                        "--")
                .isFine();
    }

    /** A file of a commit. */
    byte[] file(String commit, String name) throws Refused, IOException {
        Git.Outcome read = ready().run(cache, Git.SHORT, "cat-file", "blob", commit + ":" + name);
        complaint.check(read, Git.SHORT);
        return read.out();
    }

    /** The site as the branch has it, blobs by path. */
    Map<String, String> siteOf(String head) throws Refused, IOException {
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

    /** Blobs by path. */
    Map<String, String> tree(String id) throws Refused, IOException {
        Git.Outcome read = ready().run(cache, Git.SHORT, "ls-tree", "-r", "-z", "--full-tree", id);
        complaint.check(read, Git.SHORT);
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

    @Override
    public void close() {
        if (taken != null) {
            taken.close();
        }
    }
}
