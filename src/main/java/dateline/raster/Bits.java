package dateline.raster;

import java.util.Arrays;

/** Bits that are put in bytes, the lowest first (RFC 1951, section 3.1.1). */
final class Bits {

    private byte[] bytes = new byte[16_384];
    private int size;
    private long held;
    private int count;

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

    /** All of them, with a checksum at the end. */
    byte[] ended(int checksum) {
        put(0, 7 - (count + 7) % 8);
        for (int shift = 24; shift >= 0; shift -= 8) {
            one(checksum >>> shift);
        }
        return Arrays.copyOf(bytes, size);
    }
}
