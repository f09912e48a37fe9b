package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A region names the parts right below it, each by the nearest way. */
class RegionPartsTest {

    @TempDir Path root;

    @Test
    void aPartOfAPartIsNamedThereAlone() {
        Paper paper =
                Paper.newsroom(
                                root,
                                """
                                -- seeds/masthead.yaml --
                                url: https://post.example/
                                -- seeds/a.txt --
                                Brazil

                                A

                                Standfirst.

                                Text.
                                -- seeds/b.txt --
                                United States

                                B

                                Standfirst.

                                Text.
                                -- seeds/c.txt --
                                Greece

                                C

                                Standfirst.

                                Text.
                                """)
                        .build();
        var all = Jsoup.parse(paper.page("regions/"));
        for (String once : new String[] {"/south-america/", "/northern-america/", "/brazil/"}) {
            assertThat(all.select(".tree a[href=" + once + "]")).as(once).hasSize(1);
        }
        // Two ways that are both worth telling: neither region lies in the other.
        assertThat(all.select(".tree a[href=/greece/]")).hasSizeGreaterThan(1);
        assertThat(Jsoup.parse(paper.page("americas/")).select(".around a").eachText())
                .containsExactly("Latin America", "North America");
    }
}
