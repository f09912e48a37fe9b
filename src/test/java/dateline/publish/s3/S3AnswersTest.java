package dateline.publish.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.HouseDeskOfTests;
import dateline.hash.Sha256;
import dateline.publish.Headers;
import dateline.publish.Item;
import dateline.publish.Manifest;
import dateline.publish.Phase;
import dateline.publish.Plan;
import dateline.publish.Step;
import dateline.publish.Tree;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of the answers that Amazon documents and no store of tests gives, and of those that
 * never come.
 */
class S3AnswersTest {

    private static final Instant NOW = Instant.parse("2016-06-01T12:00:00Z");

    @TempDir Path root;
    private HttpServer amazon;
    private final List<String> asked = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private int status = 403;
    private String answer = "";
    private byte[] packed = {};
    private String region = "";
    private String type = "";

    @BeforeEach
    void open() throws IOException {
        amazon = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        amazon.createContext("/", this::exchange);
        amazon.start();
        Files.createDirectories(root.resolve("seeds"));
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"),
                "Malta\n\nGulls return\n\nThey came at dawn.\n");
    }

    @AfterEach
    void close() {
        amazon.stop(0);
    }

    private synchronized void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
            signed.add(exchange.getRequestHeaders().getFirst("Authorization") + "");
            if (!type.isEmpty()) {
                exchange.getResponseHeaders().set("Content-Type", type);
            }
            if (!region.isEmpty()) {
                exchange.getResponseHeaders().set("x-amz-bucket-region", region);
            }
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            if (exchange.getRequestURI().getPath().endsWith("/.dateline/state/current")) {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                bytes = packed;
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private String here() {
        return "http://127.0.0.1:" + amazon.getAddress().getPort();
    }

    @Test
    void everyNoIsToldInWordsThatHelp() throws IOException {
        no(400, "ExpiredToken", "[target-credentials]", "have run out", "aws sso login");
        no(403, "InvalidAccessKeyId", "[target-credentials]", "does not know these");
        no(403, "AccessDenied", "[target-refused]", "s3:ListObjectsV2", "hosts/s3.md");
        no(404, "NoSuchBucket", "[target-unreachable]", "has no bucket \"some-post\"");
        region = "eu-north-1";
        no(301, "PermanentRedirect", "[target-unreachable]", "Write `region: eu-north-1`");
        region = "";
        no(400, "AuthorizationHeaderMalformed", "[target-unreachable]", "in another region");
        no(409, "OperationAborted", "[target-failed]", "OperationAborted: So it is.");
    }

    @Test
    void clocksThatDifferAreToldAfterTheClientHasTriedToMakeUpForIt() throws IOException {
        no(403, "RequestTimeTooSkewed", "[target-credentials]", "clocks of this machine");
    }

    private void no(int status, String code, String... told) throws IOException {
        this.status = status;
        answer = "<Error><Code>%s</Code><Message>So it is.</Message></Error>".formatted(code);
        String err = releases(here(), StoreOfTests.environment());
        assertThat(err).as(code).contains(told).doesNotContain(StoreOfTests.KEY);
    }

    @Test
    void aListOfWhatNobodyAskedForIsNoRelease() throws IOException {
        status = 200;
        answer =
                "<ListBucketResult><Contents><Key>x</Key></Contents><Contents></Contents></ListBucketResult>";
        masthead(here(), "some-post", "");
        var said =
                HouseDeskOfTests.run(
                        root, NOW, StoreOfTests.environment(), null, "publish", "--releases");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("no release yet");
    }

    /** A hotel's network answers all that is asked with the page on which one logs in. */
    @Test
    void aPageOfTheNetworkIsNoEmptyStore() throws IOException {
        status = 200;
        for (String one : List.of("text/html; charset=utf-8", "")) {
            type = one;
            answer = "<html><head><title>Welcome</title></head><body><p>Log in</p></body></html>";
            assertThat(releases(here(), StoreOfTests.environment()))
                    .contains("[target-unreachable]")
                    .contains("what answers is no store");
        }
        type = "text/html";
        answer = "<ListBucketResult><Name>some-post</Name></ListBucketResult>";
        assertThat(releases(here(), StoreOfTests.environment())).contains("is no store");
    }

    @Test
    void aListWithoutAnEndIsTold() throws IOException {
        status = 200;
        answer =
                "<ListBucketResult><IsTruncated>true</IsTruncated><NextContinuationToken>on</NextContinuationToken></ListBucketResult>";
        assertThat(releases(here(), StoreOfTests.environment()))
                .contains("[target-unreachable]")
                .contains("the store's list has no end");
    }

    @Test
    void whatUnpacksToFarTooMuchIsNotReadToItsEnd() throws IOException {
        status = 200;
        answer =
                "<ListBucketResult><Name>some-post</Name><Contents><Key>.dateline/state/current</Key><ETag>x</ETag></Contents></ListBucketResult>";
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            byte[] some = new byte[1 << 20];
            for (int i = 0; i < Tree.MOST / some.length + 8; i++) {
                gzip.write(some);
            }
        }
        packed = bytes.toByteArray();
        assertThat(releases(here(), StoreOfTests.environment()))
                .contains("[target-failed]")
                .contains("state/current is damaged: it is far too large");
    }

    @Test
    void aStoreThatNobodyFindsIsTold() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(releases("http://127.0.0.1:" + free, StoreOfTests.environment()))
                .contains("[target-unreachable]")
                .contains("onnection refused");
        assertThat(releases("https://store.invalid", StoreOfTests.environment()))
                .contains("[target-unreachable]")
                .contains("nobody knows the host");
    }

    @Test
    void withoutCredentialsNothingIsAsked() throws IOException {
        Map<String, String> nobody =
                Map.of(
                        "AWS_SHARED_CREDENTIALS_FILE",
                        root.resolve("none").toString(),
                        "AWS_EC2_METADATA_DISABLED",
                        "true");
        Files.writeString(root.resolve("none"), "");
        assertThat(releases(here(), nobody))
                .contains("[target-credentials]")
                .contains("no credentials were found")
                .contains("AWS_PROFILE");
        Files.writeString(root.resolve("none"), "[night\nwhat is this");
        Map<String, String> odd = new HashMap<>(nobody);
        odd.put("AWS_PROFILE", "night");
        assertThat(releases(here(), odd)).contains("[target-credentials]");
        odd.put("AWS_SHARED_CREDENTIALS_FILE", root.resolve("nowhere").toString());
        assertThat(releases(here(), odd)).contains("[target-credentials]");
        assertThat(asked).isEmpty();
        odd.put("AWS_ENDPOINT_URL_CLOUDFRONT", "http://far.example");
        assertThat(releases(here(), odd)).contains("`AWS_ENDPOINT_URL_CLOUDFRONT` can't be");
    }

    @Test
    void aProfileOfTheProvidersOwnFileIsUsed() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        Path file =
                Files.writeString(
                        root.resolve("credentials"),
                        "[night]\naws_access_key_id = %s\naws_secret_access_key = %s\n"
                                .formatted(StoreOfTests.KEY, StoreOfTests.SECRET));
        Map<String, String> desk =
                Map.of("AWS_SHARED_CREDENTIALS_FILE", file.toString(), "AWS_PROFILE", "night");
        masthead(store.endpoint(), store.bucket(), "");
        var said = HouseDeskOfTests.run(root, NOW, desk, null, "publish", "--releases");
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("no release yet");
    }

    private String releases(String endpoint, Map<String, String> environment) throws IOException {
        masthead(endpoint, "some-post", "");
        var said = HouseDeskOfTests.run(root, NOW, environment, null, "publish", "--releases");
        assertThat(said.code()).isOne();
        return said.err();
    }

    private void masthead(String endpoint, String bucket, String more) throws IOException {
        Files.writeString(
                root.resolve("seeds/masthead.yaml"),
                """
                title: The Harbour Post
                url: https://post.example/
                share-pictures: off
                targets: {live: {kind: s3, bucket: %s, endpoint: "%s", path-style: on%s}}
                """
                        .formatted(bucket, endpoint, more));
    }

    @Test
    void cloudFrontIsToldWhatChangedAtTheVeryEnd() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        String bucket = store.bucket();
        masthead(store.endpoint(), bucket, ", cloudfront: E1HARBOURPOST");
        status = 201;
        // All is new, so nobody has a copy of it.
        assertThat(publish().code()).isZero();
        assertThat(asked).isEmpty();

        edit("noon");
        assertThat(publish("--plan").out())
                .contains("purge /malta/2016/05/gulls/\n")
                .contains("purge /malta/2016/05/gulls/index.html\n");
        assertThat(Files.readString(root.resolve(".dateline/publish/live.json")))
                .contains("\"purges\" : [ \"")
                .contains("\"/malta/2016/05/gulls/\"");
        assertThat(asked).isEmpty();
        assertThat(
                        publish("--apply", root.resolve(".dateline/publish/live.json").toString())
                                .code())
                .isZero();
        assertThat(asked).hasSize(1);
        assertThat(asked.get(0))
                .startsWith("POST /2020-05-31/distribution/E1HARBOURPOST/invalidation\n")
                .contains(
                        "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\">")
                .contains("<Path>/malta/2016/05/gulls/</Path>")
                .containsPattern("<CallerReference>20160601T120001Z-[0-9a-f]{8}-[0-9a-f]{8}</");
        assertThat(signed.get(0))
                .startsWith("AWS4-HMAC-SHA256 Credential=" + StoreOfTests.KEY + "/")
                .contains("/us-east-1/cloudfront/aws4_request");
    }

    @Test
    void whatCloudFrontDidNotHearIsToldOnceMore() throws Exception {
        StoreOfTests store = StoreOfTests.started();
        String bucket = store.bucket();
        masthead(store.endpoint(), bucket, ", cloudfront: E1HARBOURPOST");
        publish();
        edit("noon");
        status = 403;
        answer = "<ErrorResponse><Error><Message>Not yours</Message></Error></ErrorResponse>";
        HouseDeskOfTests.Said said = publish();
        assertThat(said.code()).isOne();
        assertThat(said.err())
                .contains("[purge-failed]")
                .contains("Not yours")
                .contains(" /malta/");
        assertThat(asked).hasSize(1);
        assertThat(store.get(bucket, "malta/2016/05/gulls/index.html").body()).contains("at noon");
        assertThat(store.have(bucket, ".dateline/state/lock")).isEmpty();
        // Nothing else has changed, and still there is something to do.
        status = 201;
        assertThat(publish().code()).isZero();
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).contains("<Path>/malta/2016/05/gulls/</Path>");
        assertThat(publish().out()).contains("nothing to publish");
        assertThat(asked).hasSize(2);
    }

    private void edit(String word) throws IOException {
        Files.writeString(
                root.resolve("seeds/2016-05-03-gulls.txt"),
                "Malta\n\nGulls return\n\nThey came at %s.\n".formatted(word));
    }

    private HouseDeskOfTests.Said publish(String... more) {
        Map<String, String> environment = new HashMap<>(StoreOfTests.environment());
        environment.put("AWS_ENDPOINT_URL_CLOUDFRONT", here());
        List<String> args = new ArrayList<>(List.of("publish", "--yes"));
        args.addAll(List.of(more));
        return HouseDeskOfTests.run(root, NOW, environment, null, args.toArray(String[]::new));
    }

    @Test
    void manyPathsAreOneForAll() {
        assertThat(purges("https://post.example/", "changed", "a/index.html", "b.xml"))
                .containsExactly("/a/", "/a/index.html", "/b.xml");
        assertThat(purges("https://host.example/post/", "changed", "index.html", "caf\u00e9 *.txt"))
                .containsExactly("/post/", "/post/caf%C3%A9%20%2A.txt", "/post/index.html");
        assertThat(purges("https://post.example", "new", "a/index.html")).isEmpty();
        var many = new ArrayList<String>();
        for (int i = 0; i < Purges.MOST; i++) {
            many.add("feed-" + i + ".xml");
        }
        String[] most = many.toArray(String[]::new);
        assertThat(purges("https://post.example/", "changed", most)).hasSize(Purges.MOST);
        many.add("one-more.xml");
        String[] tooMany = many.toArray(String[]::new);
        assertThat(purges("https://host.example/post/", "changed", tooMany))
                .containsExactly("/post/*");
    }

    private static List<String> purges(String url, String why, String... paths) {
        var steps = new ArrayList<Step>();
        for (String path : paths) {
            var item = new Item(path, Sha256.of(path), 1, Phase.LISTS, Headers.NONE);
            steps.add(new Step(Step.Action.PUT, item, why));
        }
        var next = new Manifest("r", null, url, NOW, List.of(), List.of());
        return Purges.of(new Plan("live", "q", next, steps), List.of());
    }

    @Test
    void anInstallationWithoutTheClientSaysWhatToUnzip() throws Exception {
        masthead(here(), "some-post", "");
        List<String> lean =
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .filter(jar -> !jar.contains("awssdk") && !jar.contains("s3proxy"))
                        .toList();
        Path said = root.resolve("said.txt");
        int code =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                String.join(File.pathSeparator, lean),
                                "dateline.Main",
                                "publish",
                                "--releases",
                                "--root",
                                root.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start()
                        .waitFor();
        assertThat(Files.readString(said))
                .contains("[no-s3-client]")
                .contains("stores.zip")
                .doesNotContain("NoClassDefFoundError");
        assertThat(code).isOne();
    }
}
