package dateline.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dateline.page.Address;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What hosts are told, as they read it. */
class HostFilesTest {

    static final String PAPER =
            """
            -- seeds/masthead.yaml --
            title: The "Harbour" Post
            tagline: News </script> from both shores
            url: https://Post.Example/
            hosting: {servers: [nginx, apache, caddy], cname: on, page-age: 90}
            -- seeds/2016-05-03-gulls.md --
            ---
            headline: Gulls return
            region: Malta
            section: nature
            author: Ada Borg
            picture: {file: gull.svg, alt: A gull}
            aliases: [/gulls/, /old/gulls.html, "/über/:id/$1{x}'s;q.html", /malta/, /2016/05/, /malta/feed.xml]
            ---

            They came at dawn.
            -- seeds/gull.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>
            -- seeds/static/plans.pdf --
            plans
            -- seeds/static/.well-known/security.txt --
            Contact: mailto:desk@post.example
            """;

    @TempDir Path root;

    @ParameterizedTest
    @EnumSource
    void everyFileHasItsHeadersOnce(Rules.Host host) {
        Paper paper = Paper.newsroom(root, PAPER).build();
        Rules rules = rules(paper);
        assertThat(paper.site().keySet()).hasSizeGreaterThan(30);
        for (String file : paper.site().keySet()) {
            Map<String, String> headers = rules.of(host, path(file));
            assertThat(headers.get("X-Content-Type-Options")).as(file).isEqualTo("nosniff");
            assertThat(headers.get("Content-Security-Policy"))
                    .as(file)
                    .contains("default-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(headers.get("Cache-Control")).as(file).isEqualTo(cache(file));
            assertThat(headers.get("Content-Type")).as(file).isEqualTo(type(file));
        }
        assertThat(rules.headers()).hasSizeLessThanOrEqualTo(100);
        assertThat(paper.page("_headers").lines()).allMatch(line -> line.length() <= 2_000);
    }

    private static String cache(String file) {
        if (file.startsWith("assets/") || file.startsWith("pictures/")) {
            return "public, max-age=31536000, immutable";
        }
        boolean told =
                file.matches(
                        "(.*/)?feed\\.(xml|atom|json)|(news-)?sitemap(-.*)?\\.xml|robots\\.txt");
        return told ? "public, max-age=300" : null;
    }

    private static String type(String file) {
        if (file.endsWith("feed.xml")) {
            return "application/rss+xml; charset=utf-8";
        }
        if (file.endsWith("feed.atom")) {
            return "application/atom+xml; charset=utf-8";
        }
        if (file.endsWith("feed.json")) {
            return "application/feed+json; charset=utf-8";
        }
        if (file.contains("sitemap")) {
            return "application/xml; charset=utf-8";
        }
        return file.endsWith(".webmanifest") ? "application/manifest+json" : null;
    }

    private static String path(String file) {
        return "/" + Address.encode(file.replaceFirst("(^|/)index\\.html$", "$1"));
    }

    @ParameterizedTest
    @EnumSource
    void formerAddressesLeadOnForGood(Rules.Host host) {
        Paper paper = Paper.newsroom(root, PAPER).build();
        Rules rules = rules(paper);
        String now = "/malta/2016/05/gulls/";
        assertThat(rules.moved())
                .extracting(Rules.Moved::from)
                .containsExactly(
                        "/%C3%BCber/%3Aid/%241%7Bx%7D%27s;q.html",
                        "/%C3%BCber/%3Aid/%241%7Bx%7D%27s;q.html",
                        "/gulls/",
                        "/gulls/",
                        "/old/gulls.html",
                        "/old/gulls.html");
        for (String from : List.of("/gulls/", "/old/gulls.html")) {
            assertThat(paper.site()).as("a page stands there").containsKey(file(from));
        }
        for (Rules.Moved moved : rules.moved()) {
            Rules.Moved obeyed = host.leads(rules.moved(), moved.from(), true).orElseThrow();
            assertThat(obeyed.status()).isEqualTo(301);
            assertThat(obeyed.to()).isEqualTo(now);
        }
        assertThat(paper.site()).containsKey("malta/2016/05/gulls/index.html");
    }

    private static String file(String path) {
        return path.substring(1) + (path.endsWith("/") ? "index.html" : "");
    }

    @Test
    void whatAHostCouldNotReadStaysAPage() {
        // 240 bytes to a part, and nine characters to a letter when it is percent-encoded.
        String longest = ("/" + "가".repeat(80)).repeat(3) + "/";
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/2016-05-03-gulls.md",
                                "[/gulls/",
                                "[" + longest + ", /gulls/")
                        .build();
        assertThat(paper.page("_redirects").lines()).allMatch(line -> line.length() <= 1_000);
        assertThat(paper.page(longest.substring(1))).contains("http-equiv=\"refresh\"");
    }

    @Test
    void noLineIsLostByManyFormerAddresses() {
        var paper = Paper.newsroom(root, PAPER);
        for (int n = 0; n < 10; n++) {
            paper.write("seeds/2016-04-0%s-story.md".formatted(n + 1), story(n));
        }
        List<Rules.Moved> moved = rules(paper.build()).moved();
        assertThat(moved).hasSizeBetween(1_001, Rules.MOST);
        for (String path : List.of("/old/0/0/", "/old/5/50/", "/old/9/99/", "/gulls/")) {
            assertThat(Rules.Host.CLOUDFLARE.leads(moved, path, true)).as(path).isPresent();
            assertThat(paper.page(path.substring(1))).contains("http-equiv=\"refresh\"");
        }
    }

    private static String story(int n) {
        String aliases =
                IntStream.range(0, 100)
                        .mapToObj(i -> "/old/%s/%s/".formatted(n, i))
                        .collect(Collectors.joining(", "));
        return "---\nheadline: Story %s\nregion: Malta\naliases: [%s]\n---\n\nText.\n"
                .formatted(n, aliases);
    }

    @Test
    void aPageThatIsThereIsNeverLeftForAnother() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        for (Rules.Moved moved : rules(paper).moved()) {
            for (String file : paper.site().keySet()) {
                if (path(file).equals(moved.from())) {
                    assertThat(paper.page(file)).contains("http-equiv=\"refresh\"");
                }
            }
        }
        assertThat(paper.page("malta/index.html")).doesNotContain("refresh");
    }

    @Test
    void aSubPathIsPartOfEveryRule() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/masthead.yaml",
                                "https://Post.Example/",
                                "https://x.example/post/")
                        .build();
        Rules rules = rules(paper);
        assertThat(rules.headers().stream().skip(1)).allMatch(r -> r.path().startsWith("/post/"));
        assertThat(rules.moved())
                .allMatch(m -> m.from().startsWith("/post/") && m.to().startsWith("/post/malta/"));
        JsonObject manifest = manifest(paper);
        assertThat(manifest.get("scope").getAsString()).isEqualTo("/post/");
    }

    @Test
    void theManifestSaysWhoWeAre() {
        JsonObject manifest = manifest(Paper.newsroom(root, PAPER).build());
        assertThat(manifest.get("name").getAsString()).isEqualTo("The \"Harbour\" Post");
        assertThat(manifest.get("description").getAsString())
                .isEqualTo("News </script> from both shores");
        JsonObject icon = manifest.getAsJsonArray("icons").get(0).getAsJsonObject();
        assertThat(root.resolve("site" + icon.get("src").getAsString())).exists();
    }

    private static JsonObject manifest(Paper paper) {
        return JsonParser.parseString(paper.page("site.webmanifest")).getAsJsonObject();
    }

    @Test
    void writesWhatGitHubPagesWants() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        assertThat(paper.page(".nojekyll")).isEmpty();
        assertThat(paper.page("CNAME")).isEqualTo("post.example\n");
        paper.change("seeds/masthead.yaml", "cname: on, ", "").build();
        assertThat(paper.site()).doesNotContainKey("CNAME");
    }

    @Test
    void thePublicationsOwnFilesHaveTheLastWord() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .write("seeds/static/_headers", "/*\n  X-Own: yes\n")
                        .write("seeds/static/CNAME", "www.post.example\n")
                        .write("seeds/static/pictures/plain.png", "x")
                        .build();
        assertThat(paper.page("_headers")).isEqualTo("/*\n  X-Own: yes\n");
        assertThat(paper.page("CNAME")).isEqualTo("www.post.example\n");
        assertThat(paper.page("_nginx.conf"))
                .as("a file without a hash in its name is asked for again")
                .contains("^/assets/")
                .doesNotContain("^/pictures/");
    }

    @Test
    void anEditOfAStoryPrintsNoneOfThemAnew() throws IOException {
        Paper paper = Paper.newsroom(root, PAPER).build();
        for (String file : List.of("_headers", "_redirects", "_nginx.conf", "site.webmanifest")) {
            Files.setLastModifiedTime(
                    root.resolve("site").resolve(file), FileTime.from(Instant.EPOCH));
        }
        paper.change("seeds/2016-05-03-gulls.md", "at dawn", "before dawn").build();
        for (String file : List.of("_headers", "_redirects", "_nginx.conf", "site.webmanifest")) {
            assertThat(Files.getLastModifiedTime(root.resolve("site").resolve(file)).toInstant())
                    .isEqualTo(Instant.EPOCH);
        }
    }

    static Rules rules(Paper paper) {
        return Rules.of(paper.page("_headers"), paper.page("_redirects"));
    }
}
