package dateline.raster;

import dateline.pack.Zlib;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Writes a picture as PNG (W3C, third edition) with a palette. Rows are not filtered: numbers of
 * colours have no neighbours.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private static final int PALETTE = 3;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(32_768);

    private Png() {}

    /**
     * @param rows the numbers of the colours, and a 0 before each row, the mark of a row that is
     *     not filtered
     */
    static byte[] of(byte[] rows, int width, int height, Palette palette) {
        var png = new Png();
        png.out.writeBytes(SIGNATURE);
        png.chunk("IHDR", header(width, height));
        png.chunk("PLTE", colours(palette));
        png.chunk("IDAT", Zlib.ofRows(rows, width + 1));
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    private static byte[] header(int width, int height) {
        var header = new byte[13];
        number(width, header, 0);
        number(height, header, 4);
        header[8] = 8;
        header[9] = PALETTE;
        return header;
    }

    private static byte[] colours(Palette palette) {
        var colours = new byte[3 * palette.size()];
        for (int i = 0; i < palette.size(); i++) {
            int colour = palette.colour(i);
            colours[3 * i] = (byte) (colour >> 16);
            colours[3 * i + 1] = (byte) (colour >> 8);
            colours[3 * i + 2] = (byte) colour;
        }
        return colours;
    }

    private void chunk(String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(name);
        crc.update(content);
        var number = new byte[4];
        number(content.length, number, 0);
        out.writeBytes(number);
        out.writeBytes(name);
        out.writeBytes(content);
        number((int) crc.getValue(), number, 0);
        out.writeBytes(number);
    }

    private static void number(int number, byte[] bytes, int at) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (number >> 24 - 8 * i);
        }
    }
}
