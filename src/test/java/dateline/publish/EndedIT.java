package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fault.Program;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is asked to end while it publishes, as Ctrl-C does: the next one need not wait.
 * Twice, or as often as {@code -Dkills=N} says.
 */
@Tag("faults")
class EndedIT {

    private static final int ENDS = Integer.getInteger("kills", 2);
    private static final int STORIES = 150;

    /** What a system says of a program that SIGTERM ended. */
    private static final int TERMINATED = 128 + 15;

    @TempDir Path folder;
    private Path root;

    @Test
    void theTargetIsLetGoAndTheNextPublishingFinishes() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  web: {kind: folder, path: ../web, releases: off, public: www}
                  live: {kind: folder, path: ../live}
                """);
        Map<String, Path> shown = Map.of("web", Path.of("www"), "live", Path.of("current"));
        int amid = 0;
        for (int end = 0; end < ENDS; end++) {
            String target = List.of("web", "live").get(end % 2);
            Path place = Files.createDirectories(folder.resolve(target));
            Path lock = place.resolve(".dateline/lock");
            write(end);
            Process process = started("publish", target, "--yes");
            while (process.isAlive() && !Files.exists(lock)) {
                TimeUnit.MICROSECONDS.sleep(200);
            }
            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
            amid += process.exitValue() == TERMINATED ? 1 : 0;
            assertThat(lock).as(said()).doesNotExist();
            Process next = started("publish", target, "--yes");
            assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(next.exitValue()).as(said()).isZero();
            assertThat(Readers.pages(Readers.have(place.resolve(shown.get(target)))))
                    .isEqualTo(Readers.pages(Readers.have(root.resolve("site"))));
        }
        System.out.printf("EndedIT: %d of %d ended amid the publishing%n", amid, ENDS);
        assertThat(amid).as("ended amid the publishing").isGreaterThanOrEqualTo(ENDS / 2);
    }

    private void write(int round) throws IOException {
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(
                    root.resolve("seeds/2016-05-03-gull-%03d.txt".formatted(i)),
                    "Malta\n\nGull %d\n\nIt came %d times.\n".formatted(i, round));
        }
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private Process started(String... args) throws IOException {
        return new Program(root).start(folder.resolve("said"), args);
    }
}
