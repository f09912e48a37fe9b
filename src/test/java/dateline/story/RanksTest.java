package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which story stands where, and what stands beside it. */
class RanksTest {

    private static final String PICTURE =
            "<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>";

    @TempDir Path root;

    /** Stories 1 to {@code count}, a day and a region for each by turns. */
    private Paper paper(int count, String masthead) {
        var paper =
                Paper.newsroom(
                        root, "-- seeds/masthead.yaml --\nurl: https://post.example/\n" + masthead);
        for (int n = 1; n <= count; n++) {
            paper.write("seeds/s%02d.md".formatted(n), story(n, ""));
        }
        return paper.write("seeds/p.svg", PICTURE);
    }

    private static String story(int n, String fields) {
        return """
        ---
        headline: Story %d
        region: %s
        published: 2016-%02d-%02d
        %s
        ---
        Text %d.
        """
                .formatted(n, n % 2 == 0 ? "Malta" : "Italy", 1 + n / 20, 1 + n % 20, fields, n);
    }

    private static final String PICTURED = "picture: p.svg\nalt: A pier";

    private static Document page(Paper paper, String page) {
        return Jsoup.parse(paper.page(page));
    }

    @Test
    void theNewestLeadsAndSixFollowItWhereThereIsNoPicture() {
        Document front = page(paper(30, "").build(), "");
        assertThat(front.select(".lead h2").text()).isEqualTo("Story 30");
        assertThat(front.select(".seconds h2").eachText())
                .containsExactly(
                        "Story 29", "Story 28", "Story 27", "Story 26", "Story 25", "Story 24");
        assertThat(front.select(".latest h3").eachText()).startsWith("Story 23").hasSize(10);
        assertThat(front.select("time[datetime=2016-02-11]").first().text())
                .isEqualTo("Thursday, February 11, 2016");
    }

    @Test
    void onePictureHasTheRoom() {
        Paper paper =
                paper(8, "")
                        .write("seeds/s08.md", story(8, PICTURED))
                        .write("seeds/s06.md", story(6, PICTURED))
                        .build();
        assertThat(page(paper, "").select("main img")).hasSize(1);
        assertThat(page(paper, "").select(".lead img")).hasSize(1);
        paper.write("seeds/s08.md", story(8, "")).build();
        Document front = page(paper, "");
        assertThat(front.select(".lead h2").text()).isEqualTo("Story 8");
        assertThat(front.select("main img")).hasSize(1);
        assertThat(front.select(".seconds .pictured h2").text()).isEqualTo("Story 6");
        assertThat(front.select(".seconds h2").eachText())
                .containsExactly("Story 6", "Story 7", "Story 5", "Story 4");
    }

    @Test
    void aStoryStandsInOneStripAlone() {
        Document front = page(paper(30, "nav: [malta, southern-europe]").build(), "");
        assertThat(front.select(".strip > h2").eachText())
                .startsWith("Malta", "Southern Europe")
                .contains("Italy");
        assertThat(front.select(".strip :is(.teaser h3, li) a").eachAttr("href"))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(10);
        assertThat(front.select(".strip :is(h3, li)").eachText())
                .doesNotContain("Story 30", "Story 29", "Story 28", "Story 27", "Story 26");
    }

    @Test
    void theYearsAreReachedFromTheFront() {
        Paper paper = paper(3, "").build();
        assertThat(page(paper, "").select(".all a").eachAttr("href"))
                .containsExactly("/world/", "/2016/");
        paper.write("seeds/old.md", story(9, "").replace("published: 2016", "published: 2009"));
        assertThat(page(paper.build(), "").select(".all a").eachText()).endsWith("2016", "2009");
        assertThat(page(paper(3, "archives: [day]").build(), "").select(".all a").eachAttr("href"))
                .containsExactly("/world/");
    }

    @Test
    void aRegionHasALeadAndARiverByMonth() {
        Paper paper = paper(39, "paging: {size: 10}").build();
        Document malta = page(paper, "malta/");
        assertThat(malta.select("main > .lead h2").text()).isEqualTo("Story 38");
        assertThat(malta.select(".month").eachText())
                .containsExactly("February 2016", "January 2016");
        assertThat(malta.select(".month + ul").first().select("h3").eachText())
                .containsExactly(
                        "Story 36",
                        "Story 34",
                        "Story 32",
                        "Story 30",
                        "Story 28",
                        "Story 26",
                        "Story 24",
                        "Story 22",
                        "Story 20");
        assertThat(malta.select(".teaser")).hasSize(19);
        // An archive page is for scanning: no lead and no standfirst.
        Document archive = page(paper(60, "paging: {size: 10}").build(), "malta/page/1/");
        assertThat(archive.select(".rows .teaser")).hasSize(10);
        assertThat(archive.select(".lead, .standfirst")).isEmpty();
    }

    @Test
    void belowAStoryStandThoseOfItsRegionThatCameBeforeIt() {
        Paper paper = paper(20, "related: off").build();
        Document story = page(paper, "malta/2016/01/s14/");
        assertThat(story.select(".after h2").text()).isEqualTo("More from: Malta");
        assertThat(story.select(".after h3").eachText())
                .containsExactly("Story 12", "Story 10", "Story 8", "Story 6");
        assertThat(page(paper, "malta/2016/01/s02/").select(".after")).isEmpty();
        paper.write("seeds/s21.md", story(22, "")).build();
        assertThat(paper.changed()).noneMatch(file -> file.startsWith("malta/2016/01/s0"));
    }

    @Test
    void theTableOfContentsStandsAboveTheTextWhenItIsWanted() {
        String text = "\n## One\n\nx\n\n### Deeper\n\ny\n\n## Two\n\nz\n";
        Paper paper =
                paper(1, "")
                        .write("seeds/toc.md", story(2, "toc: yes") + text)
                        .write("seeds/plain.md", story(4, "") + text)
                        .build();
        Document story = page(paper, "malta/2016/01/toc/");
        assertThat(story.select("nav.contents a").eachText())
                .containsExactly("One", "Deeper", "Two");
        for (String href : story.select("nav.contents a").eachAttr("href")) {
            assertThat(story.select(".body " + href)).hasSize(1);
        }
        assertThat(page(paper, "malta/2016/01/plain/").select("nav.contents")).isEmpty();
    }
}
