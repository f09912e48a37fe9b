package dateline.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What others read in our files is what was drawn. */
class PngTest {

    private static Canvas drawn(int seed) {
        var random = new Random(seed);
        int width = 1 + random.nextInt(300);
        int height = 1 + random.nextInt(200);
        var canvas = new Canvas(width, height, 0xfdfcf9, 0x1c1a17, 0x9d1c1f, 0xe8e3d8, 0x0b5c4a);
        var window = new Canvas.Window(0, 0, width, height);
        for (int i = 0; i < random.nextInt(12); i++) {
            int colour = 1 + random.nextInt(4);
            int x = random.nextInt(width + 40) - 20;
            int y = random.nextInt(height + 40) - 20;
            switch (random.nextInt(3)) {
                case 0 -> canvas.rule(x, y, random.nextInt(90), random.nextInt(90), colour);
                case 1 -> canvas.fill(Path.circle(x, y, random.nextInt(60)), window, colour);
                default -> canvas.set("Gulls", new Font(Face.display(), 60, 0), x, y, colour);
            }
        }
        return canvas;
    }

    @Test
    void aPictureIsReadAsItWasDrawn() throws Exception {
        for (int seed = 0; seed < 200; seed++) {
            Canvas canvas = drawn(seed);
            var image = ImageIO.read(new ByteArrayInputStream(canvas.png()));
            for (int y = 0; y < image.getHeight(); y++) {
                for (int x = 0; x < image.getWidth(); x++) {
                    assertThat(image.getRGB(x, y) & 0xffffff)
                            .as("seed %d at %d, %d", seed, x, y)
                            .isEqualTo(canvas.at(x, y));
                }
            }
        }
    }

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
            byte[] packed = Deflate.zlib(bytes, stride);
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

    @Test
    void aPictureHasAsManyColoursAsAPaletteHolds() throws Exception {
        var colours = new int[16];
        Arrays.setAll(colours, i -> i * 0x0f0a05);
        var canvas = new Canvas(200, 200, colours);
        var window = new Canvas.Window(0, 0, 200, 200);
        for (int i = 0; i < 400; i++) {
            canvas.fill(Path.circle(i * 37 % 200, i * 53 % 200, 20 + i % 9), window, i * 7 % 16);
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(canvas.png()))).isNotNull();
    }
}
