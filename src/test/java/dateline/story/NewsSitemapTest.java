package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sitemap for news search: two days of stories, which leave it by the clock alone. */
class NewsSitemapTest {

    private static final String PAPER =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post (online)
            url: https://post.example/
            zone: Europe/London
            language: en-GB
            -- seeds/gulls.md --
            ---
            headline: Gulls & <terns>
            region: Malta
            published: 2016-05-30T13:00:00+01:00
            updated: 2016-06-01T09:00:00+01:00
            ---
            x
            -- seeds/seoul.md --
            ---
            headline: 서울
            region: South Korea
            language: ko
            published: 2016-06-01T10:00:00+01:00
            genre: Opinion
            ---
            x
            -- seeds/taipei.md --
            ---
            headline: 臺北
            region: Malta
            language: zh-Hant-HK
            published: 2016-06-01T09:00:00+01:00
            genre: sponsored
            ---
            x
            -- seeds/hidden.md --
            ---
            headline: Hidden from search
            region: Malta
            published: 2016-06-01
            index: false
            ---
            x
            -- seeds/later.md --
            ---
            headline: Later
            region: Malta
            published: 2016-06-02
            ---
            x
            -- seeds/undated.txt --
            Chad

            Nobody knows when

            It was.
            """;

    @TempDir Path root;

    @Test
    void saysWhatNewsSearchAsksFor() {
        Paper paper = Paper.newsroom(root, PAPER).now("2016-06-01T11:59:59Z").build();
        Document xml = xml(paper);
        assertThat(xml.select("news|name").eachText()).containsOnly("The Harbour Post");
        assertThat(xml.select("news|title").eachText())
                .containsExactly("서울", "臺北", "Gulls & <terns>");
        assertThat(xml.select("news|language").eachText()).containsExactly("ko", "zh-tw", "en");
        assertThat(xml.select("news|publication_date").eachText())
                .containsExactly(
                        "2016-06-01T10:00:00+01:00",
                        "2016-06-01T09:00:00+01:00",
                        "2016-05-30T13:00:00+01:00")
                .allSatisfy(OffsetDateTime::parse);
        for (Element url : xml.select("urlset > url")) {
            assertThat(url.select("> news|news > news|publication > news|name")).hasSize(1);
            String loc = url.select("> loc").text();
            paper.page(loc.substring("https://post.example/".length()), "rel=\"canonical\"");
        }
    }

    @Test
    void aStoryLeavesByTheClockAlone() throws IOException {
        Paper paper = Paper.newsroom(root, PAPER).now("2016-06-01T11:00:00Z");
        age();
        paper.build();
        assertThat(titles(paper)).contains("Gulls & <terns>");

        // Nothing changes, not even the stories that run; only two days are over.
        paper.now("2016-06-01T11:59:59Z").build();
        assertThat(paper.report().roll()).as("yesterday's paper stands").isEmpty();
        assertThat(paper.changed()).isEmpty();
        paper.now("2016-06-01T12:00:00Z").build();
        paper.changedOnly("news-sitemap.xml");
        assertThat(titles(paper)).containsExactly("서울", "臺北");

        paper.now("2016-06-09T12:00:00Z").build();
        assertThat(titles(paper)).isEmpty();
        assertThat(xml(paper).select("urlset")).hasSize(1);
    }

    /** As if all copy had been written long ago, so that yesterday's paper may stand. */
    private void age() throws IOException {
        try (var files = Files.walk(root.resolve("seeds"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(
                        file, FileTime.from(Instant.ofEpochSecond(file.toFile().length())));
            }
        }
    }

    @Test
    void leavesOpinionsOutWhenAsked() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/masthead.yaml",
                                "zone:",
                                "news-sitemap: {name: Harbour, opinion: off}\nzone:")
                        .now("2016-06-01T11:00:00Z")
                        .build();
        assertThat(titles(paper)).containsExactly("Gulls & <terns>");
        assertThat(xml(paper).select("news|name").eachText()).containsExactly("Harbour");
    }

    @Test
    void isLeftOutWhenItIsOff() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change("seeds/masthead.yaml", "zone:", "news-sitemap: off\nzone:")
                        .build();
        assertThat(paper.site()).doesNotContainKey("news-sitemap.xml");
        assertThat(paper.page("robots.txt"))
                .contains("Sitemap: https://post.example/sitemap.xml")
                .doesNotContain("news");
    }

    @Test
    void goesOnInAnotherFileAfterAThousand() {
        Paper paper = Paper.newsroom(root, "");
        for (int n = 0; n < 1_003; n++) {
            paper.write(
                    "seeds/n%d.txt".formatted(n),
                    "Malta\n\nN%04d\n\nDate: 2016-06-01T%02d:%02d:00Z\n\nx\n\nx\n"
                            .formatted(n, n / 100, n % 60));
        }
        paper.build();
        assertThat(titles(paper)).hasSize(1_000).startsWith("N1002").doesNotContain("N0000");
        assertThat(xml(paper, "news-sitemap-2.xml").select("news|title").eachText())
                .containsExactly("N0061", "N0000", "N0060");
        assertThat(paper.page("robots.txt").lines())
                .filteredOn(line -> line.startsWith("Sitemap:"))
                .containsExactly(
                        "Sitemap: https://example.org/sitemap.xml",
                        "Sitemap: https://example.org/news-sitemap.xml",
                        "Sitemap: https://example.org/news-sitemap-2.xml");
    }

    private static List<String> titles(Paper paper) {
        return xml(paper).select("news|title").eachText();
    }

    private static Document xml(Paper paper) {
        return xml(paper, "news-sitemap.xml");
    }

    private static Document xml(Paper paper, String file) {
        return Jsoup.parse(paper.page(file), Parser.xmlParser());
    }
}
