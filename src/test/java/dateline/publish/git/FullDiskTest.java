package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.fault.SmallDisk;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of a repository's host, or our own, is full: with no room at all, with some, and so on
 * until it is enough. Each amount with {@code -Dfaults=all}, else a sample.
 */
@Tag("faults")
class FullDiskTest {

    private static final int STEP = "all".equals(System.getProperty("faults")) ? 1 : 11;
    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");
    private static final String HOST = "the disk of the repository's host";

    @TempDir Path folder;
    private Path root;
    private Path own;
    private Bare remote;

    @BeforeEach
    void newsroom() throws IOException {
        root = Files.createDirectory(folder.resolve("post"));
        own = root.resolve(".dateline/publish");
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  live: {kind: git, repository: ../host/remote.git}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.
                """);
    }

    @Test
    void ofTheHost() throws Exception {
        try (SmallDisk host = SmallDisk.mount(folder.resolve("host"), "64m")) {
            remote = Bare.init(host.folder().resolve("remote.git"));
            int failed =
                    untilThereIsRoom(
                            host,
                            said ->
                                    assertThat(said)
                                            .containsAnyOf(
                                                    HOST + " is full [target-failed]",
                                                    "nothing can be written to " + HOST));
            assertThat(failed).isGreaterThan(1);
            host.readOnly(true);
            edit("They stayed.");
            assertThat(run().err()).contains(HOST).contains("[target-failed]");
            host.readOnly(false);
            finish("read only");
        }
    }

    @Test
    void ofThisMachine() throws Exception {
        remote = Bare.init(folder.resolve("host/remote.git"));
        try (SmallDisk disk = SmallDisk.mount(own, "64m")) {
            String ours = "the disk of this machine (" + own.resolve("git/live.git") + ")";
            int failed =
                    untilThereIsRoom(
                            disk,
                            said -> assertThat(said).contains(ours + " is full [target-failed]"));
            assertThat(failed).isGreaterThan(1);
            disk.readOnly(true);
            edit("They stayed.");
            assertThat(run().err()).contains(ours + " can only be read [target-failed]");
            disk.readOnly(false);
            finish("read only");
        }
    }

    private interface Said {
        void is(String told);
    }

    /** Publishes with ever more room, and gives how often it was not enough. */
    private int untilThereIsRoom(SmallDisk disk, Said said) throws IOException {
        finish("first");
        int failed = 0;
        for (int blocks = 0; ; blocks += STEP) {
            SortedMap<String, String> before = Readers.pages(remote.shown());
            edit("They came %d times.".formatted(blocks));
            disk.leave(blocks);
            HouseDeskOfTests.Said told = run();
            disk.empty();
            remote.insistItIsSound();
            if (told.code() == 0) {
                finish("with room for %d blocks".formatted(blocks));
                return failed;
            }
            said.is(told.err());
            failed++;
            assertThat(Readers.pages(remote.shown())).isEqualTo(before);
            finish("after room for %d blocks".formatted(blocks));
        }
    }

    private void edit(String text) throws IOException {
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"), "Malta\n\nGulls\n\n" + text + "\n");
    }

    private void finish(String when) {
        HouseDeskOfTests.Said said = run();
        assertThat(said.code()).as(when + ": " + said.out() + said.err()).isZero();
        assertThat(Readers.pages(remote.shown()))
                .as(when)
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
        remote.insistItIsSound();
    }

    private HouseDeskOfTests.Said run() {
        Map<String, String> environment =
                Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString());
        return HouseDeskOfTests.run(root, NOW, environment, null, "publish", "live", "--yes");
    }
}
