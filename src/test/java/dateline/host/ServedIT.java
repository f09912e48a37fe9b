package dateline.host;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.page.Address;
import dateline.story.Paper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The site as real web servers serve it when they are told what we wrote for them. */
class ServedIT {

    enum Kind {
        NGINX {
            @Override
            WebServer start(Path site, Path run) throws IOException, InterruptedException {
                return WebServer.nginx(site, run);
            }
        },
        APACHE {
            @Override
            WebServer start(Path site, Path run) throws IOException, InterruptedException {
                return WebServer.apache(site, run);
            }
        },
        CADDY {
            @Override
            WebServer start(Path site, Path run) throws IOException, InterruptedException {
                return WebServer.caddy(site, run);
            }
        };

        abstract WebServer start(Path site, Path run) throws IOException, InterruptedException;
    }

    @TempDir Path root;
    @TempDir Path run;

    @ParameterizedTest
    @EnumSource
    void servesEveryFileAsItIsWithItsHeaders(Kind kind) throws Exception {
        Paper paper = Paper.newsroom(root, HostFilesTest.PAPER).build();
        Path site = root.resolve("site");
        try (WebServer server = kind.start(site, run.resolve(kind.name()))) {
            for (String file : paper.site().keySet()) {
                if (file.startsWith("_") || file.startsWith(".") || file.equals("CNAME")) {
                    continue;
                }
                String path = "/" + Address.encode(file.replaceFirst("(^|/)index\\.html$", "$1"));
                boolean former = former(paper).contains(path);
                HttpResponse<byte[]> answer = server.get(path);
                if (former) {
                    assertThat(answer.statusCode()).as(path).isEqualTo(301);
                    continue;
                }
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(answer.body())
                        .as(path)
                        .isEqualTo(Files.readAllBytes(site.resolve(file)));
                hasItsHeaders(answer, file, path);
            }
        }
    }

    /** What is told of a file, however it is sent. */
    static void hasItsHeaders(HttpResponse<?> answer, String file, String as) {
        assertThat(header(answer, "Cache-Control")).as(as).containsExactly(cache(file));
        assertThat(header(answer, "Content-Type"))
                .as(as)
                .singleElement()
                .satisfies(type -> assertThat(bare(type)).endsWith(type(file)));
        assertThat(header(answer, "X-Content-Type-Options")).as(as).containsExactly("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .as(as)
                .singleElement()
                .matches(policy -> policy.startsWith("default-src 'self'"));
    }

    /** The former addresses, as a browser would write them. */
    static List<String> former(Paper paper) {
        return HostFilesTest.rules(paper).moved().stream()
                .map(
                        moved ->
                                moved.from()
                                        .replace("%3A", ":")
                                        .replace("%24", "$")
                                        .replace("%27", "'"))
                .toList();
    }

    static List<String> header(HttpResponse<?> answer, String name) {
        return answer.headers().allValues(name);
    }

    /** Web servers don't agree about the space before {@code charset}. */
    private static String bare(String type) {
        return type.replaceFirst(";\\s*charset=utf-8$", "");
    }

    private static String cache(String file) {
        if (file.startsWith("assets/") || file.startsWith("pictures/")) {
            return "public, max-age=31536000, immutable";
        }
        if (file.matches(
                "(.*/)?feed\\.(xml|atom|json)|[a-z0-9-]*sitemap[a-z0-9-]*\\.xml|robots\\.txt")) {
            return "public, max-age=300";
        }
        return file.matches(".*\\.(pdf|ico|png)")
                ? "public, max-age=1209600"
                : "public, max-age=90, stale-while-revalidate=600";
    }

    private static String type(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return switch (name) {
            case "feed.xml" -> "application/rss+xml";
            case "feed.atom" -> "application/atom+xml";
            case "feed.json" -> "application/feed+json";
            default ->
                    switch (name.substring(name.lastIndexOf('.') + 1)) {
                        case "html" -> "text/html";
                        case "css" -> "text/css";
                        case "svg" -> "image/svg+xml";
                        case "png" -> "image/png";
                        case "ico" -> "icon";
                        case "xml" -> "xml";
                        case "txt" -> "text/plain";
                        case "pdf" -> "application/pdf";
                        case "woff2" -> "font/woff2";
                        case "webmanifest" -> "application/manifest+json";
                        default -> "unexpected";
                    };
        };
    }

    @ParameterizedTest
    @EnumSource
    void leadsOnFromFormerAddresses(Kind kind) throws Exception {
        Paper paper = Paper.newsroom(root, HostFilesTest.PAPER).build();
        try (WebServer server = kind.start(root.resolve("site"), run.resolve(kind.name()))) {
            for (Rules.Moved moved : HostFilesTest.rules(paper).moved()) {
                HttpResponse<byte[]> answer = server.get(moved.from());
                assertThat(answer.statusCode()).as(moved.from()).isEqualTo(301);
                assertThat(header(answer, "Location"))
                        .singleElement()
                        .asString()
                        .matches(
                                to ->
                                        to.replace(server.url(""), "")
                                                .equals("/malta/2016/05/gulls/"));
            }
            assertThat(server.get("/malta/").statusCode()).isEqualTo(200);
            assertThat(server.get("/gulls/more/").statusCode())
                    .as("and nothing below")
                    .isEqualTo(404);
        }
    }

    /** Letters of all scripts, and signs that mean something to one server or another. */
    @ParameterizedTest
    @EnumSource
    void leadsOnBetweenAddressesOfAllScriptsAndSigns(Kind kind) throws Exception {
        Paper.newsroom(root, ODD).build();
        try (WebServer server = kind.start(root.resolve("site"), run.resolve(kind.name()))) {
            for (String path :
                    List.of(
                            "/%EB%82%A1%EC%9D%80%E3%80%80%EA%B8%B8/",
                            "/a%20b/c%C2%A0d/", "/x+y(z)%5B1%5D.html")) {
                HttpResponse<byte[]> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(301);
                String to = header(answer, "Location").get(0).replace(server.url(""), "");
                HttpResponse<byte[]> story = server.get(to);
                assertThat(story.statusCode()).as(path + " to " + to).isEqualTo(200);
                assertThat(new String(story.body(), UTF_8)).contains("<h1>");
            }
        }
    }

    private static final String ODD =
            """
            -- seeds/masthead.yaml --
            url: https://post.example/
            slugs: unicode
            hosting: {servers: [nginx, apache, caddy]}
            -- seeds/2016-05-03-a.md --
            ---
            headline: 갈매기가 돌아오다
            slug: 갈매기
            region: Malta
            aliases: ["/낡은　길/"]
            ---

            They came at dawn.
            -- seeds/2016-05-04-b.md --
            ---
            headline: Bread & butter
            permalink: "/bread&butter/$1 {x} é+/"
            region: Malta
            aliases: ["/a b/c\u00a0d/", "/x+y(z)[1].html"]
            ---

            They came at noon.
            """;

    /** A sub-path may have any sign that the address of a site may have. */
    @ParameterizedTest
    @EnumSource
    void readsItsFileWhateverTheSubPath(Kind kind) throws Exception {
        Paper.newsroom(root, ODD.replace("post.example/", "post.example/a;b/(c+1)/d'e/")).build();
        try (WebServer server = kind.start(root.resolve("site"), run.resolve(kind.name()))) {
            assertThat(server.get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hidesWhatIsForItselfAndShowsThePageForWhatIsNotThere(Kind kind) throws Exception {
        Paper.newsroom(root, HostFilesTest.PAPER).build();
        Path site = root.resolve("site");
        byte[] notFound = Files.readAllBytes(site.resolve("404.html"));
        try (WebServer server = kind.start(site, run.resolve(kind.name()))) {
            for (String path :
                    List.of(
                            "/nowhere/",
                            "/_headers",
                            "/_redirects",
                            "/_nginx.conf",
                            "/_caddy.conf",
                            "/_apache.conf",
                            "/.dateline/SHA256SUMS",
                            "/assets/gone.0123abcd.css")) {
                HttpResponse<byte[]> answer = server.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
                assertThat(answer.body()).as(path).isEqualTo(notFound);
                assertThat(header(answer, "Cache-Control"))
                        .as("what is not there may come: " + path)
                        .noneMatch(value -> value.contains("immutable"));
            }
            assertThat(server.get("/.well-known/security.txt").statusCode()).isEqualTo(200);
            assertThat(server.get("/malta").statusCode()).isBetween(301, 308);
        }
    }
}
