package dateline.publish.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.publish.Headers;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Item;
import dateline.publish.Lock;
import dateline.publish.Outlet;
import dateline.publish.Phase;
import dateline.publish.Plan;
import dateline.publish.Planning;
import dateline.publish.Readers;
import dateline.publish.Refused;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Source;
import dateline.publish.Tree;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A target that fails at each of its changes in turn. Whenever it does: readers have no page whose
 * style sheet is missing, nothing that they had is gone, and the next publishing finishes and
 * leaves no trace of the one before.
 */
@Tag("faults")
class InterruptedTest {

    private static final Place PLACE = Place.of("seeds/masthead.yaml");
    private static final Instant FIRST = Instant.parse("2026-11-26T05:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-26T06:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-26T07:00:00Z");

    /** Each page names the style sheet that it needs. */
    private static final Map<String, String> OLD =
            Map.of(
                    "assets/house.1.css", "old looks",
                    "a/index.html", "assets/house.1.css a",
                    "b/index.html", "assets/house.1.css b",
                    "gone/deep/index.html", "assets/house.1.css gone",
                    "index.html", "assets/house.1.css a b gone",
                    "feed.xml", "a b gone");

    private static final Map<String, String> NEW =
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

    @TempDir Path folder;

    @Test
    void releasesAreWholeWhateverFails() throws Exception {
        int failures =
                everyChange(
                        tree -> new ReleasesOutlet(tree, PLACE, 5),
                        target -> Readers.have(target.resolve("current")),
                        true);
        assertThat(failures).isGreaterThan(30);
    }

    @Test
    void inPlaceNothingIsMissingWhateverFails() throws Exception {
        int failures =
                everyChange(
                        tree -> new InPlaceOutlet(tree, PLACE, "www", 5),
                        target -> Readers.have(target.resolve("www")),
                        false);
        assertThat(failures).isGreaterThan(50);
    }

    @Test
    void inPlaceAtTheRootNothingIsMissingEither() throws Exception {
        everyChange(tree -> new InPlaceOutlet(tree, PLACE, "", 5), Readers::have, false);
    }

    @Test
    void whoeverLostTheirLockChangesNothingThatReadersHave() throws Exception {
        for (boolean releases : new boolean[] {true, false}) {
            Path target = Files.createDirectory(folder.resolve("lost-" + releases));
            var tree = new DiskTree(target, PLACE);
            Outlet outlet =
                    releases
                            ? new ReleasesOutlet(tree, PLACE, 5)
                            : new InPlaceOutlet(tree, PLACE, "www", 5);
            publish(outlet, OLD, FIRST);
            Path lock = target.resolve(".dateline/lock");
            Outlet.Ticker thief =
                    bytes -> {
                        try {
                            Files.writeString(lock, "other 2026-11-26T09:00:00Z maria at desk-3\n");
                        } catch (IOException e) {
                            fail(e);
                        }
                    };
            assertThatThrownBy(() -> publish(outlet, NEW, SECOND, thief))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("maria");
            assertThat(Readers.have(target.resolve(releases ? "current" : "www"))).isEqualTo(OLD);
            assertThat(lock).exists();
        }
    }

    /** How many changes a publishing makes; each was the one that failed. */
    private int everyChange(
            Function<Tree, Outlet> outlets,
            Function<Path, Map<String, String>> shown,
            boolean whole)
            throws Exception {
        Path before = Files.createDirectory(folder.resolve("before"));
        publish(outlets.apply(new DiskTree(before, PLACE)), OLD, FIRST);
        for (int k = 0; ; k++) {
            Path target = folder.resolve("at-" + k);
            PathUtils.copyDirectory(before, target);
            relink(before, target);
            var faulty = new FaultyTree(new DiskTree(target, PLACE), k);
            try {
                publish(outlets.apply(faulty), NEW, SECOND);
            } catch (Refused e) {
                assertThat(e.problem().message()).contains("the disk was pulled out");
            }
            boolean failed = faulty.failed();
            check(shown.apply(target), whole, failed ? "failed at change " + k : "done");
            // The lock of a machine that died is broken after a while, or by hand.
            publish(outlets.apply(new DiskTree(target, PLACE)), THIRD_SITE, THIRD);
            Map<String, String> site = new TreeMap<>(shown.apply(target));
            site.keySet().removeIf(path -> path.startsWith("assets/house.1"));
            assertThat(site).as("after a failure at change %d", k).isEqualTo(THIRD_SITE);
            assertThat(target.resolve(".dateline/pending")).doesNotExist();
            assertThat(target.resolve(".dateline/lock")).doesNotExist();
            assertThat(list(target.resolve(".dateline/arrived"))).isEmpty();
            PathUtils.deleteDirectory(target);
            if (!failed) {
                return k;
            }
        }
    }

    /** Commons IO copies what a link leads to. */
    private static void relink(Path before, Path target) throws IOException {
        Path link = before.resolve("current");
        if (Files.isSymbolicLink(link)) {
            PathUtils.delete(target.resolve("current"));
            Files.createSymbolicLink(target.resolve("current"), Files.readSymbolicLink(link));
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

    private static void publish(Outlet outlet, Map<String, String> site, Instant at)
            throws Refused, IOException {
        publish(outlet, site, at, Outlet.Ticker.SILENT);
    }

    private static void publish(
            Outlet outlet, Map<String, String> site, Instant at, Outlet.Ticker ticker)
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
                                                    Headers.NONE)));
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
            outlet.apply(plan, source, new Lock("a test", "t" + at, () -> at, false), ticker);
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
