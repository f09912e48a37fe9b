package dateline.matter;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {

    private static final Place START = new Place("a.md", 2, 1);

    @Test
    void keepsScalarsAsWrittenWithTheirPlaces() {
        var mapping =
                (Entry.Mapping)
                        Yaml.read("country: no\nversion: 1.10\nt: \"😀 x\"\nz: [a, 'b']\n", START)
                                .entry();
        assertThat(mapping).isNotNull();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "headline: Kim: no trip | bad-yaml | 2:14 | a colon",
                "`a: b\n\tc: d` | bad-yaml | 3:1 | there is a tab",
                "headline: \"open | bad-yaml | 2:11 | a quotation mark",
                "headline: \"A\" b | bad-yaml | 2:15 | a quotation mark",
                "headline: @who | bad-yaml | 2:11 | a text can't begin with @",
                "headline: %x | bad-yaml | 2:11 | a text can't begin with %",
                "`a: 1\na: 2` | duplicate-key | 3:1 | \"a\" stands here a second time",
                "`a: 1\n---\nb: 2` | bad-yaml | 4:1 | a second document",
                "a: !!java.util.Date x | bad-yaml | 2:4 | the tag",
            })
    void explainsFrequentMistakes(String text, String code, String place, String words) {
        List<Problem> problems = Yaml.read(text, START).problems();
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).message()).startsWith(words);
        assertThat(problems.get(0).place().toString()).isEqualTo("a.md:" + place);
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
                        "? ".repeat(10_000));
        for (String text : texts) {
            Parsed parsed =
                    Assertions.assertTimeoutPreemptively(
                            Duration.ofSeconds(10), () -> Yaml.read(text, START));
            assertThat(parsed.problems()).isNotEmpty();
        }
    }

    @Test
    void neverThrowsOnAnyText() {
        String letters = "ab:-#[]{}\"'\n\n  \t&*!|>%@`?,~\\😀\u0085\uFEFF";
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            int length = random.nextInt(30);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Yaml.read(text.toString(), START);
        }
    }
}
