package dateline.preview;

import static dateline.preview.HarbourPost.GULLS;
import static dateline.preview.HarbourPost.GULLS_FILE;
import static dateline.preview.HarbourPost.TERNS;
import static dateline.preview.HarbourPost.TERNS_FILE;
import static dateline.preview.HarbourPost.TOMORROW;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Showing;
import dateline.story.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Save, look, mend: what an editor sees of a preview without a browser. */
class PreviewTest {

    @TempDir Path root;
    private Paper paper;
    private Watched preview;

    @BeforeEach
    void open() throws InterruptedException {
        paper = HarbourPost.at(root);
        paper.write("seeds/static/plans.txt", "0123456789\n");
        paper.write("seeds/static/_redirects", "/old/* /malta/ 302\n");
        paper.write(
                "seeds/static/_headers",
                """
                /plans.txt
                  X-Plan: yes
                  Strict-Transport-Security: max-age=9
                  Cache-Control: max-age=99
                """);
        paper.write("templates/assets/extra.css", "body { color: black; }\n");
        preview = Watched.of(root, Paper.NOW);
        preview.round();
    }

    @AfterEach
    void close() throws Exception {
        preview.close();
    }

    @Test
    void showsWhatABuildWouldWriteAndWritesNothing() {
        assertThat(root.resolve("site")).doesNotExist();
        assertThat(root.resolve(".dateline")).doesNotExist();
        String page = preview.page(GULLS);
        String feed = preview.page("/malta/feed.xml");
        assertThat(page).contains("/-/reload.js");
        paper.build();
        assertThat(Watched.bare(page)).isEqualTo(paper.page("malta/2016/05/gulls/index.html"));
        assertThat(feed).isEqualTo(paper.page("malta/feed.xml"));
    }

    @Test
    void showsTheDemonstrationAsItIsBuilt(@TempDir Path demonstration) throws Exception {
        PathUtils.copyDirectory(Path.of("seeds"), demonstration.resolve("seeds"));
        Paper.at(demonstration).build();
        try (var open = Watched.of(demonstration, Paper.NOW)) {
            assertThat(open.otherThan(demonstration.resolve("site"))).isEmpty();
        }
    }

    @Test
    void showsAnEditAtOnce() throws Exception {
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        assertThat(preview.round().changed()).containsExactly(GULLS_FILE);
        assertThat(preview.page(GULLS)).contains("before dawn");
        assertThat(preview.page("/")).contains("before dawn");
    }

    @Test
    void tellsAWindowOnlyWhatConcernsIt() throws Exception {
        try (var window = preview.window(GULLS)) {
            assertThat(window.next().get(0)).isEqualTo("faults");
            paper.change(TERNS_FILE, "Most of them", "Few of them");
            preview.round();
            assertThat(preview.page(TERNS)).contains("Few of them");
            paper.write("templates/assets/extra.css", "body { color: navy; }\n");
            assertThat(window.next())
                    .as("styles alone, and nothing of the terns")
                    .satisfies(event -> assertThat(event.get(0)).isEqualTo("styles"))
                    .satisfies(event -> assertThat(event.get(1)).startsWith("[\"/assets/house."));
            paper.change(GULLS_FILE, "at dawn", "before dawn");
            assertThat(window.next()).containsExactly("reload", "");
            assertThat(window.next().get(0)).isEqualTo("end");
        }
    }

    @Test
    void tellsAWindowThatIsOutOfDateAtOnce() throws Exception {
        try (var window = preview.window(GULLS)) {
            window.next();
        }
        assertThat(preview.get("/-/events?path=" + GULLS + "&shown=ffff").body())
                .contains("event: reload");
    }

    @Test
    void keepsTheLastGoodSiteWhileSomethingIsWrong() throws Exception {
        try (var window = preview.window(GULLS)) {
            assertThat(window.next().get(1)).startsWith("{\"faults\":[],");
            paper.write(
                    "seeds/2016-05-05-bad.md", "---\nheadline: \"Bad\nregion: Malta\n---\n\nx\n");
            List<String> told = window.next();
            assertThat(told.get(0)).isEqualTo("faults");
            assertThat(told.get(1))
                    .contains("seeds/2016-05-05-bad.md:", "\"carets\":\"", "\"hint\":\"");
            assertThat(preview.round().problems()).anyMatch(problem -> problem.isError());
            assertThat(preview.get(GULLS).statusCode()).isEqualTo(200);
            paper.write(
                    "seeds/2016-05-05-bad.md",
                    "---\nheadline: Good\nregion: Malta\ndate: 2016-05-05\n---\n\nx\n");
            assertThat(window.next().get(1)).startsWith("{\"faults\":[],");
        }
        Watched.until(() -> preview.page("/malta/").contains("Good"));
    }

    @Test
    void showsAFaultyTemplateOverTheLastGoodPage() throws Exception {
        paper.write("templates/article/article.ftlh", "<p>${headline</p>\n");
        assertThat(preview.round().problems()).extracting("code").contains("template-syntax");
        assertThat(preview.page(GULLS)).contains("They came at dawn.");
        paper.write("templates/article/article.ftlh", "<p>${nothingOfTheKind}</p>\n");
        preview.round();
        assertThat(preview.page(GULLS)).contains("They came at dawn.");
        paper.change(TERNS_FILE, "Most", "Few");
        preview.round();
        assertThat(preview.page(GULLS)).as("later as well").contains("They came at dawn.");
        try (var window = preview.window(GULLS)) {
            assertThat(window.next().get(1)).contains("nothingOfTheKind", "template-value");
            paper.write("templates/parts/lead.ftlh", "<p>\n${nothingAtAll}\n");
            paper.write("templates/article/article.ftlh", "<#include \"../parts/lead.ftlh\">\n");
            String way =
                    "\"way\":[\"templates/article/article.ftlh:1:1: #include \\\"../parts/lead.ftlh\\\"\"]";
            String told = window.next().get(1);
            while (!told.contains("templates/parts/lead.ftlh:2:3")) {
                told = window.next().get(1);
            }
            assertThat(told).contains(way);
            assertThat(preview.page("/-/desk/faults")).contains("nothingAtAll", way);
            Files.delete(root.resolve("templates/article/article.ftlh"));
            assertThat(window.next().get(1)).startsWith("{\"faults\":[],");
            assertThat(preview.page("/-/desk/faults")).startsWith("{\"faults\":[],");
        }
    }

    @Test
    void answersAsAHostWould() {
        assertThat(preview.get("/malta").statusCode()).isEqualTo(301);
        var old = preview.get("/old/thing");
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Location")).contains("/malta/");
        var plans = preview.get("/plans.txt");
        assertThat(plans.headers().firstValue("X-Plan")).contains("yes");
        assertThat(plans.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(plans.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(plans.headers().firstValue("Content-Type"))
                .contains("text/plain; charset=utf-8");
        String tag = plans.headers().firstValue("ETag").orElseThrow();
        assertThat(preview.get("/plans.txt", "If-None-Match", tag).statusCode()).isEqualTo(304);
        var part = preview.get("/plans.txt", "Range", "bytes=2-4");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("234");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 2-4/11");
        assertThat(preview.get("/nowhere/").statusCode()).isEqualTo(404);
        assertThat(preview.page("/nowhere/")).contains("<html");
    }

    @Test
    void turnsTheClockForOneReaderAlone() throws Exception {
        HarbourPost.embargo(paper);
        preview.round();
        assertThat(preview.get(TOMORROW).statusCode()).isEqualTo(404);
        var turned = preview.get("/-/moment?at=2016-06-02T06:00:00Z&to=/malta/");
        assertThat(turned.statusCode()).isEqualTo(303);
        assertThat(turned.headers().firstValue("Location")).contains("/malta/");
        String cookie = turned.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        var seen = preview.get(TOMORROW, "Cookie", cookie);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).contains("The paper of 2016-06-02T06:00:00Z");
        assertThat(preview.get(TOMORROW, "Cookie", cookie.replace("T06", "T05")).statusCode())
                .isEqualTo(404);
        assertThat(preview.get(TOMORROW).statusCode()).isEqualTo(404);
    }

    @Test
    void showsHeldStoriesOnlyWhenAskedAndMarksThem() throws Exception {
        HarbourPost.embargo(paper);
        paper.write(
                "seeds/sketch.md", "---\nheadline: Sketch\nregion: Malta\ndraft: true\n---\n\nx\n");
        var showing =
                new Showing(
                        Watched.order(root, Paper.NOW), Paper.NOW, 0, true, null, null, true, true);
        try (var open = Watched.of(showing, Clock.systemUTC())) {
            assertThat(open.page(TOMORROW))
                    .contains("Not public: embargoed until 2016-06-02T06:00:00Z");
            assertThat(open.page("/malta/sketch/")).contains("Not public: draft");
            assertThat(open.page(GULLS)).doesNotContain("Not public");
            assertThat(open.page("/-/desk/stories?state=draft")).contains("Sketch");
        }
        assertThat(preview.get("/malta/sketch/").statusCode()).isEqualTo(404);
    }

    @Test
    void putsAStoryOutWhenItsHourComes() throws Exception {
        paper.write(
                "seeds/soon.md",
                "---\nheadline: Soon\nregion: Malta\ndate: 2016-05-05\nembargo: 2016-06-01T12:00:01Z\n---\n\nx\n");
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Paper.NOW));
        var showing =
                new Showing(
                        Watched.order(root, Paper.NOW), null, 0, true, null, null, false, false);
        try (var open = Watched.of(showing, clock.withZone(ZoneOffset.UTC))) {
            Watched.until(() -> open.get("/malta/2016/05/soon/").statusCode() == 200);
        }
    }

    @Test
    void whoComesBeforeTheFirstIssueWaitsForIt() throws Exception {
        var showing =
                new Showing(
                        Watched.order(root, Paper.NOW),
                        Paper.NOW,
                        0,
                        true,
                        null,
                        null,
                        false,
                        false);
        try (var early = dateline.Preview.open(showing, Clock.systemUTC())) {
            var url = java.net.URI.create("http://localhost:" + early.port() + GULLS).toURL();
            var asked =
                    java.util.concurrent.CompletableFuture.supplyAsync(
                            () -> {
                                try (var in = url.openStream()) {
                                    return new String(
                                            in.readAllBytes(),
                                            java.nio.charset.StandardCharsets.UTF_8);
                                } catch (java.io.IOException e) {
                                    return e.toString();
                                }
                            });
            Thread.sleep(100);
            early.begin();
            assertThat(asked.get(20, java.util.concurrent.TimeUnit.SECONDS))
                    .contains("They came at dawn.");
        }
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        List<String> before = Watched.threads();
        try (var open = Watched.of(root, Paper.NOW);
                var window = open.window("/")) {
            window.next();
            assertThat(Watched.threads()).hasSizeGreaterThan(before.size() + 3);
        }
        Watched.until(() -> Watched.threads().size() <= before.size());
    }
}
