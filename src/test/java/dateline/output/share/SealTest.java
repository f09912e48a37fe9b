package dateline.output.share;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.masthead.Colour;
import dateline.story.Paper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small picture that stands for a paper. */
class SealTest {

    private static final Colour RED = new Colour(0x9d1c1f);

    @ParameterizedTest
    @CsvSource({"The Post,T", "‘éclair’,É", "2nd Page,2", "한국신문,''", "'',''", "🗞 News,N"})
    void bearsTheFirstLetterThatCanBeSet(String name, String letter) {
        assertThat(Seal.of(name, RED, 32).letter()).isEqualTo(letter);
    }

    @ParameterizedTest
    @CsvSource({"The Post", "한국신문"})
    void isSeenOnItsGroundAndKeepsItsCorners(String name) throws IOException {
        byte[] png = Seal.of(name, RED, 180).png();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(180);
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(0x9d1c1f);
        int light = 0;
        for (int i = 0; i < 180 * 180; i++) {
            light += (image.getRGB(i % 180, i / 180) & 0xff) > 0xc0 ? 1 : 0;
        }
        assertThat(light).isBetween(180 * 180 / 40, 180 * 180 / 3);
    }

    @Test
    void anIconFileHoldsThePicture() {
        byte[] ico = Seal.of("Post", RED, 32).ico();
        assertThat(Arrays.copyOf(ico, 6)).containsExactly(0, 0, 1, 0, 1, 0);
        assertThat(ico[6]).isEqualTo((byte) 32);
        assertThat(Arrays.copyOfRange(ico, 22, ico.length))
                .isEqualTo(Seal.of("Post", RED, 32).png());
    }

    @Test
    void aPublicationsOwnIconIsTaken(@TempDir Path root) {
        Paper paper = Paper.newsroom(root, "-- seeds/static/favicon.ico --\nown\n").build();
        assertThat(paper.page("favicon.ico")).isEqualTo("own\n");
        assertThat(paper.site()).containsKey("apple-touch-icon.png");
    }
}
