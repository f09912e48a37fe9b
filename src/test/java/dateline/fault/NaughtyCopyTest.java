package dateline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dateline.intake.SoundText;
import dateline.order.Order;
import dateline.order.Report;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Copy that was collected to break programs, when a folder with it is given as {@code -Dcorpora=}:
 * it builds in time to pages that have no element, attribute, class or name which pages of harmless
 * words lack, and to no file outside of the site.
 */
class NaughtyCopyTest {

    private static final int BATCH = 60;

    /** For a whole batch, with six stories of each string; on a quiet machine it takes one. */
    private static final long MOST_SECONDS = 30;

    private static final Pattern TARGET =
            Pattern.compile("(?is)#.*|/.*|https?:.*|mailto:.+|tel:.+");
    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "^`{32} example[^\\n]*\\n(.*?)^\\.\\n.*?^`{32}$",
                    Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern FIXTURE =
            Pattern.compile("^\\.\\n(.*?)^\\.\\n.*?^\\.$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String MASTHEAD =
            "title: X\nurl: https://post.example/\npaging: {size: 20}\nhtml: %s\n";

    @TempDir Path root;

    private static Path hostile() {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        return Path.of(corpora, "hostile");
    }

    @Test
    void noStringBecomesMarkupInAnyPlace() throws IOException {
        List<String> strings = strings(hostile().resolve("naughty-strings/blns.json"));
        assertThat(strings).hasSizeGreaterThan(500);
        Set<String> harmless = shapes(build("harmless", harmless()));
        for (int from = 0; from < strings.size(); from += BATCH) {
            int to = Math.min(from + BATCH, strings.size());
            Paper paper = build("naughty" + from, strings.subList(from, to));
            var shapes = new TreeSet<>(shapes(paper));
            shapes.removeAll(harmless);
            assertThat(shapes).as("strings from " + from).isEmpty();
            checkHeadlines(paper, strings.subList(from, to));
        }
    }

    @Test
    void examplesOfTheStandardsAreSoundTexts() throws IOException {
        var bodies = new ArrayList<String>();
        String spec = Files.readString(hostile().resolve("commonmark/spec-0.31.2.txt"));
        examples(EXAMPLE, spec.replace('\u2192', '\t'), bodies);
        try (var files = Files.list(hostile().resolve("markdown-it-fixtures"))) {
            for (Path file : files.sorted().toList()) {
                examples(FIXTURE, Files.readString(file), bodies);
            }
        }
        assertThat(bodies.size()).isGreaterThan(700);
        for (String html : List.of("off", "safe")) {
            Paper paper = paper(html + "-examples", html);
            for (int i = 0; i < bodies.size(); i++) {
                paper.write("seeds/e%d.md".formatted(i), "---\nheadline: E\n---\n" + bodies.get(i));
            }
            paper.run();
            assertThat(paper.report().delivered()).isTrue();
            assertThat(paper.report().stories()).isEqualTo(bodies.size());
            shapes(paper);
        }
    }

    /**
     * Entities that stand for entities: nothing here reads them, whatever the file is taken for.
     */
    @Test
    void anXmlBombIsTextOrNoPicture() throws IOException {
        byte[] bomb = Files.readAllBytes(hostile().resolve("xml-attacks/xmlbomb.xml"));
        Paper paper =
                paper("harmless", "safe")
                        .write("seeds/bomb.svg", bomb)
                        .write("seeds/bomb.txt", bomb)
                        .write("seeds/bomb.md", bomb)
                        .write("seeds/bomb.xml", bomb)
                        .write("seeds/shows.md", "# Shows\n\nText.\n\n![A bomb](bomb.svg)\n")
                        .run();
        assertThat(paper.report().delivered()).isTrue();
        assertThat(paper.codes()).doesNotContain("io-fault").contains("no-headline");
        assertThat(paper.site().values().stream().mapToInt(String::length).sum())
                .isLessThan(1_000_000);
        shapes(paper);
    }

    private static void examples(Pattern pattern, String text, List<String> bodies) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            bodies.add(found.group(1));
        }
    }

    /** Words of both directions, one of which has an address in it. */
    private static List<String> harmless() {
        var words = new ArrayList<String>();
        for (int i = 0; i < BATCH; i++) {
            words.add(i % 3 == 0 ? "\u05e9\u05dc\u05d5\u05dd " + i : "gulls " + i);
        }
        words.add("see https://post.example/lamps now");
        return words;
    }

    private Paper paper(String name, String html) {
        Path folder = root.resolve(name);
        return Paper.at(folder)
                .tolerance(Order.Tolerance.KEEP_GOING)
                .write("seeds/masthead.yaml", MASTHEAD.formatted(html));
    }

    /** Every string in every place where copy has a text. */
    private Paper build(String name, List<String> strings) throws IOException {
        Paper paper = paper(name, "off");
        for (int i = 0; i < strings.size(); i++) {
            String quoted = '"' + quoted(strings.get(i)) + '"';
            paper.write("seeds/m%d.md".formatted(i), markdown(quoted, strings.get(i)));
            paper.write("seeds/w%d.txt".formatted(i), wire(strings.get(i)));
            paper.write("seeds/s%d.md".formatted(i), slug("slug", quoted));
            paper.write("seeds/p%d.md".formatted(i), slug("permalink", quoted));
            paper.write("seeds/a%d.md".formatted(i), slug("aliases", quoted));
            named(paper, strings.get(i));
        }
        long before = System.nanoTime();
        paper.run();
        long seconds = (System.nanoTime() - before) / 1_000_000_000;
        assertThat(seconds).as(name).isLessThan(MOST_SECONDS);
        assertThat(paper.report().delivered()).isTrue();
        try (var beside = Files.list(root)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .allMatch(n -> n.matches("harmless|naughty\\d+"));
        }
        try (var inside = Files.list(paper.root())) {
            assertThat(inside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("seeds", "site", ".dateline");
        }
        return paper;
    }

    private static String quoted(String text) {
        return new String(JsonStringEncoder.getInstance().quoteAsString(text));
    }

    private static String markdown(String quoted, String text) {
        String fields =
                "headline kicker standfirst byline dateline section series genre rights id version"
                        + " topics authors region template language";
        var front = new StringBuilder("---\npublished: 2016-05-03\n");
        for (String field : fields.split(" ", -1)) {
            boolean refused = field.matches("id|template|language|version");
            front.append(refused ? "" : field + ": " + quoted + "\n");
        }
        front.append("corrections: [").append(quoted).append("]\n");
        return front + "---\n" + text + "\n\nA *paragraph* with " + text + "\n";
    }

    private static String wire(String text) {
        return text
                + "\n\n"
                + text
                + "\nTopics: "
                + text
                + "\nBy: "
                + text
                + "\n\n"
                + text
                + "\n\nVALLETTA, May 3 - They came. "
                + text
                + "\n\n"
                + text
                + "\n";
    }

    private static String slug(String field, String quoted) {
        return "---\nheadline: Gulls\nregion: Malta\n%s: %s\n---\nText.\n".formatted(field, quoted);
    }

    /** A file of that name, where there can be one. */
    private static void named(Paper paper, String text) throws IOException {
        if (text.isBlank() || text.contains("/") || text.length() > 60 || text.startsWith(".")) {
            return;
        }
        try {
            paper.write("seeds/n/" + text + ".txt", "Malta\n\nNamed\n\nBriefly.\n\nText.\n");
        } catch (InvalidPathException e) {
            // No file can have this name here.
        }
    }

    /** What the pages are made of, without the texts; what is in a text is checked on its own. */
    private static Set<String> shapes(Paper paper) {
        var shapes = new HashSet<String>();
        for (Map.Entry<String, String> page : paper.site().entrySet()) {
            if (page.getKey().endsWith(".html")) {
                Document document = Jsoup.parse(paper.page(page.getKey()));
                document.select("div.body").forEach(body -> checkBody(page.getKey(), body));
                document.select("div.body").empty();
                document.getAllElements().forEach(element -> shapes.add(shape(element)));
                assertThat(document.select("[id]").eachAttr("id"))
                        .isSubsetOf("main", "list", "contents");
            } else if (page.getKey().endsWith(".xml")) {
                String text = paper.page(page.getKey());
                SoundText.parse(text.substring(text.indexOf("?>") + 2));
            }
        }
        return shapes;
    }

    private static String shape(Element element) {
        String attributes =
                element.attributes().asList().stream()
                        .map(Attribute::getKey)
                        .collect(Collectors.joining(" "));
        String parent = element.parent() == null ? "" : element.parent().normalName();
        return parent
                + " > "
                + element.normalName()
                + "."
                + element.className()
                + "["
                + attributes
                + "]";
    }

    private static void checkBody(String page, Element body) {
        for (Element element : body.select("*:not(div.body)")) {
            String name = element.normalName();
            assertThat(SoundText.SAFE_HTML.allows(name)).as(page + ": " + name).isTrue();
            for (Attribute attribute : element.attributes()) {
                String key = attribute.getKey();
                boolean allowed = SoundText.SAFE_HTML.allows(name, key);
                assertThat(allowed).as(page + ": " + name + " " + key).isTrue();
                if (key.equals("href") || key.equals("src")) {
                    assertThat(attribute.getValue()).as(page).matches(TARGET);
                }
            }
        }
    }

    /** A headline is read as it was written, but for blanks and what nobody can see. */
    private static void checkHeadlines(Paper paper, List<String> strings) {
        for (Report.Row row : paper.report().roll()) {
            if (row.file().matches("seeds/m\\d+\\.md") && row.address() != null) {
                int number = Integer.parseInt(row.file().replaceAll("\\D", ""));
                String page = paper.page(row.address().substring(1));
                String shown = Jsoup.parse(page).select("h1").text();
                String written = strings.get(number);
                // Other tools write signs in titles by their names.
                String named = Parser.unescapeEntities(written, false);
                assertThat(visible(shown)).isIn(visible(written), visible(named));
            }
        }
    }

    private static String visible(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC)
                .replaceAll("[\\p{Z}\\p{C}\\s\u034f]", "");
    }

    private static List<String> strings(Path json) throws IOException {
        var strings = new ArrayList<String>();
        try (JsonParser parser = new JsonFactory().createParser(json.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.VALUE_STRING) {
                    strings.add(parser.getText());
                }
            }
        }
        return strings;
    }
}
