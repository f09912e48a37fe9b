package dateline.intake.markdown;

import static dateline.intake.Given.codes;
import static dateline.intake.Given.html;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Body;
import dateline.edition.Mention;
import dateline.edition.Story;
import dateline.intake.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final byte[] DOT =
            java.util.Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAAEUlEQVR4nGNgYGD4D8UMMAYAGO4D/W1yk0MAAAAASUVORK5CYII=");

    @TempDir Path root;

    @Test
    void readsFrontMatterAndText() {
        Story story =
                story(
                        """
                        ---
                        Title: Gulls return
                        region: Malta
                        tags: [birds, sea]
                        author: Ada Park
                        description: They came.
                        layout: post
                        extra: {depth: 3.10, tide: no, list: [1, "2", true]}
                        ---
                        They *came* at `dawn`.
                        """);

        assertThat(story.headline()).isEqualTo("Gulls return");
        assertThat(story.standfirst()).isEqualTo("They came.");
        assertThat(story.topics()).extracting(Mention::text).containsExactly("birds", "sea");
        assertThat(story.authors()).extracting(Mention::text).containsExactly("Ada Park");
        assertThat(story.extra())
                .isEqualTo(
                        Map.of(
                                "depth",
                                new java.math.BigDecimal("3.10"),
                                "tide",
                                "no",
                                "list",
                                List.of(java.math.BigDecimal.ONE, "2", true)));
        assertThat(html(story)).isEqualTo("<p>They <em>came</em> at <code>dawn</code>.</p>\n");
        assertThat(story.body().opening()).isEqualTo("They came at dawn.");
        assertThat(story.body().words()).isEqualTo(4);
    }

    @Test
    void readsFrontMatterInToml() {
        Story story =
                story(
                        """
                        +++
                        title = "Gulls \u2018return\u2019"
                        date = 2016-05-03T09:30:00+02:00
                        tags = ["birds", 'sea']
                        draft = false
                        weight = 10

                        [extra]
                        depth = 3.10
                        tide.high = true
                        +++
                        They came.
                        """);

        assertThat(story.headline()).isEqualTo("Gulls \u2018return\u2019");
        assertThat(story.times().published()).isEqualTo("2016-05-03T07:30:00Z");
        assertThat(story.topics()).extracting(Mention::text).containsExactly("birds", "sea");
        assertThat(story.extra())
                .isEqualTo(
                        Map.of(
                                "depth",
                                new java.math.BigDecimal("3.10"),
                                "tide",
                                Map.of("high", true)));
        assertThat(html(story)).isEqualTo("<p>They came.</p>\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n \t\n", "\ufeff\n", "\r\n"})
    void readsFrontMatterBelowBlankLines(String blank) {
        Story story = story(blank + "---\ntitle: Gulls\n---\n\nThey came.\n");

        assertThat(story.headline()).isEqualTo("Gulls");
        assertThat(html(story)).isEqualTo("<p>They came.</p>\n");
        assertThat(filed("\n\n---\ntitle: [x\n---\n").problems())
                .allMatch(problem -> problem.place().line() == 4)
                .isNotEmpty();
    }

    @Test
    void readsTheNamesOfCharactersInLinesOfText() {
        Story story =
                story(
                        """
                        ---
                        title: What&#8217;s in AT&T&rsquo;s caf&eacute; &lt;b&gt; &amp;amp; a&copy=1
                        summary: '&ldquo;Gulls&rdquo; &#x2014; again&#x0;'
                        tags: ['R&amp;D']
                        corrections: [{text: 'It&#39;s one gull.'}]
                        redirect_from: /a&amp;b/
                        extra: {kept: '&amp;'}
                        ---
                        Text.
                        """);

        assertThat(story.headline()).isEqualTo("What’s in AT&T’s café <b> &amp; a&copy=1");
        assertThat(story.standfirst()).startsWith("“Gulls” — again");
        assertThat(story.topics()).extracting(Mention::text).containsExactly("R&D");
        assertThat(story.amendments().get(0).text()).isEqualTo("It's one gull.");
        assertThat(story.claim().former()).extracting(Mention::text).containsExactly("/a&amp;b/");
        assertThat(story.extra()).isEqualTo(Map.of("kept", "&amp;"));
    }

    @Test
    void passesOverTextsInQuotesThatSayNothing() {
        Story story =
                story(
                        """
                        ---
                        title: Gulls
                        description: ""
                        excerpt: They came.
                        date: ''
                        slug: ""
                        ---
                        Text.
                        """);

        assertThat(story.standfirst()).isEqualTo("They came.");
        assertThat(story.claim().slugGiven()).isFalse();
    }

    @Test
    void takesTheFirstHeadingForTheHeadline() {
        Story story = story("# Gulls return\n\nThey came.\n\n## Later\n\nThey left.\n");

        assertThat(story.headline()).isEqualTo("Gulls return");
        assertThat(html(story))
                .isEqualTo("<p>They came.</p>\n<h2 id=\"later\">Later</h2>\n<p>They left.</p>\n");
    }

    @Test
    void leavesNoHeadingOfTheFirstLevel() {
        assertThat(body("# One\n\n## Two\n\n# One\n"))
                .isEqualTo(
                        "<h2 id=\"one\">One</h2>\n<h3 id=\"two\">Two</h3>\n<h2 id=\"one-2\">One</h2>\n");
    }

    @Test
    void givesNoHeadingANameOfThePageOrOfAFootnote() {
        assertThat(body("## Main\n\n## Fn 1\n"))
                .isEqualTo(
                        "<h2 id=\"section-main\">Main</h2>\n<h2 id=\"section-fn-1\">Fn 1</h2>\n");
    }

    @Test
    void wantsAHeadline() {
        assertThat(codes(filed("They came."))).containsExactly("no-headline");
    }

    @Test
    void setsFigures() {
        picture();

        assertThat(body("![Two gulls](dot.png \"On the pier\"){credit=\"Jo & Co\"}\n"))
                .isEqualTo(
                        "<figure><img src=\"copy:dot.png\" alt=\"Two gulls\" /><figcaption>On the pier"
                                + " · <span class=\"credit\">Jo &amp; Co</span></figcaption></figure>\n");
    }

    @Test
    void bringsOnlyThePicturesThatAreUsed() {
        picture();
        new Given(root).file("seeds/other.png", DOT);
        var filed = filed("---\ntitle: X\n---\n![A dot](dot.png)");

        assertThat(filed.pictures()).containsOnlyKeys("dot.png");
        assertThat(filed.pictures().values())
                .extracting(picture -> picture.width())
                .containsExactly(3);
        assertThat(filed.pictures().values())
                .extracting(picture -> picture.height())
                .containsExactly(2);
        assertThat(filed.stories().get(0).body().references())
                .extracting(Body.Reference::target)
                .containsExactly("dot.png");
    }

    @Test
    void tellsOfPicturesThatAreMissingOrMute() {
        picture();
        var filed = filed("---\ntitle: X\n---\n![](dot.png)\n\nSee ![a](Dot.PNG).\n");

        assertThat(filed.problems())
                .extracting(problem -> problem.place() + " " + problem.code())
                .containsExactly("seeds/a.md:4:1 missing-alt", "seeds/a.md:6:5 missing-picture");
        assertThat(filed.problems().get(1).hint()).isEqualTo("Did you mean \"dot.png\"?");
        assertThat(html(filed.stories().get(0))).endsWith("<p>See .</p>\n");
    }

    @Test
    void refersToWhatIsInside() {
        Story story =
                new Given(root)
                        .file(
                                "seeds/2026/05/a.md",
                                """
                                ---
                                title: X
                                ---
                                [a](../b%20c.md?x#top) [b](/about/#who) [c](#here) [d](https://x.example/?a=1&b)
                                [e](mailto:a@x.example) [f](../../../etc/passwd) [g](javascript:alert(1)) [h](data:text/html,x)
                                [i](//x.example/y) [j](JaVa&#x0A;script:x) [k](vbscript:x) <https://x.example>
                                """)
                        .story();

        assertThat(html(story))
                .isEqualTo(
                        """
                        <p><a href="copy:2026/b c.md#top">a</a> <a href="copy:/about/#who">b</a> <a href="#here">c</a> <a href="https://x.example/?a=1&amp;b">d</a>
                        <a href="mailto:a@x.example">e</a> f g h
                        <a href="https://x.example/y">i</a> j k <a href="https://x.example">https://x.example</a></p>
                        """);
        assertThat(story.body().references())
                .extracting(Body.Reference::target)
                .containsExactly("2026/b c.md#top", "/about/#who");
        assertThat(story.body().references().get(1).place()).hasToString("seeds/2026/05/a.md:4:24");
    }

    @Test
    void setsAsides() {
        assertThat(
                        body(
                                "> [!pull]\n> Gulls!\n\n> [!Note]\n>\n> One.\n\n> [!correction]\n> Two.\n\n> [!x] y\n"))
                .isEqualTo(
                        """
                        <blockquote class="pull">
                        <p>Gulls!</p>
                        </blockquote>
                        <aside class="note" role="note">
                        <p>One.</p>
                        </aside>
                        <aside class="correction" role="note">
                        <p>Two.</p>
                        </aside>
                        <blockquote>
                        <p>[!x] y</p>
                        </blockquote>
                        """);
    }

    @Test
    void setsCardsFromTheAddressAlone() {
        assertThat(
                        body(
                                "https://www.x.example/a?b\n\n<https://youtu.be/abc>\n\nSee https://x.example.\n"))
                .isEqualTo(
                        """
                        <p class="card"><a href="https://www.x.example/a?b"><span class="host">x.example</span><span class="path">/a?b</span></a></p>
                        <figure class="video"><a href="https://youtu.be/abc"><span class="host">youtu.be</span><span class="path">/abc</span></a></figure>
                        <p>See <a href="https://x.example">https://x.example</a>.</p>
                        """);
    }

    @Test
    void theLanguageOfCodeIsOneWordAndOneClass() {
        assertThat(body("``` a\tnote card\nx\n```\n"))
                .isEqualTo("<pre><code class=\"language-a\">x\n</code></pre>\n");
    }

    @Test
    void setsTables() {
        assertThat(body("| a | b |\n| --- | --: |\n| 1 | ~~2~~ |\n"))
                .isEqualTo(
                        """
                        <div class="table" role="region" aria-label="a, b" tabindex="0"><table>
                        <thead>
                        <tr><th scope="col">a</th><th scope="col" class="right">b</th></tr>
                        </thead>
                        <tbody>
                        <tr><td>1</td><td class="right"><del>2</del></td></tr>
                        </tbody>
                        </table></div>
                        """);
        assertThat(body("```csv\nTown,Gulls\n\"Sliema, east\",\"5 \"\"big\"\"\"\n```\n"))
                .contains("<th scope=\"col\">Town</th>")
                .contains("<td>Sliema, east</td><td>5 \"big\"</td>");
    }

    @Test
    void setsFootnotesInTheOrderOfTheirMarks() {
        assertThat(
                        body(
                                "One[^b] two[^a] three[^b].\n\n[^a]: Ay.\n\n[^b]: Bee[^c].\n\n[^c]: Sea.\n"))
                .startsWith(
                        "<p>One<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup> two<sup><a href=\"#fn-2\" id=\"fnref-2\">2</a></sup>"
                                + " three<sup><a href=\"#fn-1\" id=\"fnref-1-2\">1</a></sup>.</p>\n")
                .contains(
                        "<li id=\"fn-1\"><p>Bee<sup><a href=\"#fn-3\" id=\"fnref-3\">3</a></sup>.</p>")
                .contains("<li id=\"fn-3\"><p>Sea.</p>");
    }

    @Test
    void setsLists() {
        assertThat(body("- a\n- b\n  1. c\n\n3. x\n\n4. y\n"))
                .isEqualTo(
                        """
                        <ul>
                        <li>a</li>
                        <li>b
                        <ol>
                        <li>c</li>
                        </ol>
                        </li>
                        </ul>
                        <ol start="3">
                        <li><p>x</p>
                        </li>
                        <li><p>y</p>
                        </li>
                        </ol>
                        """);
    }

    @Test
    void showsHtmlAsTextAndDropsItsComments() {
        assertThat(
                        body(
                                "a <b onclick=x>b</b> <!-- secret -->\n\n<script>alert(1)</script>\n\n<!--more-->\n\n<![CDATA[ x ]]>\n"))
                .isEqualTo(
                        """
                        <p>a &lt;b onclick=x&gt;b&lt;/b&gt; </p>
                        <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                        <p>&lt;![CDATA[ x ]]&gt;</p>
                        """);
    }

    @Test
    void keepsSafeHtmlWhenAsked() {
        picture();
        String html =
                html(
                        new Given(root)
                                .safeHtml()
                                .file(
                                        "seeds/a.md",
                                        """
                                        ---
                                        title: X
                                        ---
                                        a <b onclick="x()" style="color:red">b</b> <a class="z" href="/x/">x</a> <a href="javascript:x">y</a>

                                        <details><summary>More</summary>

                                        *In* <img onerror="x()" src="dot.png" alt="d"> [own](/y/) <a href="own:0">o</a>

                                        </details>

                                        <script>alert(1)</script><iframe src="https://x.example"></iframe><h1>No</h1>
                                        """)
                                .story());

        assertThat(html)
                .contains("a <b>b</b> <a href=\"copy:/x/\" class=\"z\">x</a> y</p>")
                .contains("<details><summary>More</summary>")
                .contains(
                        "<em>In</em> <img src=\"copy:dot.png\" alt=\"d\" /> <a href=\"copy:/y/\">own</a>")
                .contains("<h2>No</h2>")
                .doesNotContain("script", "iframe", "alert", "onerror", "style");
        assertThat(html).satisfies(MarkdownTest::isWellFormed);
    }

    @Test
    void reportsTagsOfOtherToolsOnce() {
        var filed = filed("---\ntitle: X\n---\n{{< figure src=\"x\" >}}\n\n{% include x %}\n");

        assertThat(codes(filed)).containsExactly("template-tags");
        assertThat(filed.problems().get(0).place()).hasToString("seeds/a.md:4:1");
        assertThat(html(filed.stories().get(0))).contains("{% include x %}");
    }

    @Test
    void refusesWhatItCannotReadAsFrontMatter() {
        assertThat(codes(filed("+++\ntitle = x\n+++\n"))).containsExactly("bad-toml");
        assertThat(codes(filed("+++\ntitle = 'x'\n---\n"))).containsExactly("open-front-matter");
        assertThat(codes(filed("---\ntitle: x\n"))).containsExactly("open-front-matter");
        assertThat(codes(filed("---\n- title\n---\nx"))).containsExactly("bad-front-matter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "> ", "- ", "*a _b ", "[", "![", "<div>", "`", "**", "1. ", "| ", "(", "&#1;", "\\",
                "~~a~~"
            })
    void standsDeepNesting(String piece) {
        String text = "---\ntitle: X\n---\n" + piece.repeat(10_000) + "x\n";

        assertThat(html(new Given(root).file("seeds/a.md", text).story()))
                .satisfies(MarkdownTest::isWellFormed);
        assertThat(html(new Given(root).safeHtml().file("seeds/a.md", text).story()))
                .satisfies(MarkdownTest::isWellFormed);
    }

    @Test
    void readsAnyBeginningOfAStory() {
        String whole =
                "---\ntitle: \"X\"\ntags: [a, b]\n---\n# A\n\n> [!pull]\n> x[^1]\n\n![a](b.png){credit=\"c\"}\n\n|a|b|\n|-|-|\n|<b>|&#1;|\n\n[^1]: *y*\n";
        for (int end = 1; end <= whole.length(); end++) {
            var filed = filed(whole.substring(0, end));
            filed.stories()
                    .forEach(
                            story -> assertThat(html(story)).satisfies(MarkdownTest::isWellFormed));
        }
    }

    private static void isWellFormed(String html) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // Newer JDKs stop at a depth of 100 by default; how deep a text may be is not the
            // question here.
            factory.setAttribute("jdk.xml.maxElementDepth", "0");
            factory.newDocumentBuilder()
                    .parse(
                            new org.xml.sax.InputSource(
                                    new java.io.StringReader("<body>" + html + "</body>")));
        } catch (Exception e) {
            throw new AssertionError(
                    e + " in " + html.substring(0, Math.min(300, html.length())), e);
        }
    }

    private void picture() {
        new Given(root).file("seeds/dot.png", DOT);
    }

    private String body(String text) {
        return html(story("---\ntitle: X\n---\n" + text));
    }

    private Story story(String text) {
        return new Given(root).file("seeds/a.md", text).story();
    }

    private dateline.edition.Filed filed(String text) {
        return new Given(root).file("seeds/a.md", text).filed();
    }
}
