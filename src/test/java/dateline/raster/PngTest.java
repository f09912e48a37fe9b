package dateline.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Random;
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
