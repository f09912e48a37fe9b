package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fault.Program;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while it publishes, at random moments: four times, or as often as {@code
 * -Dkills=N} says.
 */
@Tag("faults")
class KilledIT {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int STORIES = 150;

    @TempDir Path folder;
    private Path root;

    @Test
    void readersHaveAWholeReleaseAndTheNextPublishingFinishes() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        Path live = Files.createDirectory(folder.resolve("live"));
        Path web = Files.createDirectory(folder.resolve("web"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  live: {kind: folder, path: ../live}
                  web: {kind: folder, path: ../web, releases: off, public: www}
                """);
        write(0);
        run("publish", "live", "--yes", "--max-deletes", "9999");
        run("publish", "web", "--yes", "--max-deletes", "9999");
        write(1);
        run("build");
        long forLive = held(live, "live");
        long forWeb = held(web, "web");
        var random = new Random(20261126);
        int amid = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            String target = kill % 2 == 0 ? "web" : "live";
            Path place = kill % 2 == 0 ? web : live;
            Path shown = kill % 2 == 0 ? web.resolve("www") : live.resolve("current");
            SortedMap<String, String> before = Readers.have(shown);
            write(kill + 1);
            run("build");
            var process = started("publish", target, "--yes", "--no-build", "--unlock");
            waitFor(process, place, true);
            // Often early, seldom late: some get on faster than the one that was measured.
            double part = random.nextDouble() * random.nextDouble();
            pause((long) (part * (kill % 2 == 0 ? forWeb : forLive)));
            process.destroyForcibly().waitFor();
            // The lock of one that was killed stays.
            amid += Files.exists(lock(place)) ? 1 : 0;
            SortedMap<String, String> site = Readers.have(root.resolve("site"));
            SortedMap<String, String> half = Readers.have(shown);
            if (target.equals("live")) {
                assertThat(Readers.pages(half)).isIn(Readers.pages(before), Readers.pages(site));
            }
            half.forEach(
                    (path, text) ->
                            assertThat(text)
                                    .as(path)
                                    .isIn(before.getOrDefault(path, ""), site.get(path)));
            assertThat(half.keySet()).containsAll(before.keySet());
            run("publish", target, "--yes", "--no-build", "--unlock");
            assertThat(Readers.pages(Readers.have(shown))).isEqualTo(Readers.pages(site));
        }
        System.out.printf("KilledIT: %d of %d killed amid the publishing%n", amid, KILLS);
        assertThat(amid).as("killed amid the publishing").isGreaterThanOrEqualTo(KILLS / 2);
    }

    private static Path lock(Path target) {
        return target.resolve(".dateline/lock");
    }

    /** How long one publishing has the target for itself, in nanoseconds. */
    private long held(Path target, String name) throws IOException, InterruptedException {
        var process = started("publish", name, "--yes", "--no-build");
        waitFor(process, target, true);
        long start = System.nanoTime();
        waitFor(process, target, false);
        long held = System.nanoTime() - start;
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    /** Waits until it has the lock, or has it no longer. */
    private static void waitFor(Process process, Path target, boolean locked)
            throws InterruptedException {
        while (process.isAlive() && Files.exists(lock(target)) != locked) {
            pause(200_000);
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    private void write(int round) throws IOException {
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(
                    root.resolve("seeds/2016-05-03-gull-%03d.txt".formatted(i)),
                    "Malta\n\nGull %d\n\nIt came %d times.\n".formatted(i, round));
        }
    }

    private void run(String... args) throws IOException, InterruptedException {
        Process process = started(args);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }

    private Process started(String... args) throws IOException {
        return new Program(root).start(folder.resolve("log"), args);
    }
}
