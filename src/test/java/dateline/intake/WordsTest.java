package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "' - ', 0",
        "It's a Boeing-747 (new), 4",
        "'a\tb\nc\u00a0d\u2003e', 5",
        "Été à l’île, 3",
        "한국의 봄, 2",
        "港の猫, 3",
        "ab港cd, 3",
        "𝔘nd 😀 x, 2",
    })
    void countsWordsOfAnyScript(String text, int count) {
        assertThat(Words.count(text)).isEqualTo(count);
    }

    @Test
    void goesOnWithAWordFromPieceToPiece() {
        var words = new Words();
        words.read("un");
        words.read("believ");
        words.read("able");
        words.gap();
        words.read("news");
        assertThat(words.count()).isEqualTo(2);
    }
}
