package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DataBlockTest {

    @Test
    void noSignEndsTheScriptAroundIt() {
        assertThat(text("</script><!-- & \" \\ \u2028\u2029 \t \u0001"))
                .isEqualTo(
                        "\"\\u003C/script\\u003E\\u003C!-- \\u0026 \\\" \\\\"
                                + " \\u2028\\u2029 \\t \\u0001\"");
    }

    @Test
    void allOtherLettersAreAsTheyAre() {
        assertThat(text("Gulls’ 가 🦆 é / \u00a0")).isEqualTo("\"Gulls’ 가 🦆 é / \u00a0\"");
    }

    @Test
    void escapesNamesAsWell() {
        var block =
                DataBlock.of(
                        json -> {
                            json.writeStartObject();
                            json.writeStringField("<a>", "b");
                            json.writeEndObject();
                        });
        assertThat(block.json()).isEqualTo("{\"\\u003Ca\\u003E\":\"b\"}");
    }

    private static String text(String text) {
        return DataBlock.of(json -> json.writeString(text)).json();
    }
}
