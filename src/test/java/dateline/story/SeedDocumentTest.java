package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document that the project started from, character for character. It lies beside the corpora.
 */
@EnabledIfSystemProperty(
        named = "corpora",
        matches = ".+",
        disabledReason = "needs -Dcorpora=DIR, with the seed document in DIR/../seeds")
class SeedDocumentTest {

    private static final String NAME = "000_3fb883925ec9c3e5.txt";

    @TempDir Path root;

    @Test
    void makesAWholePaperWithEveryCharacter() throws IOException {
        Path seed = Path.of(System.getProperty("corpora"), "..", "seeds", NAME);
        String text = Files.readString(seed);
        List<String> blocks = Arrays.stream(text.split("\n\\s*\n")).map(String::strip).toList();
        Paper paper = Paper.at(root).write("seeds/" + NAME, Files.readAllBytes(seed)).build();

        String href = "/the-koreas/000-3fb883925ec9c3e5/";
        Document story = Jsoup.parse(paper.page(href.substring(1)));
        assertThat(story.select("article .kicker").text()).isEqualTo(blocks.get(0));
        assertThat(story.select("h1").text()).isEqualTo(blocks.get(1));
        assertThat(story.select("article > header .standfirst").text()).isEqualTo(blocks.get(2));
        assertThat(story.select(".body > p"))
                .extracting(p -> p.wholeText())
                .isEqualTo(blocks.subList(3, 8));
        assertThat(blocks).hasSize(8);
        assertThat(text).contains("“", "”", "’");
        for (String page : List.of("the-koreas/", "eastern-asia/", "asia/", "world/")) {
            Document list = Jsoup.parse(paper.page(page));
            assertThat(list.select("main a[href=" + href + "]")).as(page).hasSize(1);
        }
        assertThat(Jsoup.parse(paper.page("")).select("main a[href=" + href + "]")).isNotEmpty();
    }
}
