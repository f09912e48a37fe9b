package dateline.pack;

import java.util.Arrays;

/**
 * Codes for one block, and how they are told: the lengths of both kinds, packed as well (RFC 1951,
 * section 3.2.7).
 */
final class Codes {

    /** In which order the lengths of the codes for lengths are told. */
    private static final int[] ORDER = {
        16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15
    };

    private final Huffman literals;
    private final Huffman distances;
    private final int most;
    private final int mostDistances;

    /** Codes for lengths and their extra values in turn: 16 repeats, 17 and 18 are zeros. */
    private final int[] packed;

    private final Huffman codes;
    private final int told;

    private Codes(Huffman literals, Huffman distances) {
        this.literals = literals;
        this.distances = distances;
        this.most = literals.used(257);
        this.mostDistances = distances.used(1);
        var lengths = new int[most + mostDistances];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = i < most ? literals.length(i) : distances.length(i - most);
        }
        this.packed = packed(lengths);
        var counts = new int[ORDER.length];
        for (int i = 0; i < packed.length; i += 2) {
            counts[packed[i]]++;
        }
        this.codes = Huffman.of(counts, 7);
        int last = ORDER.length;
        while (last > 4 && codes.length(ORDER[last - 1]) == 0) {
            last--;
        }
        this.told = last;
    }

    static Codes of(int[] literalCounts, int[] distanceCounts) {
        return new Codes(Huffman.of(literalCounts, 15), Huffman.of(distanceCounts, 15));
    }

    Huffman literals() {
        return literals;
    }

    Huffman distances() {
        return distances;
    }

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

    private static int extraBits(int code) {
        return code == 16 ? 2 : code == 17 ? 3 : code == 18 ? 7 : 0;
    }

    /** How many bits it takes to tell them. */
    long told() {
        long bits = 14 + 3L * told;
        for (int i = 0; i < packed.length; i += 2) {
            bits += codes.length(packed[i]) + extraBits(packed[i]);
        }
        return bits;
    }

    void tell(Bits bits) {
        bits.put(most - 257, 5);
        bits.put(mostDistances - 1, 5);
        bits.put(told - 4, 4);
        for (int i = 0; i < told; i++) {
            bits.put(codes.length(ORDER[i]), 3);
        }
        for (int i = 0; i < packed.length; i += 2) {
            codes.put(packed[i], bits);
            bits.put(packed[i + 1], extraBits(packed[i]));
        }
    }
}
