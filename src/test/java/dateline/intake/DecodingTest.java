package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecodingTest {

    private static final long SEED = Long.getLong("seed", 7);

    private static Decoding utf8(byte[] bytes) {
        return Decoding.of(bytes, StandardCharsets.UTF_8);
    }

    /** Neither quick look may pass a character that has to be changed or left out. */
    @Test
    void cleansEveryCharacter() {
        for (int c = 1; c <= Character.MAX_CODE_POINT; c++) {
            if (c < 0xd800 || c > 0xdfff) {
                String text = "e" + Character.toString(c) + "o";
                String clean = Normalizer.normalize(isLegal(c) ? text : "eo", Normalizer.Form.NFC);
                String expected = c == '\r' ? "e\no" : clean;
                assertThat(utf8(text.getBytes(StandardCharsets.UTF_8)).text())
                        .as("U+%04X", c)
                        .isEqualTo(expected);
                assertThat(Decoding.clean(text)).as("U+%04X", c).isEqualTo(expected);
            }
        }
    }

    private static boolean isLegal(int c) {
        boolean noCharacter = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !noCharacter
                && c != 0xfeff
                && (c == '\n' || c == '\t' || !Character.isISOControl(c));
    }

    @Test
    void cleansAnyTextHoweverItIsMixed() {
        List<String> parts =
                List.of(
                        "a",
                        "é",
                        "e\u0301",
                        "\u02ff",
                        "\u0300",
                        "\u0345",
                        "’",
                        "\u2000",
                        "\u2001",
                        "\u2028",
                        "\r\n",
                        "\r",
                        "\n",
                        "\t",
                        "\u0085",
                        "\u00a0",
                        "\ufeff",
                        "한",
                        "\u1112\u1161",
                        "😀",
                        "\u212b",
                        "\u007f",
                        "Å\u0323",
                        "\ufffd",
                        "\u0344");
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            // A mark in front is no text.
            String written = "x" + text;
            assertThat(utf8(written.getBytes(StandardCharsets.UTF_8)).text())
                    .as("seed %d, %d", SEED, i)
                    .isEqualTo(Decoding.clean(written));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c3",
                "c328",
                "c2",
                "c27f",
                "c280e2",
                "e280",
                "e2809c80",
                "e28028",
                "e2",
                "c0af",
                "cc",
                "80",
                "bf61",
                "eda080",
                "f8",
                "c3c3a9",
                "e280e2809c"
            })
    void findsBadBytes(String hex) {
        byte[] bytes = java.util.HexFormat.of().parseHex("610a" + hex);
        Decoding decoding = utf8(bytes);
        assertThat(decoding.fault()).isEqualTo(Decoding.Fault.BAD_BYTES);
        assertThat(decoding.line()).isEqualTo(2);
        assertThat(decoding.text()).isNull();
    }

    @Test
    void tellsBinaryFilesFromText() {
        assertThat(utf8(new byte[] {'a', 0, 'b'}).fault()).isEqualTo(Decoding.Fault.BINARY);
    }

    @Test
    void readsAByteOrderMark() {
        byte[] bytes = "\ufeffgulls “é”".getBytes(StandardCharsets.UTF_8);
        assertThat(Decoding.of(bytes, StandardCharsets.ISO_8859_1).text()).isEqualTo("gulls “é”");
    }
}
