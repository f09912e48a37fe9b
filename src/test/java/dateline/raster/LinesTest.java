package dateline.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words in a room: whatever they are, they stay in it. */
class LinesTest {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzWMÄŁ-–/,.“”1";

    private static String text(Random random) {
        var text = new StringBuilder();
        int words = 1 + random.nextInt(40);
        for (int i = 0; i < words; i++) {
            int letters = random.nextInt(12) == 0 ? 1 + random.nextInt(90) : 1 + random.nextInt(11);
            for (int k = 0; k < letters; k++) {
                text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            text.append(' ');
        }
        return text.toString();
    }

    private static Lines.Room room(Random random) {
        int smallest = 14 + random.nextInt(40);
        return new Lines.Room(
                120 + random.nextInt(1000),
                60 + random.nextInt(500),
                1 + random.nextInt(6),
                smallest + random.nextInt(100),
                smallest,
                100 + random.nextInt(30));
    }

    @Test
    void wordsNeverLeaveTheirRoom() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            String text = Words.of(text(random), Face.display()).orElseThrow();
            Lines.Room room = room(random);
            Lines lines = Lines.of(text, Face.display(), random.nextInt(60) - 20, room);
            String what = "seed " + seed;
            assertThat(lines.texts()).as(what).isNotEmpty();
            assertThat(lines.texts().size()).as(what).isLessThanOrEqualTo(room.most());
            assertThat(lines.font().size())
                    .as(what)
                    .isBetween((double) room.smallest(), (double) room.largest());
            if (lines.texts().size() > 1) {
                assertThat(lines.texts().size() * lines.leading())
                        .as(what)
                        .isLessThanOrEqualTo(room.height());
            }
            for (String line : lines.texts()) {
                assertThat(lines.font().width(line)).as(what).isLessThanOrEqualTo(room.width());
                assertThat(line).as(what).isEqualTo(line.strip());
            }
            holdsAllOf(text, lines, what);
        }
    }

    /** No word is lost or told twice, but for what an ellipsis stands for. */
    private static void holdsAllOf(String text, Lines lines, String what) {
        String bare = text.replace(" ", "");
        String set = String.join("", lines.texts()).replace(" ", "");
        if (set.endsWith("…")) {
            assertThat(bare).as(what).startsWith(set.substring(0, set.length() - 1));
        } else {
            assertThat(set).as(what).isEqualTo(bare);
        }
    }

    @Test
    void aTextIsAsLargeAsItsRoomAllows() {
        var room = new Lines.Room(1000, 400, 4, 120, 40, 105);
        assertThat(Lines.of("Malta", Face.display(), 0, room).font().size()).isEqualTo(120);
        Lines longer =
                Lines.of(
                        "Voters in Scotland have rejected independence, final results show",
                        Face.display(),
                        0,
                        room);
        assertThat(longer.font().size()).isBetween(70.0, 119.0);
        assertThat(longer.texts()).hasSizeBetween(2, 4);
    }

    @Test
    void linesAreOfAboutOneLength() {
        var room = new Lines.Room(1000, 400, 2, 60, 60, 105);
        Lines lines =
                Lines.of(
                        "One two three four five six seven eight nine ten",
                        Face.display(),
                        0,
                        new Lines.Room(1000, 400, 2, 62, 40, 105));
        assertThat(lines.texts()).hasSize(2);
        assertThat(lines.font().width(lines.texts().get(0)))
                .isCloseTo(lines.font().width(lines.texts().get(1)), within(room.width() * 0.2));
    }

    @Test
    void wordsAreBrokenOnlyWhenTheyMustBe() {
        var room = new Lines.Room(300, 400, 4, 80, 40, 105);
        assertThat(Lines.of("Île-de-France and beyond", Face.display(), 0, room).texts())
                .allMatch(line -> !line.isEmpty() && !line.startsWith("-"));
        Lines wide = Lines.of("W".repeat(30), Face.display(), 0, room);
        assertThat(wide.texts()).hasSizeGreaterThan(1);
        assertThat(wide.font().size()).isEqualTo(40);
    }

    @Test
    void whatHasNoRoomEndsInAnEllipsis() {
        var room = new Lines.Room(300, 100, 2, 40, 36, 105);
        Lines lines =
                Lines.of(
                        "So many words, so little room, and nobody to cut them",
                        Face.display(),
                        0,
                        room);
        assertThat(lines.texts()).hasSize(2);
        assertThat(lines.texts().get(1)).endsWith("…").doesNotContain(" …", ",…");
    }

    @Test
    void textsAreSetWholeOrNotAtAll() {
        Face face = Face.display();
        assertThat(Words.of("  Gulls \n return\t", face)).hasValue("Gulls return");
        assertThat(Words.of("Zu\u0308rich", face)).hasValue("Zürich");
        assertThat(Words.of("Storm \uD83C\uDF2A\uFE0F hits", face)).hasValue("Storm hits");
        assertThat(Words.of("\u202EHarbour\u202C \u2068Post\u2069", face)).hasValue("Harbour Post");
        assertThat(Words.of("news\u00ADpaper", face)).hasValue("newspaper");
        assertThat(Words.of("From Seoul to 서울", face)).isEmpty();
        assertThat(Words.of("Sa\u0334t", face)).isEmpty();
        assertThat(Words.of("Hà Nội", face)).isEmpty();
        assertThat(Words.of("", face)).isEmpty();
        assertThat(Words.of(" \uD83C\uDF2A ", face)).isEmpty();
        assertThat(Words.of("lonely \uD83C", face)).isEmpty();
        assertThat(Words.of("<script>&amp;", face)).hasValue("<script>&amp;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "W ",
                "\u0301",
                "a\u0301",
                "\u202E",
                "\uD83D\uDE00",
                "-",
                " ",
                "\uD83C",
                "\u0000"
            })
    void nothingTakesTimeWithoutEnd(String text) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60),
                () ->
                        Words.of(text.repeat(2_000_000), Face.display())
                                .map(
                                        words -> {
                                            assertThat(words.length()).isLessThan(500);
                                            return Lines.of(
                                                    words,
                                                    Face.display(),
                                                    0,
                                                    new Lines.Room(1072, 340, 5, 130, 48, 104));
                                        }));
    }
}
