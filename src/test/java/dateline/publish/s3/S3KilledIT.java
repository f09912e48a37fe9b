package dateline.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.fault.Program;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while it publishes to a store, at random moments: once, or as often as
 * {@code -Dkills=N} says. Each time the looks of all pages change.
 */
@Tag("faults")
class S3KilledIT {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final int STORIES = 40;
    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");
    private static final Pattern ASSET = Pattern.compile("=\"/(assets/[^\"]+)\"");

    @TempDir Path folder;
    private StoreOfTests store;
    private String bucket;
    private Path root;

    @Test
    void noPageLacksItsLooksAndTheNextPublishingFinishes() throws Exception {
        store = StoreOfTests.started();
        bucket = store.bucket();
        root = Files.createDirectory(folder.resolve("post"));
        Files.createDirectory(root.resolve("seeds"));
        write(0);
        run("publish", "--yes");
        write(1);
        run("build");
        long held = held();
        var random = new Random(20261126);
        int amid = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            SortedMap<String, String> before = store.readers(bucket);
            write(kill + 1);
            run("build");
            Process process = started("publish", "--yes", "--no-build", "--unlock");
            waitFor(process, true);
            // Often early, seldom late: some get on faster than the one that was measured.
            double part = random.nextDouble() * random.nextDouble();
            TimeUnit.NANOSECONDS.sleep((long) (part * held));
            process.destroyForcibly().waitFor();
            // The lock of one that was killed stays.
            amid += isLocked() ? 1 : 0;
            SortedMap<String, String> half = store.readers(bucket);
            SortedMap<String, String> site = Readers.have(root.resolve("site"));
            half.forEach(
                    (path, text) -> {
                        assertThat(text)
                                .as(path)
                                .isIn(before.getOrDefault(path, ""), site.getOrDefault(path, ""));
                        Matcher asset = ASSET.matcher(path.endsWith(".html") ? text : "");
                        while (asset.find()) {
                            assertThat(half).as("the looks of " + path).containsKey(asset.group(1));
                        }
                    });
            assertThat(Readers.pages(half).keySet()).containsAll(Readers.pages(before).keySet());
            String said = run("publish", "--yes", "--no-build", "--unlock");
            assertThat(Readers.pages(store.readers(bucket))).isEqualTo(Readers.pages(site));
            // One that was killed when all was done left its traces to the next that does
            // something.
            if (!said.contains("nothing to publish")) {
                assertThat(store.have(bucket, ".dateline/").keySet())
                        .allMatch(path -> path.matches("state/(current|manifests/.+)"));
            }
        }
        System.out.printf("S3KilledIT: %d of %d killed amid the publishing%n", amid, KILLS);
        assertThat(amid).as("killed amid the publishing").isGreaterThanOrEqualTo(KILLS / 2);
    }

    @Test
    void whenItIsAskedToEndItLetsTheTargetGo() throws Exception {
        store = StoreOfTests.started();
        bucket = store.bucket();
        root = Files.createDirectory(folder.resolve("post"));
        Files.createDirectory(root.resolve("seeds"));
        write(0);
        run("build");
        Process process = started("publish", "--yes", "--no-build");
        waitFor(process, true);
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).as("it ends").isTrue();
        assertThat(process.exitValue()).as("ended amid the publishing").isNotZero();
        assertThat(isLocked()).as("locked").isFalse();
        run("publish", "--yes", "--no-build");
        assertThat(store.readers(bucket)).isEqualTo(Readers.have(root.resolve("site")));
    }

    /** How long one publishing has the target for itself, in nanoseconds. */
    private long held() throws IOException, InterruptedException {
        Process process = started("publish", "--yes", "--no-build");
        waitFor(process, true);
        long start = System.nanoTime();
        waitFor(process, false);
        long held = System.nanoTime() - start;
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    private void waitFor(Process process, boolean locked) throws IOException, InterruptedException {
        while (process.isAlive() && isLocked() != locked) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private boolean isLocked() throws IOException {
        return store.get(bucket, ".dateline/state/lock").statusCode() == 200;
    }

    private void write(int round) throws IOException {
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                share-pictures: off
                theme: {accent: "#8000%02d"}
                targets: {live: {kind: s3, bucket: %s, endpoint: "%s", path-style: on}}
                """
                        .formatted(round % 100, bucket, store.endpoint()));
        for (int i = 0; i < STORIES; i++) {
            Files.writeString(
                    root.resolve("seeds/2016-05-03-gull-%03d.txt".formatted(i)),
                    "Malta\n\nGull %d\n\nIt came %d times.\n".formatted(i, round));
        }
    }

    private String run(String... args) {
        var said = HouseDeskOfTests.run(root, NOW, StoreOfTests.environment(), null, args);
        assertThat(said.code()).as(said.err()).isZero();
        return said.out();
    }

    private Process started(String... args) throws IOException {
        return new Program(root).start(folder.resolve("log"), StoreOfTests.environment(), args);
    }
}
