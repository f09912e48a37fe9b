package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds as a reader of feeds reads them. */
class FeedTest {

    private static final Pattern RFC_822 =
            Pattern.compile(
                    "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \\d{4} \\d\\d:\\d\\d:\\d\\d (GMT|[+-]\\d{4})");

    private static final String PAPER =
            """
            -- seeds/masthead.yaml --
            title: Post & "Mail" <daily>
            tagline: It's <all> & more
            url: https://post.example/
            language: en-GB
            zone: Europe/London
            sections: [{id: sea, name: Sea & sky}]
            -- seeds/people.yaml --
            ann: {name: Ann & Bea}
            -- seeds/gulls.md --
            ---
            id: gulls-1
            headline: 'Gulls & "terns" <count> ]]> it''s'
            standfirst: 'Five < six & "seven" ]]> eight'
            region: Malta
            section: sea
            topics: [Birds & bees]
            authors: [ann, Carl Doe]
            published: 2016-05-03T10:00:00+01:00
            updated: 2016-05-05T09:00:00+01:00
            picture: {file: gull.svg, alt: A gull}
            aliases: [/old-gulls/]
            ---
            Text with ]]> and `<b>` & "quotes" and it's [the other](terns.md),
            [by address](/italy/2016/04/terns/), [mail](mailto:a@b.example), and a note[^1].

            ![A gull](gull.svg)

            ## A heading

            [Down](#a-heading)

            [^1]: The note.
            -- seeds/gull.svg --
            <svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>
            -- seeds/terns.md --
            ---
            headline: Terns
            region: Italy
            published: 2016-04-30
            ---
            Terns text.
            -- seeds/undated.txt --
            Malta

            Nobody knows when

            It was.
            """;

    @TempDir Path root;

    @Test
    void feedsNameTheHubsThatTellOfThem() throws Exception {
        String hubbed =
                "zone: UTC\nfeeds: {hubs: ['https://hub.example/?a=b&c=d', 'http://[::1]:8080/']}";
        Paper paper = Paper.newsroom(root, PAPER.replace("zone: Europe/London", hubbed)).build();
        List<String> hubs = List.of("https://hub.example/?a=b&c=d", "http://[::1]:8080/");
        for (String feed : List.of("feed.xml", "malta/feed.atom")) {
            Document xml = xml(paper, feed);
            assertThat(xml.select("[rel=hub]").eachAttr("href")).isEqualTo(hubs);
            assertThat(xml.select("[rel=self]")).hasSize(1);
        }
        assertThat(Files.readString(root.resolve("site/feed.json")))
                .contains(
                        "\"hubs\": [{\"type\": \"WebSub\", \"url\": \"https://hub.example/?a=b&c=d\"}, ");
    }

    @Test
    void aReaderFindsWhatAChannelNeeds() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        SyndFeed site = read(paper, "feed.xml");
        assertThat(site.getFeedType()).isEqualTo("rss_2.0");
        assertThat(site.getTitle()).isEqualTo("Post & \"Mail\" <daily>");
        assertThat(site.getLink()).isEqualTo("https://post.example/");
        assertThat(site.getDescription()).isEqualTo("It's <all> & more");
        assertThat(site.getLanguage()).isEqualTo("en-GB");
        SyndFeed malta = read(paper, "malta/feed.xml");
        assertThat(malta.getTitle()).isEqualTo("Post & \"Mail\" <daily>: Malta");
        assertThat(malta.getLink()).isEqualTo("https://post.example/malta/");
        assertThat(malta.getDescription()).isNotBlank();
        assertThat(malta.getLanguage()).isEqualTo("en-GB");
        for (String address : List.of("feed.xml", "malta/feed.xml", "world/feed.xml")) {
            Element self = xml(paper, address).selectFirst("channel > atom|link[rel=self]");
            assertThat(self).isNotNull();
            assertThat(self.attr("href")).isEqualTo("https://post.example/" + address);
            assertThat(self.attr("type")).isEqualTo("application/rss+xml");
        }
    }

    @Test
    void aReaderFindsWhatAStoryNeeds() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        SyndEntry item = read(paper, "malta/feed.xml").getEntries().get(0);
        assertThat(item.getTitle()).isEqualTo("Gulls & \"terns\" <count> ]]> it's");
        assertThat(item.getLink())
                .startsWith("https://post.example/malta/2016/05/")
                .isEqualTo(read(paper, "feed.xml").getEntries().get(0).getLink());
        // Readers take it for HTML.
        assertThat(item.getDescription().getValue())
                .isEqualTo("Five &lt; six &amp; \"seven\" ]]&gt; eight");
        assertThat(item.getPublishedDate()).isEqualTo(date("2016-05-03T09:00:00Z"));
        assertThat(item.getCategories())
                .extracting(SyndCategory::getName)
                .contains("Malta", "Birds & bees");
        Element raw = xml(paper, "malta/feed.xml").selectFirst("item");
        assertThat(raw.select("dc|creator").eachText()).containsExactly("Ann & Bea", "Carl Doe");
        assertThat(raw.select("author")).isEmpty();
        assertThat(raw.select("guid").attr("isPermaLink")).isEqualTo("false");
        assertThat(raw.select("guid").text()).isEqualTo("tag:post.example,2016:gulls-1");
    }

    @Test
    void everyItemHasTheElementsAndEveryDateTheForm() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        for (String feed : feeds(paper)) {
            Document xml = xml(paper, feed);
            for (Element item : xml.select("item")) {
                for (String name :
                        List.of("title", "link", "guid", "description", "content|encoded")) {
                    assertThat(item.select(name)).as(feed + " " + name).hasSize(1);
                }
            }
            assertThat(xml.select("pubDate, lastBuildDate").eachText())
                    .allMatch(RFC_822.asMatchPredicate());
            assertThat(xml.select("guid").eachText()).doesNotHaveDuplicates();
        }
        Element undated = xml(paper, "feed.xml").select("item").last();
        assertThat(undated.select("guid").text()).startsWith("tag:post.example,2000:");
    }

    @Test
    void datesAreTheSameInEveryLocale() {
        Locale before = Locale.getDefault();
        try {
            for (String tag :
                    List.of("ko-KR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Paper paper = Paper.newsroom(root.resolve(tag), PAPER).build();
                paper.page(
                        "feed.xml",
                        "<pubDate>Tue, 3 May 2016 10:00:00 +0100</pubDate>",
                        "<lastBuildDate>Thu, 5 May 2016 09:00:00 +0100</lastBuildDate>");
                paper.page(
                        "feed.atom",
                        "<published>2016-05-03T10:00:00+01:00</published>",
                        "<updated>2016-05-05T09:00:00+01:00</updated>");
                paper.page(
                        "feed.json",
                        "\"date_published\": \"2016-05-03T10:00:00+01:00\"",
                        "\"date_modified\": \"2016-05-05T09:00:00+01:00\"");
                paper.page("sitemap-2016.xml", "<lastmod>2016-05-05T09:00:00+01:00</lastmod>");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theBodyStandsAloneAnywhere() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        for (String feed : feeds(paper)) {
            for (SyndEntry entry : read(paper, feed).getEntries()) {
                Document body = Jsoup.parseBodyFragment(content(entry));
                for (Element one : body.select("[href], [src], [srcset], [poster]")) {
                    assertThat(one.attr("href") + one.attr("src"))
                            .as(feed + ": " + one)
                            .matches("(https://|mailto:).+");
                    assertThat(one.hasAttr("srcset")).isFalse();
                }
                assertThat(body.select("script, style, [style], [loading]")).isEmpty();
            }
        }
        SyndEntry gulls = read(paper, "feed.xml").getEntries().get(0);
        Document body = Jsoup.parseBodyFragment(content(gulls));
        assertThat(body.text()).contains("Text with ]]> and <b> & \"quotes\" and it's the other");
        assertThat(body.select("a:contains(the other), a:contains(by address)").eachAttr("href"))
                .containsOnly("https://post.example/italy/2016/04/terns/");
        assertThat(body.select("a:contains(Down)").attr("href"))
                .isEqualTo(gulls.getLink() + "#a-heading");
        assertThat(body.select("img").attr("src")).startsWith("https://post.example/");
    }

    @Test
    void theIdOfAStoryOutlivesItsHeadlineAndItsAddress() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        List<String> before = xml(paper, "feed.xml").select("guid").eachText();
        paper.change("seeds/gulls.md", "Gulls &", "Two gulls &")
                .change("seeds/terns.md", "headline: Terns", "headline: Many terns")
                .change("seeds/undated.txt", "Nobody knows when", "Somebody knows when")
                .build();
        assertThat(xml(paper, "feed.xml").select("item > title").eachText())
                .anyMatch(title -> title.startsWith("Two gulls"))
                .contains("Many terns", "Somebody knows when");
        assertThat(xml(paper, "feed.xml").select("guid").eachText()).isEqualTo(before);
    }

    @Test
    void storiesWithoutADateComeLastAndHaveNone() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        assertThat(titles(paper, "feed.xml"))
                .containsExactly(
                        "Gulls & \"terns\" <count> ]]> it's", "Terns", "Nobody knows when");
        List<SyndEntry> entries = read(paper, "feed.xml").getEntries();
        assertThat(entries.get(2).getPublishedDate()).isNull();
        assertThat(read(paper, "feed.xml").getPublishedDate())
                .isEqualTo(date("2016-05-05T08:00:00Z"));
        assertThat(xml(paper, "feed.xml").select("lastBuildDate").text())
                .isEqualTo("Thu, 5 May 2016 09:00:00 +0100");
    }

    @Test
    void aFeedWithoutDatesTellsNone() throws Exception {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/a.txt --
                        Malta

                        A headline

                        Words.
                        """);
        paper.build();
        assertThat(xml(paper, "feed.xml").select("lastBuildDate, pubDate")).isEmpty();
        assertThat(titles(paper, "malta/feed.xml")).containsExactly("A headline");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/a.txt --
                        Malta

                        Bell\u0007 & <tail>\u0001 \uFFFF\uD83D\uDE00 end

                        Sum\u0002mary ]]> of it

                        Bo\u000By\u0008 text ]]> \uFFFE\uD83D\uDE00 & <b>
                        """);
        paper.run();
        SyndEntry entry = read(paper, "malta/feed.xml").getEntries().get(0);
        assertThat(entry.getTitle()).contains("Bell", "& <tail>", "\uD83D\uDE00 end");
        assertThat(content(entry)).contains("]]&gt;", "\uD83D\uDE00", "&amp; &lt;b&gt;");
        assertThat(read(paper, "feed.xml").getEntries()).hasSize(1);
    }

    @Test
    void onlyTheFeedOfTheSiteMayBeEmpty() throws Exception {
        Paper paper =
                Paper.newsroom(
                                root,
                                """
                                -- seeds/a.md --
                                ---
                                headline: Held
                                region: Malta
                                published: 2016-07-01
                                ---
                                x
                                """)
                        .build();
        assertThat(read(paper, "feed.xml").getEntries()).isEmpty();
        assertThat(feeds(paper)).containsExactly("feed.xml");
        paper.delete("seeds/a.md").build();
        assertThat(read(paper, "feed.xml").getEntries()).isEmpty();
        assertThat(feeds(paper)).containsExactly("feed.xml");
        assertThat(xml(paper, "feed.xml").select("channel > description").text()).isNotBlank();
    }

    @Test
    void aStoryThatIsToBeInNoFeedIsInNone() throws Exception {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change("seeds/terns.md", "region: Italy", "region: Italy\nfeeds: false")
                        .build();
        assertThat(feeds(paper))
                .isNotEmpty()
                .allSatisfy(feed -> assertThat(titles(paper, feed)).doesNotContain("Terns"));
        paper.page("italy/2016/04/terns/", "Terns text");
        for (String feed : feeds(paper)) {
            if (!feed.equals("feed.xml")) {
                assertThat(titles(paper, feed)).as(feed).isNotEmpty();
            }
        }
        assertThat(paper.page("italy/")).doesNotContain("italy/feed.xml");
    }

    @Test
    void holdsTheNewestFiftyStories() throws Exception {
        Paper paper = Paper.newsroom(root, "");
        for (int n = 0; n < 60; n++) {
            paper.write(
                    "seeds/n%d.md".formatted(n),
                    "---\nheadline: N%02d\nregion: Malta\npublished: 2016-03-01T10:%02d:00Z\n---\nx\n"
                            .formatted(n, n));
        }
        paper.build();
        for (String feed : List.of("feed.xml", "malta/feed.xml", "world/feed.xml")) {
            List<String> titles = titles(paper, feed);
            assertThat(titles).hasSize(50);
            assertThat(titles.get(0)).isEqualTo("N59");
            assertThat(titles.get(49)).isEqualTo("N10");
        }
        paper.write("seeds/masthead.yaml", "feeds: {items: 7}\n").build();
        assertThat(titles(paper, "malta/feed.xml")).hasSize(7);
    }

    @Test
    void theThreeFormatsTellTheSame() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        SyndFeed rss = read(paper, "malta/feed.xml");
        SyndFeed atom = read(paper, "malta/feed.atom");
        assertThat(atom.getFeedType()).isEqualTo("atom_1.0");
        assertThat(atom.getTitle()).isEqualTo(rss.getTitle());
        assertThat(xml(paper, "malta/feed.atom").select("feed > link[rel=alternate]").attr("href"))
                .isEqualTo(rss.getLink());
        assertThat(xml(paper, "malta/feed.atom").select("feed > link[rel=self]").attr("href"))
                .isEqualTo("https://post.example/malta/feed.atom");
        assertThat(atom.getUri()).isEqualTo("https://post.example/malta/");
        assertThat(atom.getPublishedDate()).isEqualTo(date("2016-05-05T08:00:00Z"));
        SyndEntry told = rss.getEntries().get(0);
        SyndEntry entry = atom.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo(told.getTitle());
        assertThat(entry.getLink()).isEqualTo(told.getLink());
        assertThat(entry.getUri()).isEqualTo(told.getUri());
        assertThat(content(entry)).isEqualTo(content(told));
        assertThat(entry.getDescription().getValue()).isEqualTo("Five < six & \"seven\" ]]> eight");
        assertThat(entry.getPublishedDate()).isEqualTo(told.getPublishedDate());
        assertThat(entry.getUpdatedDate()).isEqualTo(date("2016-05-05T08:00:00Z"));
        assertThat(entry.getAuthors())
                .extracting(author -> author.getName())
                .containsExactly("Ann & Bea", "Carl Doe");
        assertThat(entry.getAuthors())
                .extracting(author -> author.getUri())
                .containsExactly(
                        "https://post.example/people/ann/",
                        "https://post.example/people/carl-doe/");
        assertThat(paper.page("malta/feed.json"))
                .contains(
                        "\"title\": \"Gulls & \\\"terns\\\" <count> ]]\\u003E it's\"",
                        "\"id\": \"tag:post.example,2016:gulls-1\"",
                        "\"tags\": [\"Malta\", \"Birds & bees\"]");
    }

    @Test
    void sectionsAndPeopleHaveFeedsOfTheirOwn() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        for (String list : List.of("sections/sea/", "people/ann/", "people/carl-doe/")) {
            for (String feed : List.of("feed.xml", "feed.atom")) {
                assertThat(titles(paper, list + feed))
                        .containsExactly("Gulls & \"terns\" <count> ]]> it's");
            }
            paper.page(list + "feed.json", "gulls-1");
        }
        assertThat(read(paper, "people/ann/feed.xml").getTitle())
                .isEqualTo("Post & \"Mail\" <daily>: Ann & Bea");
        paper.hasNoPage("topics/birds-bees/feed.xml");
    }

    @Test
    void thePagesOfAListTellProgramsOfItsFeeds() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        List<String> site =
                List.of(
                        "application/rss+xml /feed.xml",
                        "application/atom+xml /feed.atom",
                        "application/feed+json /feed.json");
        for (String page : List.of("", "404.html", "italy/2016/04/terns/")) {
            assertThat(discovered(paper, page)).as(page).isEqualTo(site);
        }
        for (String list : List.of("malta/", "sections/sea/", "people/ann/")) {
            assertThat(discovered(paper, list))
                    .as(list)
                    .startsWith(site.toArray(String[]::new))
                    .endsWith(
                            "application/rss+xml /" + list + "feed.xml",
                            "application/atom+xml /" + list + "feed.atom",
                            "application/feed+json /" + list + "feed.json");
        }
    }

    /** Each of them leads to a feed. */
    private static List<String> discovered(Paper paper, String page) {
        return Jsoup.parse(paper.page(page)).select("head > link[rel=alternate]").stream()
                .peek(link -> paper.page(link.attr("href").substring(1)))
                .peek(link -> assertThat(link.attr("title")).startsWith("Post & \"Mail\" <daily>"))
                .map(link -> link.attr("type") + " " + link.attr("href"))
                .toList();
    }

    @Test
    void atomKnowsNoStoryWithoutADate() throws Exception {
        Paper paper = Paper.newsroom(root, PAPER).build();
        assertThat(titles(paper, "feed.atom")).hasSize(2).doesNotContain("Nobody knows when");
        paper.delete("seeds/gulls.md").delete("seeds/terns.md").run();
        assertThat(titles(paper, "malta/feed.xml")).containsExactly("Nobody knows when");
        assertThat(paper.page("malta/feed.json"))
                .contains("Nobody knows when")
                .doesNotContain("date_");
        paper.hasNoPage("feed.atom").hasNoPage("malta/feed.atom");
        assertThat(discovered(paper, "malta/"))
                .containsExactly(
                        "application/rss+xml /feed.xml",
                        "application/feed+json /feed.json",
                        "application/rss+xml /malta/feed.xml",
                        "application/feed+json /malta/feed.json");
    }

    @Test
    void aPictureComesWithItsCredit() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/gulls.md",
                                "alt: A gull}",
                                "alt: A gull, caption: One & only, credit: 'Ann <A>'}")
                        .build();
        for (String feed : List.of("feed.xml", "feed.atom")) {
            Element picture = xml(paper, feed).selectFirst("media|content");
            assertThat(picture.attr("url")).startsWith("https://post.example/pictures/gull.");
            assertThat(picture.attr("type")).isEqualTo("image/svg+xml");
            assertThat(picture.attr("width") + "x" + picture.attr("height")).isEqualTo("10x20");
            assertThat(picture.select("media|credit").text()).isEqualTo("Ann <A>");
            assertThat(picture.select("media|description").text()).isEqualTo("One & only");
            assertThat(paper.site())
                    .containsKey(picture.attr("url").substring("https://post.example/".length()));
        }
        paper.page("feed.json", "\"image\": \"https://post.example/pictures/gull.");
    }

    @Test
    void formatsAndListsAreChosenInTheMasthead() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/masthead.yaml",
                                "language:",
                                "feeds: {formats: [atom], of: [people]}\nlanguage:")
                        .build();
        assertThat(paper.site().keySet())
                .filteredOn(name -> name.contains("feed."))
                .containsExactly("people/ann/feed.atom", "people/carl-doe/feed.atom");
        assertThat(paper.page("")).doesNotContain("feed.");
        assertThat(paper.page("malta/")).doesNotContain("feed.");
        paper.page("people/ann/", "/people/ann/feed.atom");
    }

    @Test
    void staysWithinWhatReadersTake() throws Exception {
        Paper paper =
                Paper.newsroom(
                        root,
                        """
                        -- seeds/book.md --
                        ---
                        headline: A book
                        standfirst: It is long.
                        region: Malta
                        published: 2016-05-03
                        ---
                        """);
        String words = "Word upon word & word. ".repeat(1_000) + "\n\n";
        paper.write(
                "seeds/book.md",
                java.nio.file.Files.readString(root.resolve("seeds/book.md")) + words.repeat(50));
        for (int n = 10; n < 30; n++) {
            paper.write(
                    "seeds/n%d.md".formatted(n),
                    "---\nheadline: N%d\nregion: Malta\npublished: 2016-04-%d\n---\n%s"
                            .formatted(n, n, words.repeat(6)));
        }
        paper.build();
        assertThat(titles(paper, "feed.xml"))
                .startsWith("A book", "N29", "N28")
                .hasSizeBetween(6, 15);
        Element book = xml(paper, "feed.xml").selectFirst("item");
        assertThat(book.select("content|encoded")).isEmpty();
        assertThat(book.select("description").text()).isEqualTo("It is long.");
        assertThat(xml(paper, "feed.atom").selectFirst("entry").select("> content")).isEmpty();
        paper.page("feed.json", "\"content_text\": \"It is long.\"");
        for (String feed : List.of("feed.xml", "feed.atom", "feed.json", "malta/feed.xml")) {
            assertThat(java.nio.file.Files.size(root.resolve("site").resolve(feed)))
                    .isBetween(1_000_000L, 2_000_000L);
        }
    }

    @Test
    void nothingInAFeedDependsOnTheHour() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        paper.now("2031-01-01T00:00:00Z").build();
        assertThat(paper.changed()).noneMatch(name -> name.contains("feed."));
    }

    private static String content(SyndEntry entry) {
        assertThat(entry.getContents()).hasSize(1);
        return entry.getContents().get(0).getValue();
    }

    private static List<String> titles(Paper paper, String feed) throws Exception {
        return read(paper, feed).getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private static List<String> feeds(Paper paper) {
        return paper.site().keySet().stream().filter(name -> name.endsWith("feed.xml")).toList();
    }

    private static SyndFeed read(Paper paper, String feed) throws Exception {
        byte[] bytes = java.nio.file.Files.readAllBytes(paper.root().resolve("site").resolve(feed));
        try (var reader = new XmlReader(new ByteArrayInputStream(bytes))) {
            return new SyndFeedInput().build(reader);
        }
    }

    private static Document xml(Paper paper, String feed) {
        return Jsoup.parse(paper.page(feed), Parser.xmlParser());
    }

    private static Date date(String instant) {
        return Date.from(Instant.parse(instant));
    }
}
