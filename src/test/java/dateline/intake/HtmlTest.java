package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

    /** Written, as text, as an attribute. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "gulls “é” 한 😀, gulls “é” 한 😀, gulls “é” 한 😀",
                "<b> & c, &lt;b&gt; &amp; c, &lt;b&gt; &amp; c",
                "say \"no\" it's, say \"no\" it's, say &quot;no&quot; it's",
                "a=\"b\", a=&quot;b\", a=&quot;b&quot;",
                "\"a, \"a, &quot;a",
                "~a\u0000b\u001f\u007f\u0085\u009f\ufeff\ufffe\uffff\ufdd0c~, abc, abc",
                "~a\ud83d\ude00b\ud83dc\ude00\ud83d~, ~a\ud83d\ude00bc~, ~a\ud83d\ude00bc~",
                "~a\n\tb~, ~a\n\tb~, ~a\n\tb~",
                "~~, ~~, ~~",
            })
    void writesWhatHtmlAndXmlReadAlike(String written, String text, String attribute) {
        var html = new StringBuilder();
        Html.text(html, written);
        assertThat(html.toString()).isEqualTo(text);
        html.setLength(0);
        Html.attribute(html, "x", written);
        assertThat(html.toString()).isEqualTo(" x=\"" + attribute + "\"");
    }

    @Test
    void goesOnBehindWhatIsThere() {
        var html = new StringBuilder("<p>=");
        Html.text(html, "\"a\"<");
        assertThat(html.toString()).isEqualTo("<p>=\"a\"&lt;");
    }
}
