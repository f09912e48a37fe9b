package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.masthead.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a publication wishes of the house's looks is printed into the sheet. */
class ThemeTest {

    @TempDir Path root;

    private Paper paper(String theme) {
        return Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                %s
                -- seeds/gulls.md --
                ---
                headline: Gulls return
                region: Malta
                published: 2016-05-03
                ---
                They came.
                """
                        .formatted(theme));
    }

    private static String sheet(Paper paper) {
        return paper.site().entrySet().stream()
                .filter(file -> file.getKey().matches("assets/house\\.[0-9a-f]{8}\\.css"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static Document front(Paper paper) {
        return Jsoup.parse(paper.page(""));
    }

    @Test
    void withoutWishesTheSheetIsThatOfTheHouse() {
        String sheet = sheet(paper("").build());
        assertThat(sheet)
                .contains("--paper: " + Theme.PAPER.css())
                .contains("--paper: " + Theme.DARK_PAPER.css())
                .endsWith(":root { --host: \"https://post.example\" }\n");
    }

    @Test
    void anAccentIsPrintedForDayAndDark() {
        assertThat(sheet(paper("theme: {accent: \"#003366\"}").build()))
                .endsWith(
                        """
                        :root { --host: "https://post.example" }
                        @media screen { :root { --accent: #003366 } }
                        @media screen and (prefers-color-scheme: dark) { :root { --accent: #6382a1 } }
                        """);
        assertThat(sheet(paper("theme: {accent: \"#036\", accent-dark: \"#9cf\"}").build()))
                .endsWith("{ --accent: #99ccff } }\n");
    }

    @Test
    void theNameIsSetInCapitalsOrItalic() {
        assertThat(sheet(paper("theme: {nameplate: capitals}").build()))
                .contains("--plate-case: uppercase");
        assertThat(sheet(paper("theme: {nameplate: Italic}").build()))
                .contains("--plate-style: italic");
    }

    @Test
    void theNameMayBeAPicture() {
        Paper paper =
                paper("theme: {nameplate: plate.svg}")
                        .write(
                                "seeds/plate.svg",
                                "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'/>")
                        .build();
        var plate = front(paper).selectFirst("h1.nameplate img");
        assertThat(plate.attr("alt")).isEqualTo("The Harbour Post");
        assertThat(plate.attr("width") + " " + plate.attr("height")).isEqualTo("90 30");
        assertThat(paper.site()).containsKey(plate.attr("src").substring(1));
        assertThat(paper("theme: {nameplate: gone.svg}").run().codes())
                .containsExactly("missing-picture");
    }

    @Test
    void theFontsGoOutWithTheirLicenceAndTheFirstIsLoadedEarly() {
        Paper paper = paper("").build();
        List<String> fonts =
                paper.site().keySet().stream().filter(f -> f.startsWith("assets/fonts/")).toList();
        assertThat(fonts).hasSize(5).anyMatch(f -> f.matches("assets/fonts/OFL\\.\\w+\\.txt"));
        for (String font : fonts) {
            if (font.endsWith(".woff2")) {
                assertThat(sheet(paper)).contains("url(\"" + font.substring("assets/".length()));
            }
        }
        assertThat(front(paper).select("link[rel=preload]").eachAttr("href"))
                .singleElement()
                .matches(href -> href.matches("/assets/fonts/newsreader\\.[0-9a-f]{8}\\.woff2"));
    }

    @Test
    void withoutFontsNoneIsSentNamedOrLoaded() {
        Paper paper = paper("theme: {fonts: off}").build();
        assertThat(paper.site().keySet()).noneMatch(file -> file.contains("/fonts/"));
        assertThat(sheet(paper)).doesNotContain("url(");
        assertThat(front(paper).select("link[rel=preload]")).isEmpty();
    }

    @Test
    void aPaperWithAFaceOfItsOwnSendsThatAlone() {
        Paper paper =
                paper("")
                        .write("templates/assets/fonts/own.woff2", "font")
                        .write(
                                "templates/assets/faces.css",
                                "@font-face{font-family:Own;src:url(fonts/own.woff2)}")
                        .build();
        assertThat(paper.site().keySet())
                .filteredOn(file -> file.endsWith(".woff2"))
                .singleElement()
                .matches(file -> file.matches("assets/fonts/own\\.[0-9a-f]{8}\\.woff2"));
        assertThat(front(paper).select("link[rel=preload]").attr("href"))
                .startsWith("/assets/fonts/own.");
    }

    @Test
    void aPaperWithoutLatinLettersInItsNameLoadsNothingEarly() {
        Paper paper = paper("").change("seeds/masthead.yaml", "The Harbour Post", "항구 신문").build();
        assertThat(front(paper).select("link[rel=preload]")).isEmpty();
    }

    /** The address of a sheet changes with what it names. */
    @Test
    void aSheetOfThePublicationNamesItsFilesByTheirAddresses() {
        Paper paper =
                paper("")
                        .write("templates/assets/marks/gull.svg", "<svg/>")
                        .write(
                                "templates/assets/extra.css",
                                ".a{background:url('marks/gull.svg')}.b{background:url(gone.svg)}"
                                        + ".c{background:url(data:,x)}")
                        .build();
        String extra = extra(paper);
        assertThat(paper.page(extra.substring(1)))
                .matches(
                        "\\.a\\{background:url\\('marks/gull\\.[0-9a-f]{8}\\.svg'\\)\\}"
                                + "\\.b\\{background:url\\(gone\\.svg\\)\\}"
                                + "\\.c\\{background:url\\(data:,x\\)\\}");
        paper.write("templates/assets/marks/gull.svg", "<svg><!-- another --></svg>").build();
        assertThat(extra(paper)).isNotEqualTo(extra);
    }

    private static String extra(Paper paper) {
        return front(paper).select("link[rel=stylesheet]").last().attr("href");
    }

    @Test
    void theIconIsTheLogoOrThatOfTheHouse() {
        assertThat(front(paper("").build()).select("link[rel=icon]").attr("href"))
                .matches("/assets/icon\\.[0-9a-f]{8}\\.svg");
        Paper paper =
                paper("publisher: {logo: mark.svg}")
                        .write(
                                "seeds/mark.svg",
                                "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                        .build();
        String icon = front(paper).select("link[rel=icon]").attr("href");
        assertThat(icon).startsWith("/pictures/mark.");
        assertThat(paper.site()).containsKey(icon.substring(1));
    }
}
