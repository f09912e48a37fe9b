package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story that is held is nowhere. */
class HeldStoriesTest {

    private static final String SECRET = "Zanzibari";

    @TempDir Path root;

    private Paper paper(String line) {
        return Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                url: https://post.example/
                -- seeds/open.md --
                ---
                headline: Open
                region: Malta
                published: 2016-05-03
                ---
                See [the other](held.md), or [by its address](/tanzania/2016/05/held/).
                -- seeds/held.md --
                ---
                headline: Zanzibari talks
                standfirst: Zanzibari standfirst
                region: Tanzania
                section: Zanzibari section
                topics: [Zanzibari topic]
                authors: [Zanzibari writer]
                series: Zanzibari series
                picture: {file: zanzibari.svg, alt: Zanzibari alt}
                aliases: [/zanzibari-alias/]
                published: 2016-05-04
                LINE
                ---
                Zanzibari text with ![Zanzibari picture](zanzibari.svg).
                -- seeds/zanzibari.svg --
                <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
                """
                        .replace("LINE", line));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draft: true",
                "embargo: 2016-06-01T12:00:01Z",
                "embargo: 2016-06-01T14:00:01+02:00",
                "publish: 2016-07-01",
                "status: withheld",
                "status: killed",
                "expires: 2016-06-01T12:00:00Z",
            })
    void isNowhere(String line) {
        Paper paper = paper(line).build();
        paper.site()
                .forEach(
                        (file, text) -> {
                            assertThat(file.toLowerCase(java.util.Locale.ROOT))
                                    .doesNotContain("zanzibari")
                                    .doesNotContain("tanzania")
                                    .doesNotContain("held");
                            assertThat(text).doesNotContainIgnoringCase(SECRET);
                            assertThat(text).doesNotContain("Tanzania").doesNotContain("/held");
                        });
        Report.Row row =
                paper.report().roll().stream()
                        .filter(one -> one.file().equals("seeds/held.md"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.address()).isNull();
        assertThat(row.state()).isNotEqualTo("live");
    }

    @Test
    void runsWhenItsHourHasCome() {
        Paper paper = paper("embargo: 2016-06-01T12:00:01Z").build();
        paper.hasNoPage("tanzania/2016/05/held/").now("2016-06-01T12:00:01Z").build();
        paper.page("tanzania/2016/05/held/", "<h1>Zanzibari talks</h1>");
        paper.now("2016-06-01T12:00:00Z").build();
        assertThat(paper.site().keySet()).noneMatch(file -> file.contains("tanzania"));
    }

    @Test
    void tellsUntilWhen() {
        Report report = paper("embargo: 2016-06-02T12:00Z").build().report();
        assertThat(report.roll())
                .filteredOn(row -> row.state().equals("embargoed"))
                .extracting(Report.Row::until)
                .isEqualTo(List.of("2016-06-02T12:00:00Z"));
    }

    @Test
    void keepsItsAddressFromOthersWhileItIsHeld() {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/a/gulls.md --
                        ---
                        headline: First gulls
                        region: Malta
                        published: 2016-05-03
                        embargo: 2016-07-01
                        ---
                        x
                        -- seeds/b/gulls.md --
                        ---
                        headline: Second gulls
                        region: Malta
                        published: 2016-05-04
                        ---
                        y
                        """);
        paper.build().hasNoPage("malta/2016/05/gulls/");
        List<String> before = List.copyOf(paper.site().keySet());
        paper.now("2016-07-02T00:00:00Z").build();
        paper.page("malta/2016/05/gulls/", "First gulls");
        assertThat(paper.site().keySet()).containsAll(before);
    }
}
