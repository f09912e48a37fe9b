package dateline.pack;

import java.util.Arrays;

/** Bits that are put in bytes, the lowest first (RFC 1951, section 3.1.1). */
final class Bits {

    private byte[] bytes;
    private int size;
    private long held;
    private int count;

    /**
     * @param room for so many bytes at first
     */
    Bits(int room) {
        this.bytes = new byte[room];
    }

    /**
     * @param value has no bits beyond the width
     */
    void put(int value, int width) {
        held |= (long) value << count;
        count += width;
        while (count >= 8) {
            one((int) held);
            held >>>= 8;
            count -= 8;
        }
    }

    private void one(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    /** Goes on with a new byte. */
    void align() {
        put(0, 7 - (count + 7) % 8);
    }

    /** How many bits {@link #align} would put. */
    int missing() {
        return 7 - (count + 7) % 8;
    }

    /** Whole bytes, after {@link #align}. */
    void put(byte[] more, int from, int to) {
        if (size + to - from > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + to - from));
        }
        System.arraycopy(more, from, bytes, size, to - from);
        size += to - from;
    }

    /** All of them. */
    byte[] toBytes() {
        align();
        return Arrays.copyOf(bytes, size);
    }
}
