package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that stand for pages where others link to them. */
class SharePicturesTest {

    private static final String PIXEL =
            """
            89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c02
            0000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082
            """;

    private static final String SEEDS =
            """
            -- seeds/masthead.yaml --
            title: The Harbour Post
            url: https://post.example/news/
            EXTRA
            -- seeds/regions.yaml --
            hidden-land: {name: Hidden Land, in: [HU], hidden: true}
            -- seeds/2016-05-03-gulls.md --
            ---
            headline: Gulls return
            region: Malta
            ---
            They came at dawn.
            -- seeds/2016-05-04-boats.md --
            ---
            headline: Boats wait
            region: The Koreas
            picture: boat.png
            ---
            They lie at the quay.
            -- seeds/boat.png (hex) --
            """
                    + PIXEL
                    + """
            -- seeds/2016-05-05-seoul.md --
            ---
            headline: 서울의 봄
            region: South Korea
            ---
            Text.
            -- seeds/2016-05-06-drawn.md --
            ---
            headline: A drawing
            region: Hidden Land
            picture: drawn.svg
            ---
            Text.
            -- seeds/drawn.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>
            """;

    @TempDir Path root;

    private Paper paper(String extra) {
        return Paper.newsroom(root, SEEDS.replace("EXTRA", extra)).build();
    }

    /** Their names without their hashes. */
    private static List<String> pictures(Paper paper) {
        var names = new TreeSet<String>();
        for (String file : paper.site().keySet()) {
            if (file.startsWith("assets/share/")) {
                assertThat(file).matches("assets/share/[a-z0-9-]+\\.[0-9a-f]{8}\\.png");
                assertThat(paper.site().get(file)).startsWith("\u0089PNG\r\n");
                names.add(file.substring("assets/share/".length(), file.indexOf('.')));
            }
        }
        return List.copyOf(names);
    }

    @Test
    void eachRegionThatHasAPageHasOneAndSoHasThePaper() {
        assertThat(pictures(paper("")))
                .containsExactly(
                        "asia",
                        "eastern-asia",
                        "eastern-europe",
                        "europe",
                        "european-union",
                        "front",
                        "hungary",
                        "malta",
                        "south-korea",
                        "southern-europe",
                        "the-koreas",
                        "world");
    }

    @Test
    void eachStoryHasOneWhenTheMastheadAsksForIt() {
        assertThat(pictures(paper("share-pictures: stories")))
                .as("one has a picture, one can't be set, one has a drawing that others can't show")
                .contains("gulls", "drawn", "south-korea", "front")
                .doesNotContain("boats", "seoul");
    }

    @Test
    void thereAreNoneWhenTheMastheadSaysSo() {
        assertThat(pictures(paper("share-pictures: off"))).isEmpty();
    }

    @Test
    void aNewStoryDrawsNoPictureOfARegionAnew() {
        Paper paper = paper("share-pictures: stories");
        paper.write(
                        "seeds/2016-05-09-more.md",
                        "---\nheadline: More gulls\nregion: Malta\n---\nText.\n")
                .build();
        assertThat(paper.changed())
                .filteredOn(file -> file.startsWith("assets/share/"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("assets/share/more.");
        paper.change("seeds/2016-05-09-more.md", "Text.", "Other text.").build();
        assertThat(paper.changed()).noneMatch(file -> file.startsWith("assets/share/"));
    }

    @Test
    void aPictureThatWouldShowSomethingElseHasAnotherName() {
        Paper paper = paper("share-pictures: stories");
        List<String> before = pictures(paper);
        paper.change("seeds/2016-05-03-gulls.md", "Gulls return", "Gulls stay").build();
        assertThat(paper.changed())
                .filteredOn(file -> file.startsWith("assets/share/"))
                .hasSize(2)
                .allMatch(file -> file.startsWith("assets/share/gulls."));
        paper.change("seeds/masthead.yaml", "The Harbour Post", "The Harbour Times").build();
        assertThat(pictures(paper)).isEqualTo(before);
        assertThat(paper.changed())
                .filteredOn(file -> file.startsWith("assets/share/"))
                .hasSize(2 * before.size());
    }

    @Test
    void anotherAccentIsAnotherPicture() {
        Paper paper = paper("theme: {accent: \"#0b5c4a\"}");
        List<String> before = pictures(paper);
        paper.change("seeds/masthead.yaml", "#0b5c4a", "#1c3f8a").build();
        assertThat(paper.changed())
                .filteredOn(file -> file.startsWith("assets/share/"))
                .hasSize(2 * before.size());
    }

    @Test
    void theyAreNotDrawnAgainWhenNothingHasChanged() {
        Paper paper = paper("share-pictures: stories");
        paper.build();
        assertThat(paper.changed()).isEmpty();
    }

    @Test
    void aPaperInAnotherScriptHasThemTooWithoutWords() {
        Paper paper = paper("language: ar\ntheme: {nameplate: capitals}");
        assertThat(pictures(paper)).contains("malta", "world", "front");
    }

    @Test
    void anythingElseIsAnError() {
        Paper paper = Paper.newsroom(root, SEEDS.replace("EXTRA", "share-pictures: storys"));
        paper.run();
        assertThat(paper.codes()).contains("bad-choice");
        assertThat(paper.report().problems().toString()).contains("stories");
    }
}
