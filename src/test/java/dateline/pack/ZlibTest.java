package dateline.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Rows of pixels, and the codes they are packed with. */
class ZlibTest {

    private static byte[] bytes(Random random, int size) {
        var bytes = new byte[size];
        int kinds = 1 + random.nextInt(256);
        int at = 0;
        while (at < size) {
            int end = Math.min(size, at + 1 + random.nextInt(random.nextInt(20) == 0 ? 2000 : 5));
            Arrays.fill(bytes, at, end, (byte) random.nextInt(kinds));
            at = end;
        }
        return bytes;
    }

    @Test
    void whateverIsPackedIsUnpackedByOthers() throws Exception {
        for (int seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            byte[] bytes = bytes(random, random.nextInt(seed % 50 == 0 ? 200_000 : 3_000));
            int stride = 1 + random.nextInt(seed % 7 == 0 ? 32_768 : 100);
            byte[] packed = Zlib.ofRows(bytes, stride);
            var inflater = new Inflater();
            inflater.setInput(packed);
            var unpacked = new byte[bytes.length + 10];
            int size = 0;
            while (!inflater.finished()) {
                int more = inflater.inflate(unpacked, size, unpacked.length - size);
                assertThat(more > 0 || inflater.finished()).as("seed %d", seed).isTrue();
                size += more;
            }
            assertThat(inflater.getRemaining()).isZero();
            inflater.end();
            assertThat(size).as("seed %d", seed).isEqualTo(bytes.length);
            assertThat(Arrays.equals(unpacked, 0, size, bytes, 0, size))
                    .as("seed %d", seed)
                    .isTrue();
        }
    }

    /** Counts as of Fibonacci make the longest codes there are. */
    @Test
    void codesAreNeverTooLong() {
        var counts = new int[40];
        counts[0] = 1;
        counts[1] = 1;
        for (int i = 2; i < counts.length; i++) {
            counts[i] = counts[i - 1] + counts[i - 2];
        }
        for (int longest : new int[] {7, 15}) {
            Huffman codes = Huffman.of(counts, longest);
            double room = 0;
            for (int i = 0; i < counts.length; i++) {
                assertThat(codes.length(i)).isBetween(1, longest);
                room += Math.scalb(1.0, -codes.length(i));
            }
            assertThat(room).isEqualTo(1);
        }
    }
}
