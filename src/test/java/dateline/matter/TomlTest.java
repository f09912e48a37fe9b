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

/** Cites <a href="https://toml.io/en/v1.0.0">TOML 1.0.0</a> by the names of its parts. */
class TomlTest {

    private static final Place START = new Place("a.md", 2, 1);

    private static Parsed read(String text) {
        return Toml.read(text, START);
    }

    /** What was read, in a short form: texts in quotes, everything else as written. */
    private static String shown(String text) {
        Parsed parsed = read(text);
        assertThat(parsed.problems()).isEmpty();
        return shown(Objects.requireNonNull(parsed.entry()));
    }

    private static String shown(Entry entry) {
        if (entry instanceof Entry.Scalar scalar) {
            return scalar.quoted() ? "'" + scalar.text() + "'" : scalar.text();
        }
        if (entry instanceof Entry.Sequence sequence) {
            return sequence.items().stream().map(TomlTest::shown).toList().toString();
        }
        return ((Entry.Mapping) entry)
                .fields().stream().map(f -> f.key() + "=" + shown(f.value())).toList().toString();
    }

    private static String fault(String text) {
        Problem problem = read(text).problems().get(0);
        return problem.place().line() + ":" + problem.place().column() + " " + problem.message();
    }

    @Test
    void keepsValuesAsWrittenWithTheirPlaces() {
        Parsed parsed = read("title = 'Gulls'\n\n\"😀\" = [ \"x\", 1.10 ]\n");
        var fields = ((Entry.Mapping) Objects.requireNonNull(parsed.entry())).fields();
        assertThat(fields.get(0))
                .isEqualTo(
                        new Entry.Field(
                                "title",
                                START.at(2, 1),
                                new Entry.Scalar(START.at(2, 9), "Gulls", true)));
        assertThat(fields.get(1).key()).isEqualTo("😀");
        assertThat(fields.get(1).at()).isEqualTo(START.at(4, 1));
        assertThat(((Entry.Sequence) fields.get(1).value()).items())
                .containsExactly(
                        new Entry.Scalar(START.at(4, 9), "x", true),
                        new Entry.Scalar(START.at(4, 14), "1.10", false));
    }

    @Test
    void readsEscapesAndComments() {
        assertThat(shown("a = \"I'm \\\"quoted\\\". \\u00e9\\U0001F600\" # comment"))
                .isEqualTo("[a='I'm \"quoted\". é😀']");
    }

    @Test
    void readsTextsOfSeveralLines() {
        assertThat(shown("a = \"\"\"\nRoses\nViolets\"\"\"")).isEqualTo("[a='Roses\nViolets']");
        assertThat(shown("a = \"\"\"one \\\n\n   two\"\"\"")).isEqualTo("[a='one two']");
        assertThat(shown("a = \"\"\"\"said\"\"\"\"\"")).isEqualTo("[a='\"said\"\"']");
        assertThat(shown("a = '''\nC:\\temp\n'''\r\n")).isEqualTo("[a='C:\\temp\n']");
    }

    @Test
    void readsNumbersDatesAndSwitchesAsTheyWouldBeWrittenElsewhere() {
        assertThat(shown("a = 1_000\nb = 0x1F\nc = 0o17\nd = 0b101\ne = +5\nf = -6.26e-3\ng = nan"))
                .isEqualTo("[a=1000, b=31, c=15, d=5, e=5, f=-6.26e-3, g=nan]");
        assertThat(shown("a = true\nb = 1979-05-27\nc = 1979-05-27 07:32:00\nd = 07:32:00"))
                .isEqualTo("[a=true, b=1979-05-27, c=1979-05-27 07:32:00, d=07:32:00]");
        assertThat(shown("a = 1979-05-27T00:32:00.999-07:00 # there"))
                .isEqualTo("[a=1979-05-27T00:32:00.999-07:00]");
    }

    @Test
    void readsTables() {
        assertThat(shown("a = 1\n[b]\nc.d = 2\nc.'e f' = 3\n[b.g]\nh = [\n 1, # one\n 2,\n]"))
                .isEqualTo("[a=1, b=[c=[d=2, e f=3], g=[h=[1, 2]]]]");
        assertThat(shown("[[a]]\nb = 1\n[[a]]\n[a.c]\nd = {e = 2, f.g = [{h = 3}]}\n[x.y]\n[x]"))
                .isEqualTo("[a=[[b=1], [c=[d=[e=2, f=[g=[[h=3]]]]]]], x=[y=[]]]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "   \t\r\n"})
    void readsNothingAsNothing(String text) {
        assertThat(read(text)).isEqualTo(new Parsed(null, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    title = Gulls return   | 2:9 a text without quotes stands here
                    title: Gulls           | 2:6 a colon stands here, but between +++ and +++ keys and values are written in TOML, with =
                    title "Gulls"          | 2:7 there is no = after this key
                    title =                | 2:8 there is no value here
                    = "Gulls"              | 2:1 there is no key here
                    a = "Gulls             | 2:5 the quote " opened here is not closed
                    a = 'Gulls             | 2:5 the quote ' opened here is not closed
                    a = '''Gulls           | 2:5 the quote ''' opened here is not closed
                    a = "x" and "y"        | 2:9 there is more on this line after its value
                    a = "C:\\temp\\q"      | 2:13 a backslash stands before a sign that it does not go with
                    a = "\\ud800"          | 2:6 a backslash stands before a sign that it does not go with
                    a = [1, 2              | 2:5 the [ opened here is not closed
                    a = [1 2]              | 2:8 there is no comma before this
                    a = {b = 1             | 2:5 the { opened here is not closed
                    a = {b = 1,}           | 2:12 there is no key here
                    a = 01                 | 2:5 a number can't begin with 0 in TOML
                    a = 1__0               | 2:5 a text without quotes stands here
                    [a                     | 2:3 the name of this table is not closed with ]
                    [[a]                   | 2:5 the name of this table is not closed with ]
                    """)
    void saysWhatIsWrongAndWhere(String text, String fault) {
        assertThat(fault(text)).isEqualTo(fault);
        assertThat(read(text).problems())
                .allMatch(p -> p.isError() && p.code().equals("bad-toml") && p.hint() != null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = 1\na = 2",
                "a.b = 1\na.b = 2",
                "a = 1\na.b = 2",
                "[a]\n[a]",
                "a.b = 1\n[a]",
                "a = {b = 1}\n[a.c]",
                "a = {b = 1}\na.c = 2",
                "a = [1]\n[[a]]",
                "[[a]]\n[a]",
                "[a]\n[[a]]",
                "[a.b.c]\nz = 1\n[a]\nb.c.t = 2",
                "a = {b = 1, b = 2}"
            })
    void tellsWhatStandsTwice(String text) {
        assertThat(read(text).problems()).extracting(Problem::code).containsOnly("duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a = [",
                "a = {b = ",
                "[a]\n",
                "a.",
                "[a.",
                "a = 1\n",
                "a = '",
                "a = 0",
                "#"
            })
    void standsHostileInput(String piece) {
        Assertions.assertTimeout(
                Duration.ofSeconds(60),
                () -> {
                    read(piece.repeat(500_000));
                    read("a = [" + "1, ".repeat(300_000) + "]");
                });
    }

    @Test
    void readsAnyTextWithoutAnException() {
        var random = new Random(7);
        String signs = "ab01.-_=[]{}\"',#\\\n\r\t :u+eTZ\u0000\u00e9";
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(30); j >= 0; j--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            Parsed parsed = read(text.toString());
            assertThat(parsed.entry() == null || parsed.entry() instanceof Entry.Mapping).isTrue();
        }
    }
}
