package dateline.output.share;

import dateline.masthead.Colour;
import dateline.masthead.Theme;
import dateline.raster.Canvas;
import dateline.raster.Face;
import dateline.raster.Font;
import dateline.raster.Words;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;

/**
 * The first letter of a name on a ground of one colour; two rules, as of a newspaper's head, when
 * our face has no such letter.
 *
 * @param letter empty when there is none to be set
 * @param size of the square, in pixels
 */
record Seal(String letter, Colour accent, int size) {

    private static final int LETTER = 1;

    /** How high the letter stands in the square. */
    private static final double HEIGHT = 0.56;

    private static final int ICO_HEAD = 6 + 16;

    static Seal of(String name, Colour accent, int size) {
        return new Seal(first(name), accent, size);
    }

    private static String first(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .map(letter -> letter.toUpperCase(Locale.ROOT))
                .flatMap(letter -> Words.of(letter, Face.display()))
                .orElse("");
    }

    byte[] png() {
        var canvas = new Canvas(size, size, accent.rgb(), Theme.PAPER.rgb());
        if (letter.isEmpty()) {
            canvas.rule(size / 5, size / 3, size - 2 * (size / 5), size / 10, LETTER);
            canvas.rule(size / 5, size / 2, size - 2 * (size / 5), size / 24 + 1, LETTER);
            return canvas.png();
        }
        double em = HEIGHT * size / new Font(Face.display(), 1, 0).capitals();
        var font = new Font(Face.display(), em, 0);
        double x = (size - font.width(letter)) / 2;
        canvas.set(letter, font, x, (size + HEIGHT * size) / 2, LETTER);
        return canvas.png();
    }

    /** The same in the wrapping that programs of old expect, with one picture in it. */
    byte[] ico() {
        byte[] png = png();
        return ByteBuffer.allocate(ICO_HEAD + png.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 1)
                .put((byte) size)
                .put((byte) size)
                .put((byte) 0)
                .put((byte) 0)
                .putShort((short) 1)
                .putShort((short) 32)
                .putInt(png.length)
                .putInt(ICO_HEAD)
                .put(png)
                .array();
    }
}
