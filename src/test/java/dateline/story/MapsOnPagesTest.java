package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Each region's page has a map of where it is, and the page of all regions one of the world. */
class MapsOnPagesTest {

    private static final String STORY =
            """
            -- seeds/%s.txt --
            %s

            A headline

            Date: 2016-05-05 20:30

            Standfirst.

            Text.
            """;

    private static final String HOUSE =
            """
            -- seeds/masthead.yaml --
            url: https://post.example/news/
            -- seeds/regions.yaml --
            harbour-district: {name: '<script>alert("&")</script>', in: [MT]}
            quay: {name: Quay, in: [harbour-district]}
            malta: {name: 'Malta "&" <b>Gozo</b>'}
            hidden-land: {name: Hidden Land, in: [Hungary]}
            hungary: {hidden: true}
            """;

    @TempDir Path root;

    private Paper paper(String... regions) {
        var text = new StringBuilder(HOUSE);
        for (int i = 0; i < regions.length; i++) {
            text.append(STORY.formatted("s" + i, regions[i]));
        }
        return Paper.newsroom(root, text.toString()).build();
    }

    private static Element map(Paper paper, String page) {
        return Jsoup.parse(paper.page(page)).selectFirst("svg.map");
    }

    private static String raw(Paper paper, String page) {
        String html = paper.page(page);
        return html.substring(html.indexOf("<svg"), html.indexOf("</svg>") + "</svg>".length());
    }

    @Test
    void aMapIsNamedAfterWhatItShowsAndWhatThatLiesIn() {
        Paper paper = paper("South Korea", "Senegal", "Antarctica");
        assertThat(map(paper, "south-korea/").attr("aria-label"))
                .isEqualTo("Map: South Korea, Eastern Asia");
        assertThat(map(paper, "the-koreas/").attr("aria-label"))
                .isEqualTo("Map: The Koreas, Eastern Asia");
        assertThat(map(paper, "asia/").attr("aria-label")).isEqualTo("Map: Asia");
        assertThat(map(paper, "antarctica/").attr("aria-label")).isEqualTo("Map: Antarctica");
        assertThat(map(paper, "world/").attr("aria-label")).isEqualTo("Map: World");
        assertThat(map(paper, "the-sahel/").select(".here")).isNotEmpty();
        assertThat(map(paper, "south-korea/").attr("role")).isEqualTo("img");
    }

    @Test
    void aPlaceThatIsNoCountryShowsTheCountryItLiesIn() {
        Paper paper = paper("Quay");
        Element country = map(paper, "malta/");
        for (String place : List.of("quay/", "harbour-district/")) {
            Element map = map(paper, place);
            assertThat(map.select("path").eachAttr("d"))
                    .isEqualTo(country.select("path").eachAttr("d"));
            assertThat(map.attr("aria-label"))
                    .isEqualTo("Map: Malta \"&\" <b>Gozo</b>, Southern Europe");
        }
    }

    @Test
    void aPlaceRightBelowTheWorldHasNoMap() {
        Paper paper = paper("Zorbland");
        assertThat(map(paper, "zorbland/")).isNull();
        assertThat(map(paper, "regions/")).isNull();
    }

    @Test
    void mapsAreWellFormedAndSmallAndHoldNoMarkupOfNames() throws Exception {
        Paper paper = paper("Quay", "Russia", "European Union", "Fiji", "Oceania", "World");
        for (String page :
                List.of("quay/", "malta/", "russia/", "european-union/", "oceania/", "world/")) {
            String svg = raw(paper, page);
            assertThat(svg.length()).as(page).isLessThan(12 * 1024);
            wellFormed(svg);
            assertThat(svg).doesNotContain("style=", "<script", "<b>");
        }
        String world = raw(paper, "regions/");
        assertThat(world.length()).isLessThan(40 * 1024);
        wellFormed(world);
        assertThat(world).contains("Malta &quot;&amp;&quot; &lt;b&gt;Gozo&lt;/b&gt;: 1");
    }

    private static void wellFormed(String svg) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    @Test
    void theMapOfTheWorldLeadsToEveryCountryWithStories() {
        Paper paper = paper("Quay", "Malta", "Russia", "The Sahel", "Fiji", "Hidden Land");
        Element map = map(paper, "regions/");
        assertThat(map.select("a").eachAttr("href"))
                .containsExactlyInAnyOrder("/news/malta/", "/news/russia/", "/news/fiji/");
        assertThat(map.select("a > title").eachText())
                .containsExactlyInAnyOrder("Malta \"&\" <b>Gozo</b>: 2", "Russia: 1", "Fiji: 1");
        assertThat(map.select("a[href=/news/malta/] > .most")).hasSize(1);
        assertThat(map.select("a[href=/news/russia/] > .many")).hasSize(1);
        Element page = Jsoup.parse(paper.page("regions/"));
        assertThat(page.select("a.skip[href=#list]")).hasSize(1);
        assertThat(page.select("ul#list")).hasSize(1);
    }

    @Test
    void aNewStoryChangesNoMapOfARegion() {
        Paper paper = paper("Malta", "Greece");
        String before = raw(paper, "southern-europe/");
        assertThat(before).contains("class=\"here\"");
        paper.write("seeds/new.txt", "Malta\n\nAnother\n\nDate: 2016-05-06\n\nText.\n");
        paper.build();
        assertThat(raw(paper, "southern-europe/")).isEqualTo(before);
        assertThat(paper.page("southern-europe/")).contains("Another");
    }
}
