package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Filed;
import dateline.edition.Story;
import dateline.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Copy in other encodings than UTF-8: it is read as it was meant, or told, and never guessed. */
class EncodingsTest {

    private static final String KOREAN =
            "\uac08\ub9e4\uae30\uac00 \ud56d\uad6c\ub85c \ub3cc\uc544\uc654\ub2e4";

    @TempDir Path root;

    private static String story(String headline) {
        return "Malta\n\n" + headline + "\n\nBriefly.\n\nText.\n";
    }

    private Given given(String encoding) {
        return new Given(root).encoding(encoding);
    }

    private static byte[] bytes(String text, String encoding) {
        return text.getBytes(Charset.forName(encoding));
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, \u201cCaf\u00e9\u201d \u2013 5 \u20ac",
        "ISO-8859-1, Caf\u00e9 \u00fcber",
        "ISO-8859-15, Caf\u00e9 5 \u20ac",
        "windows-1251, \u0427\u0430\u0439\u043a\u0438 \u0432\u0435\u0440\u043d\u0443\u043b\u0438\u0441\u044c",
        "KOI8-R, \u0427\u0430\u0439\u043a\u0438 \u0432\u0435\u0440\u043d\u0443\u043b\u0438\u0441\u044c",
        "windows-1255, \u05d4\u05e9\u05d7\u05e4\u05d9\u05dd \u05d7\u05d6\u05e8\u05d5",
        "EUC-KR, " + KOREAN,
        "MS949, " + KOREAN,
        "x-windows-949, \ub620\ubc29\uac01\ud558 \ud3b2\uc2dc\ucf5c\ub77c",
        "Shift_JIS, \u30ab\u30e2\u30e1\u304c\u5e30\u3063\u305f",
        "GB18030, \u6d77\u9e25\u56de\u6765\u4e86",
        "UTF-16LE, " + KOREAN,
    })
    void readsWhatTheMastheadSays(String encoding, String headline) {
        Story story = given(encoding).file("seeds/a.txt", bytes(story(headline), encoding)).story();
        assertThat(story.headline()).isEqualTo(headline);
    }

    /** Latin-1 has no dash and no curly quotes; Windows writes them, and says Latin-1. */
    @Test
    void readsAsLatin1WhatWindowsCallsSo() {
        String headline = "\u201cGulls\u201d \u2013 at last";
        byte[] bytes = bytes(story(headline), "windows-1252");
        Story story = given("ISO-8859-1").file("seeds/a.txt", bytes).story();
        assertThat(story.headline()).isEqualTo(headline);
    }

    /** Programs from Korea say EUC-KR and write the larger set of Windows. */
    @Test
    void readsAsEucKrWhatWindowsCallsSo() {
        String headline = "\ub620\ubc29\uac01\ud558\uc758 \ud3b2\uc2dc\ucf5c\ub77c";
        Story story = given("EUC-KR").file("seeds/a.txt", bytes(story(headline), "MS949")).story();
        assertThat(story.headline()).isEqualTo(headline);
    }

    /** What says itself that it is Unicode is read so, whatever the masthead says of the others. */
    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkCountsMoreThanTheMasthead(String encoding) {
        byte[] bytes = bytes("\ufeff" + story(KOREAN), encoding);
        assertThat(given("windows-1252").file("seeds/a.txt", bytes).story().headline())
                .isEqualTo(KOREAN);
    }

    @ParameterizedTest
    @CsvSource({
        // Written as windows-1252, read as UTF-8: the e with its accent.
        "UTF-8, 43 61 66 e9, bad-bytes seeds/a.txt:3, UTF-8, 10",
        // A byte that windows-1252 leaves free.
        "windows-1252, 43 61 81 66, bad-bytes seeds/a.txt:3, windows-1252, 9",
        // The first half of a letter, and then no second.
        "EUC-KR, b0 a1 b0 0a, bad-bytes seeds/a.txt:3, EUC-KR, 9",
        // UTF-8 that is longer than it need be, half a pair, and beyond the last letter.
        "UTF-8, 41 c0 af, bad-bytes seeds/a.txt:3, UTF-8, 8",
        "UTF-8, 41 ed a0 80, bad-bytes seeds/a.txt:3, UTF-8, 8",
        "UTF-8, 41 f4 90 80 80, bad-bytes seeds/a.txt:3, UTF-8, 8",
    })
    void tellsTheLineAndTheByteOfWhatIsNoText(
            String encoding, String hex, String told, String charset, int offset) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(bytes("Malta\n\n", "US-ASCII"));
        for (String octet : hex.split(" ", -1)) {
            bytes.write(Integer.parseInt(octet, 16));
        }
        bytes.writeBytes(bytes("\n\nBriefly.\n\nText.\n", "US-ASCII"));
        Filed filed =
                given(encoding)
                        .file("seeds/a.txt", bytes.toByteArray())
                        .file("seeds/b.txt", bytes(story("Gulls return"), "US-ASCII"))
                        .filed();
        assertThat(filed.problems()).hasSize(1);
        Problem problem = filed.problems().get(0);
        assertThat(problem.code() + " " + problem.place()).isEqualTo(told);
        assertThat(problem.message()).contains(charset, "byte " + offset + " ");
        assertThat(filed.stories()).extracting(Story::headline).containsExactly("Gulls return");
    }

    @Test
    @Timeout(60)
    void aHeapOfMarksOnOneLetterTakesNoTimeWithoutEnd() {
        String heap = "a" + "\u0301\u0323\u0331".repeat(200_000);
        String once = Decoding.clean(heap);
        assertThat(once).startsWith("\u1ea1");
        assertThat(Decoding.clean(once)).isEqualTo(once);
        assertThat(once.replace("\u034f", "").length()).isBetween(599_999, 600_001);
    }

    /** Found by fuzzing: U+0344 and U+0958 are two signs each when they are composed. */
    @ParameterizedTest
    @ValueSource(strings = {"a\u0344", "\u0958"})
    void whatIsCleanStaysAsItIs(String beginning) {
        for (int marks = 27; marks < 33; marks++) {
            String once = Decoding.clean(beginning + "\u0301".repeat(marks) + "b");
            assertThat(Decoding.clean(once)).isEqualTo(once);
        }
    }

    @Test
    void utf16WithoutAMarkIsNoTextUnlessTheMastheadSaysSo() {
        byte[] bytes = story("Gulls").getBytes(StandardCharsets.UTF_16LE);
        assertThat(Given.codes(given("UTF-8").file("seeds/a.txt", bytes).filed()))
                .containsExactly("binary-file");
    }

    @Test
    void halfALetterAtTheEndIsTold() {
        byte[] bytes = bytes("\ufeff" + story("Gulls"), "UTF-16LE");
        byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        assertThat(Given.codes(given("UTF-8").file("seeds/a.txt", cut).filed()))
                .containsExactly("bad-bytes");
    }
}
