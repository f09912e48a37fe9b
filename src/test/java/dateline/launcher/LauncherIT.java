package dateline.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The steps follow each other on one checkout, as every build of it takes its time. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherIT {
    @TempDir static Path temp;
    private static Checkout checkout;
    private static String launcher;
    private static Start.Outcome first;
    private static Path firstArchive;

    @BeforeAll
    static void buildsAtTheFirstStart() throws Exception {
        checkout = Checkout.in(temp.resolve("a folder"));
        launcher = checkout.at("dateline").toString();
        leaveTheLockOfADeadBuild();
        first = new Start(temp, launcher, "--version").run();
        firstArchive = archive().getFileName();
    }

    private static void leaveTheLockOfADeadBuild() throws Exception {
        Process dead = new ProcessBuilder("true").start();
        dead.waitFor();
        Path lock = Files.createDirectories(checkout.at("target/dist/lock"));
        Files.writeString(lock.resolve("pid"), dead.pid() + "\n");
    }

    @Test
    @Order(1)
    void saysInOneLineThatItBuilds() {
        assertThat(first.err()).isEqualTo("dateline: first use, building it\n");
        assertThat(first.exit()).isZero();
        assertThat(first.out()).isNotBlank();
        assertThat(checkout.at("target/dist/lock")).doesNotExist();
    }

    @Test
    @Order(2)
    void startsAtOnceEverAfter() throws Exception {
        assertThat(new Start(temp, launcher, "--version").run()).isEqualTo(quietly());
    }

    @Test
    @Order(2)
    void keepsOneArchiveToStartFrom() throws Exception {
        assertThat(Files.size(archive())).isGreaterThan(1_000_000);
        assertThat(checkout.at("target/dist/start")).isDirectoryNotContaining("glob:**.making");
    }

    @Test
    @Order(2)
    void startsWithoutAnArchiveAllTheSame() throws Exception {
        Path archive = archive();
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, new byte[] {'n', 'o', ' ', 'a', 'r', 'c', 'h', 'i', 'v', 'e'});
        assertThat(new Start(temp, launcher, "--version").run()).isEqualTo(quietly());
        Files.delete(archive);
        Start start = new Start(temp, launcher, "--version").with("DATELINE_NO_ARCHIVE", "1");
        assertThat(start.run()).isEqualTo(quietly());
        assertThat(archive).doesNotExist();
        Files.write(archive, whole);
    }

    /** The only one there is, for whichever Java was found. */
    private static Path archive() throws IOException {
        return checkout.only("target/dist/start", "*.{aot,jsa}");
    }

    @Test
    @Order(3)
    void isFoundThroughSymbolicLinks() throws Exception {
        Path other = Files.createDirectories(temp.resolve("other place"));
        Files.createSymbolicLink(other.resolve("near"), Path.of("../a folder/dateline"));
        Files.createSymbolicLink(other.resolve("far"), other.resolve("near"));

        assertThat(new Start(other, "./far", "--version").run()).isEqualTo(quietly());
        assertThat(new Start(other, "sh", "near", "--version").run()).isEqualTo(quietly());
    }

    @Test
    @Order(4)
    void leavesWith2WhenThereIsNoJava() throws Exception {
        Start.Outcome outcome =
                new Start(temp, launcher, "--version").with("DATELINE_JAVA", "/nowhere").run();

        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.err()).contains("/nowhere").hasLineCount(1);
    }

    @Test
    @Order(5)
    void takesTwoCollectorsForNoFault() throws Exception {
        Start start = new Start(temp, launcher, "--version");

        assertThat(start.with("DATELINE_JAVA_OPTS", "-XX:+UseParallelGC").run())
                .isEqualTo(quietly());
    }

    @Test
    @Order(6)
    void runsFromTheDistributionWithoutMaven() throws Exception {
        Path unzipped = temp.resolve("unzipped here");
        // What `mvn package` made of this tree; the launcher itself makes no distribution.
        String made = Path.of("target").toAbsolutePath().toString();
        unzip(checkout.only(made, "dateline-*[0-9].zip"), unzipped);
        Path home;
        try (var folders = Files.newDirectoryStream(unzipped)) {
            home = folders.iterator().next();
        }
        Path empty = Files.createDirectories(temp.resolve("empty"));

        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("dateline"))))
                .isEqualTo("rwxr-xr-x");
        assertThat(home.resolve("LICENSE")).hasSameTextualContentAs(checkout.at("LICENSE"));
        Start start = new Start(temp, home.resolve("dateline").toString(), "--version");
        start.with("PATH", empty.toString()).with("DATELINE_JAVA", "");
        assertThat(start.with("JAVA_HOME", System.getProperty("java.home")).run())
                .isEqualTo(quietly());
    }

    @Test
    @Order(6)
    void publishesToStoresWithTheSecondArchive() throws Exception {
        Path unzipped = temp.resolve("unzipped for a store");
        String made = Path.of("target").toAbsolutePath().toString();
        unzip(checkout.only(made, "dateline-*[0-9].zip"), unzipped);
        String program;
        try (var folders = Files.newDirectoryStream(unzipped)) {
            program = folders.iterator().next().resolve("dateline").toString();
        }
        Path seeds = Files.createDirectories(temp.resolve("stored/seeds"));
        Files.writeString(
                seeds.resolve("masthead.yaml"),
                """
                url: https://post.example/
                targets:
                  live: {kind: s3, bucket: post, endpoint: "http://127.0.0.1:1"}
                """);
        Start start = new Start(seeds.getParent(), program, "publish", "--releases");
        start.with("AWS_ACCESS_KEY_ID", "key").with("AWS_SECRET_ACCESS_KEY", "a-secret");
        assertThat(start.run().err()).contains("[no-s3-client]");
        unzip(checkout.only(made, "dateline-*-stores.zip"), unzipped);
        assertThat(start.run().err()).contains("[target-unreachable]");
    }

    @Test
    @Order(7)
    void buildsOnceWhenTwoStartAfterAChange() throws Exception {
        Path templates = checkout.at("templates");
        Files.setLastModifiedTime(templates, FileTime.from(Instant.now()));

        Start.Running one = new Start(temp, launcher, "--version").begin();
        Start.Running two = new Start(temp, launcher, "--version").begin();
        Start.Outcome oneEnded = one.end();
        Start.Outcome twoEnded = two.end();

        assertThat(oneEnded.out()).isEqualTo(first.out());
        assertThat(twoEnded.out()).isEqualTo(first.out());
        assertThat(oneEnded.exit() + twoEnded.exit()).isZero();
        assertThat(oneEnded.err() + twoEnded.err())
                .containsOnlyOnce("dateline: its sources changed, building it again\n");
    }

    @Test
    @Order(8)
    void showsWhatMavenSaidWhenTheBuildFails() throws Exception {
        checkout.sayAtTheStart("Edited.");
        checkout.changeTheVersionTo("0.0.1-renamed");
        Start start = new Start(temp, launcher, "--version");
        Start.Outcome outcome = start.with("DATELINE_MAVEN_OPTS", "--no-such-option").run();

        assertThat(outcome.exit()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("no-such-option").endsWith("the build failed\n");
    }

    @Test
    @Order(9)
    void runsAnEditedClassAtTheVeryNextStart() throws Exception {
        Start.Outcome outcome = new Start(temp, launcher, "--version").run();

        assertThat(outcome.out()).startsWith("Edited.\n");
        assertThat(outcome.exit()).isZero();
        assertThat(checkout.only("target/dist/lib", "dateline-*.jar"))
                .hasFileName("dateline-0.0.1-renamed.jar");
        // Java 25 itself would go on running the old class out of the old archive.
        assertThat(archive().getFileName()).isNotEqualTo(firstArchive);
    }

    @Test
    @Order(10)
    void readsAllNamesAndWritesTheSameFiguresInEveryLocale() throws Exception {
        Path seeds = Files.createDirectories(temp.resolve("신문/seeds"));
        Files.writeString(seeds.resolve("masthead.yaml"), "url: https://post.example/\n");
        Files.writeString(seeds.resolve("항구.md"), "---\ntitle: A\ndate: 2016-05-09\n---\n\nB.\n");

        Start start = new Start(temp, launcher, "check", "--root", "신문", "--now", "2016-06-01");
        start.with("LC_ALL", "C")
                .with("DATELINE_JAVA_OPTS", "-Duser.language=ar -Duser.country=EG");
        Start.Outcome outcome = start.run();

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).contains("1 story, ").contains("0 errors, 0 warnings");
        assertThat(outcome.exit()).isZero();
    }

    /** As {@code head} does; a disk that is full is another thing. */
    @Test
    @Order(11)
    void saysNothingToWhoeverHasReadEnough() throws Exception {
        String ends = "{ sleep 1; \"$0\" help; echo $? >status; } | :";
        Start.Outcome outcome = new Start(temp, "bash", "-c", ends, launcher).run();
        assertThat(outcome.err()).isEmpty();
        assertThat(temp.resolve("status")).content().isEqualToIgnoringNewLines("0");
        if (Files.exists(Path.of("/dev/full"))) {
            String full = "exec \"$0\" help >/dev/full";
            assertThat(new Start(temp, "bash", "-c", full, launcher).run().err())
                    .contains("standard output can't be written to");
        }
    }

    private static Start.Outcome quietly() {
        return new Start.Outcome(0, first.out(), "");
    }

    private static void unzip(Path zip, Path to) throws IOException {
        Map<String, Boolean> modes = Map.of("enablePosixFileAttributes", true);
        try (FileSystem zipped = FileSystems.newFileSystem(zip, modes)) {
            Checkout.copy(zipped.getPath("/"), to);
        }
    }
}
