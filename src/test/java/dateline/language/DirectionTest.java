package dateline.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

    @ParameterizedTest
    @CsvSource({
        "Gulls return, false",
        "\u05d4\u05e9\u05d7\u05e4\u05d9\u05dd \u05d7\u05d6\u05e8\u05d5, true",
        "\u0639\u0627\u062f\u062a \u0627\u0644\u0646\u0648\u0627\u0631\u0633, true",
        "NASA \u062a\u0639\u0644\u0646 \u0639\u0646 \u0631\u062d\u0644\u0629, true",
        "\uac08\ub9e4\uae30\uac00 \ub3cc\uc544\uc654\ub2e4, false",
    })
    void goesByMostLetters(String text, boolean rightToLeft) {
        assertThat(Direction.rightToLeft(text, !rightToLeft)).isEqualTo(rightToLeft);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2016: 3 - 1!", "\u0661\u0662", "ab \u05d0\u05d1", "\ud83d"})
    void leavesWhatIsUndecidedAsItIsAround(String text) {
        assertThat(Direction.rightToLeft(text, true)).isTrue();
        assertThat(Direction.rightToLeft(text, false)).isFalse();
    }
}
