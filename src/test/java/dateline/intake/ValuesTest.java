package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "~~, ~~",
                "~ ~, ~~",
                "Gulls return, Gulls return",
                "~ Gulls  return ~, Gulls return",
                "~Gulls\n\treturn\u2028home\u2029~, Gulls return home",
                "~\u2003Gulls\u2003return\u2003~, ~Gulls\u2003return~",
                "~\u00a0Gulls\u00a0~, ~\u00a0Gulls\u00a0~",
                "~Gulls\r\nre\u0301turn\u0000~, Gulls réturn",
            })
    void makesOneLineOfAnyWhiteSpace(String written, String line) {
        assertThat(Values.line(written)).isEqualTo(line);
    }
}
