package dateline.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.fault.SmallDisk;
import dateline.hash.Sha256;
import dateline.pack.Gzip;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small newsroom publishes to a store, changes its mind, and takes it back. */
class S3PublishTest {

    @TempDir Path folder;
    private StoreOfTests store;
    private Path root;
    private String bucket;
    private String state;
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");
    private Instant now = Instant.parse("2016-06-01T12:00:00Z");
    private final Map<String, String> environment = new HashMap<>(StoreOfTests.environment());

    @BeforeEach
    void newsroom() throws Exception {
        store = StoreOfTests.started();
        bucket = store.bucket();
        state = store.bucket();
        root = Files.createDirectory(folder.resolve("post"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                share-pictures: off
                archives: []
                world: off
                news-sitemap: off
                feeds: {formats: [rss], of: [site]}
                targets:
                  live: {kind: s3, bucket: BUCKET, endpoint: "ENDPOINT", path-style: on, keep: 3}
                  apart: {kind: s3, bucket: BUCKET, prefix: www, endpoint: "ENDPOINT", path-style: on, state: STATE/post, limits: off}
                  beside: {kind: s3, bucket: BUCKET, prefix: web, endpoint: "ENDPOINT", path-style: on, state: STATE/post, limits: off}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.

                All of them.
                -- seeds/2016-05-04-terns.txt --
                Italy

                Terns leave

                They went at dusk.

                Most of them.
                """
                        .replace("BUCKET", bucket)
                        .replace("STATE", state)
                        .replace("ENDPOINT", store.endpoint()));
    }

    @Test
    void whatReadersHaveIsWhatWasBuilt() throws IOException {
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        assertThat(out()).contains("live: readers have 20160601T120000Z-");
        assertThat(store.readers(bucket)).isEqualTo(site());
        assertThat(store.have(bucket, ".dateline/").keySet()).containsExactly("state/current");
        assertThat(dateline("publish", "live", "--yes")).isZero();
        assertThat(out()).contains("nothing to publish");
    }

    @Test
    void eachFileIsServedAsWhatItIs() throws IOException {
        Files.createDirectories(root.resolve("seeds/files"));
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        says("index.html", "text/html; charset=utf-8", Serving.PAGES);
        says("malta/2016/05/gulls/index.html", "text/html; charset=utf-8", Serving.PAGES);
        says("feed.xml", "application/rss+xml", "public, max-age=300");
        says("sitemap.xml", "application/xml", "public, max-age=300");
        says("robots.txt", "text/plain; charset=utf-8", "public, max-age=300");
        String style =
                site().keySet().stream().filter(path -> path.endsWith(".css")).findFirst().get();
        says(style, "text/css; charset=utf-8", "public, max-age=31536000, immutable");
    }

    private void says(String path, String type, String cache) throws IOException {
        HttpResponse<String> got = store.get(bucket, path);
        assertThat(got.statusCode()).as(path).isEqualTo(200);
        assertThat(got.body()).as(path).isEqualTo(site().get(path));
        assertThat(got.headers().firstValue("content-type").map(S3PublishTest::bare))
                .as(path)
                .hasValue(bare(type));
        assertThat(got.headers().firstValue("cache-control")).as(path).hasValue(cache);
        assertThat(got.headers().firstValue("content-encoding")).as(path).isEmpty();
        assertThat(got.headers().firstValue("x-amz-meta-sha256"))
                .hasValue(Sha256.of(got.body().getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String bare(String type) {
        return type.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    @Test
    void onlyWhatChangedIsSentAndOnlyHeadersWhereOnlyTheyChanged() throws IOException {
        dateline("publish", "live", "--yes");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--plan")).isZero();
        assertThat(out())
                .contains("put malta/2016/05/gulls/index.html (changed,")
                .doesNotContain("terns")
                .doesNotContain("purge");
        SortedMap<String, String> before = store.readers(bucket);
        String plan = root.resolve(".dateline/publish/live.json").toString();
        assertThat(store.readers(bucket)).isEqualTo(before);
        assertThat(dateline("publish", "live", "--apply", plan)).as(err()).isZero();
        assertThat(store.readers(bucket)).isEqualTo(site());
        assertThat(dateline("publish", "live", "--apply", plan)).isOne();
        assertThat(err()).contains("[plan-outdated]").contains("another release");

        change("keep: 3", "keep: 3, cache: \"public, max-age=5\"");
        assertThat(dateline("publish", "live", "--plan")).isZero();
        assertThat(out())
                .contains("rehead index.html (headers changed, 0 bytes, lists)")
                .doesNotContain("rehead feed.xml")
                .doesNotContain("\nput ")
                .contains("live: 0 to put (0 bytes), ");
        store.remove(bucket, "italy/index.html");
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        says("index.html", "text/html; charset=utf-8", "public, max-age=5");
        says("feed.xml", "application/rss+xml", "public, max-age=300");
        says("italy/index.html", "text/html; charset=utf-8", "public, max-age=5");
    }

    @Test
    void textsLieThereAsBrowsersUnpackThem() throws IOException {
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        SortedMap<String, String> first = store.readers(bucket);
        change("keep: 3", "keep: 3, compress: gzip");
        assertThat(dateline("publish", "live", "--plan")).isZero();
        assertThat(out()).contains("put index.html (changed, ").doesNotContain(".woff2");
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        HttpResponse<String> page = store.get(bucket, "index.html");
        assertThat(page.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(page.headers().firstValue("content-type").map(S3PublishTest::bare))
                .hasValue("text/html;charset=utf-8");
        byte[] packed = store.raw(bucket, "index.html");
        assertThat(packed).isEqualTo(Gzip.of(Files.readAllBytes(root.resolve("site/index.html"))));
        String font = site().keySet().stream().filter(p -> p.endsWith(".woff2")).findFirst().get();
        assertThat(store.get(bucket, font).headers().firstValue("content-encoding")).isEmpty();
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        assertThat(store.readers(bucket)).isEqualTo(site());
        assertThat(dateline("publish", "live", "--rollback", "--yes")).as(err()).isZero();
        assertThat(store.raw(bucket, "index.html")).isEqualTo(packed);
        assertThat(store.readers(bucket)).isEqualTo(first);
    }

    @Test
    void sitesThatAreRememberedInOneBucketAreNotTakenForEachOther() throws IOException {
        assertThat(dateline("publish", "apart", "--yes")).as(err()).isZero();
        assertThat(dateline("publish", "beside", "--yes")).as(err()).isZero();
        assertThat(store.have(bucket, "web/")).isEqualTo(store.have(bucket, "www/")).isNotEmpty();
        assertThat(dateline("publish", "beside", "--yes")).isZero();
        assertThat(out()).contains("nothing to publish");
        assertThat(dateline("publish", "apart", "--releases")).isZero();
        assertThat(out().lines().filter(line -> line.contains(" files"))).hasSize(1);
    }

    @Test
    void anEarlierReleaseComesBackToTheByte() throws IOException {
        for (String name : List.of("live", "apart")) {
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at dawn.\n");
            assertThat(dateline("publish", name, "--yes")).as(err()).isZero();
            SortedMap<String, String> first = readers(name);
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
            write("2016-05-05-rain.txt", "Malta\n\nRain at last\n\nIt rained.\n");
            assertThat(dateline("publish", name, "--yes")).as(err()).isZero();
            SortedMap<String, String> second = readers(name);
            assertThat(second).isNotEqualTo(first);
            assertThat(dateline("publish", name, "--rollback", "--yes")).as(err()).isZero();
            assertThat(Readers.pages(readers(name))).isEqualTo(Readers.pages(first));
            // And what was taken back can be taken back.
            assertThat(dateline("publish", name, "--rollback", "--yes")).isOne();
            assertThat(err()).contains("[withdrawn-again]").contains("/malta/2016/05/rain/");
            assertThat(dateline("publish", name, "--rollback", "--yes", "--bring-back"))
                    .as(err())
                    .isZero();
            assertThat(Readers.pages(readers(name))).isEqualTo(Readers.pages(second));
            assertThat(dateline("publish", name, "--rollback", "2", "--yes", "--bring-back"))
                    .as(err())
                    .isZero();
            assertThat(Readers.pages(readers(name))).isEqualTo(Readers.pages(second));
            assertThat(dateline("publish", name, "--releases")).isZero();
            assertThat(out().lines().filter(line -> line.contains("files"))).hasSizeBetween(3, 5);
            assertThat(out())
                    .contains("(readers have this one)")
                    .containsPattern(
                            "20160601T12000\\dZ-[0-9a-f]{8}  2016-06-01T12:00:0\\dZ  \\d+");
            Files.delete(root.resolve("seeds/2016-05-05-rain.txt"));
        }
        // Nothing that readers could ask for, and no more than is needed for the way back.
        assertThat(store.have(bucket, "www/").keySet())
                .noneMatch(path -> path.startsWith(".dateline"));
        assertThat(store.have(bucket, ".dateline/").keySet())
                .allMatch(path -> path.matches("state/(current|manifests/[0-9TZa-f-]+)"))
                .hasSize(3);
        String memory = "post/" + bucket + "/www/.dateline/";
        assertThat(store.have(state, "").keySet())
                .allMatch(path -> path.startsWith(memory))
                .isNotEmpty();
        assertThat(store.have(state, memory).keySet())
                .allMatch(path -> path.matches("state/.+|kept/.+/[0-9a-f]{64}"));
        assertThat(root.resolve(".dateline/publish/.gitignore")).hasContent("*");
    }

    @Test
    void whatNoReleaseNeedsAnyMoreIsForgotten() throws IOException {
        for (int i = 0; i < 6; i++) {
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came " + i + " times.\n");
            assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        }
        try (var kept = Files.list(root.resolve(".dateline/publish/live/kept"))) {
            assertThat(kept).hasSize(2);
        }
        assertThat(dateline("publish", "live", "--rollback", "2", "--yes")).as(err()).isZero();
        assertThat(store.get(bucket, "malta/2016/05/gulls/index.html").body())
                .contains("They came 3 times.");
        assertThat(dateline("publish", "live", "--rollback", "3", "--yes")).isOne();
        assertThat(err()).contains("[no-way-back]").contains("remembers no release so far back");
    }

    @Test
    void withoutWhatWasKeptThereIsNoWayBackAndItSaysSo() throws IOException {
        dateline("publish", "live", "--yes");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        dateline("publish", "live", "--yes");
        PathUtils.deleteDirectory(root.resolve(".dateline/publish/live"));
        SortedMap<String, String> before = store.readers(bucket);
        assertThat(dateline("publish", "live", "--rollback", "--yes")).isOne();
        assertThat(err()).contains("[no-way-back]").contains("this machine has not kept");
        assertThat(store.readers(bucket)).isEqualTo(before);
    }

    @Test
    void nothingIsReplacedThatThisMachineHasNoRoomToKeep() throws IOException {
        Path own = root.resolve(".dateline/publish");
        try (SmallDisk disk = SmallDisk.mount(own, "1m")) {
            assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
            SortedMap<String, String> before = store.readers(bucket);
            write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
            Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
            disk.leave(3);
            assertThat(dateline("publish", "live", "--yes")).isOne();
            assertThat(err()).contains("the disk of this machine (" + own + ") is full");
            assertThat(store.readers(bucket)).isEqualTo(before);
            disk.empty();
            disk.readOnly(true);
            assertThat(dateline("publish", "live", "--yes")).isOne();
            assertThat(err()).contains("the disk of this machine (" + own + ") can only be read");
            assertThat(store.readers(bucket)).isEqualTo(before);
            disk.readOnly(false);
            assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
            assertThat(Readers.pages(store.readers(bucket))).isEqualTo(Readers.pages(site()));
            assertThat(dateline("publish", "live", "--rollback", "--yes", "--bring-back"))
                    .as(err())
                    .isZero();
            assertThat(store.readers(bucket)).containsAllEntriesOf(Readers.pages(before));
        }
    }

    @Test
    void aWithdrawnStoryIsGone() throws IOException {
        // A share card stays for a while, and is wanted again with its story.
        change("share-pictures: off\n", "");
        dateline("publish", "live", "--yes");
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        assertThat(store.get(bucket, "italy/2016/05/terns/index.html").statusCode()).isEqualTo(404);
        assertThat(store.have(bucket, "").values())
                .noneMatch(text -> text.contains("They went at dusk."));
        assertThat(dateline("publish", "live", "--rollback", "--yes")).isOne();
        assertThat(err()).contains("[withdrawn-again]").contains("/italy/2016/05/terns/");
        assertThat(dateline("publish", "live", "--rollback", "--yes", "--bring-back"))
                .as(err())
                .isZero();
        assertThat(store.get(bucket, "italy/2016/05/terns/index.html").body())
                .contains("They went at dusk.");
    }

    @Test
    void filesOfOthersStayUnlessTheyMayBeReplaced() throws IOException {
        store.put(bucket, "index.html", "somebody's front page");
        store.put(bucket, "notes.txt", "somebody's notes");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err()).contains("[foreign-file]").contains("index.html");
        assertThat(store.get(bucket, "index.html").body()).isEqualTo("somebody's front page");
        assertThat(dateline("publish", "live", "--yes", "--adopt")).as(err()).isZero();
        store.put(bucket, "malta/2016/05/rain/index.html", "somebody's rain");
        write("2016-05-05-rain.txt", "Malta\n\nRain at last\n\nIt rained.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err()).contains("[foreign-file]").contains("rain/index.html");
        assertThat(dateline("publish", "live", "--yes", "--adopt")).as(err()).isZero();
        Map<String, String> expected = new TreeMap<>(site());
        expected.put("notes.txt", "somebody's notes");
        assertThat(store.readers(bucket)).isEqualTo(expected);
    }

    @Test
    void whoPublishesHasTheTargetForThemselves() throws IOException {
        dateline("publish", "live", "--yes");
        store.put(bucket, ".dateline/state/lock", "other 2016-06-01T12:10:00Z maria at desk-3\n");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(err()).contains("[target-locked]").contains("maria at desk-3");
        now = Instant.parse("2016-06-01T12:11:00Z");
        assertThat(dateline("publish", "live", "--yes")).as(err()).isZero();
        assertThat(store.have(bucket, ".dateline/state/lock")).isEmpty();
        store.put(bucket, ".dateline/state/lock", "what is this");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at one.\n");
        assertThat(dateline("publish", "live", "--yes")).isOne();
        assertThat(dateline("publish", "live", "--yes", "--unlock")).as(err()).isZero();
        assertThat(store.have(bucket, ".dateline/state/lock")).isEmpty();
    }

    @Test
    void theSitesGuardsHoldHereToo() throws IOException {
        dateline("publish", "live", "--yes");
        assertThat(dateline("publish", "live", "--yes", "--base-url", "https://other.example/"))
                .isOne();
        assertThat(err()).contains("[other-address]");
        dateline("build");
        Files.writeString(root.resolve("site/index.html"), "<p>by hand");
        assertThat(dateline("publish", "live", "--yes", "--no-build")).isOne();
        assertThat(err()).contains("[site-changed]").contains("index.html");
    }

    @Test
    void nothingThatLetsSomebodyInIsWrittenAnywhere() throws IOException {
        String log = root.resolve("publish.log").toString();
        dateline("publish", "live", "--plan", "--verbose");
        String shown = out() + err();
        assertThat(dateline("publish", "live", "--yes", "--verbose", "--log", log)).isZero();
        shown += out() + err();
        assertThat(Files.readString(Path.of(log)))
                .containsPattern("PUT /" + bucket + "/index.html: 200 \\(\\d+ ms\\)")
                .contains("HEAD /" + bucket + "/index.html: 200")
                .contains("GET /" + bucket + "?prefix=");
        environment.put("AWS_SECRET_ACCESS_KEY", "wrong-" + StoreOfTests.SECRET);
        String failed = root.resolve("failed.log").toString();
        assertThat(dateline("publish", "live", "--yes", "--verbose", "--log", failed)).isOne();
        assertThat(err()).contains("[target-credentials]").contains("SignatureDoesNotMatch");
        shown += out() + err();
        for (String secret : List.of(StoreOfTests.SECRET, StoreOfTests.KEY, "Signature=")) {
            assertThat(shown).doesNotContain(secret);
            assertThat(Readers.have(root).values()).noneMatch(text -> text.contains(secret));
            assertThat(PathUtils.countDirectory(root.resolve(".dateline/publish"))).isNotNull();
            assertThat(Files.readString(root.resolve(".dateline/publish/live.json")))
                    .doesNotContain(secret);
            assertThat(store.have(bucket, "").values()).noneMatch(text -> text.contains(secret));
        }
    }

    @Test
    void settingsThatCannotBeAreTold() throws IOException {
        String fine = "bucket: some-bucket, region: eu-central-1";
        Map<String, String> wrong =
                Map.ofEntries(
                        Map.entry("region: eu-central-1", "lacks `bucket`"),
                        Map.entry("bucket: some-bucket", "lacks `region`"),
                        Map.entry("bucket: Some_Bucket, region: x", "`bucket` can't be"),
                        Map.entry("bucket: 's3://b', region: x", "`bucket` can't be"),
                        Map.entry(fine + ", prefix: a//b", "`prefix` can't be"),
                        Map.entry(fine + ", prefix: ../b", "`prefix` can't be"),
                        Map.entry(fine + ", endpoint: 'http://far.example'", "`endpoint` can't"),
                        Map.entry(fine + ", endpoint: 'https://a:b@far.example'", "***@far"),
                        Map.entry(fine + ", endpoint: far.example", "`endpoint` can't"),
                        Map.entry(fine + ", endpoint: 'https://far.example/b'", "`endpoint`"),
                        Map.entry(fine + ", state: some-bucket", "`state` can't be"),
                        Map.entry(fine + ", cache: 'a\u00e9'", "`cache` can't be"),
                        Map.entry(fine + ", cloudfront: my-site", "`cloudfront` can't be"),
                        Map.entry(fine + ", keep: 0", "keep"),
                        Map.entry(fine + ", compress: brotli", "compress"),
                        Map.entry(fine + ", secret-key: abc", "secret-key"));
        for (Map.Entry<String, String> one : wrong.entrySet()) {
            write(
                    "masthead.yaml",
                    "title: P\nurl: https://post.example/\ntargets: {a: {kind: s3, %s}}\n"
                            .formatted(one.getKey()));
            assertThat(dateline("publish", "--yes")).as(one.getKey()).isOne();
            assertThat(err()).as(one.getKey()).contains(one.getValue());
        }
    }

    private SortedMap<String, String> readers(String target) throws IOException {
        return target.equals("live") ? store.readers(bucket) : store.have(bucket, "www/");
    }

    private SortedMap<String, String> site() {
        return Readers.have(root.resolve("site"));
    }

    private int dateline(String... args) {
        said = HouseDeskOfTests.run(root, now, environment, null, args);
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

    private void change(String from, String to) throws IOException {
        Path masthead = root.resolve("seeds/masthead.yaml");
        Files.writeString(masthead, Files.readString(masthead).replaceFirst(from, to));
    }
}
