package dateline.publish.folder;

import static dateline.publish.Interruption.PLACE;
import static dateline.publish.Interruption.publish;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.hash.Sha256;
import dateline.publish.LoggedTree;
import dateline.publish.Outlet;
import dateline.publish.Readers;
import dateline.publish.ReleasesOutlet;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release that is made out of one that is remembered no more is as one made from nothing. */
class RecyclingTest {

    private static final int KEEP = 3;

    @TempDir Path folder;
    private Path target;
    private Instant now = Instant.parse("2026-11-26T05:00:00Z");
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void make() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
    }

    private void publishes(Path where, Map<String, String> site) throws Exception {
        said.clear();
        var tree = LoggedTree.of(new DiskTree(where, PLACE), said::add);
        publish(new ReleasesOutlet(tree, PLACE, KEEP), site, now, Outlet.Ticker.SILENT);
    }

    /** Releases that differ in one page. */
    private void publishesSome(int releases) throws Exception {
        for (int i = 0; i < releases; i++) {
            now = now.plus(Duration.ofHours(1));
            publishes(target, site("edition of " + now));
        }
    }

    private static Map<String, String> site(String front) {
        return Map.of("index.html", front, "a/index.html", "a", "b/index.html", "b");
    }

    private boolean wasMadeFromNothing() {
        return said.stream().anyMatch(line -> line.startsWith("link-tree"));
    }

    private static Map<String, Object> inodes(Path site) throws IOException {
        var inodes = new TreeMap<String, Object>();
        for (String path : Paper.tree(site.toRealPath()).keySet()) {
            inodes.put(path, Files.getAttribute(site.resolve(path), "unix:ino"));
        }
        return inodes;
    }

    /** Which files have been other ones before, and how old they are. */
    private static Map<String, String> age(Path site, Map<String, Object> before)
            throws IOException {
        var age = new TreeMap<String, String>();
        inodes(site).forEach((path, inode) -> age.put(path, inode.equals(before.get(path)) + ""));
        for (Map.Entry<String, String> one : age.entrySet()) {
            one.setValue(
                    one.getValue() + " " + Files.getLastModifiedTime(site.resolve(one.getKey())));
        }
        return age;
    }

    @Test
    void itHasTheSameFilesAsOneMadeFromNothing() throws Exception {
        Path twin = Files.createDirectory(folder.resolve("twin"));
        Path current = target.resolve("current");
        Path other = twin.resolve("current");
        int recycled = 0;
        for (int seed = 0; seed < 3; seed++) {
            var random = new Random(seed);
            for (int i = 0; i < 25; i++) {
                now = now.plus(Duration.ofHours(1));
                Map<String, String> site = anySite(random, seed > 0);
                boolean first = !Files.exists(current);
                Map<String, Object> before = first ? Map.of() : inodes(current);
                Map<String, Object> otherBefore = first ? Map.of() : inodes(other);
                publishes(twin, site);
                forgetWhatChanged(twin);
                publishes(target, site);
                recycled += wasMadeFromNothing() ? 0 : 1;
                assertThat(Readers.have(current)).isEqualTo(Readers.have(other));
                assertThat(age(current, before)).isEqualTo(age(other, otherBefore));
                assertThat(folders(current)).isEqualTo(folders(other));
            }
        }
        assertThat(recycled).isGreaterThan(40);
    }

    private static Set<String> folders(Path site) throws IOException {
        Path root = site.toRealPath();
        try (Stream<Path> all = Files.walk(root)) {
            var folders = new TreeSet<String>();
            all.filter(Files::isDirectory).forEach(one -> folders.add(root.relativize(one) + ""));
            return folders;
        }
    }

    /**
     * Looks stay for a while after their pages.
     *
     * @param plain whether no file becomes a folder
     */
    private static Map<String, String> anySite(Random random, boolean plain) {
        var site = new TreeMap<String, String>();
        site.put("index.html", "front " + random.nextInt(3));
        site.put("assets/looks." + random.nextInt(6) + ".css", "looks");
        for (String name : List.of("a", "b", "c", "d", "e")) {
            String text = "text " + random.nextInt(4);
            switch (random.nextInt(plain ? 3 : 6)) {
                case 0 -> {}
                case 1 -> site.put(name + "/index.html", text);
                case 2 -> {
                    site.put(name + "/one/index.html", text);
                    site.put(name + "/two/index.html", "text " + random.nextInt(4));
                }
                case 3 -> site.put(name, text);
                case 4 -> site.put(name + "/index.html/deep", text);
                default -> site.put(name + "/one", text);
            }
        }
        return site;
    }

    private static void forgetWhatChanged(Path where) throws IOException {
        for (Path file : manifests(where)) {
            if (file.toString().endsWith(".changes")) {
                Files.delete(file);
            }
        }
    }

    private static List<Path> manifests(Path where) throws IOException {
        try (Stream<Path> files = Files.list(where.resolve(".dateline/manifests"))) {
            return files.sorted().toList();
        }
    }

    private List<String> releases() throws IOException {
        try (Stream<Path> files = Files.list(target.resolve("releases"))) {
            return files.map(file -> file.getFileName() + "").sorted().toList();
        }
    }

    @Test
    void oneReleaseBesidesThoseThatAreKeptLiesThereAndNothingElse() throws Exception {
        publishesSome(7);
        assertThat(wasMadeFromNothing()).isFalse();
        assertThat(said).noneMatch(line -> line.startsWith("remove-tree") && line.contains(".old"));
        assertThat(releases()).hasSize(KEEP + 1);
        assertThat(manifests(target)).hasSize(2 * KEEP);
    }

    @Test
    void whereItIsNotKnownWhatChangedOneIsMadeFromNothing() throws Exception {
        publishesSome(5);
        Path changes = manifests(target).get(3);
        assertThat(changes).asString().endsWith(".changes");
        Files.writeString(changes, Files.readString(changes).replace("index", "other"));
        publishesSome(1);
        assertThat(wasMadeFromNothing()).isTrue();
        assertThat(Readers.have(target.resolve("current"))).isEqualTo(site("edition of " + now));
        assertThat(releases()).hasSize(KEEP + 1);
        publishesSome(3);
        assertThat(wasMadeFromNothing()).isFalse();
    }

    @Test
    void aListOfChangesThatLeadsElsewhereIsNotGoneBy() throws Exception {
        publishesSome(5);
        Path elsewhere = Files.writeString(target.resolve("releases/theirs"), "theirs");
        Path changes = manifests(target).get(3);
        String text = Files.readString(changes);
        String longer = text.substring(0, text.indexOf("end ")) + "../theirs\n";
        Files.writeString(changes, longer + "end " + Sha256.of(longer) + "\n");
        publishesSome(1);
        assertThat(wasMadeFromNothing()).isTrue();
        assertThat(elsewhere).hasContent("theirs");
    }

    @Test
    void anOldReleaseThatLacksWhatItHadIsNoneToStartFrom() throws Exception {
        publishesSome(5);
        now = now.plus(Duration.ofHours(1));
        var site = new TreeMap<>(site("with more"));
        site.put("c/index.html", "c");
        publishes(target, site);
        // Where a folder is expected there is a file.
        Path old = target.resolve("releases/" + releases().get(0));
        Files.writeString(old.resolve("c"), "by hand");
        now = now.plus(Duration.ofHours(1));
        site.put("index.html", "with more still");
        publishes(target, site);
        assertThat(wasMadeFromNothing()).isTrue();
        assertThat(Readers.have(target.resolve("current"))).isEqualTo(site);
    }

    @Test
    void whatOthersPutBesideTheFrontPageComesAlong() throws Exception {
        publishesSome(5);
        Files.createDirectories(target.resolve("current/.well-known"));
        Files.writeString(target.resolve("current/.well-known/token"), "theirs");
        publishesSome(KEEP + 2);
        assertThat(target.resolve("current/.well-known/token")).hasContent("theirs");
        Files.delete(target.resolve("current/.well-known/token"));
        Files.delete(target.resolve("current/.well-known"));
        publishesSome(KEEP + 2);
        assertThat(target.resolve("current/.well-known")).doesNotExist();
        assertThat(wasMadeFromNothing()).isFalse();
    }

    @Test
    void whatLooksHalfDoneIsNeverStartedFrom() throws Exception {
        publishesSome(5);
        String old = releases().get(0);
        Files.move(target.resolve("releases/" + old), target.resolve("releases/" + old + ".old"));
        Files.createDirectory(target.resolve("releases/notes"));
        publishesSome(1);
        assertThat(wasMadeFromNothing()).isTrue();
        // That of somebody else stays.
        assertThat(releases()).hasSize(KEEP + 2).doesNotContain(old + ".old").contains("notes");
    }
}
