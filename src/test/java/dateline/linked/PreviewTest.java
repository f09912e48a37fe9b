package dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those show of a page who preview a link to it (The Open Graph protocol). */
class PreviewTest {

    private static final String URL = "https://post.example/paper/";

    @TempDir Path root;

    @Test
    void everyPageSaysWhatItIs() {
        Papers.heads(Papers.full(root))
                .forEach(
                        (address, head) -> {
                            for (String one :
                                    List.of(
                                            "og:type",
                                            "og:title",
                                            "og:description",
                                            "og:url",
                                            "og:site_name",
                                            "og:locale")) {
                                assertThat(head.metas(one)).as(address + " " + one).hasSize(1);
                            }
                            assertThat(Set.of("article", "website", "profile"))
                                    .containsAll(head.metas("og:type"));
                            assertThat(head.metas("og:url")).containsExactly(URL + address);
                            assertThat(head.metas("og:site_name"))
                                    .containsExactly("The Harbour Post");
                            assertThat(head.metas("og:locale")).containsExactly("en_GB");
                            boolean pictured = !head.metas("og:image").isEmpty();
                            assertThat(
                                            head.page()
                                                    .select("meta[name=twitter:card]")
                                                    .eachAttr("content"))
                                    .containsExactly(pictured ? "summary_large_image" : "summary");
                        });
    }

    @Test
    void aStoryIsPreviewedWithItsFirstPictureThatIsNoDrawing() {
        Paper paper = Papers.full(root);
        Head head = Head.of(paper.page("malta/2016/05/full/"));
        assertThat(head.metas("og:type")).containsExactly("article");
        assertThat(head.metas("og:title")).containsExactly("Gulls return");
        assertThat(head.metas("og:description"))
                .containsExactly("After eleven winters the birds are back.");
        String image = head.metas("og:image").get(0);
        assertThat(image).startsWith(URL + "pictures/gulls.").endsWith(".png");
        assertThat(paper.site()).containsKey(image.substring(URL.length()));
        assertThat(head.metas("og:image:width")).containsExactly("1200");
        assertThat(head.metas("og:image:height")).containsExactly("675");
        assertThat(head.metas("og:image:alt")).containsExactly("Gulls over a harbour");
        assertThat(head.metas("article:section")).containsExactly("Malta");
        assertThat(head.metas("article:tag")).containsExactly("birds", "harbours");
        assertThat(head.metas("article:author"))
                .containsExactly(URL + "people/ada/", URL + "people/wire/");
        assertThat(head.page().select("meta[name=robots]").eachAttr("content"))
                .containsExactly("max-image-preview:large");

        // In the text, where none stands above it.
        Head inText = Head.of(paper.page("malta/2016/04/first/"));
        assertThat(inText.metas("og:image")).containsExactly(image);
        assertThat(inText.metas("og:image:alt")).isEmpty();
    }

    @Test
    void aPageThatIsNotIndexedSaysThatAlone() {
        Head head = Head.of(Papers.full(root).page("malta/2016/02/secret/"));
        assertThat(head.page().select("meta[name=robots]").eachAttr("content"))
                .containsExactly("noindex");
        assertThat(head.metas("article:published_time")).isEmpty();
        assertThat(head.metas("article:modified_time")).isEmpty();
    }

    @Test
    void aPersonIsAProfileWithAPicture() {
        Head head = Head.of(Papers.full(root).page("people/ada/"));
        assertThat(head.metas("og:type")).containsExactly("profile");
        assertThat(head.metas("og:title")).containsExactly("Ada Park");
        assertThat(head.metas("og:image").get(0)).startsWith(URL + "pictures/ada.");
    }

    @Test
    void aStoryWithoutAStandfirstIsDescribedByItsBeginning() {
        Head head = Head.of(Papers.full(root).page("malta/2016/04/first/"));
        assertThat(head.metas("og:description").get(0)).startsWith("It begins.");
        assertThat(head.page().select("meta[name=description]").attr("content"))
                .isEqualTo(head.metas("og:description").get(0));
    }
}
