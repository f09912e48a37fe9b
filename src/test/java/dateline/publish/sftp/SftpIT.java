package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small newsroom publishes to OpenSSH's own server, with a shell and without. */
class SftpIT {

    private enum Way {
        SHELL_RELEASES,
        SHELL_IN_PLACE,
        SFTP_RELEASES,
        SFTP_IN_PLACE;

        boolean shell() {
            return this == SHELL_RELEASES || this == SHELL_IN_PLACE;
        }

        boolean releases() {
            return this == SHELL_RELEASES || this == SFTP_RELEASES;
        }
    }

    @TempDir private static Path servers;
    private static Sshd withShell;
    private static Sshd sftpOnly;
    private static Sshd withoutLinks;

    @TempDir private Path folder;
    private Path root;
    private Path target;
    private Sshd sshd;
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");
    private Instant now = Instant.parse("2016-06-01T12:00:00Z");

    @BeforeAll
    static void start() throws Exception {
        withShell = Sshd.start(servers.resolve("shell"));
        sftpOnly = Sshd.start(servers.resolve("sftp"), "ForceCommand internal-sftp -P fsync");
        withoutLinks =
                Sshd.start(
                        servers.resolve("links"),
                        "ForceCommand internal-sftp -P hardlink,fsync",
                        "MaxSessions 1");
    }

    @AfterAll
    static void stop() {
        for (Sshd one : new Sshd[] {withShell, sftpOnly, withoutLinks}) {
            if (one != null) {
                one.close();
            }
        }
    }

    @BeforeEach
    void newsroom() throws Exception {
        folder.toFile().setExecutable(true, false);
        root = Files.createDirectory(folder.resolve("post"));
        target = Sshd.give(Files.createDirectory(folder.resolve("the $target")));
        Paper.newsroom(
                root,
                """
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.
                -- seeds/2016-05-04-terns.txt --
                Italy

                Terns leave

                They went at dusk.
                """);
    }

    private void given(Way way) throws IOException {
        given(way.shell() ? withShell : sftpOnly, way.releases());
    }

    private void given(Sshd server, boolean releases) throws IOException {
        sshd = server;
        masthead(
                "{kind: sftp, host: 127.0.0.1, port: %d, user: %s, path: \"%s\", %s}"
                        .formatted(
                                server.port(),
                                server.user(),
                                target,
                                releases ? "keep: 3" : "releases: off, public: www"));
    }

    private void masthead(String live) throws IOException {
        write(
                "masthead.yaml",
                "title: The Harbour Post\nurl: https://post.example/\ntargets:\n  live: " + live);
    }

    private SortedMap<String, String> shown() {
        Path current = target.resolve("current");
        return Readers.have(Files.exists(current) ? current : target.resolve("www"));
    }

    @ParameterizedTest
    @EnumSource
    void whatReadersHaveIsWhatWasBuiltAndCanBeTakenBack(Way way) throws IOException {
        given(way);
        String log = root.resolve("publish.log").toString();
        assertThat(dateline("publish", "--yes", "--log", log)).as(err()).isZero();
        assertThat(out()).contains("live: readers have 20160601T120000Z-");
        SortedMap<String, String> first = shown();
        assertThat(first).isEqualTo(Readers.have(root.resolve("site")));
        Path front = target.resolve(way.releases() ? "current" : "www").resolve("index.html");
        assertThat(Files.getLastModifiedTime(front).toInstant()).isEqualTo(now);
        assertThat(dateline("publish", "--yes")).isZero();
        assertThat(out()).contains("nothing to publish");

        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        write("2016-05-05-rain.txt", "Malta\n\nRain at last\n\nIt rained.\n");
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        assertThat(dateline("publish", "--plan")).isZero();
        assertThat(shown()).isEqualTo(first);
        String plan = root.resolve(".dateline/publish/live.json").toString();
        assertThat(dateline("publish", "--apply", plan, "--log", log)).as(err()).isZero();
        SortedMap<String, String> second = shown();
        assertThat(Readers.pages(second))
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
        assertThat(Files.readString(Path.of(log)))
                .contains(way.shell() || !way.releases() ? "" : "the server has no shell for us");

        assertThat(dateline("publish", "--rollback", "--yes", "--bring-back")).as(err()).isZero();
        assertThat(Readers.pages(shown())).isEqualTo(Readers.pages(first));
        assertThat(dateline("publish", "--releases")).isZero();
        assertThat(out()).contains("(readers have this one)");
        try (Stream<Path> own = Files.list(target.resolve(".dateline"))) {
            assertThat(own.map(file -> file.getFileName().toString()))
                    .isSubsetOf("manifests", "arrived", "public");
        }
    }

    @Test
    void filesThatDidNotChangeAreTheSameFiles() throws IOException {
        for (Sshd server : List.of(withShell, sftpOnly)) {
            given(server, true);
            dateline("publish", "--yes", "--allow-empty");
            Object before = fileKey("current/italy/2016/05/terns/index.html");
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nBy " + server.port() + ".\n");
            assertThat(dateline("publish", "--yes")).as(err()).isZero();
            assertThat(fileKey("current/italy/2016/05/terns/index.html")).isEqualTo(before);
        }
    }

    @Test
    void theReleaseThatFallsOutBecomesTheNextOne() throws IOException {
        given(Way.SFTP_RELEASES);
        Path log = root.resolve("publish.log");
        for (int i = 0; i < 6; i++) {
            now = now.plusSeconds(3600);
            write(
                    "2016-05-03-gulls.txt",
                    "Malta\n\nGulls return\n\nFor the %dth time.\n".formatted(i));
            if (i % 2 == 0) {
                write(
                        "2016-05-0%d-rain.txt".formatted(i + 1),
                        "Malta\n\nRain %d\n\nIt rained.\n".formatted(i));
            }
            Files.deleteIfExists(log);
            assertThat(dateline("publish", "--yes", "--log", log.toString())).as(err()).isZero();
            assertThat(Readers.pages(shown()))
                    .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
        }
        assertThat(Files.readString(log))
                .contains("link-all releases/")
                .doesNotContain("link-tree")
                .doesNotContain(".old");
        SortedMap<String, String> last = shown();
        Object unchanged = fileKey("current/italy/2016/05/terns/index.html");
        assertThat(dateline("publish", "--releases")).isZero();
        assertThat(out().lines().filter(line -> line.contains("files"))).hasSize(3);
        try (Stream<Path> releases = Files.list(target.resolve("releases"))) {
            assertThat(releases).hasSize(4);
        }
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nFor good.\n");
        now = now.plusSeconds(3600);
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        assertThat(dateline("publish", "--rollback", "--yes")).as(err()).isZero();
        assertThat(Readers.pages(shown())).isEqualTo(Readers.pages(last));
        assertThat(fileKey("current/italy/2016/05/terns/index.html")).isEqualTo(unchanged);
    }

    private Object fileKey(String path) throws IOException {
        return Files.getAttribute(target.resolve(path), "unix:ino");
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SFTP_RELEASES", "SFTP_IN_PLACE"})
    void aServerThatKnowsNoSecondNamesGetsCopies(Way way) throws IOException {
        given(withoutLinks, way.releases());
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        assertThat(Readers.pages(shown()))
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
    }

    @Test
    void aPathMayBeginWhereOneLandsAfterLogin() throws IOException {
        given(withShell, true);
        Path home = Path.of(withShell.user().equals("root") ? "/root" : landing());
        masthead(
                "{kind: sftp, host: 127.0.0.1, port: %d, path: \"%s\"}"
                        .formatted(sshd.port(), home.relativize(target)));
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        assertThat(shown()).isEqualTo(Readers.have(root.resolve("site")));
    }

    private static String landing() throws IOException {
        for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
            if (line.startsWith(withShell.user() + ":")) {
                return line.split(":", -1)[5];
            }
        }
        return System.getProperty("user.home");
    }

    @Test
    void whoPublishesHasTheTargetForThemselvesWhateverTheServersClockSays() throws IOException {
        given(Way.SHELL_RELEASES);
        dateline("publish", "--yes");
        Path lock = target.resolve(".dateline/lock");
        // A lock says itself how long it counts, by the clocks of those who publish: the time that
        // the server puts on the file, here years off, is never looked at.
        Files.writeString(lock, "other 2016-06-01T12:10:00Z maria at desk-3\n");
        Files.setLastModifiedTime(
                lock, java.nio.file.attribute.FileTime.from(Instant.parse("1999-01-01T00:00:00Z")));
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[target-locked]").contains("maria at desk-3");
        now = Instant.parse("2016-06-01T12:11:00Z");
        assertThat(dateline("publish", "--yes")).as(err()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void whatHasArrivedIsNotSentTwice() throws IOException {
        given(Way.SFTP_RELEASES);
        dateline("publish", "--yes");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        Path obstacle = Files.createDirectory(target.resolve("current.new"));
        Files.createFile(obstacle.resolve("file"));
        assertThat(dateline("publish", "--yes")).isOne();
        assertThat(err()).contains("[target-failed]").contains("current.new");
        Files.delete(obstacle.resolve("file"));
        Files.delete(obstacle);
        String log = root.resolve("publish.log").toString();
        assertThat(dateline("publish", "--yes", "--log", log)).as(err()).isZero();
        assertThat(Files.readString(Path.of(log)))
                .doesNotContain("write .dateline/arrived")
                .contains("rename current.new current");
        assertThat(Readers.pages(shown()))
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
    }

    private int dateline(String... args) {
        said = HouseDeskOfTests.run(root, now, sshd.environment(), null, args);
        return said.code();
    }

    private String out() {
        return said.out();
    }

    private String err() {
        return said.err();
    }

    private void write(String seed, String text) throws IOException {
        Files.writeString(root.resolve("seeds").resolve(seed), text);
    }
}
