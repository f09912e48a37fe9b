package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One wire story and nothing else makes a whole paper. */
class FirstPaperTest {

    @TempDir Path root;
    private Paper paper = Paper.at(Path.of("."));

    @BeforeEach
    void fileOneStory() {
        paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/2-17.txt --
                        The Koreas

                        North Korea’s “harbour” opens

                        The harbour’s first ship, “Sunrise”, has come in, officials said.

                        The first ship <b>came</b> in & nobody *was* there.

                        A second paragraph with a link to https://example.org/a?b=1&c=2.
                        """);
    }

    @Test
    void theStoryStandsUnderItsRegion() {
        paper.build()
                .page(
                        "the-koreas/2-17/",
                        "<h1>North Korea’s “harbour” opens</h1>",
                        "The harbour’s first ship, “Sunrise”, has come in, officials said.",
                        "<p>The first ship &lt;b&gt;came&lt;/b&gt; in &amp; nobody *was* there.</p>",
                        "<a href=\"https://example.org/a?b=1&amp;c=2\">https://example.org/a?b=1&amp;c=2</a>.");
    }

    @Test
    void everyRegionAboveItListsItOnce() {
        paper.build();
        for (String region : new String[] {"the-koreas/", "eastern-asia/", "asia/", "world/"}) {
            assertThat(paper.page(region)).containsOnlyOnce("href=\"/the-koreas/2-17/\"");
        }
        paper.hasNoPage("south-korea/").hasNoPage("north-korea/").hasNoPage("europe/");
    }

    @Test
    void theFrontAndTheFeedsLeadToIt() {
        paper.build()
                .page("", "href=\"/the-koreas/2-17/\"")
                .page("feed.xml", "<link>https://example.org/the-koreas/2-17/</link>")
                .page("the-koreas/feed.xml", "&lt;p&gt;The first ship &amp;lt;b&amp;gt;came")
                .page("sitemap.xml", "<loc>https://example.org/the-koreas/2-17/</loc>")
                .page("robots.txt", "Sitemap: https://example.org/sitemap.xml")
                .page("404.html", "href=\"/the-koreas/2-17/\"")
                .page("regions/", "href=\"/eastern-asia/\"");
    }

    @Test
    void aSecondBuildChangesNothing() {
        paper.build().build();
        assertThat(paper.changed()).isEmpty();
        assertThat(paper.report().printed()).isZero();
    }

    @Test
    void aSubPathIsPutBeforeEveryLink() {
        paper.write("seeds/masthead.yaml", "url: https://example.org/paper/\n").build();
        assertThat(paper.page(""))
                .contains("href=\"/paper/the-koreas/2-17/\"")
                .doesNotContain("href=\"/the-koreas");
        paper.page("sitemap.xml", "<loc>https://example.org/paper/the-koreas/2-17/</loc>");
    }
}
