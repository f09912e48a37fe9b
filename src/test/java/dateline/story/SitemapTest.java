package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sitemap (sitemaps.org, protocol 0.9) as a search engine reads it. */
class SitemapTest {

    private static final String HOST = "https://post.example";

    private static final String PAPER =
            """
            -- seeds/masthead.yaml --
            url: https://post.example/
            zone: Europe/London
            slugs: unicode
            paging: {size: 2}
            -- seeds/seoul.md --
            ---
            headline: 서울에서 & <개막>
            region: South Korea
            published: 2016-05-03T10:00:00+01:00
            updated: 2016-05-05T09:00:00+01:00
            aliases: [/old-seoul/]
            topics: [바다, Ships & boats]
            ---
            x
            -- seeds/arabic.md --
            ---
            headline: أخبار اليوم
            region: Egypt
            published: 2016-05-02
            authors: [Ann Doe]
            ---
            x
            -- seeds/n1.md --
            ---
            headline: N1
            region: Malta
            published: 2016-05-01
            ---
            x
            -- seeds/n2.md --
            ---
            headline: N2
            region: Malta
            published: 2016-04-01
            ---
            x
            -- seeds/n3.md --
            ---
            headline: N3
            region: Malta
            published: 2016-03-01
            ---
            x
            -- seeds/n4.md --
            ---
            headline: N4
            region: Malta
            published: 2016-02-01
            ---
            x
            -- seeds/hidden.md --
            ---
            headline: Hidden from search
            region: Malta
            published: 2016-05-04
            index: false
            ---
            x
            -- seeds/held.md --
            ---
            headline: Held
            region: Malta
            published: 2016-07-04
            ---
            x
            -- seeds/undated.txt --
            Chad

            Nobody knows when

            It was.
            -- seeds/pages/about.md --
            ---
            headline: About
            ---
            x
            -- seeds/pages/secret.md --
            ---
            headline: Secret
            index: false
            ---
            x
            """;

    @TempDir Path root;

    @Test
    void everyAddressIsAPageOfTheSiteAndComesOnce() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        List<String> locs = sitemap(paper).select("url > loc").eachText();
        assertThat(locs).doesNotHaveDuplicates().isNotEmpty();
        for (String loc : locs) {
            assertThat(loc).startsWith(HOST + "/").matches("[\\x21-\\x7e]{1,2047}");
            assertThat(URI.create(loc).toASCIIString()).isEqualTo(loc);
            String page = paper.page(URI.create(loc).getPath().substring(1));
            Document html = Jsoup.parse(page);
            assertThat(html.select("link[rel=canonical]").attr("href")).isEqualTo(loc);
            assertThat(html.select("meta[name=robots]")).as(loc).isEmpty();
            assertThat(html.select("meta[http-equiv=refresh]")).as(loc).isEmpty();
        }
        paper.page("robots.txt", "Sitemap: " + HOST + "/sitemap.xml");
    }

    @Test
    void everyPageToBeFoundIsInIt() {
        Paper paper = Paper.newsroom(root, PAPER).build();
        Map<String, String> pages = pages(paper);
        assertThat(pages)
                .containsKeys(
                        HOST + "/",
                        HOST + "/regions/",
                        HOST + "/malta/",
                        HOST + "/world/",
                        HOST + "/about/",
                        HOST + "/malta/2016/02/n4/");
        assertThat(pages.keySet())
                .anyMatch(loc -> loc.contains("/south-korea/2016/05/"))
                .anyMatch(loc -> loc.contains("/egypt/2016/05/"))
                .noneMatch(loc -> loc.contains("/page/"))
                .noneMatch(loc -> loc.endsWith("/undated/"))
                .noneMatch(loc -> loc.contains("hidden"))
                .noneMatch(loc -> loc.contains("secret"))
                .noneMatch(loc -> loc.contains("held"))
                .noneMatch(loc -> loc.contains("404"))
                .doesNotContain(HOST + "/old-seoul/");
        paper.page("malta/page/1/", "N4").page("secret/", "noindex").page("old-seoul/", "refresh");
    }

    @Test
    void tellsWhenAPageChangedAndNothingOfOneThatHasNoDate() {
        Map<String, String> pages = pages(Paper.newsroom(root, PAPER).build());
        pages.forEach(
                (loc, lastmod) -> {
                    if (!lastmod.isEmpty()) {
                        assertThat(lastmod)
                                .matches(
                                        "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)");
                        OffsetDateTime.parse(lastmod);
                    }
                });
        assertThat(pages)
                .containsEntry(HOST + "/south-korea/", "2016-05-05T09:00:00+01:00")
                .containsEntry(HOST + "/", "2016-05-05T09:00:00+01:00")
                .containsEntry(HOST + "/chad/", "")
                .containsEntry(HOST + "/malta/2016/02/n4/", "2016-02-01T00:00:00Z");
    }

    @Test
    void holdsToTheSchema() throws Exception {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "the schemas are in the corpora: -Dcorpora=FOLDER");
        Path schemas = Path.of(corpora).resolve("schemas/sitemap");
        Source[] sources =
                List.of("sitemap.xsd", "sitemap-news.xsd", "sitemap-image.xsd", "sitemap-video.xsd")
                        .stream()
                        .map(name -> new StreamSource(schemas.resolve(name).toFile()))
                        .toArray(Source[]::new);
        var validator =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(sources)
                        .newValidator();
        Paper paper = Paper.newsroom(root, PAPER).build();
        validator.validate(new StreamSource(new StringReader(paper.page("sitemap.xml"))));
    }

    private static Document sitemap(Paper paper) {
        return Jsoup.parse(paper.page("sitemap.xml"), Parser.xmlParser());
    }

    /** Each page's last change, empty when none is told. */
    private static Map<String, String> pages(Paper paper) {
        var pages = new LinkedHashMap<String, String>();
        for (Element url : sitemap(paper).select("urlset > url")) {
            pages.put(url.select("loc").text(), url.select("lastmod").text());
        }
        return pages;
    }
}
