package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.hash.Sha256;
import dateline.story.Paper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever can write to a target can write what Dateline remembers there, too. It must do no harm
 * beyond the target.
 */
class DamagedTargetTest {

    private static final String MEMORY = ".dateline/public/www";
    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    @TempDir Path folder;
    private Path root;
    private Path live;
    private Path web;
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");

    @BeforeEach
    void twoTargetsWithARelease() throws IOException {
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
                  live: {kind: folder, path: ../live}
                  web: {kind: folder, path: ../web, releases: off, public: www}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.
                """);
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(dateline("publish", "web", "--yes")).isZero();
        Files.writeString(folder.resolve("letters.txt"), "nobody's but ours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../letters.txt",
                "../../letters.txt",
                "a/../../../letters.txt",
                "/letters.txt",
                "a//b",
                "./index.html",
                "a/.",
                ""
            })
    void aManifestThatNamesFilesElsewhereIsRefused(String path) throws IOException {
        String line = "0\t" + Sha256.of("") + "\t1\tstories\t\t\t\t" + path + "\n";
        for (Path target : Stream.of(live, web).toList()) {
            forge(target, text -> text + line);
        }
        for (String target : new String[] {"live", "web"}) {
            assertThat(dateline("publish", target, "--yes")).isOne();
            assertThat(said.err()).contains("[target-failed]").contains("of another Dateline");
        }
        assertThat(folder.resolve("letters.txt")).hasContent("nobody's but ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../letters", "a.b", "a b", "-\u0000"})
    void aManifestWithAnIdThatIsNoneIsRefused(String id) throws IOException {
        forge(web, text -> text.replaceFirst("\n\\S+ ", "\n" + id + " "));
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("[target-failed]");
    }

    @Test
    void thereIsAWayOutOfALostManifest() throws IOException {
        for (Path target : List.of(live, web)) {
            String name = target.equals(live) ? "live" : "web";
            PathUtils.deleteDirectory(memory(target));
            assertThat(dateline("publish", name, "--yes")).isOne();
            assertThat(said.err()).contains("[target-failed]").contains("is damaged or gone");
            PathUtils.deleteDirectory(target.resolve(".dateline"));
            Files.deleteIfExists(target.resolve("current"));
            assertThat(dateline("publish", name, "--yes", "--adopt")).as(said.err()).isZero();
            assertThat(Readers.have(target.resolve(name.equals("live") ? "current" : "www")))
                    .isEqualTo(Readers.have(root.resolve("site")));
        }
    }

    @Test
    void aManifestOfTheEndOfTimeIsRefused() throws IOException {
        forge(
                web,
                text -> text.replaceFirst("2016-06-01T12:00:00Z", "+1000000000-12-31T23:59:59Z"));
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("[target-failed]");
    }

    /** Else it would say so for ever: there is nothing else to publish. */
    @Test
    void anotherAddressAloneIsWorthARelease() throws IOException {
        for (Path target : Stream.of(live, web).toList()) {
            forge(target, text -> text.replace("https://post.example/", "https://old.example/"));
        }
        for (String target : new String[] {"live", "web"}) {
            assertThat(dateline("publish", target, "--yes")).isOne();
            assertThat(said.err()).contains("[other-address]").contains("https://old.example/");
            assertThat(dateline("publish", target, "--yes", "--moved")).as(said.err()).isZero();
            assertThat(said.out())
                    .contains(": 0 to put (0 bytes), 0 to take away")
                    .contains("and the address will be https://post.example/")
                    .contains("readers have 2016");
            assertThat(dateline("publish", target, "--yes")).as(said.err()).isZero();
            assertThat(said.out()).contains("nothing to publish");
        }
    }

    @Test
    void aManifestWithAHashThatIsNoneIsRefused() throws IOException {
        forge(web, text -> text + "0\t../../letters\t1\tstories\t\t\t\tindex.htm\n");
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("[target-failed]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../letters.txt", "a\u0000b", "/", ".."})
    void aReleaseThatIsNoneIsToldAndNotLookedFor(String current) throws IOException {
        Files.writeString(web.resolve(MEMORY + "/current"), current);
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("[target-failed]");
    }

    /** Files without end cost somebody with access to the target next to nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"manifests", "lock", "current"})
    @Timeout(60)
    void whatIsFarTooLargeIsNotReadToItsEnd(String what) throws IOException {
        Path file = web.resolve(what.equals("lock") ? ".dateline/lock" : MEMORY + "/current");
        if (what.equals("manifests")) {
            try (Stream<Path> manifests = Files.list(memory(web))) {
                file = manifests.findFirst().orElseThrow();
            }
        }
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"),
                "Malta\n\nGulls return\n\nThey came at noon.\n");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(5L << 30);
        }
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err())
                .contains(what.equals("lock") ? "[target-locked]" : "[target-failed]")
                .contains(what.equals("lock") ? "somebody is publishing" : "is damaged")
                .hasSizeLessThan(1_000);
    }

    @Test
    @Timeout(60)
    void aPipeKeepsNobodyWaiting() throws IOException, InterruptedException {
        Files.delete(web.resolve(MEMORY + "/current"));
        Process made =
                new ProcessBuilder("mkfifo", web.resolve(MEMORY + "/current").toString()).start();
        assertThat(made.waitFor()).isZero();
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("[target-failed]").contains("current: it is no file");
    }

    @Test
    void aFileWhereAFolderHasToBeIsToldInWords() throws IOException {
        PathUtils.deleteDirectory(web.resolve(".dateline"));
        PathUtils.deleteDirectory(web.resolve("www"));
        Files.writeString(web.resolve("www"), "a file");
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err())
                .contains("[target-failed]")
                .contains("it is no folder")
                .doesNotContain("Exception");
    }

    @Test
    void aLogTellsOfWhatCouldNotBeRead() throws IOException {
        Path current = web.resolve(MEMORY + "/current");
        Files.delete(current);
        Files.createDirectory(current);
        Path log = root.resolve("publish.log");
        assertThat(dateline("publish", "web", "--yes", "--log", log.toString())).isOne();
        assertThat(Files.readAllLines(log))
                .anyMatch(
                        line ->
                                line.matches(
                                        ".* read \\.dateline/public/www/current: .*no file.*"));
    }

    private static Path memory(Path target) {
        Path memory = target.resolve(MEMORY + "/manifests");
        return Files.exists(memory) ? memory : target.resolve(".dateline/manifests");
    }

    private interface Change {
        String of(String text);
    }

    /** Changes the only manifest of a target, so that it is whole all the same. */
    private static void forge(Path target, Change change) throws IOException {
        try (Stream<Path> manifests = Files.list(memory(target))) {
            Path manifest = manifests.findFirst().orElseThrow();
            String text = Files.readString(manifest);
            String forged = change.of(text.substring(0, text.lastIndexOf("end ")));
            Files.writeString(manifest, forged + "end " + Sha256.of(forged) + "\n");
        }
    }

    private int dateline(String... args) {
        said = HouseDeskOfTests.run(root, NOW, Map.of("USER", "anna"), null, args);
        return said.code();
    }
}
