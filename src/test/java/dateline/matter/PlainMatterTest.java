package dateline.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.problem.Place;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the fast way: it says what the library says, or nothing. */
class PlainMatterTest {

    private static final long SEED = Long.getLong("seed", 7);
    private static final Place START = new Place("a.md", 2, 1);

    private static final List<String> SITES =
            List.of(
                    "site-18f/posts.tar.gz",
                    "site-jekyll-blog/posts.tar.gz",
                    "site-digitalgov/authors-topics.tar.gz",
                    "site-digitalgov/news-2010-2014.tar.gz");

    private static final String[] KEYS = {
        "headline",
        "date",
        "tags",
        "a",
        "b",
        "Date_2",
        "x-y",
        "2016",
        "null",
        "a b",
        "é",
        "-",
        "",
        "?",
        "'a'",
        "..."
    };
    private static final String[] VALUES = {
        "x",
        "no",
        "",
        " ",
        "~",
        "null",
        "1.10",
        "2016-05-03 09:30",
        "2016-05-03T09:30:00+02:00",
        "Kim: no trip",
        "ends:",
        "http://a.example/b?c=d#e",
        "We are #1",
        "C#",
        "# lost",
        "#tag",
        "\"a\"",
        "\"a: b # c\"",
        "\"\"",
        "\"say \\\"no\\\"\"",
        "\"C:\\\\kim\"",
        "\"a\\tb\"",
        "\"open",
        "\"a\" b",
        "\"a\": b",
        "'a'",
        "''",
        "'it''s'",
        "'it's'",
        "'open",
        "''''",
        "'a' # b",
        "it's",
        "[a, b]",
        "[]",
        "[ ]",
        "[ a , \"b, c\" , 'd' ]",
        "[a b, no]",
        "[a, ]",
        "[,]",
        "[a",
        "[a]]",
        "[a: b]",
        "[a:b]",
        "[-a]",
        "[- a]",
        "[a-b, c_d]",
        "[[a]]",
        "[{a: b}]",
        "[a#b]",
        "[a #b]",
        "[Video] Kim",
        "[a]#",
        "['a' b]",
        "[\"a\"b]",
        "[it's, x]",
        "[a,b]",
        "[a ,b]",
        "[é, ü]",
        "{a: b}",
        "- x",
        "-x",
        "-5",
        "? x",
        ": x",
        ":x",
        "& x",
        "&x y",
        "*x",
        "!t x",
        "!!str 5",
        "| x",
        "|",
        ">",
        "%x",
        "@x",
        "`x`",
        "“Kim”",
        "한국",
        "😀",
        "a\tb",
        "\tx",
        "a\u00a0b",
        "a\u2028b",
        "a\u0085b",
        "\ufeffa",
        "x  ",
        "  x",
        "= x",
        "<<",
        "...",
        "---",
        "--- x",
        "a, b",
        "a]",
        "a}",
        "a [b]",
        "a\\b"
    };
    private static final String[] LINES = {
        "- x", "- ", "-", "- 'y'", "- \"z\"", "-  w", "- a: b", "- - a", "- [a]", "- a #b", "- #b",
                "-x",
        "  - x", "  - y", "    - z", " - v", "  x", "x", "", "  ", "# note", "  # note", "---",
                "...",
        "%YAML 1.2", "key:", "key: ", "key:x", "key : x", "key:  x", " key: x", "\ty: z", "- x:",
                "- 'a':"
    };

    private static Parsed parse(String text, Place start) {
        return Yaml.parse(text, start, key -> false);
    }

    private static void agrees(String text) {
        agrees(text, START);
    }

    private static boolean agrees(String text, Place start) {
        Entry plain = PlainMatter.read(text, start);
        if (plain != null) {
            assertThat(new Parsed(plain, List.of()))
                    .as("seed %d, %s", SEED, text)
                    .isEqualTo(parse(text, start));
        }
        return plain != null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: Gulls return",
                "title: Gulls return\n",
                "\n# a note\n\ntitle: Gulls  return  \n\n# more\ndate: 2016-05-03T09:30:00Z\n  \n",
                "title: \"Kim: \\\"no\\\" trip # to the \\\\ North\"  \nb: 'it''s'\nc: \"\"\nd: ''",
                "a: http://a.example/b:c?d#e\nb: it's \"so\", [x]",
                "tags: [a b, \"c, d\" , 'e]']\nb: []\nc: [ ]\n",
                "tags:\n- a\n-   \"b: c\"\n\n# note\n- 'd' \nb: x",
                "tags:  \n  - a\n  - b\n",
                "a:\nb: \nc:\n\n",
                "a: ~\nb: null\nc: no\n2016: 1.10",
                "a: “Kim” 한국 é",
            })
    void answersToPlainMatterAsTheLibraryDoes(String text) {
        assertThat(PlainMatter.read(text, START)).isNotNull();
        agrees(text);
        assertThat(Yaml.read(text, START)).isEqualTo(parse(text, START));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "# a note",
                "text",
                "a: b\na: c",
                "a: We are #1",
                "a: b # c",
                "a: #b",
                "a: b: c",
                "a: b:",
                "a: \"b",
                "a: \"\\x41\"",
                "a: 'b' c",
                "a: [b",
                "a: [b: c]",
                "a: [b, ]",
                "a: [[b]]",
                "a: {b: c}",
                "a: b\n  c",
                "a: |\n  b",
                "a: &b c",
                "a: *b",
                "a: !b c",
                "a:\n- b: c",
                "a:\n- - b",
                "a:\n  - b\n - c",
                "a:\n  b: c",
                "- a",
                "--- \na: b",
                "a: b\n---\nc: d",
                "a\t: b",
                "a: 😀",
                "a:b"
            })
    void leavesEverythingElseToTheLibrary(String text) {
        assertThat(PlainMatter.read(text, START)).isNull();
        assertThat(Yaml.read(text, START)).isEqualTo(parse(text, START));
    }

    @Test
    void leavesLongTextToTheLibrary() {
        assertThat(PlainMatter.read("a: " + "b".repeat(60_000), START)).isNull();
    }

    @Test
    void agreesOnWhateverIsWritten() {
        var random = new Random(SEED);
        int answers = 0;
        int count = 60_000;
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int lines = random.nextInt(5); lines >= 0; lines--) {
                if (random.nextInt(4) == 0) {
                    text.append(one(LINES, random));
                } else {
                    text.append(random.nextInt(6) == 0 ? one(KEYS, random) : "k" + lines)
                            .append(':');
                    text.append(random.nextInt(9) == 0 ? "" : " ").append(one(VALUES, random));
                }
                text.append(lines == 0 && random.nextBoolean() ? "" : "\n");
            }
            Place start = random.nextInt(9) == 0 ? Place.of("a.yaml") : START;
            answers += agrees(text.toString(), start) ? 1 : 0;
        }
        assertThat(answers).isGreaterThan(count / 20);
    }

    @Test
    void agreesOnAnySigns() {
        String signs = "ab0 :: --##[],,\"\"''\n\n\n  \\&?|é";
        var random = new Random(SEED);
        for (int i = 0; i < 100_000; i++) {
            var text = new StringBuilder("a: ");
            for (int length = random.nextInt(16); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            agrees(text.toString());
        }
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void agreesOnTheYamlTestSuite() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String file : untar(corpora().resolve("hostile/yaml-test-suite.tar.gz"))) {
            texts.add(file);
            if (parse(file, START).entry() instanceof Entry.Sequence cases) {
                cases.items().forEach(item -> yaml(item, texts));
            }
        }
        assertThat(texts).hasSizeGreaterThan(450);
        texts.forEach(PlainMatterTest::agreesOnEveryBeginning);
    }

    /** What {@code src/README} of the suite says of signs that nobody could see. */
    private static void yaml(Entry item, List<String> texts) {
        for (Entry.Field field : ((Entry.Mapping) item).fields()) {
            if (field.key().equals("yaml") && field.value() instanceof Entry.Scalar text) {
                texts.add(
                        text.text()
                                .replace('␣', ' ')
                                .replaceAll("—*»", "\t")
                                .replace("↵", "")
                                .replace("∎\n", "")
                                .replace("←", "\r")
                                .replace("⇔", "\ufeff"));
            }
        }
    }

    private static void agreesOnEveryBeginning(String text) {
        for (int end = Math.min(text.length(), 400); end >= 0; end--) {
            agrees(text.substring(0, end));
        }
        agrees(text);
    }

    @Test
    void agreesOnTheMatterOfRealSites() throws IOException {
        var matter = Pattern.compile("\\A\\s*---[ \\t]*\\r?\\n(.*?\\n)---", Pattern.DOTALL);
        int all = 0;
        int answers = 0;
        for (String site : SITES) {
            for (String file : untar(corpora().resolve(site))) {
                var found = matter.matcher(file);
                if (found.find()) {
                    all++;
                    answers += agrees(found.group(1), START) ? 1 : 0;
                }
            }
        }
        System.out.println("plain front matter: " + answers + " of " + all);
        assertThat(answers).isGreaterThan(all * 3 / 4);
    }

    private static Path corpora() {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        return Path.of(corpora);
    }

    /** POSIX.1-2017, pax, "ustar Interchange Format": a block of 512 bytes, then the file. */
    private static List<String> untar(Path archive) throws IOException {
        List<String> files = new ArrayList<>();
        try (var in = new DataInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            byte[] header = in.readNBytes(512);
            while (header.length == 512 && header[0] != 0) {
                String octal = new String(header, 124, 11, StandardCharsets.US_ASCII).strip();
                int size = Integer.parseInt(octal, 8);
                byte[] bytes = in.readNBytes(size);
                in.skipNBytes((512 - size % 512) % 512);
                if (header[156] == '0') {
                    files.add(new String(bytes, StandardCharsets.UTF_8));
                }
                header = in.readNBytes(512);
            }
        }
        return files;
    }
}
