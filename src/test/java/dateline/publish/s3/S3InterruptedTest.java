package dateline.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.problem.Problem;
import dateline.publish.Interruption;
import dateline.publish.Outlet;
import dateline.publish.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A store that says no at each request in turn, or loses the line there. Whenever it does: readers
 * have no page whose style sheet is missing, nothing that they had is gone, and the next publishing
 * finishes and leaves no trace of the one before. Some of the requests; all with {@code
 * -Dfaults=all}.
 */
@Tag("faults")
class S3InterruptedTest {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final Instant FIRST = Instant.parse("2026-11-26T05:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-26T06:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-26T07:00:00Z");

    /** Each page names the style sheet that it needs. */
    private static final Map<String, String> OLD =
            Map.of(
                    "assets/house.00000001.css", "old looks",
                    "a/index.html", "assets/house.00000001.css a",
                    "b/index.html", "assets/house.00000001.css b",
                    "gone/deep/index.html", "assets/house.00000001.css gone",
                    "index.html", "assets/house.00000001.css a b gone",
                    "feed.xml", "a b gone");

    private static final Map<String, String> NEW =
            Map.of(
                    "assets/house.00000002.css", "new looks",
                    "a/index.html", "assets/house.00000002.css a",
                    "b/index.html", "assets/house.00000002.css b",
                    "new/index.html", "assets/house.00000002.css new",
                    "index.html", "assets/house.00000002.css a b new",
                    "feed.xml", "a b new");

    /** What is published after an interruption may be another site again. */
    private static final Map<String, String> THIRD_SITE =
            Map.of(
                    "assets/house.00000002.css", "new looks",
                    "a/index.html", "assets/house.00000002.css a once more",
                    "index.html", "assets/house.00000002.css a");

    @TempDir Path folder;

    @Test
    void nothingIsMissingWhateverTheStoreRefuses() throws Exception {
        int requests = everyRequest(FaultyStore.Fault.REFUSES, ALL ? 1 : 7);
        assertThat(requests).isBetween(30, 80);
    }

    @Test
    void norWhateverGetsLostOnTheWay() throws Exception {
        everyRequest(FaultyStore.Fault.DONE_AND_LOST, ALL ? 1 : 15);
    }

    /** How many requests a publishing makes; each was the one that failed. */
    private int everyRequest(FaultyStore.Fault fault, int step) throws Exception {
        StoreOfTests store = StoreOfTests.started();
        try (var faulty = FaultyStore.before(store.endpoint())) {
            for (int k = 0; ; k += step) {
                String bucket = store.bucket();
                Path root = folder.resolve(fault + "-" + k);
                publish(store.outlet(store.settings(bucket), root), OLD, FIRST);
                faulty.failAt(k, fault);
                var address =
                        new Bucket(
                                faulty.endpoint(),
                                "us-east-1",
                                true,
                                bucket,
                                "",
                                bucket,
                                ".dateline/");
                List<Problem> said;
                try {
                    said = publish(store.outlet(address, root), NEW, SECOND);
                    assertThat(store.readers(bucket))
                            .as("readers have it")
                            .containsAllEntriesOf(NEW);
                } catch (Refused e) {
                    said = List.of(e.problem());
                    assertThat(e.problem().code()).isNotEqualTo("left-behind");
                }
                boolean failed = faulty.hasFailed();
                String when = failed ? fault + " at request " + k + " " + said : "done";
                check(store.readers(bucket), when);
                // The lock of a machine that died is broken after a while, or by hand.
                publish(store.outlet(store.settings(bucket), root), THIRD_SITE, THIRD);
                SortedMap<String, String> site = store.readers(bucket);
                site.keySet().removeIf(path -> path.endsWith("1.css"));
                assertThat(site).as("after " + when).isEqualTo(THIRD_SITE);
                assertThat(store.have(bucket, ".dateline/").keySet())
                        .as("after " + when)
                        .allMatch(path -> path.matches("state/(current|manifests/.+)"));
                if (!failed) {
                    return k;
                }
            }
        }
    }

    private static void check(Map<String, String> site, String when) {
        site.forEach(
                (path, text) -> {
                    if (path.endsWith(".html")) {
                        assertThat(site)
                                .as("%s: the looks of %s", when, path)
                                .containsKey(text.substring(0, text.indexOf(' ')));
                    }
                });
        if (!site.containsKey("gone/deep/index.html")) {
            // Only when all that is new could be read back.
            assertThat(site).as(when).containsAllEntriesOf(NEW);
        }
        for (String link : site.getOrDefault("index.html", "").split(" ", -1)) {
            if (!link.isEmpty() && !link.startsWith("assets/") && !link.equals("gone")) {
                assertThat(site)
                        .as("%s: where the front leads", when)
                        .containsKey(link + "/index.html");
            }
        }
    }

    @Test
    void whatArrivedIsNotSentOnceMore() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        String bucket = store.bucket();
        try (var faulty = FaultyStore.before(store.endpoint())) {
            var address =
                    new Bucket(
                            faulty.endpoint(), "us-east-1", true, bucket, "", bucket, ".dateline/");
            faulty.failAt(20, FaultyStore.Fault.REFUSES);
            try {
                publish(store.outlet(address, folder), OLD, FIRST);
            } catch (Refused e) {
                assertThat(e.problem().code()).isEqualTo("target-refused");
            }
            List<String> arrived = List.copyOf(store.readers(bucket).keySet());
            assertThat(arrived).contains("assets/house.00000001.css");
            faulty.failAt(Integer.MAX_VALUE, FaultyStore.Fault.REFUSES);
            publish(store.outlet(address, folder), OLD, SECOND);
            assertThat(store.readers(bucket)).isEqualTo(OLD);
            assertThat(faulty.puts()).noneMatch(put -> arrived.stream().anyMatch(put::endsWith));
        }
    }

    @Test
    void namesMayHaveAllThatFilesHave() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        String bucket = store.bucket();
        Bucket address = store.settings(bucket);
        Map<String, String> odd =
                Map.of("caf\u00e9 1+1=2/a&b.txt", "odd", "50%/~x'(!).txt", "odder", "a.txt", "");
        publish(store.outlet(address, folder), odd, FIRST);
        assertThat(store.readers(bucket)).isEqualTo(odd);
        publish(store.outlet(address, folder, "public, max-age=7"), odd, SECOND);
        assertThat(store.readers(bucket)).isEqualTo(odd);
        assertThat(store.get(bucket, "50%25/~x'(!).txt").headers().firstValue("cache-control"))
                .hasValue("public, max-age=7");
        publish(store.outlet(address, folder), THIRD_SITE, THIRD);
        assertThat(store.readers(bucket)).isEqualTo(THIRD_SITE);
    }

    @Test
    void whoeverLostTheirLockChangesNothingThatReadersHave() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        String bucket = store.bucket();
        publish(store.outlet(store.settings(bucket), folder), OLD, FIRST);
        try (var faulty = FaultyStore.before(store.endpoint())) {
            var address =
                    new Bucket(
                            faulty.endpoint(), "us-east-1", true, bucket, "", bucket, ".dateline/");
            // Somebody breaks the lock while what will be replaced is kept.
            faulty.whenAskedFor(
                    "GET /" + bucket + "/feed.xml",
                    () ->
                            store.put(
                                    bucket,
                                    ".dateline/state/lock",
                                    "other 2026-11-26T09:00:00Z maria at desk-3\n"));
            assertThatThrownBy(() -> publish(store.outlet(address, folder), NEW, SECOND))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("maria");
        }
        assertThat(store.readers(bucket)).isEqualTo(OLD);
        assertThat(store.have(bucket, ".dateline/state/lock").values())
                .containsExactly("other 2026-11-26T09:00:00Z maria at desk-3\n");
    }

    private static List<Problem> publish(Outlet outlet, Map<String, String> site, Instant at)
            throws Refused, IOException {
        return Interruption.publish(outlet, site, at, Outlet.Ticker.SILENT);
    }
}
