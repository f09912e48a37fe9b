package dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.order.Order;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages say of themselves to those who search. */
class StructuredDataTest {

    private static final String URL = "https://post.example/paper/";

    @TempDir Path root;

    @Test
    void everyPageHasOneBlockAndEveryPropertyAValue() {
        var heads = Papers.heads(Papers.full(root));
        assertThat(heads.size()).isGreaterThan(30);
        heads.forEach(
                (address, head) -> {
                    assertThat(head.graph()).as(address).isNotEmpty();
                    head.graph().forEach(thing -> full(address, thing));
                });
    }

    private static void full(String address, Object value) {
        if (value instanceof Map<?, ?> thing) {
            assertThat(Head.object(value)).as(address).containsKey("@type").hasSizeGreaterThan(1);
            thing.values().forEach(inner -> full(address, inner));
        } else if (value instanceof List<?> list) {
            assertThat(list).as(address).isNotEmpty();
            list.forEach(inner -> full(address, inner));
        } else if (value instanceof String text) {
            assertThat(text).as(address).isNotBlank();
        }
    }

    @Test
    void aStorySaysAllThatItsPageSays() {
        Map<String, Object> story =
                Head.of(Papers.full(root).page("malta/2016/05/full/"))
                        .thing("ReportageNewsArticle");
        String picture = URL + "pictures/gulls.";
        assertThat(story)
                .containsEntry("headline", "Gulls return")
                .containsEntry("description", "After eleven winters the birds are back.")
                .containsEntry("mainEntityOfPage", URL + "malta/2016/05/full/")
                .containsEntry("datePublished", "2016-05-03T10:00:00+01:00")
                .containsEntry("dateModified", "2016-05-05T09:00:00+01:00")
                .containsEntry("articleSection", "Malta")
                .containsEntry("inLanguage", "en-GB")
                .containsEntry("keywords", List.of("birds", "harbours"))
                .containsEntry("wordCount", 6)
                .containsEntry("isAccessibleForFree", true)
                .containsEntry("dateline", "VALLETTA, Malta (Newswire)")
                .containsEntry(
                        "locationCreated", Map.of("@type", "Place", "name", "VALLETTA, Malta"))
                .containsEntry(
                        "contentLocation",
                        List.of(
                                Map.of("@type", "Place", "name", "Malta", "url", URL + "malta/"),
                                Map.of("@type", "Place", "name", "Italy", "url", URL + "italy/")))
                .containsEntry(
                        "author",
                        List.of(
                                Map.of(
                                        "@type",
                                        "Person",
                                        "name",
                                        "Ada Park",
                                        "url",
                                        URL + "people/ada/",
                                        "jobTitle",
                                        "Korea correspondent",
                                        "sameAs",
                                        List.of(
                                                "https://ada.example/",
                                                "https://social.example/@ada")),
                                Map.of(
                                        "@type",
                                        "Organization",
                                        "name",
                                        "Newswire",
                                        "url",
                                        URL + "people/wire/",
                                        "sameAs",
                                        "https://wire.example/")))
                .containsEntry(
                        "correction",
                        Map.of(
                                "@type",
                                "CorrectionComment",
                                "text",
                                "There were eleven winters and not ten.",
                                "datePublished",
                                "2016-05-04T08:00:00+01:00"))
                .containsEntry(
                        "isPartOf",
                        Map.of(
                                "@type",
                                "CreativeWorkSeries",
                                "name",
                                "The coast",
                                "url",
                                URL + "series/the-coast/"))
                .containsEntry("position", 2)
                .containsEntry("copyrightNotice", "© Harbour Trust")
                .doesNotContainKey("creativeWorkStatus");
        assertThat(Head.object(story.get("image")))
                .containsEntry("width", 1200)
                .containsEntry("height", 675)
                .containsEntry("caption", "They came at dawn.")
                .containsEntry("creditText", "Bo Lind")
                .hasEntrySatisfying("url", url -> assertThat((String) url).startsWith(picture));
        Map<String, Object> publisher = Head.object(story.get("publisher"));
        assertThat(publisher)
                .containsEntry("@type", "NewsMediaOrganization")
                .containsEntry("name", "Harbour Trust")
                .containsEntry("url", URL);
        assertThat(Head.object(publisher.get("logo")))
                .hasEntrySatisfying(
                        "url", url -> assertThat((String) url).startsWith(URL + "pictures/logo."))
                .containsEntry("width", 64);
    }

    @Test
    void aGenreHasItsTypeAndEveryOtherStoryIsNews() {
        Paper paper = Papers.full(root);
        assertThat(Head.of(paper.page("malta/2016/04/first/")).thing("OpinionNewsArticle"))
                .containsEntry("position", 1);
        // No news by schema.org, so it has no dateline either.
        assertThat(Head.of(paper.page("malta/2016/03/retracted/")).thing("SatiricalArticle"))
                .containsEntry("creativeWorkStatus", "Retracted")
                .doesNotContainKeys("dateline")
                .containsKey("locationCreated");
        String sponsored =
                paper.site().keySet().stream()
                        .filter(file -> file.startsWith("malta/undated-"))
                        .map(file -> file.replace("index.html", ""))
                        .findFirst()
                        .orElseThrow();
        Head.of(paper.page(sponsored)).thing("AdvertiserContentArticle");
        assertThat(Head.of(paper.page("world/2016/01/world/")).thing("NewsArticle"))
                .doesNotContainKeys("contentLocation", "author", "keywords", "correction")
                // What has no picture of its own is shown with that of its region.
                .extractingByKey("image")
                .extracting(image -> (String) Head.object(image).get("url"))
                .matches(url -> url.startsWith(URL + "assets/share/world."));
        for (String genre : List.of("live", "fact-check", "obituary", "poem")) {
            paper.change("seeds/world.md", "genre: obituary", "genre: " + genre).build();
            Head.of(paper.page("world/2016/01/world/")).thing("NewsArticle");
            paper.change("seeds/world.md", "genre: " + genre, "genre: obituary");
        }
        Map<String, String> types =
                Map.of(
                        "analysis", "AnalysisNewsArticle",
                        "background", "BackgroundNewsArticle",
                        "review", "ReviewNewsArticle",
                        "sponsored", "AdvertiserContentArticle",
                        "Satire", "SatiricalArticle");
        types.forEach(
                (genre, type) -> {
                    paper.change("seeds/world.md", "genre: obituary", "genre: " + genre).build();
                    Head.of(paper.page("world/2016/01/world/")).thing(type);
                    paper.change("seeds/world.md", "genre: " + genre, "genre: obituary");
                });
    }

    @Test
    void datesAreThoseThatReadersSee() {
        Paper paper = Papers.full(root);
        int dated = 0;
        for (Map.Entry<String, Head> page : Papers.heads(paper).entrySet()) {
            Head head = page.getValue();
            if (head.page().select("article.story").isEmpty()) {
                continue;
            }
            Map<String, Object> story = head.graph().get(0);
            var told = new ArrayList<Object>();
            told.add(story.get("datePublished"));
            told.add(story.get("dateModified"));
            told.removeIf(java.util.Objects::isNull);
            assertThat(told).as(page.getKey()).isEqualTo(head.seen("article.story .meta time"));
            var previewed = new ArrayList<>(head.metas("article:published_time"));
            previewed.addAll(head.metas("article:modified_time"));
            assertThat(previewed).isEqualTo(told);
            dated += told.size();
        }
        assertThat(dated).isEqualTo(5);
        assertThat(Head.of(paper.page("malta/2016/02/secret/")).graph().get(0))
                .doesNotContainKeys("datePublished", "dateModified");
    }

    @Test
    void theFrontSaysWhoseSiteItIsAndWhichPoliciesHaveAPage() {
        Paper paper = Papers.full(root);
        Head front = Head.of(paper.page(""));
        assertThat(front.thing("WebSite"))
                .containsEntry("name", "The Harbour Post")
                .containsEntry("url", URL)
                .containsEntry("description", "News from both shores")
                .containsEntry("inLanguage", "en-GB");
        assertThat(front.thing("NewsMediaOrganization"))
                .containsEntry("name", "Harbour Trust")
                .containsEntry("foundingDate", "1998-04-01")
                .containsEntry("correctionsPolicy", URL + "corrections-policy/")
                .containsEntry("ethicsPolicy", URL + "about/#ethics")
                .containsEntry("unnamedSourcesPolicy", URL + "about/")
                .doesNotContainKey("verificationFactCheckingPolicy")
                .containsKey("logo");
        assertThat(paper.codes()).contains("dead-link");
    }

    @Test
    void aListLeadsToTheStoriesItShows() {
        Paper paper = Papers.full(root);
        for (String address : List.of("malta/", "malta/page/1/", "topics/birds/", "2016/05/03/")) {
            Head head = Head.of(paper.page(address));
            Map<String, Object> page = head.thing("CollectionPage");
            assertThat(page).containsEntry("url", URL + address);
            Map<String, Object> list = Head.object(page.get("mainEntity"));
            List<String> shown =
                    head.page().select("main .teaser > h2 a, main .teaser > h3 a").stream()
                            .map(a -> "https://post.example" + a.attr("href"))
                            .toList();
            List<Object> items = Head.list(list.get("itemListElement"));
            assertThat(items).extracting(i -> Head.object(i).get("url")).isEqualTo(shown);
            assertThat(list).containsEntry("numberOfItems", shown.size());
            for (int i = 0; i < items.size(); i++) {
                assertThat(Head.object(items.get(i))).containsEntry("position", i + 1);
            }
        }
    }

    @Test
    void theWayToAPageBeginsAtTheFront() {
        Paper paper = Papers.full(root);
        assertThat(way(paper, "malta/2016/05/full/"))
                .containsExactly(
                        "The Harbour Post " + URL,
                        "World " + URL + "world/",
                        "Europe " + URL + "europe/",
                        "Southern Europe " + URL + "southern-europe/",
                        "Malta " + URL + "malta/",
                        "Gulls return null");
        assertThat(way(paper, "topics/birds/"))
                .containsExactly("The Harbour Post " + URL, "birds null");
        assertThat(way(paper, "malta/page/1/")).endsWith("Malta " + URL + "malta/", "Malta null");
        assertThat(way(paper, "2016/05/03/"))
                .containsExactly(
                        "The Harbour Post " + URL,
                        "2016 " + URL + "2016/",
                        "May " + URL + "2016/05/",
                        "3 May 2016 null");
    }

    private static List<String> way(Paper paper, String address) {
        Map<String, Object> way = Head.of(paper.page(address)).thing("BreadcrumbList");
        var steps = new ArrayList<String>();
        for (Object step : Head.list(way.get("itemListElement"))) {
            Map<String, Object> one = Head.object(step);
            steps.add(one.get("name") + " " + one.get("item"));
            assertThat(one).containsEntry("position", steps.size());
        }
        return steps;
    }

    @Test
    void peopleAndStandingPagesAreWhatTheyAre() {
        Paper paper = Papers.full(root);
        Map<String, Object> ada =
                Head.object(
                        Head.of(paper.page("people/ada/")).thing("ProfilePage").get("mainEntity"));
        assertThat(ada)
                .containsEntry("@type", "Person")
                .containsEntry("name", "Ada Park")
                .containsEntry("url", URL + "people/ada/")
                .containsEntry("jobTitle", "Korea correspondent")
                .containsEntry("description", "Ada Park has reported from Seoul since 2009.")
                .containsEntry(
                        "sameAs", List.of("https://ada.example/", "https://social.example/@ada"))
                .containsKey("image");
        assertThat(
                        Head.object(
                                Head.of(paper.page("people/wire/"))
                                        .thing("ProfilePage")
                                        .get("mainEntity")))
                .containsEntry("@type", "Organization")
                .doesNotContainKey("jobTitle");
        assertThat(Head.of(paper.page("about/")).thing("AboutPage"))
                .containsEntry("name", "About us")
                .containsEntry("description", "Who we are.");
        Head.of(paper.page("contact/")).thing("ContactPage");
        Head.of(paper.page("corrections-policy/")).thing("WebPage");
        assertThat(Head.of(paper.page("404.html")).page().select("script, meta[property]"))
                .isEmpty();
    }

    @Test
    void aHeadlineStaysAHeadline() {
        String headline = "</script><!-- <script> ]]> \"q\" 'a' & \\ \u2028 \u2029 🦆 가";
        Paper paper =
                Papers.full(root)
                        .write(
                                "seeds/bad.md",
                                "---\nheadline: \""
                                        + headline.replace("\\", "\\\\")
                                                .replace("\"", "\\\"")
                                                .replace("\u2028", "\\u2028")
                                                .replace("\u2029", "\\u2029")
                                        + "\"\nregion: Malta\npublished: 2016-05-06\nslug: bad\n"
                                        + "topics: ['</script>']\nauthors: ['<!--']\n---\nx\n")
                        .build();
        Head head = Head.of(paper.page("malta/2016/05/bad/"));
        String shown = (String) head.thing("NewsArticle").get("headline");
        assertThat(shown.replaceAll("\\s+", " "))
                .isEqualTo(headline.replaceAll("[\\s\u2028\u2029]+", " "));
        assertThat(head.metas("og:title")).hasSize(1);
        assertThat(head.page().select("h1").text()).startsWith("</script><!-- <script>");
        Papers.heads(paper).values().forEach(Head::graph);
    }

    @Test
    void allOfItIsInTheVocabulary() throws IOException {
        Vocabulary vocabulary = vocabulary();
        assertThat(Papers.faults(Papers.heads(Papers.full(root)), vocabulary)).isEmpty();
    }

    @Test
    void theVocabularyFindsFaults() throws IOException {
        Vocabulary vocabulary = vocabulary();
        assertThat(vocabulary.faults(Map.of("@type", "NewsStory"))).contains("no type NewsStory");
        assertThat(vocabulary.faults(Map.of("@type", "SatiricalArticle", "dateline", "ROME")))
                .containsExactly("SatiricalArticle has no dateline");
        assertThat(vocabulary.faults(Map.of("@type", "NewsArticle", "datePublished", "today")))
                .hasSize(1);
        assertThat(vocabulary.faults(Map.of("@type", "NewsArticle", "author", "Ada"))).hasSize(1);
        assertThat(vocabulary.faults(Map.of("@type", "NewsArticle", "keywords", List.of())))
                .hasSize(1);
    }

    @Test
    void theDemonstrationSpeaksTheVocabulary() throws IOException {
        Vocabulary vocabulary = vocabulary();
        copy(Path.of("seeds"), root.resolve("seeds"));
        Paper paper = Paper.at(root).now("2026-11-01T00:00:00Z").build();
        var heads = Papers.heads(paper);
        assertThat(heads.size()).isGreaterThan(250);
        assertThat(Papers.faults(heads, vocabulary)).isEmpty();
        recommended(heads);
    }

    @Test
    void anArchiveOfAnotherToolSpeaksTheVocabulary() throws Exception {
        Vocabulary vocabulary = vocabulary();
        Files.createDirectories(root.resolve("seeds"));
        Files.writeString(
                root.resolve("seeds/masthead.yaml"),
                "title: The Post\nurl: https://post.example/\nhtml: safe\n");
        Path archive = corpora().resolve("site-18f/posts.tar.gz");
        int code =
                new ProcessBuilder("tar", "xzf", archive.toString(), "-C", root + "/seeds")
                        .inheritIO()
                        .start()
                        .waitFor();
        assertThat(code).isZero();
        Paper paper =
                Paper.at(root)
                        .now("2026-01-01T00:00:00Z")
                        .tolerance(Order.Tolerance.KEEP_GOING)
                        .run();
        var heads = Papers.heads(paper);
        assertThat(heads.size()).isGreaterThan(1000);
        assertThat(Papers.faults(heads, vocabulary)).isEmpty();
        recommended(heads);
    }

    @Test
    void noStoryLacksWhatSearchEnginesAskFor() {
        recommended(Papers.heads(Papers.full(root)));
    }

    /** What is recommended for articles, wherever the page has it. */
    private static void recommended(Map<String, Head> heads) {
        var seen = new TreeSet<String>();
        heads.forEach(
                (address, head) -> {
                    if (head.page().select("article.story").isEmpty()) {
                        return;
                    }
                    Map<String, Object> story = head.graph().get(0);
                    assertThat(story)
                            .as(address)
                            .containsKeys(
                                    "headline",
                                    "mainEntityOfPage",
                                    "articleSection",
                                    "inLanguage",
                                    "publisher",
                                    "isAccessibleForFree")
                            .containsEntry("headline", head.page().select("h1").get(0).wholeText());
                    assertThat(story.get("mainEntityOfPage"))
                            .isEqualTo(head.page().select("link[rel=canonical]").attr("href"));
                    assertThat(Head.object(story.get("publisher"))).containsKeys("name", "url");
                    for (Object author : Head.list(story.getOrDefault("author", List.of()))) {
                        assertThat(Head.object(author)).as(address).containsKeys("name", "url");
                    }
                    seen.addAll(story.keySet());
                });
        assertThat(seen).contains("datePublished", "author", "description", "wordCount");
    }

    private static Path corpora() {
        String given = System.getProperty("corpora", "");
        assumeFalse(given.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        return Path.of(given);
    }

    private static Vocabulary vocabulary() throws IOException {
        return Vocabulary.read(corpora().resolve("schemas/schemaorg"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }
}
