package dateline.pack;

import java.util.Arrays;
import java.util.zip.CRC32;

/**
 * Packs what is mostly text (RFC 1952), about as well as {@code gzip -9} does, with nothing of the
 * moment or the machine in it:
 *
 * <pre>{@code byte[] packed = Gzip.of(page);}</pre>
 *
 * At each place the longest stretch is looked for that stood within 32 KB before; when the next
 * place has a longer one, that is taken.
 */
public final class Gzip {

    private static final int MASK = Block.FARTHEST - 1;
    private static final int MOST_TOKENS = 16_384;

    /** A place that is looked at, of which the longest stretch is wanted. */
    private static final int TRIES = 1024;

    /** After a stretch of that length not so much is expected of the next place. */
    private static final int GOOD = 32;

    /** Three bytes from farther away take more room than they do as they are. */
    private static final int TOO_FAR = 4096;

    private final byte[] bytes;

    /** By hash of three bytes the last place that had it, plus one; 0: none. */
    private final int[] heads;

    /** By place, of the last 32 KB, the place before with the same hash, plus one. */
    private final int[] before;

    private final int shift;
    private final Bits bits;
    private final Block block = new Block();
    private int told;

    /** Where the stretch that {@link #longest} found stood. */
    private int found;

    private Gzip(byte[] bytes) {
        this.bytes = bytes;
        int width = Math.max(8, Math.min(15, 32 - Integer.numberOfLeadingZeros(bytes.length)));
        this.shift = 32 - width;
        this.heads = new int[1 << width];
        this.before = new int[Math.min(Block.FARTHEST, 1 << width)];
        this.bits = new Bits(bytes.length / 3 + 64);
    }

    /** Packs them; the same bytes always become the same. Safe to call from several threads. */
    public static byte[] of(byte[] bytes) {
        var gzip = new Gzip(bytes);
        gzip.head();
        gzip.match();
        gzip.tail();
        return gzip.bits.toBytes();
    }

    /** No name, no time, packed as well as can be, on a system that nobody knows. */
    private void head() {
        for (int one : new int[] {0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff}) {
            bits.put(one, 8);
        }
    }

    private void tail() {
        block.end(bits, true, bytes, told, bytes.length);
        bits.align();
        var crc = new CRC32();
        crc.update(bytes);
        number((int) crc.getValue());
        number(bytes.length);
    }

    private void number(int number) {
        bits.put(number & 0xffff, 16);
        bits.put(number >>> 16, 16);
    }

    /** What was found at a place waits until it is known what the next place has. */
    private void match() {
        int waiting = 0;
        int from = 0;
        boolean held = false;
        int at = 0;
        while (at < bytes.length) {
            int length = longest(at, waiting);
            int stood = found;
            if (waiting >= Block.SHORTEST && length <= waiting) {
                block.match(waiting, at - 1 - from);
                int end = at - 1 + waiting;
                while (++at < end) {
                    remember(at);
                }
                waiting = 0;
                held = false;
                full(at);
            } else {
                if (held) {
                    block.literal(bytes[at - 1]);
                    full(at);
                }
                held = true;
                waiting = length;
                from = stood;
                at++;
            }
        }
        if (held) {
            block.literal(bytes[at - 1]);
        }
    }

    private void full(int at) {
        if (block.size() >= MOST_TOKENS) {
            block.end(bits, false, bytes, told, at);
            told = at;
        }
    }

    /** Remembers a place for those that follow, and tells the one before like it, plus one. */
    private int remember(int at) {
        if (at + Block.SHORTEST > bytes.length) {
            return 0;
        }
        int three = bytes[at] & 0xff | (bytes[at + 1] & 0xff) << 8 | (bytes[at + 2] & 0xff) << 16;
        int hash = three * 0x9E3779B1 >>> shift;
        int last = heads[hash];
        before[at & before.length - 1] = last;
        heads[hash] = at + 1;
        return last;
    }

    /** The longest stretch from before that is longer than that; 0 when there is none. */
    private int longest(int at, int than) {
        int next = remember(at);
        int most = Math.min(Block.LONGEST, bytes.length - at);
        int best = Math.max(than, Block.SHORTEST - 1);
        int length = 0;
        int tries = than >= GOOD ? TRIES / 4 : TRIES;
        while (next > 0 && best < most && tries-- > 0) {
            int from = next - 1;
            if (at - from > Block.FARTHEST) {
                break;
            }
            if (bytes[from + best] == bytes[at + best] && bytes[from] == bytes[at]) {
                int same = Arrays.mismatch(bytes, at, at + most, bytes, from, from + most);
                same = same < 0 ? most : same;
                if (same > best) {
                    best = same;
                    length = same;
                    found = from;
                }
            }
            int earlier = before[from & before.length - 1];
            next = earlier < next ? earlier : 0;
        }
        return length == Block.SHORTEST && at - found > TOO_FAR ? 0 : length;
    }
}
