package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.language.Tag;
import dateline.order.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stories in other scripts: their text is theirs, and so is the way it runs. */
class OtherScriptsTest {

    private static final String HEBREW =
            "\u05d4\u05e9\u05d7\u05e4\u05d9\u05dd \u05d7\u05d6\u05e8\u05d5";
    private static final List<String> LANGUAGES =
            List.of("ar", "de", "fr", "he", "hi", "ja", "ru", "th", "tr");

    @TempDir Path root;

    private Paper paper(String language) {
        return Paper.newsroom(
                root,
                "-- seeds/masthead.yaml --\ntitle: X\nurl: https://post.example/\nlanguage: "
                        + language
                        + "\n-- seeds/english.txt --\nMalta\n\nGulls return\n\nThey came.\n\nText.\n");
    }

    private static Element story(Paper paper, String page) {
        return Jsoup.parse(paper.page(page)).selectFirst("article");
    }

    @Test
    void aStoryRunsTheWayOfItsLanguage() {
        Paper paper =
                paper("en")
                        .write(
                                "seeds/h.txt",
                                "Malta\n\n%s\nLang: he\n\n%s.\n".formatted(HEBREW, HEBREW))
                        .build();
        Element article = story(paper, "malta/h/");
        assertThat(article.attr("lang") + " " + article.attr("dir")).isEqualTo("he rtl");
        Element teaser = teaser(paper, HEBREW).selectFirst("h2");
        assertThat(teaser.attr("lang") + " " + teaser.attr("dir")).isEqualTo("he rtl");
    }

    /** Only what runs the other way says so: what says it is set at the other side's start. */
    @Test
    void aStoryOfAnotherLanguageThatRunsTheSameWaySaysNoDirection() {
        Paper paper = paper("en").write("seeds/k.txt", "Malta\n\n갈매기\nLang: ko\n\n돌아왔다.\n").build();
        Element headline = teaser(paper, "갈매기").selectFirst("h2");
        assertThat(headline.attr("lang")).isEqualTo("ko");
        assertThat(headline.hasAttr("dir")).isFalse();
    }

    @Test
    void aStoryThatSaysNoLanguageRunsTheWayOfItsHeadline() {
        Paper paper =
                paper("en")
                        .write("seeds/h.txt", "Malta\n\n%s\n\n%s.\n".formatted(HEBREW, HEBREW))
                        .build();
        assertThat(story(paper, "malta/h/").attr("dir")).isEqualTo("rtl");
        assertThat(story(paper, "malta/h/").hasAttr("lang")).isFalse();
        assertThat(teaser(paper, HEBREW).selectFirst("h2").attr("dir")).isEqualTo("rtl");
        assertThat(teaser(paper, HEBREW).selectFirst("h2").hasAttr("lang")).isFalse();
        assertThat(teaser(paper, "Gulls return").selectFirst("h2").hasAttr("dir")).isFalse();
        assertThat(story(paper, "malta/english/").hasAttr("dir")).isFalse();
    }

    @Test
    void inAPaperFromRightToLeftAnEnglishStoryRunsItsOwnWay() {
        Paper paper = paper("ar").build();
        assertThat(Jsoup.parse(paper.page("malta/english/")).selectFirst("html").attr("dir"))
                .isEqualTo("rtl");
        assertThat(story(paper, "malta/english/").attr("dir")).isEqualTo("ltr");
        assertThat(teaser(paper, "Gulls return").selectFirst("h2").attr("dir")).isEqualTo("ltr");
    }

    /** Else the day would stand on the other side of the name: its digits go along with it. */
    @Test
    void aNameOfTheOtherDirectionLeavesTheDateBehindItInPlace() {
        Paper paper =
                paper("en")
                        .write(
                                "seeds/d.txt",
                                "Malta\n\nLamps\nBy %s\nDate: 2016-05-03\n\nAt dusk.\n\nText.\n"
                                        .formatted(HEBREW))
                        .build();
        assertThat(teaser(paper, "Lamps").selectFirst(".meta").html())
                .startsWith("<span class=\"byline\"><bdi>" + HEBREW + "</bdi></span> · <time");
    }

    private static Element teaser(Paper paper, String headline) {
        return Jsoup.parse(paper.page("malta/")).select("article.teaser").stream()
                .filter(teaser -> teaser.select("h2").text().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    /** Every text comes out as it was written, at an address that says something. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "own"})
    void theDeclarationOfHumanRightsIsSetInNineLanguages(String masthead) throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        for (String language : LANGUAGES) {
            String text = Files.readString(Path.of(corpora, "unicode-udhr", language + ".txt"));
            Path folder = root.resolve(language);
            boolean own = masthead.equals("own");
            Paper paper =
                    Paper.at(folder)
                            .write(
                                    "seeds/masthead.yaml",
                                    "title: X\nurl: https://post.example/\nlanguage: "
                                            + (own ? language : "en")
                                            + "\n")
                            .write("seeds/2016-05-03-" + language + ".txt", text)
                            .write("seeds/by-headline/2016-05-03.txt", text)
                            .build();
            assertThat(paper.report().roll()).hasSize(2);
            for (Report.Row row : paper.report().roll()) {
                check(paper, row, text, language);
            }
        }
    }

    private static void check(Paper paper, Report.Row row, String text, String language) {
        String address = row.address();
        assertThat(address).isEqualTo(Normalizer.normalize(address, Normalizer.Form.NFC));
        assertThat(address)
                .isEqualTo(address.toLowerCase(Locale.ROOT))
                .matches("(/[\\p{L}\\p{N}\\p{M}-]+)+/");
        assertThat(address.getBytes(StandardCharsets.UTF_8).length).isLessThan(600);
        if (List.of("de", "fr", "ru", "tr").contains(language)) {
            assertThat(address).matches("[a-z0-9/-]+");
        }
        Document page = Jsoup.parse(paper.page(address.substring(1)));
        String shown =
                page.select("article .kicker, article h1, article .standfirst, div.body").text();
        for (String line : text.split("\n+", -1)) {
            assertThat(letters(shown)).contains(letters(line));
        }
        boolean leftward = Tag.of(language).rightToLeft();
        Element article = page.selectFirst("article");
        String around = page.selectFirst("html").attr("dir");
        assertThat(article.hasAttr("dir") ? article.attr("dir") : around)
                .isEqualTo(leftward ? "rtl" : "ltr");
    }

    /** Without blanks, which a page may join. */
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}\\u200b\\ufeff]", "");
    }
}
