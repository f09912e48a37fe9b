package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The program git fails at its k-th call: before it does anything, after it has done all, or by
 * being killed in the middle. Readers have one release or the other, and the next publishing
 * finishes. All k with {@code -Dfaults=all}, else a sample.
 */
@Tag("faults")
class FailingGitTest {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final int SAMPLE = 13;
    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    private static final String PROGRAM =
            """
            #!/bin/sh
            n=$(($(cat "$CALLS") + 1)); echo $n > "$CALLS"
            [ "$n" -eq "$FAILS_AT" ] || exec "$REAL" "$@"
            case $FAULT in
              BEFORE) exit 128 ;;
              AFTER) "$REAL" "$@"; exit 128 ;;
              KILLED) "$REAL" "$@" & sleep 0.003; kill -KILL $! 2>/dev/null; wait $!; kill -KILL $$ ;;
            esac
            """;

    enum Fault {
        BEFORE,
        AFTER,
        KILLED
    }

    @TempDir Path folder;
    private Path root;
    private Bare remote;
    private Path calls;
    private Path bin;

    @BeforeEach
    void newsroom() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        remote = Bare.init(folder.resolve("remote.git"));
        calls = folder.resolve("calls");
        bin = Files.createDirectory(folder.resolve("bin"));
        Path program = Files.writeString(bin.resolve("git"), PROGRAM);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
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
    }

    @ParameterizedTest
    @EnumSource
    void readersHaveOneReleaseOrTheOther(Fault fault) throws Exception {
        write("Gulls return", "They came at dawn.");
        publish(0, fault);
        SortedMap<String, String> before = remote.shown();
        write("Gulls leave", "They went at dusk.");
        assertThat(HouseDeskOfTests.run(root, NOW, "build").code()).isZero();
        SortedMap<String, String> after = Readers.have(root.resolve("site"));
        FileUtils.copyDirectory(remote.folder().toFile(), folder.resolve("kept.git").toFile());
        FileUtils.copyDirectory(
                root.resolve(".dateline").toFile(), folder.resolve("kept").toFile());
        int failed = 0;
        boolean reached = true;
        for (int k = 1; reached; k += ALL ? 1 : SAMPLE) {
            restore(folder.resolve("kept.git"), remote.folder());
            restore(folder.resolve("kept"), root.resolve(".dateline"));
            HouseDeskOfTests.Said said = publish(k, fault);
            reached = Integer.parseInt(Files.readString(calls).strip()) >= k;
            String told = "%s at %d: %s%s".formatted(fault, k, said.out(), said.err());
            failed += said.code() == 0 ? 0 : 1;
            if (said.code() == 0) {
                assertThat(Readers.pages(remote.shown())).as(told).isEqualTo(Readers.pages(after));
            } else {
                assertThat(said.err()).as(told).contains("error: ");
                assertThat(Readers.pages(remote.shown()))
                        .as(told)
                        .isIn(Readers.pages(before), Readers.pages(after));
            }
            HouseDeskOfTests.Said next = publish(0, fault);
            assertThat(next.code()).as(told + next.err()).isZero();
            assertThat(Readers.pages(remote.shown())).as(told).isEqualTo(Readers.pages(after));
            assertThat(remote.git("fsck", "--strict")).as(told).isEmpty();
        }
        assertThat(failed).isPositive();
    }

    private static void restore(Path from, Path to) throws IOException {
        FileUtils.deleteDirectory(to.toFile());
        FileUtils.copyDirectory(from.toFile(), to.toFile());
    }

    private void write(String headline, String text) throws IOException {
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"),
                "Malta\n\n%s\n\n%s\n".formatted(headline, text));
    }

    /** Publishes with a program that fails at a call; 0: at none. */
    private HouseDeskOfTests.Said publish(int failsAt, Fault fault) throws IOException {
        Files.writeString(calls, "0\n");
        Map<String, String> environment =
                Map.of(
                        "PATH", bin + ":" + System.getenv("PATH"),
                        "HOME", folder.toString(),
                        "REAL", Bare.program(),
                        "CALLS", calls.toString(),
                        "FAILS_AT", Integer.toString(failsAt),
                        "FAULT", fault.name());
        String[] args = {"publish", "live", "--yes", "--log", folder.resolve("log").toString()};
        return HouseDeskOfTests.run(root, NOW, environment, null, args);
    }
}
