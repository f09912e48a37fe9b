package dateline.masthead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    @ParameterizedTest
    @CsvSource({"#9d1c1f, #9d1c1f", "9D1C1F, #9d1c1f", "#0af, #00aaff", "#000, #000000"})
    void readsSixDigitsOrThree(String text, String css) {
        assertThat(colour(text).css()).isEqualTo(css);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "#", "red", "#12345", "#1234567", "#12345g", "rgb(1,2,3)", "#٣٣٣"})
    void takesNothingElse(String text) {
        assertThat(Colour.read(text)).isEmpty();
    }

    /** The ends of the scale, and pairs whose ratios are told all over the web. */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21",
        "#777777, #ffffff, 4.48",
        "#767676, #ffffff, 4.54",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#123456, #123456, 1"
    })
    void measuresContrastAsTheGuidelinesDo(String one, String other, double ratio) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(ratio, within(0.005));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(ratio, within(0.005));
    }

    @Test
    void aReadableColourStaysAsItIs() {
        assertThat(colour("#9d1c1f").on(Theme.PAPER)).isEqualTo(colour("#9d1c1f"));
    }

    @Test
    void everyColourBecomesReadableOnBothGrounds() {
        for (int rgb = 0; rgb <= 0xffffff; rgb += 0x01357) {
            var colour = new Colour(rgb);
            assertThat(colour.on(Theme.PAPER).contrast(Theme.PAPER))
                    .as(colour.css())
                    .isGreaterThanOrEqualTo(Colour.READABLE);
            assertThat(colour.on(Theme.DARK_PAPER).contrast(Theme.DARK_PAPER))
                    .as(colour.css())
                    .isGreaterThanOrEqualTo(Colour.READABLE);
        }
    }

    private static Colour colour(String text) {
        return Colour.read(text).orElseThrow();
    }
}
