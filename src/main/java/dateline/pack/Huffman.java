package dateline.pack;

import java.util.Arrays;

/** Codes of bits, the shorter the more often something occurs (RFC 1951, section 3.2.2). */
final class Huffman {

    private final int[] lengths;
    private final int[] codes;

    private Huffman(int[] lengths) {
        this.lengths = lengths;
        this.codes = codes(lengths);
    }

    /** By how often each of some symbols occurs. At least two symbols get a code. */
    static Huffman of(int[] counts, int longest) {
        int[] known = counts.clone();
        for (int i = 0; used(known) < 2; i++) {
            known[i] = Math.max(1, known[i]);
        }
        int[] lengths = lengths(known);
        while (Arrays.stream(lengths).max().orElse(0) > longest) {
            for (int i = 0; i < known.length; i++) {
                known[i] = known[i] + 1 >> 1;
            }
            lengths = lengths(known);
        }
        return new Huffman(lengths);
    }

    /** Agreed on beforehand. */
    static Huffman ofLengths(int[] lengths) {
        return new Huffman(lengths);
    }

    private static long used(int[] counts) {
        return Arrays.stream(counts).filter(count -> count > 0).count();
    }

    /** Joins the two rarest until all are one; of equal ones the first. */
    private static int[] lengths(int[] counts) {
        int leaves = counts.length;
        var weights = Arrays.copyOf(counts, leaves * 2);
        var parents = new int[leaves * 2];
        int size = leaves;
        // What is not yet joined, in the order in which it came to be.
        var open = new int[leaves];
        int count = 0;
        for (int i = 0; i < leaves; i++) {
            if (counts[i] > 0) {
                open[count++] = i;
            }
        }
        while (count > 1) {
            int rarest = 0;
            int next = 1;
            for (int i = 1; i < count; i++) {
                if (weights[open[i]] < weights[open[rarest]]) {
                    next = rarest;
                    rarest = i;
                } else if (i > 1 && weights[open[i]] < weights[open[next]] || next == rarest) {
                    next = i;
                }
            }
            weights[size] = weights[open[rarest]] + weights[open[next]];
            parents[open[rarest]] = size;
            parents[open[next]] = size;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                if (i != rarest && i != next) {
                    open[kept++] = open[i];
                }
            }
            open[kept++] = size++;
            count = kept;
        }
        var lengths = new int[leaves];
        for (int i = 0; i < leaves; i++) {
            for (int at = parents[i]; at > 0; at = parents[at]) {
                lengths[i]++;
            }
        }
        return lengths;
    }

    /** Each turned round, since codes are written from their highest bit on. */
    private static int[] codes(int[] lengths) {
        var codes = new int[lengths.length];
        int code = 0;
        for (int length = 1; length <= 15; length++) {
            code <<= 1;
            for (int i = 0; i < lengths.length; i++) {
                if (lengths[i] == length) {
                    codes[i] = Integer.reverse(code++) >>> 32 - length;
                }
            }
        }
        return codes;
    }

    int length(int symbol) {
        return lengths[symbol];
    }

    /** How many bits symbols take that occur so often each. */
    long length(int[] counts) {
        long bits = 0;
        for (int i = 0; i < counts.length; i++) {
            bits += (long) counts[i] * lengths[i];
        }
        return bits;
    }

    /** How many symbols there are up to the last one that has a code, but at least so many. */
    int used(int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    void put(int symbol, Bits bits) {
        bits.put(codes[symbol], lengths[symbol]);
    }
}
