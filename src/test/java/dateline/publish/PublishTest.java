package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.story.Paper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.io.file.PathUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small newsroom publishes to a folder, changes its mind, and takes it back. */
class PublishTest {

    private static final String SECRET = "hunter2-and-more";

    @TempDir Path folder;
    private Path root;
    private Path live;
    private Path web;
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");
    private Instant now = Instant.parse("2016-06-01T12:00:00Z");
    private @Nullable String typed;
    private String path = System.getenv("PATH");

    @BeforeEach
    void newsroom() throws IOException {
        root = Files.createDirectory(folder.resolve("post"));
        live = Files.createDirectory(folder.resolve("live"));
        web = Files.createDirectory(folder.resolve("web"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  live: {kind: folder, path: ../live, keep: 3}
                  web: {kind: folder, path: ../web, releases: off, public: www}
                  bare: {kind: folder, path: ../web, releases: off}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.

                All of them.
                -- seeds/2016-05-04-terns.txt --
                Italy

                Terns leave

                They went at dusk.

                Most of them.
                """);
    }

    @Test
    void whatReadersHaveIsWhatWasBuilt() throws IOException {
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(out())
                .contains("live: readers have 20160601T120000Z-")
                .containsPattern(
                        "live: \\d+ to put \\(\\d+\\.\\d kB\\), 0 to take away; \\d+ files, 0 before");
        assertThat(Readers.have(live.resolve("current")))
                .isEqualTo(Readers.have(root.resolve("site")));
        assertThat(live.resolve("current/.dateline")).doesNotExist();
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(out()).contains("nothing to publish");
        assertThat(dateline("publish", "web", "--yes")).isZero();
        assertThat(Readers.have(web.resolve("www"))).isEqualTo(Readers.have(root.resolve("site")));
    }

    @Test
    void aPlanIsShownAndKeptAndTouchesNothing() throws IOException {
        dateline("publish", "live", "--yes");
        SortedMap<String, String> before = Readers.have(live);
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--plan")).isZero();
        assertThat(out())
                .contains("put malta/2016/05/gulls/index.html (changed,")
                .contains("plan: ");
        assertThat(Readers.have(live)).isEqualTo(before);
        Path plan = root.resolve(".dateline/publish/live.json");
        assertThat(Files.readString(plan)).contains("\"do\" : \"put\"");
        assertThat(dateline("publish", "live", "--apply", plan.toString())).isZero();
        assertThat(Readers.have(live.resolve("current")))
                .isEqualTo(Readers.have(root.resolve("site")));
        assertThat(dateline("publish", "live", "--apply", plan.toString())).isOne();
        assertThat(err()).contains("[plan-outdated]").contains("another release");
    }

    @Test
    void aPlanIsRefusedWhenTheSiteHasChangedSince() throws IOException {
        dateline("publish", "live", "--plan");
        Path plan = root.resolve(".dateline/publish/live.json");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--apply", plan.toString())).isOne();
        assertThat(err()).contains("[plan-outdated]").contains("has changed");
        assertThat(live.resolve("current")).doesNotExist();
        Files.writeString(plan, "{}");
        assertThat(dateline("publish", "live", "--apply", plan.toString())).isOne();
        assertThat(err()).contains("the file is no plan");
        assertThat(dateline("publish", "live", "--apply", "nothing.json")).isOne();
        assertThat(err()).contains("there is no such file");
    }

    @Test
    void aScriptIsToldInNumbers() throws IOException {
        masthead("share-pictures: off\n");
        assertThat(dateline("publish", "live", "--yes", "--json")).isZero();
        int files = Readers.have(live.resolve("current")).size();
        assertThat(out())
                .matches(
                        """
                        \\{"release":"20160601T120000Z-[0-9a-f]{8}","published":true,"target":"live","base":null,\
                        "put":%d,"bytes":[0-9]{4,},"reheaded":0,"removed":0,"purged":0,"files":%d,"staying":0,"before":0,\
                        "errors":0,"warnings":0,"seconds":0\\.00,"lines":\\[.*],"problems":\\[]}
                        """
                                .formatted(files, files));
        String first = current();
        assertThat(dateline("publish", "live", "--json")).isZero();
        assertThat(out())
                .contains("{\"release\":null,\"published\":false,")
                .contains("\"base\":\"" + first + "\",\"put\":0,\"bytes\":0,")
                .contains("\"files\":%d,\"staying\":0,\"before\":%d,".formatted(files, files));

        // Other looks, and a story less.
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        masthead("theme: {accent: \"#800040\"}\n");
        for (String option : List.of("--plan", "--yes")) {
            assertThat(dateline("publish", "live", option, "--json")).isZero();
            assertThat(out())
                    .contains("\"published\":" + option.equals("--yes"))
                    .contains("\"base\":\"" + first + "\",")
                    .containsPattern(
                            "\"removed\":[1-9]\\d*,\"purged\":0,\"files\":\\d+,\"staying\":1,")
                    .contains("files and 1 old one that stays for a while, " + files + " before");
        }
        for (List<String> back :
                List.of(List.of("--plan"), List.of("--yes"), List.of("--yes", "--bring-back"))) {
            var words = new ArrayList<>(List.of("publish", "live", "--rollback", "--json"));
            words.addAll(back);
            boolean done = back.size() > 1;
            assertThat(dateline(words.toArray(String[]::new))).isEqualTo(done ? 0 : 1);
            assertThat(out())
                    .contains("\"published\":" + done)
                    .containsPattern("\"put\":[1-9]\\d*,\"bytes\":[1-9]\\d+,")
                    .contains("\"files\":%d,\"staying\":1,".formatted(files))
                    .contains("\"errors\":%d,".formatted(done ? 0 : 1));
        }
        assertThat(dateline("publish", "nowhere", "--json")).isOne();
        assertThat(out())
                .startsWith("{\"release\":null,\"published\":false,\"errors\":1,\"warnings\":0,");
    }

    private String current() throws IOException {
        return live.resolve("current").toRealPath().getFileName().toString();
    }

    private void masthead(String more) throws IOException {
        Path masthead = root.resolve("seeds/masthead.yaml");
        Files.writeString(masthead, Files.readString(masthead) + more);
    }

    @Test
    void anEarlierReleaseComesBackToTheByte() throws IOException {
        for (Path target : List.of(live.resolve("current"), web.resolve("www"))) {
            String name = target.startsWith(live) ? "live" : "web";
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at dawn.\n");
            dateline("publish", name, "--yes");
            SortedMap<String, String> first = Readers.have(target);
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
            write("2016-05-05-rain.txt", "Malta\n\nRain at last\n\nIt rained.\n");
            dateline("publish", name, "--yes");
            SortedMap<String, String> second = Readers.have(target);
            assertThat(second).isNotEqualTo(first);
            assertThat(dateline("publish", name, "--rollback", "--plan")).isZero();
            assertThat(out())
                    .containsPattern("put index.html \\(changed, \\d+ bytes, lists\\)")
                    .doesNotContain("readers have");
            assertThat(dateline("publish", name, "--rollback", "--yes")).isZero();
            assertThat(Readers.pages(Readers.have(target))).isEqualTo(Readers.pages(first));
            // And what was taken back can be taken back.
            assertThat(dateline("publish", name, "--rollback", "--yes", "--bring-back")).isZero();
            assertThat(Readers.pages(Readers.have(target))).isEqualTo(Readers.pages(second));
            assertThat(dateline("publish", name, "--rollback", "2", "--yes", "--bring-back"))
                    .isZero();
            assertThat(Readers.pages(Readers.have(target))).isEqualTo(Readers.pages(second));
            assertThat(dateline("publish", name, "--releases")).isZero();
            assertThat(out().lines().filter(line -> line.contains("files"))).hasSizeBetween(3, 5);
            assertThat(out()).contains("(readers have this one)");
            Files.delete(root.resolve("seeds/2016-05-05-rain.txt"));
        }
    }

    @Test
    void aWithdrawnStoryDoesNotComeBackUnasked() throws IOException {
        dateline("publish", "live", "--yes");
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(out()).contains("to take away");
        assertThat(live.resolve("current/italy/2016/05/terns/index.html")).doesNotExist();
        assertThat(dateline("publish", "live", "--rollback", "--yes")).isOne();
        assertThat(err()).contains("[withdrawn-again]").contains("/italy/2016/05/terns/");
        assertThat(live.resolve("current/italy/2016/05/terns/index.html")).doesNotExist();
        assertThat(dateline("publish", "live", "--rollback", "--yes", "--bring-back")).isZero();
        assertThat(live.resolve("current/italy/2016/05/terns/index.html")).exists();
    }

    @Test
    void whatStayedForAWhileIsNobodyElses() throws IOException {
        dateline("publish", "web", "--yes");
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        assertThat(dateline("publish", "web", "--yes")).isZero();
        assertThat(dateline("publish", "web", "--rollback", "--yes", "--bring-back"))
                .as(err())
                .isZero();
        assertThat(web.resolve("www/italy/2016/05/terns/index.html")).exists();
    }

    @Test
    void aTargetThatIsItsOwnWebRootKeepsNothingAndSaysSo() throws IOException {
        dateline("publish", "bare", "--yes");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        dateline("publish", "bare", "--yes");
        assertThat(Readers.have(web)).containsAllEntriesOf(Readers.have(root.resolve("site")));
        assertThat(web.resolve(".dateline/root/kept")).doesNotExist();
        assertThat(dateline("publish", "bare", "--rollback", "--yes")).isOne();
        assertThat(err()).contains("[no-way-back]").contains("`public`");
    }

    /** As the hint for a target that keeps nothing says. */
    @Test
    void anotherFolderThatReadersSeeGetsTheWholeSite() throws IOException {
        dateline("publish", "bare", "--yes");
        assertThat(dateline("publish", "web", "--yes")).as(err()).isZero();
        assertThat(Readers.have(web.resolve("www"))).isEqualTo(Readers.have(root.resolve("site")));
        change("public: www", "public: htdocs");
        assertThat(dateline("publish", "web", "--yes")).as(err()).isZero();
        assertThat(Readers.have(web.resolve("htdocs")))
                .isEqualTo(Readers.have(root.resolve("site")));
        assertThat(dateline("publish", "web", "--rollback", "--yes")).isOne();
        change("public: htdocs", "public: www");
        assertThat(dateline("publish", "web", "--yes")).isZero();
        assertThat(out()).contains("nothing to publish");
    }

    @Test
    void inPlaceWhatSomebodyChangedThereIsNotLost() throws IOException {
        for (String name : List.of("web", "bare")) {
            Path site = name.equals("web") ? web.resolve("www") : web;
            Path terns = site.resolve("italy/2016/05/terns/index.html");
            dateline("publish", name, "--yes");
            String copy = Files.readString(root.resolve("seeds/2016-05-04-terns.txt"));
            Files.writeString(terns, "mended by hand");
            Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
            assertThat(dateline("publish", name, "--yes")).isOne();
            assertThat(err()).contains("[foreign-file]").contains("italy/2016/05/terns/index.html");
            assertThat(terns).hasContent("mended by hand");
            assertThat(dateline("publish", name, "--yes", "--adopt")).as(err()).isZero();
            assertThat(terns).doesNotExist();
            write("2016-05-04-terns.txt", copy);
        }
    }

    @Test
    void inPlaceWhatIsLeftOverForAWhileIsNoFileOfOthers() throws IOException {
        dateline("publish", "web", "--yes");
        SortedMap<String, String> first = Readers.have(web.resolve("www"));
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        dateline("publish", "web", "--yes");
        assertThat(dateline("publish", "web", "--rollback", "--yes", "--bring-back"))
                .as(err())
                .isZero();
        assertThat(Readers.have(web.resolve("www"))).isEqualTo(first);
    }

    @Test
    void filesOfOthersStayUnlessTheyMayBeReplaced() throws IOException {
        Files.writeString(web.resolve("index.html"), "somebody's front page");
        assertThat(dateline("publish", "bare", "--yes")).isOne();
        assertThat(err()).contains("[foreign-file]").contains("index.html");
        assertThat(web.resolve("index.html")).hasContent("somebody's front page");
        Files.writeString(web.resolve("notes.txt"), "somebody's notes");
        assertThat(dateline("publish", "bare", "--yes", "--adopt")).isZero();
        assertThat(web.resolve("notes.txt")).hasContent("somebody's notes");
        assertThat(Readers.have(web)).containsAllEntriesOf(Readers.have(root.resolve("site")));
    }

    @Test
    void whatOthersKeepBesideTheReleasesStays() throws IOException {
        Path theirs = Files.createDirectories(live.resolve("releases/20160101120000"));
        Files.writeString(theirs.resolve("index.html"), "of another program");
        Files.writeString(live.resolve("releases/notes.txt"), "somebody's notes");
        Files.createDirectories(live.resolve("releases/20160101T120000Z-1a2b3c4d.new/half"));
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(theirs.resolve("index.html")).hasContent("of another program");
        assertThat(live.resolve("releases/notes.txt")).hasContent("somebody's notes");
        assertThat(live.resolve("releases/20160101T120000Z-1a2b3c4d.new")).doesNotExist();
    }

    @Test
    void aTargetThatLeadsIntoTheCopyIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), root.resolve("seeds"));
        target("test: {kind: folder, path: ../link, releases: off}");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[no-target]").contains("lies in what it is made from");
        Files.delete(link);
        Files.createSymbolicLink(link, folder);
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[no-target]").contains("holds the publication");
        assertThat(root.resolve("seeds/index.html")).doesNotExist();
    }

    @Test
    void aTargetOnTheFolderOfTheSiteIsRefused() throws IOException {
        target("test: {kind: folder, path: ../live, releases: off}");
        Files.createSymbolicLink(folder.resolve("link"), live);
        for (String out : List.of("../live", "../live/made", "../link/made/here")) {
            assertThat(dateline("publish", "--yes", "--out", out)).as(out).isOne();
            assertThat(err()).as(out).contains("[no-target]").contains("is built into");
        }
        Path inside = Files.createDirectories(folder.resolve("out/live"));
        target("test: {kind: folder, path: ../out/live}");
        assertThat(dateline("publish", "--yes", "--out", "../out")).isOne();
        assertThat(err()).contains("[no-target]").contains("is built into");
        assertThat(Readers.have(live)).isEmpty();
        assertThat(Readers.have(inside)).isEmpty();
        assertThat(dateline("publish", "--yes", "--out", "../outside")).as(err()).isZero();
    }

    @Test
    void whereAPlanGoesIsOnlySaidWithAPlan() throws IOException {
        assertThat(dateline("publish", "live", "--yes", "--to", "../plan.json")).isEqualTo(2);
        assertThat(err()).contains("--to says nothing without --plan");
        assertThat(dateline("publish", "live", "--rollback", "--plan", "--to", "x")).isEqualTo(2);
        assertThat(err()).contains("--rollback and --to can't go together");
        assertThat(Readers.have(live)).isEmpty();
        assertThat(dateline("publish", "live", "--plan", "--to", "../plan.json")).isZero();
        assertThat(folder.resolve("plan.json")).exists();
    }

    /** Not every fault is one of the folder for temporary files. */
    @Test
    void whatFailsOnThisMachineIsTold() throws IOException {
        dateline("build");
        Path list = root.resolve("site/.dateline/SHA256SUMS");
        Files.delete(list);
        Files.createDirectory(list);
        assertThat(dateline("publish", "live", "--yes", "--no-build")).isOne();
        assertThat(err())
                .contains("[target-failed]")
                .contains("on this machine, ")
                .contains("Is a directory")
                .doesNotContain("tmpdir");
        Files.delete(list);
        target("test: {kind: git, repository: ../elsewhere.git}");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        path = bin + ":" + System.getenv("PATH");
        Path git = Files.writeString(bin.resolve("git"), "#!/nowhere/at/all\n");
        Files.setPosixFilePermissions(git, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[target-failed]").contains("Cannot run program");
        Files.delete(git);
        PathUtils.deleteDirectory(root.resolve("site"));
        Files.createDirectories(root.resolve(".dateline"));
        Files.writeString(root.resolve(".dateline/publish"), "in the way");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains(".dateline/publish").doesNotContain("tmpdir");
    }

    @Test
    void aPathMayBeginAtHome() throws IOException {
        target("test: {kind: folder, path: ~/live}");
        Files.createDirectory(folder.resolve("home"));
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("there is no folder " + folder.resolve("home/live"));
        Files.createSymbolicLink(folder.resolve("home/live"), live);
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        assertThat(live.resolve("current")).exists();
        Files.createSymbolicLink(folder.resolve("home/seeds"), root.resolve("seeds"));
        target("test: {kind: folder, path: ~/seeds, releases: off}");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("lies in what it is made from");
    }

    @Test
    void aPlanThatCantBeWrittenIsTold() throws IOException {
        assertThat(dateline("publish", "live", "--plan", "--to", "seeds")).isOne();
        assertThat(err()).contains("[not-written]").contains("seeds").doesNotContain("tmpdir");
    }

    @Test
    void aSiteThatSomebodyTouchedIsNotPublished() throws IOException {
        dateline("build");
        Files.writeString(root.resolve("site/index.html"), "<p>by hand");
        assertThat(dateline("publish", "live", "--yes", "--no-build")).isOne();
        assertThat(err()).contains("[site-changed]").contains("index.html");
        assertThat(live.resolve("current")).doesNotExist();
        dateline("build", "--adopt");
        assertThat(dateline("publish", "live", "--yes", "--no-build")).isZero();
    }

    @Test
    void aFaultInTheCopyStopsItBeforeTheTargetIsTouched() throws IOException {
        write("2016-05-06-bad.md", "---\nheadline: A\nexpires: never\n---\n\nText.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(Readers.have(live)).isEmpty();
    }

    @Test
    void whoPublishesHasTheTargetForThemselves() throws IOException {
        dateline("publish", "live", "--yes");
        Files.writeString(
                live.resolve(".dateline/lock"), "other 2016-06-01T12:10:00Z maria at desk-3\n");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err()).contains("[target-locked]").contains("maria at desk-3");
        now = Instant.parse("2016-06-01T12:11:00Z");
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(live.resolve(".dateline/lock")).doesNotExist();
        Files.writeString(live.resolve(".dateline/lock"), "what is this");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at one.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(dateline("publish", "live", "--yes", "--unlock")).isZero();
    }

    @Test
    void whoFindsALockOfTheirOwnIsToldSo() throws IOException {
        dateline("publish", "live", "--yes");
        String machine = InetAddress.getLocalHost().getHostName();
        Path lock = live.resolve(".dateline/lock");
        Files.writeString(lock, "other 2016-06-01T12:10:00Z anna at " + machine + "\n");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err())
                .contains("[target-locked]")
                .contains("another publishing of yours (anna at " + machine + ")")
                .contains("`--unlock`");
        assertThat(lock).as("nobody but its owner takes it away").exists();
        assertThat(dateline("publish", "live", "--yes", "--unlock")).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void nothingIsPutOrTakenAwayBehindALinkAmongTheFolders() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        dateline("publish", "web", "--yes");
        dateline("publish", "live", "--yes");
        for (Path site : List.of(web.resolve("www"), live.resolve("current").toRealPath())) {
            Path there = elsewhere.resolve(site.startsWith(web) ? "web" : "live");
            Files.move(site.resolve("malta"), there);
            Files.createSymbolicLink(site.resolve("malta"), there);
        }
        SortedMap<String, String> before = Readers.have(elsewhere);
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        behindALink();
        assertThat(Readers.have(elsewhere)).isEqualTo(before);
        Files.delete(root.resolve("seeds/2016-05-03-gulls.txt"));
        behindALink();
        assertThat(Readers.have(elsewhere)).isEqualTo(before);
        // Once it is out of the way all is as ever.
        Files.delete(web.resolve("www/malta"));
        assertThat(dateline("publish", "web", "--yes")).as(err()).isZero();
        assertThat(Readers.pages(Readers.have(web.resolve("www"))))
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
    }

    private void behindALink() throws IOException {
        for (String target : List.of("web", "live")) {
            assertThat(dateline("publish", target, "--yes")).as(target).isOne();
            assertThat(err())
                    .as(target)
                    .containsPattern(
                            "/malta\\S*: it is a link that leads out of the target's folder");
        }
    }

    @Test
    void theTargetAndWhatReadersSeeOfItMayBeLinks() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(web.resolve("www"), elsewhere);
        Files.createDirectory(elsewhere.resolve("isles"));
        Files.createSymbolicLink(elsewhere.resolve("malta"), Path.of("isles"));
        Files.createSymbolicLink(folder.resolve("link"), live);
        assertThat(dateline("publish", "web", "--yes")).as(err()).isZero();
        Files.move(
                elsewhere.resolve("isles"),
                elsewhere.resolve("malta"),
                StandardCopyOption.REPLACE_EXISTING);
        assertThat(Readers.have(elsewhere)).isEqualTo(Readers.have(root.resolve("site")));
        target("test: {kind: folder, path: ../link}");
        assertThat(dateline("publish", "test", "--yes")).as(err()).isZero();
        assertThat(Readers.have(live.resolve("current")))
                .isEqualTo(Readers.have(root.resolve("site")));
    }

    @Test
    void aReleaseWhoseFolderIsGoneIsTold() throws IOException {
        dateline("publish", "live", "--yes");
        Path release = live.resolve("current").toRealPath();
        PathUtils.deleteDirectory(release);
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err()).contains("[target-failed]").contains("remove the link");
        Files.delete(live.resolve("current"));
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(Readers.have(live.resolve("current")))
                .isEqualTo(Readers.have(root.resolve("site")));
    }

    @Test
    void inPlaceAFileThatSomebodyTookAwayOrChangedIsPutAgainWhenItChanges() throws IOException {
        dateline("publish", "web", "--yes");
        Files.delete(web.resolve("www/malta/2016/05/gulls/index.html"));
        Files.writeString(web.resolve("www/malta/index.html"), "by hand");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls come back\n\nThey came at noon.\n");
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(err()).contains("[foreign-file]").contains("(1): malta/index.html");
        assertThat(dateline("publish", "web", "--yes", "--adopt")).isZero();
        assertThat(Readers.have(web.resolve("www"))).isEqualTo(Readers.have(root.resolve("site")));
    }

    @Test
    void whatIsWrongWithTheTargetIsToldBeforeAnythingIsBuilt() throws IOException {
        assertThat(dateline("publish", "liev", "--yes")).isOne();
        assertThat(err()).contains("Did you mean \"live\"?");
        assertThat(root.resolve("site")).doesNotExist();
        write("masthead.yaml", "title: \"The Post\ntargets: {live: {kind: folder}}\n");
        assertThat(dateline("publish", "--releases")).isOne();
        assertThat(err()).contains("[bad-yaml]").doesNotContain("[no-target]");
    }

    @Test
    void theBuildsWarningsAreShown() throws IOException {
        write("2016-05-06-rain.txt", "Atlantis\n\nRain at last\n\nIt rained.\n");
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(err()).contains("Atlantis");
    }

    @Test
    void aSiteUnderAnotherAddressIsRefused() throws IOException {
        dateline("publish", "live", "--yes");
        assertThat(dateline("publish", "live", "--yes", "--base-url", "https://other.example/"))
                .isOne();
        assertThat(err()).contains("[other-address]");
        assertThat(
                        dateline(
                                "publish",
                                "live",
                                "--yes",
                                "--base-url",
                                "https://other.example/",
                                "--moved"))
                .isZero();
        write("masthead.yaml", "title: The Post\ntargets: {live: {kind: folder, path: ../live}}\n");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[other-address]").contains("example.org");
    }

    @Test
    void aReleaseGoesBackToTheAddressThatItWasBuiltFor() throws IOException {
        dateline("publish", "live", "--yes");
        String old = Files.readString(root.resolve("seeds/masthead.yaml"));
        String moved = old.replace("https://post.example/", "https://new.example/");
        write("masthead.yaml", moved);
        assertThat(dateline("publish", "live", "--yes", "--moved")).isZero();
        assertThat(dateline("publish", "live", "--yes", "--rollback")).isOne();
        assertThat(err())
                .contains("[other-address]")
                .contains("find it at https://new.example/")
                .contains("made for https://post.example/");
        assertThat(dateline("publish", "live", "--yes", "--rollback", "--moved")).isZero();
        write("masthead.yaml", old);
        assertThat(dateline("publish", "live", "--yes")).isZero();
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--yes")).isZero();
        write("masthead.yaml", moved);
        assertThat(dateline("publish", "live", "--yes", "--rollback")).isZero();
    }

    @Test
    void settingsThatLackSomethingAreTold() throws IOException {
        Map<String, String> wrong =
                Map.of(
                        "", "no target is named",
                        "targets: {a: {kind: folder}}", "lacks `path`",
                        "targets: {a: {path: /x}}", "lacks `kind`",
                        "targets: {a: /srv/post}", "says nothing",
                        "targets: {a: {kind: folder, path: ../nowhere}}", "there is no folder",
                        "targets: {a: {kind: folder, path: site/x}}", "holds the publication",
                        "targets: {a: {kind: folder, path: ..}}", "holds the publication",
                        "targets: {a: {kind: folder, path: ../live, public: ../x}}",
                                "no folder under",
                        "targets: {a: {kind: folder, path: ../live, public: www}}",
                                "Write `releases: off` beside it",
                        "targets: {a: {kind: folder, path: ../live, pubic: x}}", "public");
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            write("masthead.yaml", "title: P\nurl: https://post.example/\n" + one.getKey() + "\n");
            assertThat(dateline("publish", "--yes")).as(one.getKey()).isOne();
            assertThat(err()).as(one.getKey()).contains(one.getValue());
        }
        target("a: {kind: ftp, path: /x}");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("no kind of target \"ftp\"");
        assertThat(Readers.have(live)).isEmpty();
    }

    @Test
    void noReportHoldsWhatLetsSomebodyIn() throws IOException {
        for (String one :
                List.of(
                        "targets: {a: {kind: git, repository: 'https://anna:geheim@host.example/x'}}",
                        "targets: {a: {kind: git, repository: 'https://anna:ge/heim@h.example/x'}}",
                        "targets: {a: {kind: folder, path: ../live, url: 'https://u:geheim@h/'}}",
                        "targets: {a: {kind: sftp, path: x, host: 'anna:geheim@h.example'}}",
                        "targets: {a: {kind: sftp, path: x, host: h, user: 'anna:geheim'}}",
                        "targets: {a: {kind: sftp, path: x, host: h, password: geheim}}",
                        "targets: {a: {kind: git, repository: 'https://anna:geheim@h/x}}",
                        "feeds: {hubs: ['https://anna:geheim@hub.example/']}",
                        "url: https://anna:geheim@post.example/")) {
            String url = one.startsWith("url") ? "" : "url: https://post.example/\n";
            write("masthead.yaml", "title: P\n" + url + one + "\n");
            for (String json : List.of("--quiet", "--json")) {
                assertThat(dateline("publish", "--yes", json)).as(one).isOne();
                assertThat(err() + out())
                        .as(one)
                        .contains("error")
                        .doesNotContain("geheim")
                        .doesNotContain("heim@");
            }
        }
    }

    @Test
    void aPersonIsAskedAndAScriptMustHaveSaidSo() throws IOException {
        assertThat(dateline("publish", "live")).isOne();
        assertThat(err()).contains("say --yes");
        assertThat(out()).contains("nothing was published");
        assertThat(live.resolve("current")).doesNotExist();
        typed = "no\n";
        assertThat(dateline("publish", "live")).isZero();
        assertThat(live.resolve("current")).doesNotExist();
        typed = "y\n";
        dateline("publish", "live");
        assertThat(err()).contains("Publish? [y/N]");
        assertThat(live.resolve("current")).exists();
    }

    /** Servers make their tags of it: two releases of one second must not have the same. */
    @Test
    void filesBearTheMomentOfTheirRelease() throws IOException {
        dateline("publish", "live", "--yes");
        Path front = live.resolve("current/index.html");
        Path gulls = live.resolve("current/malta/2016/05/gulls/index.html");
        assertThat(Files.getLastModifiedTime(front).toInstant()).isEqualTo(now);
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        dateline("publish", "live", "--yes");
        assertThat(Files.getLastModifiedTime(gulls).toInstant()).isEqualTo(now.plusSeconds(1));
        assertThat(Files.getLastModifiedTime(live.resolve("current/404.html")).toInstant())
                .as("which did not change")
                .isEqualTo(now);
    }

    @Test
    void aTargetMayHaveAnAddressOfItsOwn() throws IOException {
        target("test: {kind: folder, path: ../live, url: 'https://test.post.example'}");
        assertThat(dateline("publish", "test", "--yes")).isZero();
        assertThat(Readers.have(live.resolve("current")).get("feed.xml"))
                .contains("https://test.post.example/malta/")
                .doesNotContain("https://post.example/");
        assertThat(dateline("publish", "test", "--base-url", "https://post.example/")).isOne();
        assertThat(err()).contains("[other-address]").contains("Leave `--base-url` away");
        dateline("build");
        assertThat(dateline("publish", "test", "--yes", "--no-build")).isOne();
        assertThat(err())
                .contains("[other-address]")
                .contains("the site was built for https://post.example/");
        target("test: {kind: folder, path: ../live, url: 'post.example'}");
        assertThat(dateline("publish", "test", "--yes")).isOne();
        assertThat(err())
                .contains("masthead.yaml:4:44: error: \"post.example\" can't be the address")
                .contains("[bad-url]");
    }

    @Test
    void theHostsLimitsAreToldOf() throws IOException {
        target("test: {kind: folder, path: ../live, limits: gitlab}");
        assertThat(dateline("publish", "test", "--plan")).isZero();
        assertThat(out()).containsPattern("test: GitLab Pages: .*; room for about [0-9,]+ more");
        target("test: {kind: folder, path: ../live, limits: geocities}");
        assertThat(dateline("publish", "test", "--plan")).isOne();
        assertThat(err()).contains("[no-target]").contains("github, gitlab, cloudflare");
    }

    @Test
    void aHubThatIsNotThereKeepsNothingFromReaders() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        String hub = "http://127.0.0.1:" + closed + "/";
        target("test: {kind: folder, path: ../live}\nfeeds: {hubs: ['" + hub + "']}");
        assertThat(dateline("publish", "test", "--yes")).isZero();
        assertThat(out()).contains("test: readers have");
        assertThat(err()).contains("warning: the hub " + hub).contains("[hub-silent]");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        target(
                "test: {kind: folder, path: ../live}\nfeeds: {hubs: ['"
                        + hub
                        + "']}\nwarnings: {hub-silent: off}");
        assertThat(dateline("publish", "test", "--yes")).isZero();
        assertThat(err()).doesNotContain("hub-silent");
        assertThat(Readers.have(live.resolve("current")).get("feed.xml"))
                .contains("rel=\"hub\" href=\"" + hub);
    }

    /** Another masthead with this target alone. */
    private void target(String target) throws IOException {
        write(
                "masthead.yaml",
                "title: The Harbour Post\nurl: https://post.example/\ntargets:\n  "
                        + target
                        + "\n");
    }

    @Test
    void aLogTellsWhatWasAskedOfTheTarget() throws IOException {
        Path log = root.resolve("logs/publish.log");
        assertThat(dateline("publish", "live", "--yes", "--log", log.toString())).isZero();
        assertThat(Files.readAllLines(log))
                .allMatch(line -> line.matches("\\S+Z .+"))
                .anyMatch(line -> line.contains("create .dateline/lock: true"))
                .anyMatch(line -> line.matches(".* rename .* current \\([0-9]+ ms\\)"));
        assertThat(dateline("publish", "live", "--yes", "--log", root.toString())).isOne();
        assertThat(err()).contains("[not-written]");
    }

    @Test
    void nothingOfTheEnvironmentIsWrittenAnywhere() throws IOException {
        String log = root.resolve("publish.log").toString();
        dateline("publish", "live", "--plan", "--verbose");
        dateline("publish", "live", "--yes", "--verbose", "--log", log);
        assertThat(out() + err()).doesNotContain(SECRET);
        for (Path place : List.of(root, live)) {
            assertThat(Readers.have(place).values()).noneMatch(text -> text.contains(SECRET));
        }
    }

    private int dateline(String... args) {
        said =
                HouseDeskOfTests.run(
                        root,
                        now,
                        Map.of(
                                "AWS_SECRET_ACCESS_KEY",
                                SECRET,
                                "USER",
                                "anna",
                                "PATH",
                                path,
                                "HOME",
                                folder.resolve("home").toString()),
                        typed,
                        args);
        return said.code();
    }

    private String out() {
        return said.out();
    }

    private String err() {
        return said.err();
    }

    private void change(String from, String to) throws IOException {
        Path masthead = root.resolve("seeds/masthead.yaml");
        Files.writeString(masthead, Files.readString(masthead).replace(from, to));
    }

    private void write(String seed, String text) throws IOException {
        Files.writeString(root.resolve("seeds").resolve(seed), text);
    }
}
