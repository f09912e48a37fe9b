package dateline.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dateline.HouseDeskOfTests;
import dateline.page.Address;
import dateline.story.Paper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A site with packed files, published to a folder and read from {@code current} over servers. */
class ReleasedIT {

    private static final String GULLS = "malta/2016/05/gulls/index.html";

    @TempDir Path folder;
    private Path root;
    private Path current;
    private Paper paper;
    private final List<Served> servers = new ArrayList<>();

    private record Served(ServedIT.Kind kind, WebServer server) {

        HttpResponse<byte[]> get(String path, String... headers) throws Exception {
            return server.get(path, headers);
        }
    }

    @BeforeEach
    void publishedAndServed() throws Exception {
        root = Files.createDirectory(folder.resolve("post"));
        Path live = Files.createDirectory(folder.resolve("live"));
        current = live.resolve("current");
        paper =
                Paper.newsroom(
                        root,
                        HostFilesTest.PAPER.replace(
                                "-- seeds/2016-05-03-gulls.md --",
                                """
                                targets:
                                  live: {kind: folder, path: ../live, compress: [gzip, brotli]}
                                -- seeds/2016-05-04-terns.txt --
                                Italy

                                Terns leave

                                They went at dusk.
                                -- seeds/2016-05-03-gulls.md --"""));
        publish();
        for (ServedIT.Kind kind : ServedIT.Kind.values()) {
            servers.add(new Served(kind, kind.start(current, folder.resolve(kind.name()))));
        }
    }

    private void publish() {
        var said = HouseDeskOfTests.run(root, Paper.NOW, "publish", "--yes");
        assertThat(said.code()).as(said.err()).isZero();
    }

    @AfterEach
    void stop() {
        servers.forEach(one -> one.server().close());
    }

    @Test
    void servesPublishedReleases() throws Exception {
        List<String> former = ServedIT.former(paper);
        for (Served served : servers) {
            int packed = 0;
            for (String file : Paper.tree(root.resolve("site")).keySet()) {
                String path = "/" + Address.encode(file.replaceFirst("(^|/)index\\.html$", "$1"));
                boolean hidden = file.startsWith("_") || file.startsWith(".");
                if (!hidden && !file.equals("CNAME") && !former.contains(path)) {
                    packed += file(served, file, path) ? 1 : 0;
                }
            }
            assertThat(packed).as("packed files").isGreaterThan(20);
            others(served, former);
        }
        servesTheNextAtOnce();
    }

    /** Whether there was a packed one. */
    private boolean file(Served served, String file, String path) throws Exception {
        byte[] bytes = Files.readAllBytes(current.resolve(file));
        boolean packed = Files.exists(current.resolve(file + ".gz"));
        boolean knowsBrotli = served.kind() != ServedIT.Kind.NGINX;
        for (String accepted : List.of("identity", "gzip;q=0", "gzip", "gzip, deflate, br")) {
            String as = served.kind() + " " + path + " " + accepted;
            HttpResponse<byte[]> answer = served.get(path, "Accept-Encoding", accepted);
            assertThat(answer.statusCode()).as(as).isEqualTo(200);
            ServedIT.hasItsHeaders(answer, file, as);
            List<String> encoding = ServedIT.header(answer, "Content-Encoding");
            if (packed && !accepted.equals("identity") && !accepted.equals("gzip;q=0")) {
                boolean brotli = accepted.contains("br") && knowsBrotli;
                assertThat(encoding).as(as).containsExactly(brotli ? "br" : "gzip");
                assertThat(answer.body().length).as(as).isLessThan(bytes.length);
            } else {
                assertThat(encoding).as(as).isEmpty();
            }
            assertThat(unpacked(answer)).as(as).isEqualTo(bytes);
            if (packed) {
                assertThat(ServedIT.header(answer, "Vary"))
                        .as(as)
                        .anyMatch(value -> value.equalsIgnoreCase("Accept-Encoding"));
            }
        }
        return packed;
    }

    private static byte[] unpacked(HttpResponse<byte[]> answer) throws IOException {
        var in = new ByteArrayInputStream(answer.body());
        try (InputStream bytes =
                switch (answer.headers().firstValue("Content-Encoding").orElse("")) {
                    case "gzip" -> new GZIPInputStream(in);
                    case "br" -> brotli(in);
                    default -> in;
                }) {
            return bytes.readAllBytes();
        }
    }

    private static InputStream brotli(InputStream in) throws IOException {
        Brotli4jLoader.ensureAvailability();
        return new BrotliInputStream(in);
    }

    private void others(Served served, List<String> former) throws Exception {
        for (String path : former) {
            HttpResponse<byte[]> answer = served.get(path, "Accept-Encoding", "gzip");
            assertThat(answer.statusCode()).as(served.kind() + " " + path).isEqualTo(301);
        }
        byte[] notFound = Files.readAllBytes(current.resolve("404.html"));
        String release = String.valueOf(current.toRealPath().getFileName());
        for (String path :
                List.of(
                        "/nowhere/",
                        "/.dateline/",
                        "/.dateline/manifests/" + release,
                        "/releases/",
                        "/releases/" + release + "/index.html",
                        "/current/index.html",
                        "/../.dateline/lock",
                        "/_nginx.conf",
                        "/_nginx.conf.gz")) {
            for (String accepted : List.of("identity", "gzip")) {
                String as = served.kind() + " " + path + " " + accepted;
                HttpResponse<byte[]> answer = served.get(path, "Accept-Encoding", accepted);
                assertThat(answer.statusCode()).as(as).isIn(400, 404);
                if (answer.statusCode() == 404) {
                    assertThat(unpacked(answer)).as(as).isEqualTo(notFound);
                }
                assertThat(ServedIT.header(answer, "Cache-Control"))
                        .as(as)
                        .noneMatch(value -> value.contains("immutable"));
            }
        }
    }

    /** As long as the one before, and a second younger. */
    private void servesTheNextAtOnce() throws Exception {
        String path = "/" + GULLS.replace("index.html", "");
        var tags = new ArrayList<String>();
        for (Served served : servers) {
            HttpResponse<byte[]> answer = served.get(path, "Accept-Encoding", "gzip");
            String tag = ServedIT.header(answer, "ETag").get(0);
            HttpResponse<byte[]> same =
                    served.get(path, "Accept-Encoding", "gzip", "If-None-Match", tag);
            assertThat(same.statusCode()).as("%s", served.kind()).isEqualTo(304);
            tags.add(tag);
        }
        Path gulls = root.resolve("seeds/2016-05-03-gulls.md");
        Files.writeString(gulls, Files.readString(gulls).replace("at dawn", "at noon"));
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        publish();
        for (Served served : servers) {
            String tag = tags.remove(0);
            for (String accepted : List.of("identity", "gzip", "br")) {
                String as = served.kind() + " " + accepted;
                HttpResponse<byte[]> answer =
                        served.get(path, "Accept-Encoding", accepted, "If-None-Match", tag);
                assertThat(answer.statusCode()).as(as).isEqualTo(200);
                assertThat(new String(unpacked(answer), StandardCharsets.UTF_8))
                        .as(as)
                        .contains("They came at noon.");
                String terns = "/italy/2016/05/terns/";
                assertThat(served.get(terns, "Accept-Encoding", accepted).statusCode())
                        .as(as)
                        .isEqualTo(404);
            }
        }
    }
}
