package dateline.pack;

import java.util.Arrays;

/**
 * A stretch of bytes, told as they are or as copies of what stood before them, and written as a
 * block (RFC 1951, section 3.2.3).
 */
final class Block {

    static final int LONGEST = 258;
    static final int SHORTEST = 3;
    static final int FARTHEST = 32_768;

    private static final int END = 256;
    private static final int LITERALS = 286;
    private static final int DISTANCES = 30;
    private static final int MOST_STORED = 65_535;

    /** RFC 1951, section 3.2.5: the least length of each code from 257 on, and its extra bits. */
    private static final int[] LENGTHS = {
        3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115,
        131, 163, 195, 227, 258
    };

    private static final int[] LENGTH_BITS = {
        0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0
    };

    private static final byte[] LENGTH_CODES = lengthCodes();

    /** The codes of distances up to 256, and of those beyond, by 128 of them. */
    private static final byte[] DISTANCE_CODES = distanceCodes();

    private static final Huffman FIXED = Huffman.ofLengths(fixedLengths());
    private static final Huffman FIXED_DISTANCES = Huffman.ofLengths(fixedDistances());

    /** Copies have a negative token: their length, and their distance but for one. */
    private int[] tokens = new int[8192];

    private int size;
    private final int[] literalCounts = new int[LITERALS];
    private final int[] distanceCounts = new int[DISTANCES];

    private static byte[] lengthCodes() {
        var codes = new byte[LONGEST + 1];
        for (int code = 0; code < LENGTHS.length; code++) {
            int next = code + 1 < LENGTHS.length ? LENGTHS[code + 1] : LONGEST + 1;
            Arrays.fill(codes, LENGTHS[code], next, (byte) code);
        }
        return codes;
    }

    private static byte[] distanceCodes() {
        var codes = new byte[512];
        int code = 0;
        for (int less = 0; less < FARTHEST; less++) {
            if (code + 1 < DISTANCES && leastDistance(code + 1) <= less + 1) {
                code++;
            }
            codes[less < 256 ? less : 256 + (less >> 7)] = (byte) code;
        }
        return codes;
    }

    /** RFC 1951, section 3.2.6. */
    private static int[] fixedLengths() {
        var lengths = new int[288];
        Arrays.fill(lengths, 0, 144, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        Arrays.fill(lengths, 280, 288, 8);
        return lengths;
    }

    private static int[] fixedDistances() {
        var lengths = new int[DISTANCES];
        Arrays.fill(lengths, 5);
        return lengths;
    }

    private static int distanceCode(int distance) {
        int less = distance - 1;
        return DISTANCE_CODES[less < 256 ? less : 256 + (less >> 7)];
    }

    /** Two codes for each number of extra bits (RFC 1951, section 3.2.5). */
    private static int leastDistance(int code) {
        return code < 2 ? code + 1 : 1 + (2 + (code & 1) << distanceBits(code));
    }

    private static int distanceBits(int code) {
        return Math.max(0, code / 2 - 1);
    }

    void literal(byte one) {
        token(one & 0xff);
        literalCounts[one & 0xff]++;
    }

    /**
     * @param length from {@link #SHORTEST} to {@link #LONGEST}
     * @param distance from 1 to {@link #FARTHEST}
     */
    void match(int length, int distance) {
        token(-(length << 15 | distance - 1));
        literalCounts[END + 1 + LENGTH_CODES[length]]++;
        distanceCounts[distanceCode(distance)]++;
    }

    private void token(int token) {
        if (size == tokens.length) {
            tokens = Arrays.copyOf(tokens, size * 2);
        }
        tokens[size++] = token;
    }

    /** How many bytes and copies it has. */
    int size() {
        return size;
    }

    /**
     * Writes it in the shortest of the ways there are, and begins anew.
     *
     * @param bytes of which it tells those between the two places
     */
    void end(Bits bits, boolean last, byte[] bytes, int from, int to) {
        literalCounts[END] = 1;
        Codes own = Codes.of(literalCounts, distanceCounts);
        long extra = extraBits();
        long fixed = length(FIXED, FIXED_DISTANCES) + extra;
        long dynamic = own.told() + length(own.literals(), own.distances()) + extra;
        if (stored(bits, to - from) <= Math.min(fixed, dynamic)) {
            store(bits, last, bytes, from, to);
        } else if (fixed <= dynamic) {
            bits.put(last ? 1 : 0, 1);
            bits.put(1, 2);
            tokens(bits, FIXED, FIXED_DISTANCES);
        } else {
            write(bits, last, own);
        }
        clear();
    }

    /** Writes it with codes of its own (RFC 1951, section 3.2.7), and begins anew. */
    void endWithOwnCodes(Bits bits, boolean last) {
        literalCounts[END] = 1;
        write(bits, last, Codes.of(literalCounts, distanceCounts));
        clear();
    }

    private void clear() {
        size = 0;
        Arrays.fill(literalCounts, 0);
        Arrays.fill(distanceCounts, 0);
    }

    private long extraBits() {
        long extra = 0;
        for (int code = 0; code < LENGTHS.length; code++) {
            extra += (long) literalCounts[END + 1 + code] * LENGTH_BITS[code];
        }
        for (int code = 0; code < DISTANCES; code++) {
            extra += (long) distanceCounts[code] * distanceBits(code);
        }
        return extra;
    }

    private long length(Huffman literals, Huffman distances) {
        return literals.length(literalCounts) + distances.length(distanceCounts);
    }

    private static long stored(Bits bits, int bytes) {
        int pieces = Math.max(1, (bytes + MOST_STORED - 1) / MOST_STORED);
        return pieces * 40L + bytes * 8L + bits.missing();
    }

    /** RFC 1951, section 3.2.4. */
    private static void store(Bits bits, boolean last, byte[] bytes, int from, int to) {
        int at = from;
        do {
            int end = Math.min(to, at + MOST_STORED);
            bits.put(last && end == to ? 1 : 0, 3);
            bits.align();
            bits.put(end - at, 16);
            bits.put(~(end - at) & 0xffff, 16);
            bits.put(bytes, at, end);
            at = end;
        } while (at < to);
    }

    private void write(Bits bits, boolean last, Codes own) {
        bits.put(last ? 1 : 0, 1);
        bits.put(2, 2);
        own.tell(bits);
        tokens(bits, own.literals(), own.distances());
    }

    private void tokens(Bits bits, Huffman literals, Huffman distances) {
        for (int i = 0; i < size; i++) {
            int token = tokens[i];
            if (token >= 0) {
                literals.put(token, bits);
            } else {
                int length = -token >> 15;
                int code = LENGTH_CODES[length];
                literals.put(END + 1 + code, bits);
                bits.put(length - LENGTHS[code], LENGTH_BITS[code]);
                int distance = (-token & FARTHEST - 1) + 1;
                int far = distanceCode(distance);
                distances.put(far, bits);
                bits.put(distance - leastDistance(far), distanceBits(far));
            }
        }
        literals.put(END, bits);
    }
}
