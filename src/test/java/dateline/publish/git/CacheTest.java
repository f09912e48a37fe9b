package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a publishing that died has left on this machine, the next one finishes. */
class CacheTest {

    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    @TempDir Path folder;
    private Path root;
    private Path cache;
    private Path lock;
    private Bare remote;

    @BeforeEach
    void aFirstRelease() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        cache = root.resolve(".dateline/publish/git/live.git");
        lock = root.resolve(".dateline/publish/git/live.git.lock");
        remote = Bare.init(folder.resolve("remote.git"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  live: {kind: git, repository: ../remote.git}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.
                """);
        publish();
    }

    @Test
    void locksAndHalvesOfAGitThatWasKilled() throws Exception {
        List<String> traces =
                List.of(
                        "HEAD.lock",
                        "config.lock",
                        "index.lock",
                        "shallow.lock",
                        "packed-refs.lock",
                        "fast_import_crash_4711",
                        "refs/held/head.lock",
                        "refs/held/memory.lock",
                        "refs/passing/0123456789abcdef-site",
                        "objects/pack/tmp_pack_a1B2c3",
                        "objects/pack/tmp_idx_a1B2c3",
                        "objects/pack/pack-0123456789012345678901234567890123456789.pack",
                        "objects/pack/pack-0123456789012345678901234567890123456789.keep",
                        "objects/ab/tmp_obj_a1B2c3",
                        "../live.git.new/HEAD");
        for (String trace : traces) {
            Path file = cache.resolve(trace);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, "half");
        }
        edit("They went at dusk.");
        publish();
        assertThat(traces).noneMatch(trace -> Files.exists(cache.resolve(trace)));
        new Bare(cache).insistItIsSound();
    }

    @Test
    void halfARepository() throws Exception {
        FileUtils.deleteDirectory(cache.resolve("objects").toFile());
        edit("They went at dusk.");
        publish();
        new Bare(cache).insistItIsSound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"objects", "refs/held", "shallow"})
    void whatAPowerCutLeftEmpty(String name) throws Exception {
        // Published from elsewhere in between, so that there is a boundary of history.
        edit("They stayed.");
        publish();
        FileUtils.deleteDirectory(cache.toFile());
        edit("They slept.");
        publish();
        assertThat(cache.resolve("shallow")).isNotEmptyFile();
        Files.writeString(lock, "at work\n");
        for (Path file : files(cache.resolve(name))) {
            Files.write(file, new byte[0]);
        }
        edit("They went at dusk.");
        publish();
        new Bare(cache).insistItIsSound();
        assertThat(remote.git("rev-list", "--count", "gh-pages")).isEqualTo("4\n");
    }

    @Test
    void aGitThatStillSendsIsLetFinish() throws Exception {
        Files.writeString(lock, "at work\n");
        var command = new ArrayList<>(List.of("sh", "-c", "sleep 3; exit 7", "sh"));
        command.addAll(Git.beginning(cache));
        Process orphan = new ProcessBuilder(command).start();
        try (Cache taken = Cache.take(cache)) {
            assertThat(taken).isNotNull();
            assertThat(orphan.isAlive()).isFalse();
            assertThat(orphan.exitValue()).isEqualTo(7);
        }
        assertThat(lock).isEmptyFile();
    }

    @Test
    void oneAtATime() throws Exception {
        edit("They went at dusk.");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock();
            channel.write(ByteBuffer.wrap(new byte[] {'x'}));
            HouseDeskOfTests.Said said = run();
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.err())
                    .contains(
                            "another Dateline of this machine is publishing there [target-locked]");
        }
        publish();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private void edit(String text) throws IOException {
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"), "Malta\n\nGulls\n\n" + text + "\n");
    }

    private void publish() {
        HouseDeskOfTests.Said said = run();
        assertThat(said.code()).as(said.out() + said.err()).isZero();
        assertThat(Readers.pages(remote.shown()))
                .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
        remote.insistItIsSound();
    }

    private HouseDeskOfTests.Said run() {
        Map<String, String> environment =
                Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString());
        return HouseDeskOfTests.run(root, NOW, environment, null, "publish", "live", "--yes");
    }
}
