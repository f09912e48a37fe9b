package dateline.pack;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs rows of pixels (RFC 1950) in one block. A drawing repeats itself to the left and from the
 * row above, and hardly anywhere else, so only these two are looked for.
 */
public final class Zlib {

    /** From the row above a match costs more bits, so it has to be worth them. */
    private static final int SHORTEST_ABOVE = 5;

    private final byte[] rows;
    private final int stride;

    private Zlib(byte[] rows, int stride) {
        this.rows = rows;
        this.stride = stride;
    }

    /**
     * @param stride bytes to a row, at most 32768
     */
    public static byte[] ofRows(byte[] rows, int stride) {
        var bits = new Bits(16_384);
        bits.put(0x78, 8);
        bits.put(0xda, 8);
        new Zlib(rows, stride).block().endWithOwnCodes(bits, true);
        bits.align();
        var adler = new Adler32();
        adler.update(rows);
        int sum = (int) adler.getValue();
        for (int shift = 24; shift >= 0; shift -= 8) {
            bits.put(sum >>> shift & 0xff, 8);
        }
        return bits.toBytes();
    }

    private Block block() {
        var block = new Block();
        int at = 0;
        while (at < rows.length) {
            int most = Math.min(Block.LONGEST, rows.length - at);
            int left = at == 0 ? 0 : same(at, 1, most);
            int above = left == most || at < stride ? 0 : same(at, stride, most);
            if (above > left + 2 && above >= SHORTEST_ABOVE) {
                block.match(above, stride);
                at += above;
            } else if (left >= Block.SHORTEST) {
                block.match(left, 1);
                at += left;
            } else {
                block.literal(rows[at++]);
            }
        }
        return block;
    }

    /** How many bytes from here on are those that stand a distance before them. */
    private int same(int at, int distance, int most) {
        if (rows[at] != rows[at - distance]) {
            return 0;
        }
        int from = at - distance;
        int found = Arrays.mismatch(rows, at, at + most, rows, from, from + most);
        return found < 0 ? most : found;
    }
}
