package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archive pages never renumber. */
class PagingTest {

    @TempDir Path root;

    @Test
    void anArchivePageOnceBornNeverChanges() {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/masthead.yaml --
                        url: https://post.example/
                        paging: {size: 3}
                        nav: [malta]
                        -- seeds/n0.md --
                        ---
                        headline: An undated story
                        region: Malta
                        ---
                        x
                        """);
        var born = new TreeMap<String, String>();
        for (int n = 1; n <= 14; n++) {
            paper.write("seeds/n%d.md".formatted(n), story(n)).build();
            Map<String, String> archives = new TreeMap<>(paper.site());
            archives.keySet().removeIf(file -> !file.startsWith("malta/page/"));
            assertThat(archives).hasSize(Math.max(0, n / 3 - 1)).containsAllEntriesOf(born);
            born.putAll(archives);
            int onList = n - 3 * archives.size();
            assertThat(count(paper.page("malta/"), "/malta/2016/")).isEqualTo(onList);
            assertThat(paper.page("malta/").contains("An undated story"))
                    .isEqualTo(archives.isEmpty());
            paper.page("malta/undated/", "An undated story");
        }
        paper.page("malta/page/1/", "Story 3<", "Story 2<", "Story 1<");
        paper.page("malta/page/3/", "Story 9<", "Story 8<", "Story 7<", "/malta/page/2/");
    }

    @Test
    void aNewStoryChangesNoPageThatDoesNotShowIt() {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/masthead.yaml --
                        url: https://post.example/
                        nav: [malta]
                        """);
        for (int n = 1; n <= 3; n++) {
            paper.write("seeds/n%d.md".formatted(n), story(n));
        }
        paper.build().write("seeds/n4.md", story(4)).build();
        assertThat(paper.changed())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(
                                "index.html",
                                "404.html",
                                "feed.xml",
                                "feed.atom",
                                "feed.json",
                                "sitemap-2016.xml",
                                "sitemap-pages.xml",
                                "regions/index.html",
                                "world/index.html",
                                "world/feed.xml",
                                "world/feed.atom",
                                "world/feed.json",
                                "europe/index.html",
                                "europe/feed.xml",
                                "europe/feed.atom",
                                "europe/feed.json",
                                "european-union/index.html",
                                "european-union/feed.xml",
                                "european-union/feed.atom",
                                "european-union/feed.json",
                                "southern-europe/index.html",
                                "southern-europe/feed.xml",
                                "southern-europe/feed.atom",
                                "southern-europe/feed.json",
                                "malta/index.html",
                                "malta/feed.xml",
                                "malta/feed.atom",
                                "malta/feed.json",
                                "malta/2016/03/n4/index.html",
                                "2016/index.html",
                                "2016/03/index.html",
                                "2016/03/04/index.html"));
    }

    private static int count(String text, String part) {
        return text.split("<h[23]><a href=\"" + part, -1).length - 1;
    }

    private static String story(int n) {
        return """
        ---
        headline: Story %d
        region: Malta
        published: 2016-03-%02d
        ---
        Text %d.
        """
                .formatted(n, n, n);
    }
}
