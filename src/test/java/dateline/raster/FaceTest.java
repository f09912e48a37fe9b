package dateline.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The letters that come with the program. */
class FaceTest {

    private static final List<Face> FACES = List.of(Face.display(), Face.text());

    private static int[] ink(String text, Font font) {
        var coverage = new Coverage();
        coverage.begin(-100, -100, 400, 300);
        font.draw(text, 100, 100, coverage);
        var box = new int[] {999, 999, -999, -999};
        coverage.end(
                (y, x, end, cover) -> {
                    box[0] = Math.min(box[0], x);
                    box[1] = Math.min(box[1], y);
                    box[2] = Math.max(box[2], end);
                    box[3] = Math.max(box[3], y + 1);
                });
        return box;
    }

    @Test
    void theyHaveTheLettersOfLatinLanguages() {
        String letters =
                "ABCXYZabcxyz0123456789 ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ"
                        + "ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŊŋŌōŎŏŐőŒœ"
                        + "ŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ"
                        + "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~¡¢£¥§©«®°±·»¿–—‘’‚“”„•…′″‹›€™−";
        for (Face face : FACES) {
            assertThat(letters.codePoints().filter(c -> !face.has(c)).mapToObj(Character::toString))
                    .isEmpty();
            assertThat("서عЖαñ̃😀".codePoints().filter(c -> c != 'ñ').filter(face::has)).isEmpty();
        }
    }

    @Test
    void eachIsDrawnWithinItsLine() {
        for (Face face : FACES) {
            var font = new Font(face, 100, 0);
            IntStream.range(0x21, 0x2300)
                    .filter(face::has)
                    .filter(c -> c != 0xa0)
                    .forEach(
                            c -> {
                                String letter = Character.toString(c);
                                int[] box = ink(letter, font);
                                double width = font.width(letter);
                                boolean blank = c >= 0x2000 && c <= 0x200a;
                                if (!blank) {
                                    assertThat(box[2]).as(letter).isGreaterThan(box[0]);
                                    assertThat(box[1]).as(letter).isGreaterThan(-5);
                                    assertThat(box[3]).as(letter).isLessThan(150);
                                    assertThat(box[0]).as(letter).isGreaterThan(70);
                                    assertThat((double) box[2])
                                            .as(letter)
                                            .isLessThan(100 + width + 30);
                                }
                            });
        }
    }

    /** Straight inside and out: the ink of some letters, counted in a raster of 200 to the em. */
    @Test
    void lettersHaveTheirHolesAndNoOthers() {
        for (Face face : FACES) {
            var canvas = new Canvas(200, 240, 0xffffff, 0);
            canvas.set("O", new Font(face, 200, 0), 10, 180, 1);
            assertThat(canvas.at(10 + 77, 180 - 65)).isEqualTo(0xffffff);
            canvas.set("I", new Font(face, 200, 0), 10, 180, 1);
            double middle = new Font(face, 200, 0).width("I") / 2;
            assertThat(canvas.at((int) (10 + middle), 180 - 65)).isZero();
        }
    }

    @Test
    void capitalsStandOnTheLine() {
        for (Face face : FACES) {
            var font = new Font(face, 100, 0);
            int[] box = ink("H", font);
            assertThat(box[3]).isEqualTo(100);
            assertThat(100 - box[1])
                    .isBetween((int) font.capitals() - 1, (int) font.capitals() + 2);
        }
    }

    @Test
    void neighboursAreKerned() {
        for (Face face : FACES) {
            var font = new Font(face, 1000, 0);
            assertThat(font.width("AV")).isLessThan(font.width("A") + font.width("V") - 30);
            assertThat(font.width("To")).isLessThan(font.width("T") + font.width("o") - 30);
            assertThat(font.width("HH")).isEqualTo(2 * font.width("H"));
            // Letters with an accent lean as those without.
            assertThat(font.width("ĀV") - font.width("Ā"))
                    .isEqualTo(font.width("AV") - font.width("A"));
            assertThat(new Font(face, 1000, 50).width("HHH")).isEqualTo(3 * font.width("H") + 100);
        }
    }

    @Test
    void anAccentIsAboveItsLetter() {
        for (Face face : FACES) {
            var font = new Font(face, 100, 0);
            assertThat(font.width("ő")).isEqualTo(font.width("o"));
            assertThat(ink("ő", font)[1]).isLessThan(ink("o", font)[1] - 10);
            assertThat(ink("ş", font)[3]).isGreaterThan(ink("s", font)[3] + 10);
        }
    }

    @Test
    void theirLicenceComesWithThem() throws Exception {
        try (var in = Face.class.getResourceAsStream("/dateline/raster/LICENSE-OFL-1.1.txt")) {
            assertThat(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("Newsreader", "SIL OPEN FONT LICENSE");
        }
    }
}
