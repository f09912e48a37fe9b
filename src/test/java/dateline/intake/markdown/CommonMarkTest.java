package dateline.intake.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.edition.Filed;
import dateline.intake.Given;
import dateline.intake.SoundText;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The examples of the CommonMark specification, when a folder with them is given as {@code
 * -Dcorpora=}. We set what it says, but for what is ours on purpose: HTML is shown as text,
 * pictures must be there and may be figures, a link that nothing may follow keeps its words alone,
 * headings get a name and a level that fits under the headline, web addresses are links without a
 * mark, and there are tables and notes.
 */
class CommonMarkTest {

    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "^`{32} example[^\\n]*\\n(.*?)^\\.\\n(.*?)^`{32}$",
                    Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("<(/?)h[1-6]( id=\"[^\"]*\")?>");
    private static final Pattern HREF = Pattern.compile("href=\"(?:copy:)?/?([^\"]*)\"");

    /**
     * Ours as well: a backslash is no part of an address (204, 504), a dot before a path is left
     * out (486), an address alone on its line is a card (596, 597, 613), and one in a line is a
     * link without angle brackets (604, 608, 610, 614).
     */
    private static final Set<Integer> OURS =
            Set.of(204, 486, 504, 596, 597, 604, 608, 610, 613, 614);

    private record Example(int number, String markdown, String html) {}

    @TempDir Path root;

    private final List<Example> examples = new ArrayList<>();

    @BeforeEach
    void readTheExamples() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        Path folder = Path.of(corpora, "hostile/commonmark");
        String spec = Files.readString(folder.resolve("spec-0.31.2.txt"));
        var found = EXAMPLE.matcher(spec);
        while (found.find()) {
            examples.add(
                    new Example(
                            examples.size() + 1,
                            found.group(1).replace('\u2192', '\t'),
                            found.group(2).replace('\u2192', '\t')));
        }
        assertThat(examples.size()).isGreaterThan(650);
    }

    @Test
    void setsWhatTheSpecificationSays() {
        List<String> set = bodies(false);
        var counts = new TreeMap<String, Integer>();
        var otherwise = new TreeSet<Integer>();
        for (Example example : examples) {
            String html = set.get(example.number() - 1);
            SoundText.MARKDOWN.check(html);
            boolean same = plain(html).equals(plain(example.html()));
            String why = same ? "as specified" : onPurpose(example.markdown());
            counts.merge(why.isEmpty() ? "ours" : why, 1, Integer::sum);
            if (why.isEmpty()) {
                otherwise.add(example.number());
            }
        }
        System.out.println("CommonMark: " + counts);
        assertThat(otherwise).isEqualTo(OURS);
        assertThat(counts.get("as specified")).isGreaterThanOrEqualTo(539);
    }

    @Test
    void setsEveryExampleAsSoundHtmlWhenHtmlIsSafe() {
        bodies(true).forEach(SoundText.SAFE_HTML::check);
    }

    private List<String> bodies(boolean safe) {
        var given = new Given(root);
        for (Example example : examples) {
            String text = "---\nheadline: An example\n---\n" + example.markdown();
            given.file("seeds/%04d.md".formatted(example.number()), text);
        }
        Filed filed = (safe ? given.safeHtml() : given).filed();
        assertThat(filed.problems()).noneMatch(problem -> problem.isError());
        assertThat(filed.stories()).hasSameSizeAs(examples);
        return filed.stories().stream().map(Given::html).toList();
    }

    private static String onPurpose(String markdown) {
        Node document = Parser.builder().build().parse(markdown);
        boolean picture = false;
        boolean link = false;
        for (Node node = document; node != null; node = Nodes.next(node, document)) {
            if (node instanceof HtmlBlock || node instanceof HtmlInline) {
                return "HTML as text";
            }
            picture |= node instanceof Image;
            link |= node instanceof Link && !isFollowed(((Link) node).getDestination());
        }
        return picture
                ? "a picture that is not there"
                : link ? "a link that nothing may follow" : "";
    }

    private static boolean isFollowed(String target) {
        return !target.isEmpty() && target.matches("(?is)(https?:|mailto:|[^:]*$).*");
    }

    /** Without what we add on purpose, and with targets as a file's name would be. */
    private static String plain(String html) {
        String text = HEADING.matcher(html.strip()).replaceAll("<$1h>");
        text = text.replace("<li>\n", "<li>").replace("\n</li>", "</li>");
        return HREF.matcher(text.replace("&quot;", "\""))
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        "href=\"" + decode(found.group(1)) + "\""));
    }

    private static String decode(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}
