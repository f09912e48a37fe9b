package dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Paper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One story in several languages: each version leads to all others, and tells search engines. */
class TranslationTest {

    private static final String PAPER =
            """
            -- seeds/masthead.yaml --
            url: https://post.example/
            language: en-GB
            -- seeds/2016/gulls.md --
            ---
            headline: Gulls return
            region: Malta
            published: 2016-05-03
            translations: {es: gaviotas.md, ko: birds-ko}
            ---
            They came at dawn.
            -- seeds/2016/gaviotas.md --
            ---
            headline: Vuelven las gaviotas
            region: Malta
            language: es
            published: 2016-05-04
            ---
            Llegaron al alba.
            -- seeds/ko.md --
            ---
            id: birds-ko
            headline: 갈매기가 돌아오다
            region: Malta
            language: ko
            slug: ko
            published: 2016-05-05
            translations: {ar: seeds/2016/ar.md}
            ---
            새벽에 왔다.
            -- seeds/2016/ar.md --
            ---
            headline: عودة النوارس
            region: Malta
            language: ar
            slug: ar
            published: 2016-07-01
            ---
            وصلت عند الفجر.
            -- seeds/alone.md --
            ---
            headline: Alone
            region: Malta
            published: 2016-05-03
            ---
            x
            """;

    @TempDir Path root;

    @Test
    void everyVersionNamesAllOfThemAndItself() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        var all =
                Map.of(
                        "en-GB", "https://post.example/malta/2016/05/gulls/",
                        "es", "https://post.example/malta/2016/05/gaviotas/",
                        "ko", "https://post.example/malta/2016/05/ko/",
                        "x-default", "https://post.example/malta/2016/05/gulls/");
        for (String address :
                new String[] {
                    "malta/2016/05/gulls/", "malta/2016/05/gaviotas/", "malta/2016/05/ko/"
                }) {
            assertThat(Head.of(paper.page(address)).languages()).as(address).isEqualTo(all);
        }
        assertThat(Head.of(paper.page("malta/2016/05/alone/")).languages()).isEmpty();
    }

    @Test
    void readersAreLedToTheOtherLanguages() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        paper.page(
                "malta/2016/05/gulls/",
                "<p class=\"versions\">This story in:"
                        + " <a href=\"/malta/2016/05/gaviotas/\" hreflang=\"es\" lang=\"es\" dir=\"ltr\">Español</a>,"
                        + " <a href=\"/malta/2016/05/ko/\" hreflang=\"ko\" lang=\"ko\" dir=\"ltr\">한국어</a></p>");
        paper.page(
                "malta/2016/05/gaviotas/",
                "lang=\"en-GB\">This story in: <a href=\"/malta/2016/05/gulls/\"",
                ">British English</a>");
        assertThat(paper.page("malta/2016/05/alone/")).doesNotContain("class=\"versions\"");
    }

    @Test
    void aHeldVersionIsNowhereUntilItIsLive() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        assertThat(paper.codes()).containsExactly("unknown-translation");
        assertThat(paper.site().values()).noneMatch(page -> page.contains("hreflang=\"ar\""));

        paper.now("2016-07-02T00:00:00Z").build();
        assertThat(paper.codes()).isEmpty();
        assertThat(Head.of(paper.page("malta/2016/05/gaviotas/")).languages())
                .containsEntry("ar", "https://post.example/malta/2016/07/ar/");
        assertThat(Head.of(paper.page("malta/2016/07/ar/")).languages()).hasSize(5);
        paper.page("malta/2016/05/gulls/", "lang=\"ar\" dir=\"rtl\">العربية</a>");
    }

    @Test
    void aVersionThatGoesIsTakenBackFromTheOthers() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        paper.change("seeds/2016/gaviotas.md", "language: es", "language: es\nstatus: killed");
        paper.build();
        assertThat(Head.of(paper.page("malta/2016/05/ko/")).languages())
                .containsOnlyKeys("en-GB", "ko", "x-default");
    }

    @Test
    void ofTwoInOneLanguageTheEarliestStands() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .write(
                                "seeds/other.md",
                                "---\nheadline: Gulls again\nregion: Malta\npublished: 2016-05-06\n"
                                        + "translations: {es: 2016/gaviotas.md}\n---\nx\n")
                        .build();
        assertThat(Head.of(paper.page("malta/2016/05/other/")).languages()).isEmpty();
        assertThat(Head.of(paper.page("malta/2016/05/gaviotas/")).languages())
                .containsEntry("en-GB", "https://post.example/malta/2016/05/gulls/");
    }

    @Test
    void withoutOneInThePublicationsLanguageNoneIsForEverybody() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change("seeds/2016/gulls.md", "headline:", "language: fr\nheadline:")
                        .build();
        assertThat(Head.of(paper.page("malta/2016/05/ko/")).languages())
                .containsOnlyKeys("es", "fr", "ko");
    }
}
