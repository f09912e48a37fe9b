package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dateline.delivery.Delivery;
import dateline.delivery.Receipt;
import dateline.delivery.Round;
import dateline.page.Address;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTargetTest {

    private static final Map<String, String> PAGES =
            Round.pages(
                    "/", "front",
                    "/malta/", "malta",
                    "/malta/gulls/", "gulls",
                    "/feed.xml", "feed");

    @TempDir(factory = QuickDisk.class)
    Path root;

    private Path site;

    @BeforeEach
    void name() {
        site = root.resolve("site");
    }

    @Test
    void putsPagesInFoldersAndListsThem() throws IOException {
        Receipt receipt = Folders.deliver(root, Round.pages("/", "front\n", "/é b/", "x"));

        assertThat(Round.figures(receipt))
                .containsExactly("2 added", "0 replaced", "0 unchanged", "0 removed");
        assertThat(site.resolve("index.html")).hasContent("front\n");
        assertThat(site.resolve("é b/index.html")).hasContent("x");
        assertThat(site.resolve(".dateline/SHA256SUMS"))
                .hasContent(
                        """
                        ffe98be8292a598abd64109d1915d113faf6de21cf0ce558c3f46747df05076f  index.html
                        2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  é b/index.html
                        """);
    }

    @Test
    void writesNothingWhenNothingChanged() throws IOException {
        Folders.deliver(root, PAGES);
        var before = Folders.times(root);

        FaultyDisk disk = FaultyDisk.sound();
        Receipt receipt = Folders.deliver(root, PAGES, false, disk);

        assertThat(Round.figures(receipt))
                .containsExactly("0 added", "0 replaced", "4 unchanged", "0 removed");
        assertThat(disk.done).isEmpty();
        assertThat(Folders.times(root)).isEqualTo(before);
    }

    @Test
    void leavesUnchangedFilesAsTheyAre() throws IOException {
        Folders.deliver(root, PAGES);
        age(site.resolve("malta/index.html"));

        Receipt receipt =
                Folders.deliver(
                        root, Round.pages("/", "front 2", "/malta/", "malta", "/gozo/", "gozo"));

        assertThat(Round.figures(receipt))
                .containsExactly("1 added", "1 replaced", "1 unchanged", "2 removed");
        assertThat(Files.getLastModifiedTime(site.resolve("malta/index.html")).toMillis())
                .isEqualTo(1_000_000_000_000L);
        assertThat(Folders.site(root).keySet())
                .containsExactly(
                        ".dateline/",
                        ".dateline/SHA256SUMS",
                        "gozo/",
                        "gozo/index.html",
                        "index.html",
                        "malta/",
                        "malta/index.html");
    }

    @Test
    void remembersWhatWasPrintedUntilSomebodyChangesTheFile() throws IOException {
        Folders.deliver(root, PAGES);
        age(site.resolve("index.html"));
        Files.delete(site.resolve("feed.xml"));
        // The same size, and at once: nothing but its bytes give it away.
        Files.writeString(site.resolve("malta/index.html"), "MALTA");

        try (var target = Folders.open(root, new Disk()).target()) {
            assertThat(target.ledger().lines())
                    .extracting(line -> line.sheet().address())
                    .containsExactly(new Address("/"), new Address("/malta/gulls/"));
        }
    }

    @Test
    void printsAllWhenItsMemoryIsGoneAndTouchesNothing() throws IOException {
        Folders.deliver(root, PAGES);
        var before = Folders.times(site);
        delete(root.resolve(".dateline"));

        Receipt receipt = Folders.deliver(root, PAGES);

        assertThat(Round.figures(receipt))
                .containsExactly("0 added", "0 replaced", "4 unchanged", "0 removed");
        assertThat(Folders.times(site)).isEqualTo(before);
        try (var target = Folders.open(root, new Disk()).target()) {
            assertThat(target.ledger().lines()).hasSize(4);
        }
    }

    @Test
    void keepsForeignFiles() throws IOException {
        Folders.write(site.resolve("malta/notes.txt"), "mine");
        Folders.write(site.resolve("CNAME"), "post.example");
        Folders.deliver(root, PAGES);
        Folders.deliver(root, Round.pages("/", "front"));

        assertThat(Folders.site(root).keySet())
                .containsExactly(
                        ".dateline/",
                        ".dateline/SHA256SUMS",
                        "CNAME",
                        "index.html",
                        "malta/",
                        "malta/notes.txt");
    }

    @Test
    void refusesToReplaceAForeignFile() throws IOException {
        Folders.write(site.resolve("malta/index.html"), "mine");
        Folders.write(site.resolve("feed.xml"), "mine");
        Map<String, String> before = Folders.site(root);

        Receipt receipt = Folders.deliver(root, PAGES);

        assertThat(receipt.problems())
                .extracting(Problem::code, problem -> problem.place().toString())
                .containsExactly(
                        tuple("foreign-file", "site/feed.xml"),
                        tuple("foreign-file", "site/malta/index.html"));
        assertThat(Folders.site(root)).isEqualTo(before);
    }

    @Test
    void adoptsForeignFilesWhenTold() throws IOException {
        Folders.write(site.resolve("malta/index.html"), "mine");
        Folders.write(site.resolve("feed.xml"), "mine");
        assertThat(Folders.deliver(root, PAGES, true).problems()).isEmpty();
        assertThat(site.resolve("malta/index.html")).hasContent("malta");
        assertThat(site.resolve("feed.xml")).hasContent("feed");
    }

    @Test
    void takesForeignFilesWithOurBytesForOurs() throws IOException {
        Folders.write(site.resolve("malta/index.html"), "malta");
        age(site.resolve("malta/index.html"));

        assertThat(Round.figures(Folders.deliver(root, PAGES)))
                .containsExactly("3 added", "0 replaced", "1 unchanged", "0 removed");
        assertThat(Files.getLastModifiedTime(site.resolve("malta/index.html")).toMillis())
                .isEqualTo(1_000_000_000_000L);
        Folders.deliver(root, Round.pages("/", "front"));
        assertThat(site.resolve("malta")).doesNotExist();
    }

    @Test
    void doesNotTakeAwayWhatSomebodyChanged() throws IOException {
        Folders.deliver(root, PAGES);
        Files.writeString(site.resolve("feed.xml"), "by hand");

        Receipt receipt = Folders.deliver(root, Round.pages("/", "front"));

        assertThat(receipt.removed()).isEqualTo(2);
        assertThat(receipt.problems()).isEmpty();
        assertThat(site.resolve("feed.xml")).hasContent("by hand");
        assertThat(site.resolve(".dateline/SHA256SUMS")).content().doesNotContain("feed.xml");
    }

    @Test
    void refusesAFileWhereAFolderIsNeededAndTheOtherWayRound() throws IOException {
        Folders.write(site.resolve("malta"), "a file");
        Folders.write(site.resolve("feed.xml/inside/note.txt"), "in a folder");
        Map<String, String> before = Folders.site(root);

        assertThat(Folders.deliver(root, PAGES).problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("site/feed.xml/inside/note.txt", "site/malta");
        // Not even then is a folder of somebody else's taken over.
        assertThat(Folders.deliver(root, PAGES, true).problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("site/feed.xml/inside/note.txt");
        assertThat(Folders.site(root)).isEqualTo(before);
    }

    @Test
    void neverWritesOrRemovesThroughALink() throws IOException {
        Folders.deliver(root, PAGES);
        Path elsewhere = root.resolve("elsewhere");
        Files.move(site.resolve("malta"), elsewhere);
        Files.createSymbolicLink(site.resolve("malta"), elsewhere);
        Files.delete(site.resolve("feed.xml"));
        Files.createSymbolicLink(site.resolve("feed.xml"), elsewhere.resolve("index.html"));
        Map<String, String> before = Folders.tree(elsewhere);

        var pages = Round.pages("/", "front", "/malta/", "malta 2", "/feed.xml", "feed");
        assertThat(Folders.deliver(root, pages, true).problems())
                .extracting(problem -> problem.place().toString())
                .containsExactly("site/feed.xml", "site/malta");
        assertThat(Folders.deliver(root, Round.pages("/", "front")).problems()).isEmpty();
        assertThat(Folders.tree(elsewhere)).isEqualTo(before);
        assertThat(site.resolve("malta")).isSymbolicLink();
    }

    @Test
    void followsTheLinkThatIsTheOutputItself() throws IOException {
        Path www = Files.createDirectory(root.resolve("www"));
        Files.createSymbolicLink(site, www);
        assertThat(Folders.deliver(root, PAGES).problems()).isEmpty();
        assertThat(www.resolve("malta/index.html")).hasContent("malta");
        assertThat(site).isSymbolicLink();
    }

    @Test
    void oneBuildAtATime() throws IOException {
        try (var first = Folders.open(root, new Disk()).target()) {
            assertThat(first.ledger().lines()).isEmpty();
            var second = Folders.open(root, new Disk());
            assertThat(second.succeeded()).isFalse();
            assertThat(second.problems())
                    .extracting(Problem::code, problem -> problem.place().toString())
                    .containsExactly(tuple("locked", "site"));
            assertThat(second.target().accept(new Delivery(List.of(), false)).problems())
                    .isEqualTo(second.problems());
            assertThat(Files.exists(site)).isFalse();
        }
        assertThat(Folders.open(root, new Disk()).succeeded()).isTrue();
    }

    @Test
    void waitsForTheOtherBuild() throws Exception {
        var first = Folders.open(root, new Disk()).target();
        var waiting =
                CompletableFuture.supplyAsync(
                        () -> FolderTarget.open(root, site, Duration.ofSeconds(30), new Disk()));
        Thread.sleep(120);
        assertThat(waiting).isNotDone();
        first.close();
        assertThat(waiting.get().succeeded()).isTrue();
        waiting.get().target().close();
    }

    @Test
    void givesEachOutputAMemoryOfItsOwn() throws IOException {
        for (String out : List.of("site", "public/www", "public-www")) {
            try (var target = FolderTarget.open(root, root.resolve(out)).target()) {
                Round.deliver(target, false, PAGES);
            }
        }
        try (var states = Files.list(root.resolve(".dateline"))) {
            assertThat(states.map(path -> path.getFileName().toString()).sorted())
                    .satisfiesExactly(
                            name -> assertThat(name).isEqualTo("public-www"),
                            name -> assertThat(name).isEqualTo("site"),
                            name -> assertThat(name).matches("www-[0-9a-f]{12}"));
        }
    }

    @Test
    void refusesAFileAsOutput() throws IOException {
        Files.writeString(site, "a file");
        assertThat(Folders.open(root, new Disk()).problems())
                .extracting(Problem::message)
                .containsExactly("the output should be a folder, but a file has its name");
    }

    @Test
    void keepsItsOwnFolderForItself() {
        assertThat(Folders.deliver(root, Round.pages("/.dateline/x.txt", "x")).problems())
                .extracting(Problem::code)
                .containsExactly("reserved-address");
        assertThat(site).doesNotExist();
    }

    @Test
    void warnsOfADamagedListAndWritesItAnew() throws IOException {
        Folders.deliver(root, PAGES);
        Path list = site.resolve(".dateline/SHA256SUMS");
        String whole = Files.readString(list);
        Files.writeString(list, "<<<<<<< ours\n" + whole);

        var opening = Folders.open(root, new Disk());
        try (var target = opening.target()) {
            assertThat(opening.succeeded()).isTrue();
            assertThat(target.problems())
                    .extracting(problem -> problem.place().toString(), Problem::message)
                    .containsExactly(
                            tuple(
                                    "site/.dateline/SHA256SUMS",
                                    "line 1 of the list of delivered files was damaged"));
            assertThat(Round.deliver(target, false, PAGES).problems()).isEmpty();
        }
        assertThat(list).hasContent(whole);
    }

    private static void age(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
    }

    private static void delete(Path top) throws IOException {
        try (var walk = Files.walk(top)) {
            for (Path path : walk.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        }
    }
}
