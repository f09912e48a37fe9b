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
import javax.xml.validation.Validator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
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
        List<String> locs = urls(paper).select("> loc").eachText();
        assertThat(locs).doesNotHaveDuplicates().isNotEmpty();
        for (String loc : locs) {
            assertThat(loc).startsWith(HOST + "/").matches("[\\x21-\\x7e]{1,2047}");
            assertThat(URI.create(loc).toASCIIString()).isEqualTo(loc);
            String page = paper.page(URI.create(loc).getPath().substring(1));
            Document html = Jsoup.parse(page);
            assertThat(html.select("link[rel=canonical]").attr("href")).isEqualTo(loc);
            assertThat(html.select("meta[name=robots][content*=noindex]")).as(loc).isEmpty();
            assertThat(html.select("meta[http-equiv=refresh]")).as(loc).isEmpty();
        }
        paper.page(
                "robots.txt",
                "Sitemap: " + HOST + "/sitemap.xml\nSitemap: " + HOST + "/news-sitemap.xml\n");
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
    void yearsGoneByStayAsTheyAre() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change("seeds/n4.md", "2016-02-01", "2014-02-01")
                        .change("seeds/n3.md", "2016-03-01", "2015-12-31T23:59:59Z")
                        .build();
        assertThat(parts(paper))
                .containsExactly(
                        "sitemap-2014.xml",
                        "sitemap-2015.xml",
                        "sitemap-2016.xml",
                        "sitemap-pages.xml");
        assertThat(xml(paper, "sitemap-2014.xml").select("loc").eachText())
                .containsExactly(HOST + "/malta/2014/02/n4/");
        assertThat(xml(paper, "sitemap-2015.xml").select("loc").eachText())
                .containsExactly(HOST + "/malta/2015/12/n3/");
        assertThat(xml(paper, "sitemap-2016.xml").select("loc").eachText())
                .containsExactly(
                        HOST + "/malta/2016/04/n2/",
                        HOST + "/malta/2016/05/n1/",
                        HOST + "/egypt/2016/05/arabic/",
                        HOST + "/south-korea/2016/05/seoul/");
        paper.write(
                        "seeds/n5.md",
                        "---\nheadline: N5\nregion: Malta\npublished: 2016-05-06\n---\nx\n")
                .build();
        assertThat(paper.changed())
                .contains("sitemap-2016.xml", "sitemap-pages.xml")
                .doesNotContain("sitemap-2014.xml", "sitemap-2015.xml", "sitemap.xml");
    }

    @Test
    void aCorrectionIsAChange() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .change(
                                "seeds/n1.md",
                                "region: Malta",
                                "region: Malta\ncorrections: [{date: 2016-05-20, text: Three, not two.}]")
                        .build();
        assertThat(pages(paper))
                .containsEntry(HOST + "/malta/2016/05/n1/", "2016-05-20T00:00:00+01:00")
                .containsEntry(HOST + "/malta/", "2016-05-20T00:00:00+01:00");
    }

    @Test
    void tellsThePicturesOfAStory() {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .write("seeds/gull.svg", SVG)
                        .write("seeds/tern.svg", SVG.replace("10", "20"))
                        .change(
                                "seeds/n1.md",
                                "region: Malta",
                                "region: Malta\npicture: {file: gull.svg, alt: A gull}")
                        .change(
                                "seeds/n1.md",
                                "---\nx",
                                "---\nx\n\n![A tern](tern.svg)\n\n![A gull](gull.svg)")
                        .build();
        Element n1 = urls(paper).select("url:has(> loc:contains(/n1/))").first();
        List<String> pictures = n1.select("image|image > image|loc").eachText();
        assertThat(pictures).hasSize(2).doesNotHaveDuplicates();
        for (String picture : pictures) {
            assertThat(paper.site()).containsKey(picture.substring(HOST.length() + 1));
        }
        assertThat(pictures.get(0)).contains("/gull.");
        assertThat(urls(paper).select("image|image")).hasSize(2);
    }

    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"/>\n";

    @Test
    void holdsToTheSchemas() throws Exception {
        Paper paper =
                Paper.newsroom(root, PAPER)
                        .now("2016-05-05T06:00:00Z")
                        .write("seeds/gull.svg", SVG)
                        .change(
                                "seeds/n1.md",
                                "region: Malta",
                                "region: Malta\npicture: {file: gull.svg, alt: A gull}")
                        .build();
        Validator pages =
                schema("sitemap.xsd", "sitemap-news.xsd", "sitemap-image.xsd", "sitemap-video.xsd");
        for (String part : parts(paper)) {
            pages.validate(source(paper, part));
        }
        assertThat(paper.page("news-sitemap.xml")).contains("<news:title>");
        pages.validate(source(paper, "news-sitemap.xml"));
        schema("siteindex.xsd").validate(source(paper, "sitemap.xml"));
    }

    private static Source source(Paper paper, String address) {
        return new StreamSource(new StringReader(paper.page(address)));
    }

    private static Validator schema(String... names) throws Exception {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "the schemas are in the corpora: -Dcorpora=FOLDER");
        Path schemas = Path.of(corpora).resolve("schemas/sitemap");
        Source[] sources =
                List.of(names).stream()
                        .map(name -> new StreamSource(schemas.resolve(name).toFile()))
                        .toArray(Source[]::new);
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(sources)
                .newValidator();
    }

    /** Those of all parts that the index names. */
    private static Elements urls(Paper paper) {
        var urls = new Elements();
        for (String part : parts(paper)) {
            urls.addAll(xml(paper, part).select("urlset > url"));
        }
        return urls;
    }

    private static List<String> parts(Paper paper) {
        List<String> parts =
                xml(paper, "sitemap.xml").select("sitemapindex > sitemap > loc").eachText();
        assertThat(parts).isNotEmpty().allMatch(part -> part.startsWith(HOST + "/"));
        return parts.stream().map(part -> part.substring(HOST.length() + 1)).toList();
    }

    private static Document xml(Paper paper, String address) {
        return Jsoup.parse(paper.page(address), Parser.xmlParser());
    }

    /** Each page's last change, empty when none is told. */
    private static Map<String, String> pages(Paper paper) {
        var pages = new LinkedHashMap<String, String>();
        for (Element url : urls(paper)) {
            pages.put(url.select("> loc").text(), url.select("lastmod").text());
        }
        return pages;
    }
}
