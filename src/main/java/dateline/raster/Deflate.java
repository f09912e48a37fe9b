package dateline.raster;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs rows of pixels (RFC 1950, 1951) in one block. The JDK's own Deflater is the machine's zlib,
 * of which there are several, and each packs in its own way. A drawing repeats itself to the left
 * and from the row above, and hardly anywhere else, so only these two are looked for.
 */
final class Deflate {

    private static final int LONGEST = 258;
    private static final int SHORTEST = 3;

    /** From the row above a match costs more bits, so it has to be worth them. */
    private static final int SHORTEST_ABOVE = 5;

    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;

    /** RFC 1951, section 3.2.5: the least length of each code from 257 on, and its extra bits. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };

    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private static final byte[] LENGTH_CODES = lengthCodes();

    /** RFC 1951, section 3.2.7: in which order the lengths of the codes for lengths are told. */
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private static byte[] lengthCodes() {
        var codes = new byte[LONGEST + 1];
        for (int code = 0; code < LENGTHS.length; code++) {
            int next = code + 1 < LENGTHS.length ? LENGTHS[code + 1] : LONGEST + 1;
            Arrays.fill(codes, LENGTHS[code], next, (byte) code);
        }
        return codes;
    }

    private final byte[] rows;
    private final int stride;

    /** A byte as it is, or a length times two, one more when it is from the row above, negative. */
    private int[] tokens = new int[8192];

    private int size;
    private final Bits bits = new Bits();

    private Deflate(byte[] rows, int stride) {
        this.rows = rows;
        this.stride = stride;
    }

    /**
     * @param stride bytes to a row, at most 32768
     */
    static byte[] zlib(byte[] rows, int stride) {
        var deflate = new Deflate(rows, stride);
        deflate.bits.put(0x78, 8);
        deflate.bits.put(0xda, 8);
        deflate.match();
        deflate.block();
        var adler = new Adler32();
        adler.update(rows);
        return deflate.bits.ended((int) adler.getValue());
    }

    private void match() {
        int at = 0;
        while (at < rows.length) {
            int most = Math.min(LONGEST, rows.length - at);
            int left = at == 0 ? 0 : same(at, 1, most);
            int above = left == most || at < stride ? 0 : same(at, stride, most);
            if (above > left + 2 && above >= SHORTEST_ABOVE) {
                token(-(above * 2 + 1));
                at += above;
            } else if (left >= SHORTEST) {
                token(-left * 2);
                at += left;
            } else {
                token(rows[at++] & 0xff);
            }
        }
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

    private void token(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
    }

    /** One last block with codes of its own (RFC 1951, section 3.2.7). */
    private void block() {
        int farther = distanceCode(stride);
        var literalCounts = new int[LITERALS];
        var distanceCounts = new int[DISTANCES];
        literalCounts[END] = 1;
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= 0) {
                literalCounts[token]++;
            } else {
                literalCounts[END + 1 + LENGTH_CODES[-token >> 1]]++;
                distanceCounts[(-token & 1) == 1 ? farther : 0]++;
            }
        }
        Huffman literals = Huffman.of(literalCounts, 15);
        Huffman distances = Huffman.of(distanceCounts, 15);
        bits.put(1, 1);
        bits.put(2, 2);
        codes(literals, distances);
        tokens(literals, distances, farther);
    }

    private void tokens(Huffman literals, Huffman distances, int farther) {
        int extra = extraBits(farther);
        int beyond = stride - leastDistance(farther);
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= 0) {
                literals.put(token, bits);
            } else {
                int length = -token >> 1;
                int code = LENGTH_CODES[length];
                literals.put(END + 1 + code, bits);
                bits.put(length - LENGTHS[code], LENGTH_BITS[code]);
                if ((-token & 1) == 1) {
                    distances.put(farther, bits);
                    bits.put(beyond, extra);
                } else {
                    distances.put(0, bits);
                }
            }
        }
        literals.put(END, bits);
    }

    /** Two codes for each number of extra bits (RFC 1951, section 3.2.5). */
    private static int distanceCode(int distance) {
        int code = 0;
        while (code + 1 < DISTANCES && leastDistance(code + 1) <= distance) {
            code++;
        }
        return code;
    }

    private static int leastDistance(int code) {
        return code < 2 ? code + 1 : 1 + (2 + (code & 1) << extraBits(code));
    }

    private static int extraBits(int code) {
        return Math.max(0, code / 2 - 1);
    }

    /** The lengths of both kinds of codes, packed as well. */
    private void codes(Huffman literals, Huffman distances) {
        int most = literals.used(257);
        int mostDistances = distances.used(1);
        var lengths = new int[most + mostDistances];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < most ? literals.length(i) : distances.length(i - most);
        }
        int[] packed = packed(lengths);
        var counts = new int[19];
        for (int i = 0; i < packed.length; i += 2) {
            counts[packed[i]]++;
        }
        Huffman codes = Huffman.of(counts, 7);
        int told = ORDER.length;
        while (told > 4 && codes.length(ORDER[told - 1]) == 0) {
            told--;
        }
        bits.put(most - 257, 5);
        bits.put(mostDistances - 1, 5);
        bits.put(told - 4, 4);
        for (int i = 0; i < told; i++) {
            bits.put(codes.length(ORDER[i]), 3);
        }
        for (int i = 0; i < packed.length; i += 2) {
            codes.put(packed[i], bits);
            int extra = packed[i] == 16 ? 2 : packed[i] == 17 ? 3 : packed[i] == 18 ? 7 : 0;
            bits.put(packed[i + 1], extra);
        }
    }

    /** Codes for lengths and their extra values in turn: 16 repeats, 17 and 18 are zeros. */
    private static int[] packed(int[] lengths) {
        var packed = new int[lengths.length * 2];
        int filled = 0;
        int at = 0;
        while (at < lengths.length) {
            int run = 1;
            while (at + run < lengths.length && lengths[at + run] == lengths[at]) {
                run++;
            }
            int code = lengths[at];
            int extra = 0;
            if (lengths[at] == 0 && run >= 3) {
                run = Math.min(run, 138);
                code = run < 11 ? 17 : 18;
                extra = run - (run < 11 ? 3 : 11);
            } else if (at > 0 && lengths[at - 1] == lengths[at] && run >= 3) {
                run = Math.min(run, 6);
                code = 16;
                extra = run - 3;
            } else {
                run = 1;
            }
            packed[filled++] = code;
            packed[filled++] = extra;
            at += run;
        }
        return Arrays.copyOf(packed, filled);
    }
}
