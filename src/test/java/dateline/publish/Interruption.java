package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;

/**
 * One release follows another at a target that fails in between. Whenever it does: readers have no
 * page whose style sheet is missing, nothing that they had is gone, and the next publishing
 * finishes and leaves no trace of the one before.
 *
 * @param before a folder that has the first release
 * @param trees the target's folder as it is seen
 * @param shown the part of it that readers see
 * @param whole whether they see one release or the other and no part of each
 */
public record Interruption(
        Path before,
        Function<Path, Tree> trees,
        Function<Tree, Outlet> outlets,
        Function<Path, Map<String, String>> shown,
        boolean whole) {

    public static final Place PLACE = Place.of("seeds/masthead.yaml");
    public static final Instant FIRST = Instant.parse("2026-11-26T05:00:00Z");
    public static final Instant SECOND = Instant.parse("2026-11-26T06:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-26T07:00:00Z");

    /** Each page names the style sheet that it needs. */
    public static final Map<String, String> OLD =
            Map.of(
                    "assets/house.1.css", "old looks",
                    "a/index.html", "assets/house.1.css a",
                    "b/index.html", "assets/house.1.css b",
                    "gone/deep/index.html", "assets/house.1.css gone",
                    "index.html", "assets/house.1.css a b gone",
                    "feed.xml", "a b gone");

    public static final Map<String, String> NEW =
            Map.of(
                    "assets/house.2.css", "new looks",
                    "a/index.html", "assets/house.2.css a",
                    "b/index.html", "assets/house.2.css b",
                    "new/index.html", "assets/house.2.css new",
                    "index.html", "assets/house.2.css a b new",
                    "feed.xml", "a b new");

    /** What is published after an interruption may be another site again. */
    private static final Map<String, String> THIRD_SITE =
            Map.of(
                    "assets/house.2.css", "new looks",
                    "a/index.html", "assets/house.2.css a once more",
                    "index.html", "assets/house.2.css a");

    /**
     * What readers had long ago: of files that are other ones by now, are gone, or will be there
     * again.
     */
    public static final List<Map<String, String>> EARLIER =
            List.of(
                    Map.of(
                            "assets/house.1.css", "old looks",
                            "a/index.html", "assets/house.1.css a at first",
                            "b/index.html", "assets/house.1.css b at first",
                            "gone/before/index.html", "assets/house.1.css gone before",
                            "new/index.html", "assets/house.1.css not what it will be",
                            "index.html", "assets/house.1.css a"),
                    Map.of(
                            "assets/house.1.css", "old looks",
                            "a/index.html", "assets/house.1.css a",
                            "b/index.html", "assets/house.1.css b by and by",
                            "only/once/index.html", "assets/house.1.css once",
                            "index.html", "assets/house.1.css a b",
                            "feed.xml", "a b"));

    /** Makes the first release after others, each an hour after the one before. */
    public Interruption begin(List<Map<String, String>> earlier) throws Refused, IOException {
        for (int i = 0; i < earlier.size(); i++) {
            Instant at = FIRST.minus(Duration.ofHours(earlier.size() - i));
            publish(outlets.apply(trees.apply(before)), earlier.get(i), at);
        }
        return begin();
    }

    /** Makes the first release. */
    public Interruption begin() throws Refused, IOException {
        publish(outlets.apply(trees.apply(before)), OLD, FIRST);
        return this;
    }

    /**
     * Publishes twice in a copy of the folder, for the first time by a tree that may fail.
     *
     * @param target where the copy is to be
     * @param faulty what the second release goes through
     * @return why it was not published, or what was left undone; empty when nothing was
     */
    public String at(Path target, String when, Function<Path, Tree> faulty)
            throws Refused, IOException {
        copy(target);
        List<Problem> problems;
        try {
            problems = publish(outlets.apply(faulty.apply(target)), NEW, SECOND);
        } catch (Refused e) {
            problems = List.of(e.problem());
        }
        boolean done = problems.stream().noneMatch(Problem::isError);
        check(shown.apply(target), whole, (done ? "done " : "failed ") + when);
        checkRemembered(target, when);
        if (done) {
            Map<String, String> now = new TreeMap<>(shown.apply(target));
            now.keySet().removeIf(path -> path.startsWith("assets/house.1"));
            assertThat(now).as("done " + when).isEqualTo(NEW);
        }
        // The lock of a machine that died is broken after a while, or by hand.
        publish(outlets.apply(trees.apply(target)), THIRD_SITE, THIRD);
        Map<String, String> site = new TreeMap<>(shown.apply(target));
        site.keySet().removeIf(path -> path.startsWith("assets/house.1"));
        assertThat(site).as("after a failure %s", when).isEqualTo(THIRD_SITE);
        checkRemembered(target, "after a failure " + when);
        for (String memory : List.of("root", "public/www")) {
            assertThat(target.resolve(".dateline").resolve(memory).resolve("pending"))
                    .doesNotExist();
        }
        assertThat(target.resolve(".dateline/lock")).doesNotExist();
        assertThat(list(target.resolve(".dateline/arrived"))).isEmpty();
        PathUtils.deleteDirectory(target);
        return problems.isEmpty() ? "" : problems.get(0).message();
    }

    /** With owners and second names, as a disk would be copied. */
    private void copy(Path target) throws IOException {
        try {
            var copying = new ProcessBuilder("cp", "-a", before + "", target + "").start();
            assertThat(copying.waitFor()).isZero();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /**
     * Each release that is remembered is there as it was, so that one can return to it; one more
     * may lie there at the most, when all went well.
     */
    private void checkRemembered(Path target, String when) throws IOException {
        if (!whole) {
            return;
        }
        var remembered = new TreeSet<String>();
        for (String file : list(target.resolve(".dateline/manifests"))) {
            Path manifest = Path.of(file);
            String release = manifest.getFileName() + "";
            if (!release.contains(".")) {
                remembered.add(release);
                var hashes = new TreeMap<String, String>();
                Manifest all = ManifestFile.parse(Files.readAllBytes(manifest));
                all.items().forEach(item -> hashes.put(item.path(), item.hash()));
                all.leftovers().forEach(one -> hashes.put(one.item().path(), one.item().hash()));
                Map<String, String> found = Readers.have(target.resolve("releases/" + release));
                found.replaceAll((path, text) -> Sha256.of(text));
                assertThat(found).as("%s, %s", release, when).isEqualTo(hashes);
            }
        }
        if (when.startsWith("after")) {
            assertThat(list(target.resolve("releases")))
                    .as(when)
                    .hasSizeBetween(remembered.size(), remembered.size() + 1);
        }
    }

    private static void check(Map<String, String> site, boolean whole, String when) {
        if (whole) {
            Map<String, String> bare = new TreeMap<>(site);
            bare.remove("assets/house.1.css");
            Map<String, String> old = new TreeMap<>(OLD);
            old.remove("assets/house.1.css");
            assertThat(bare).as(when).isIn(old, NEW);
        }
        site.forEach(
                (path, text) -> {
                    if (path.endsWith(".html")) {
                        assertThat(site)
                                .as("%s: the looks of %s", when, path)
                                .containsKey(text.substring(0, text.indexOf(' ')));
                    }
                });
        if (when.startsWith("failed") && !site.containsKey("gone/deep/index.html")) {
            // Only when all that is new could be read back.
            assertThat(site).as(when).containsAllEntriesOf(NEW);
        }
        for (String link : site.getOrDefault("index.html", "").split(" ", -1)) {
            if (!link.isEmpty() && !link.startsWith("assets/") && !link.equals("gone")) {
                assertThat(site)
                        .as("%s: where the front leads", when)
                        .containsKey(link + "/index.html");
            }
        }
    }

    private static List<Problem> publish(Outlet outlet, Map<String, String> site, Instant at)
            throws Refused, IOException {
        return publish(outlet, site, at, Outlet.Ticker.SILENT);
    }

    public static List<Problem> publish(
            Outlet outlet, Map<String, String> site, Instant at, Outlet.Ticker ticker)
            throws Refused, IOException {
        return publish(outlet, site, at, ticker, () -> at);
    }

    /** The same by a clock that goes on. */
    public static List<Problem> publish(
            Outlet outlet,
            Map<String, String> site,
            Instant at,
            Outlet.Ticker ticker,
            InstantSource clock)
            throws Refused, IOException {
        try (outlet) {
            var items = new ArrayList<Item>();
            new TreeMap<>(site)
                    .forEach(
                            (path, text) ->
                                    items.add(
                                            new Item(
                                                    path,
                                                    Sha256.of(text),
                                                    text.length(),
                                                    phase(path),
                                                    outlet.headers(path))));
            Source source =
                    item ->
                            new ByteArrayInputStream(
                                    String.valueOf(site.get(item.path()))
                                            .getBytes(StandardCharsets.UTF_8));
            Plan plan =
                    Planning.of(
                            "live",
                            outlet.look(),
                            items,
                            Sha256.of(site + ""),
                            "https://post.example/",
                            at);
            return outlet.apply(plan, source, new Lock("a test", "t" + at, clock, false), ticker);
        }
    }

    private static Phase phase(String path) {
        if (path.startsWith("assets/")) {
            return Phase.ASSETS;
        }
        if (path.endsWith(".xml")) {
            return Phase.FEEDS;
        }
        return path.equals("index.html") ? Phase.LISTS : Phase.STORIES;
    }

    private static List<String> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).toList();
        }
    }
}
