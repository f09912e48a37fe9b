package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Body;
import dateline.hash.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

    @Test
    void listsTheHeadingsOfTheTwoHighestLevels() throws IOException {
        assertThat(
                        of(
                                "<h2 id=\"a\">One</h2><p>x</p><h3 id=\"b\">Two</h3><h4 id=\"c\">Three</h4><h2 id=\"d\">Four</h2>"))
                .containsExactly(
                        new Contents.Heading("One", "#a", 2),
                        new Contents.Heading("Two", "#b", 3),
                        new Contents.Heading("Four", "#d", 2));
    }

    @Test
    void aHeadingIsPlainTextWithoutMarksOfFootnotes() throws IOException {
        assertThat(
                        of(
                                "<h2 id=\"a-b\"><em>A</em> &amp; &lt;B&gt;<sup><a href=\"#fn-1\" id=\"fnref-1\">1</a></sup></h2>"))
                .containsExactly(new Contents.Heading("A & <B>", "#a-b", 2));
    }

    @Test
    void whatOnlyBeginsLikeAHeadingIsNone() throws IOException {
        assertThat(of("<hr /><p>1 &lt;h2 id=\"x\"</p><h2>No name</h2><h2 id=\"cut")).isEmpty();
    }

    @Test
    void withoutATextThereIsNothing() throws IOException {
        assertThat(Contents.NONE.headings()).isEmpty();
        assertThat(Contents.NONE.fingerprint()).isNotEqualTo(contents("<p>x</p>").fingerprint());
        assertThat(contents("<h2 id=\"a\">A</h2>").fingerprint())
                .isNotEqualTo(contents("<h2 id=\"a\">B</h2>").fingerprint());
    }

    private static List<Contents.Heading> of(String html) throws IOException {
        return contents(html).headings();
    }

    private static Contents contents(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        var body =
                new Body(
                        Sha256.of(bytes),
                        bytes.length,
                        0,
                        "",
                        List.of(),
                        () -> new ByteArrayInputStream(bytes));
        return new Contents(new Prose(body, List.of(), ""));
    }
}
