package dateline.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.language.Slug;
import dateline.masthead.Masthead;
import dateline.matter.Entry;
import dateline.matter.Parsed;
import dateline.matter.Yaml;
import dateline.order.Made;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StarterTest {

    private static final ZonedDateTime NOW =
            ZonedDateTime.parse("2016-05-09T00:07:31+09:00[Asia/Seoul]");

    @TempDir private Path root;

    private Made story(String headline) {
        return Starter.story(root, headline, NOW, Slug.Letters.LATIN, "en");
    }

    private Map<String, Entry> fields(String file) throws IOException {
        String text = Files.readString(root.resolve(file));
        assertThat(text).startsWith("---\n");
        Parsed parsed =
                Yaml.read(text.substring(4, text.indexOf("\n---\n", 4) + 1), Place.of(file));
        assertThat(parsed.problems()).isEmpty();
        var mapping = (Entry.Mapping) Objects.requireNonNull(parsed.entry());
        return mapping.fields().stream()
                .collect(Collectors.toMap(Entry.Field::key, Entry.Field::value));
    }

    private static String text(Map<String, Entry> fields, String key) {
        return ((Entry.Scalar) Objects.requireNonNull(fields.get(key))).text();
    }

    @Test
    void laysOutAPublication() {
        Made made = Starter.init(root.resolve("new/paper"));
        assertThat(made.problems()).isEmpty();
        assertThat(made.files())
                .containsExactly(
                        "seeds/2016/2016-05-03-gulls-return.txt",
                        "seeds/2016/2016-05-04-harbour-counts-birds.md",
                        "seeds/masthead.yaml",
                        "seeds/pages/about.md");
        assertThat(Masthead.read(root.resolve("new/paper"), "https://post.example/").problems())
                .isEmpty();
    }

    @Test
    void laysOutNothingWhereCopyLies() throws IOException {
        Path about = root.resolve("seeds/pages/about.md");
        Files.createDirectories(root.resolve("seeds/pages"));
        Files.writeString(about, "mine");
        Made made = Starter.init(root);
        assertThat(made.files()).isEmpty();
        assertThat(made.problems())
                .extracting(p -> p.code() + " " + p.place())
                .containsExactly("already-there seeds/pages/about.md");
        assertThat(Files.readString(about)).isEqualTo("mine");
        assertThat(root.resolve("seeds/masthead.yaml")).doesNotExist();
    }

    @Test
    void laysOutNothingASecondTime() {
        Starter.init(root);
        assertThat(Starter.init(root).problems()).hasSize(1).allMatch(Problem::isError);
    }

    @Test
    void leavesNothingHalfDone() throws IOException {
        Files.createDirectories(root.resolve("seeds"));
        Files.createSymbolicLink(root.resolve("seeds/pages"), root.resolve("nowhere"));
        Made made = Starter.init(root);
        assertThat(made.files()).isEmpty();
        assertThat(made.problems()).hasSize(1);
        assertThat(root.resolve("seeds/masthead.yaml")).doesNotExist();
        assertThat(root.resolve("seeds/2016/2016-05-03-gulls-return.txt")).doesNotExist();
    }

    @Test
    void beginsAStory() throws IOException {
        Made made = story("Kim: \"no\" trip to Łódź");
        assertThat(made.problems()).isEmpty();
        assertThat(made.files()).containsExactly("seeds/2016/2016-05-09-kim-no-trip-to-lodz.md");
        Map<String, Entry> fields = fields(made.files().get(0));
        assertThat(text(fields, "headline")).isEqualTo("Kim: \"no\" trip to Łódź");
        assertThat(text(fields, "published")).isEqualTo("2016-05-09 00:07");
        assertThat(text(fields, "draft")).isEqualTo("yes");
        assertThat(fields).containsKeys("standfirst", "region", "authors", "topics");
    }

    @Test
    void keepsTheLettersThatTheSlugsKeep() {
        Made made = Starter.story(root, "남북한 소식", NOW, Slug.Letters.UNICODE, "ko");
        assertThat(made.files()).containsExactly("seeds/2016/2016-05-09-남북한-소식.md");
    }

    @Test
    void neverOverwritesAStory() throws IOException {
        String first = story("Harbour opens").files().get(0);
        Files.writeString(root.resolve(first), "mine");
        assertThat(story("Harbour opens").files())
                .containsExactly("seeds/2016/2016-05-09-harbour-opens-2.md");
        assertThat(story("Harbour opens").files())
                .containsExactly("seeds/2016/2016-05-09-harbour-opens-3.md");
        assertThat(Files.readString(root.resolve(first))).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'",
                "\\",
                "a\\",
                "#1",
                "a #b",
                "- x",
                "@x",
                "%x",
                "*x*",
                "&x",
                "!x",
                "[x",
                "{x}",
                "| x",
                "> x",
                "? x",
                "a: b",
                "a:",
                "no",
                "~",
                "null",
                "---",
                "1.10",
                "\"Kim\" says 'no' \\n",
                "👩‍👩‍👧 family",
                "“Curly”",
                "...",
                "a\u00adb",
                "ﷺ"
            })
    void takesAnyHeadline(String headline) throws IOException {
        String file = story(headline).files().get(0);
        assertThat(text(fields(file), "headline")).isEqualTo(headline);
    }

    @Test
    void putsAHeadlineInOneLine() throws IOException {
        String file = story(" a\r\n\tb\u2028c\u0000\u0007\ufeffd\ud800 ").files().get(0);
        assertThat(text(fields(file), "headline")).isEqualTo("a b cd");
    }

    @Test
    void takesLongAndStrangeHeadlines() throws IOException {
        var random = new Random(11);
        for (int i = 0; i < 150; i++) {
            var headline = new StringBuilder("x");
            while (headline.length() < 300) {
                int most = random.nextBoolean() ? 0x80 : 0x20000;
                headline.appendCodePoint(random.nextInt(most));
            }
            Made made = story(headline.toString());
            assertThat(made.problems()).isEmpty();
            assertThat(text(fields(made.files().get(0)), "headline"))
                    .isEqualTo(Headline.clean(headline.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\u0000"})
    void needsAHeadline(String headline) {
        Made made = story(headline);
        assertThat(made.files()).isEqualTo(List.of());
        assertThat(made.problems()).extracting(Problem::code).containsExactly("no-headline");
    }

    @Test
    void tellsWhenItCannotWrite() throws IOException {
        Files.writeString(root.resolve("seeds"), "a file");
        assertThat(story("Harbour opens").problems())
                .extracting(Problem::code)
                .containsExactly("unwritable");
    }
}
