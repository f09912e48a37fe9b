package dateline.matter;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static final Place START = new Place("a.md", 2, 1);

    private static Parsed read(String text) {
        return Yaml.read(text, START);
    }

    private static Entry.Mapping mapping(Parsed parsed) {
        return (Entry.Mapping) Objects.requireNonNull(parsed.entry());
    }

    @Test
    void keepsScalarsAsWrittenWithTheirPlaces() {
        var mapping = mapping(read("country: no\nversion: 1.10\nt: \"😀 x\"\nz: [a, 'b']\n"));
        assertThat(mapping.fields().get(0))
                .isEqualTo(
                        new Entry.Field(
                                "country",
                                START.at(2, 1),
                                new Entry.Scalar(START.at(2, 10), "no", false)));
        assertThat(mapping.fields().get(1).value())
                .isEqualTo(new Entry.Scalar(START.at(3, 10), "1.10", false));
        assertThat(mapping.fields().get(2).value())
                .isEqualTo(new Entry.Scalar(START.at(4, 4), "😀 x", true));
        assertThat(((Entry.Sequence) mapping.fields().get(3).value()).items()).hasSize(2);
    }

    @Test
    void countsColumnsInCodePoints() {
        var mapping = mapping(read("a: {😀😀: 1, b: 2016-05-09}"));
        var inner = (Entry.Mapping) mapping.fields().get(0).value();
        assertThat(inner.fields().get(1).at()).isEqualTo(START.at(2, 12));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~", "null\n"})
    void readsNothingAsNothing(String text) {
        assertThat(read(text)).isEqualTo(new Parsed(null, List.of()));
    }

    @Test
    void takesBlocksAndQuotesAsText() {
        var mapping = mapping(read("a: |\n  no\n  yes\nb: >\n  x\n  y\nc: !!str 5"));
        assertThat(mapping.fields())
                .extracting(Entry.Field::value)
                .containsExactly(
                        new Entry.Scalar(START.at(2, 4), "no\nyes\n", true),
                        new Entry.Scalar(START.at(5, 4), "x y\n", true),
                        new Entry.Scalar(START.at(8, 4), "5", true));
    }

    /** Text, place, beginning of the message, what the hint holds; a slash ends a line. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "headline: Kim: no trip | 2:14 | a text with a colon | `headline: \"Kim: no trip\"`",
                "headline: Kim goes:/b: x | 2:19 | a text with a colon | `headline: \"Kim goes:\"`",
                "headline: x/\tkicker: y | 3:1 | a tab | blanks",
                "headline: \"open/b: x | 2:11 | the quote \" opened here | `headline: \"open\"`",
                "headline: \"open/b: \"x\" | 2:11 | the quote \" opened here | `headline: \"open\"`",
                "headline: 'open/b: Asia's | 2:11 | the quote ' opened here | \"open\"",
                "headline: \"A\" b | 2:14 | text goes on after | `headline: '\"A\" b'`",
                "headline: 'A' it's | 2:14 | text goes on after | `headline: \"'A' it's\"`",
                "headline: @who | 2:11 | a text can't begin with @ | `headline: \"@who\"`",
                "headline: %x | 2:11 | a text can't begin with % | `headline: \"%x\"`",
                "headline: - x | 2:11 | a text can't begin with - | `headline: \"- x\"`",
                "headline: *who* | 2:11 | a text can't begin with * | `headline: \"*who*\"`",
                "headline: !now x | 2:11 | the tag `!now` | quotes",
                "headline: &now x | 2:11 | `&now` names this value | quotes",
                "headline: “Kim: no” | 2:11 | curly quotes | `headline: \"“Kim: no”\"`",
                "headline: [Video] Kim | 2:11 | a list in [ ] | `headline: \"[Video] Kim\"`",
                "headline:Kim | 2:9 | there is no space | `headline: Kim`",
                "headline:Kim/b: x | 2:9 | there is no space | `headline: Kim`",
                "a: b/headline/c: d | 3:1 | this line has no key | `key: value`",
                "a: b/  c: d | 3:3 | this line begins in another column | same column",
                "~  a: b/c: d~ | 3:1 | this line begins in another column | same column",
                "a: \"C:\\kim\" | 2:7 | a backslash | twice",
                "a: 1/---/b: 2 | 3:1 | a line of --- | Take the line out",
                "a: !!java.util.Date x | 2:4 | the tag `!!java.util.Date` | out",
                "? [a]/: b | 2:3 | a key must be | quotes",
                "just text | 2:1 | there are no keys | `key: value`",
            })
    void explainsFrequentFaults(String text, String place, String words, String hint) {
        List<Problem> problems = read(text.replace('/', '\n')).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo("bad-yaml");
        assertThat(problems.get(0).place().toString()).isEqualTo("a.md:" + place);
        assertThat(problems.get(0).message()).startsWith(words);
        assertThat(problems.get(0).hint()).contains(hint);
    }

    @Test
    void namesEveryDoubleKeyAndKeepsTheFirst() {
        Parsed parsed = read("a: 1\nb: {c: 1, c: 2}\na: 2\n");
        assertThat(parsed.problems())
                .extracting(p -> p.code() + " " + p.place() + " " + p.message())
                .containsExactly(
                        "duplicate-key a.md:3:11 \"c\" stands here a second time; the first is on line 3",
                        "duplicate-key a.md:4:1 \"a\" stands here a second time; the first is on line 2");
        var mapping = mapping(parsed);
        assertThat(mapping.fields()).hasSize(2);
    }

    @Test
    void letsTheLastOfTwoKeysCountWhereItMay() {
        Parsed parsed = Yaml.read("a: 1\nb: 1\na: 2\nb: 2\n", START, key -> key.equals("a"));
        assertThat(parsed.problems())
                .extracting(p -> p.severity() + " " + p.place() + " " + p.message())
                .containsExactly(
                        "WARNING a.md:4:1 \"a\" stands here a second time, and this one counts; the first is on line 2",
                        "ERROR a.md:5:1 \"b\" stands here a second time; the first is on line 3");
        var mapping = mapping(parsed);
        assertThat(mapping.fields()).hasSize(2);
        assertThat(mapping.fields().get(0).value())
                .isEqualTo(new Entry.Scalar(START.at(4, 4), "2", false));
    }

    @Test
    void warnsOfTextLostBehindAHash() {
        Parsed parsed = read("headline: We are #1 now # a comment\nurl: a#b\nc: '#1' #2\n");
        assertThat(parsed.problems())
                .extracting(p -> p.severity() + " " + p.code() + " " + p.place())
                .containsExactly("WARNING lost-comment a.md:2:18");
        assertThat(read("topics: #politics\n").problems()).hasSize(1);
        assertThat(read("headline: \"We are\"#1\n").problems()).hasSize(1);
        assertThat(read("topics: [gulls,#lamps\n  ]\n").problems()).hasSize(1);
        assertThat(read("topics: ['gulls',#lamps\n  ]\n").problems()).hasSize(1);
        assertThat(read("title: X # the title\n#title: Y\n").problems()).isEmpty();
        assertThat(read("title: 'X' # the title\n#title: Y\n").problems()).isEmpty();
        assertThat(read("title: |\n  X\n#title: Y\na: >-\n  b\n#c\n").problems()).isEmpty();
    }

    @Test
    void followsAFewReferences() {
        var mapping = mapping(read("a: &x [1, 2]\nb: *x\n"));
        assertThat(mapping.fields().get(1).value()).isEqualTo(mapping.fields().get(0).value());
    }

    @Test
    void refusesBombsInGoodTime() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            String last = "*a" + (i - 1);
            bomb.append("a%d: &a%d [%s, %s, %s]\n".formatted(i, i, last, last, last));
        }
        List<String> texts =
                List.of(
                        bomb.toString(),
                        "[".repeat(100_000),
                        "{a: ".repeat(50_000),
                        "- ".repeat(50_000),
                        "a: &x [*x]",
                        "? ".repeat(10_000),
                        "a: b\n".repeat(1_000_000));
        for (String text : texts) {
            Parsed parsed =
                    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> read(text));
            assertThat(parsed.problems()).isNotEmpty();
        }
    }

    @Test
    void readsALongFileInGoodTime() {
        var text = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            text.append("person-%d: {name: \"😀 Person %d\", role: editor}\n".formatted(i, i));
        }
        Parsed parsed =
                Assertions.assertTimeoutPreemptively(
                        Duration.ofSeconds(10), () -> read(text.toString()));
        assertThat(parsed.problems()).isEmpty();
    }

    @Test
    void neverThrowsOnAnyText() {
        String letters = "ab:-#[]{}\"'\n\n \r \t&*!|>%@`?,~\\😀\u0085\u2028\uFEFF\u0000.<=x0";
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Parsed parsed = read(text.toString());
            assertThat(parsed.problems()).allMatch(p -> p.place().line() >= 2);
        }
    }
}
