package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Body;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void referencesLeadWhereTheyLeadFromThisPage() throws IOException {
        assertThat(
                        set(
                                "<p><a href=\"copy:a.md\" class=\"x\">A &amp; <em>b</em></a> and <a href=\"https://x.example/\">x</a>.</p>",
                                "",
                                new Prose.Target("a.md", "/malta/?a=1&b=\"", 0, 0)))
                .isEqualTo(
                        "<p><a href=\"/malta/?a=1&amp;b=&quot;\" class=\"x\">A &amp; <em>b</em></a> and <a href=\"https://x.example/\">x</a>.</p>");
    }

    @Test
    void aReferenceToNowhereKeepsItsWordsAndLosesItsLink() throws IOException {
        assertThat(
                        set(
                                "<p>See <a href=\"copy:held.md\">the <em>other</em></a> now, <a href=\"copy:b.md\">b</a>.</p>",
                                "",
                                new Prose.Target("held.md", null, 0, 0),
                                new Prose.Target("b.md", "/b/", 0, 0)))
                .isEqualTo("<p>See the <em>other</em> now, <a href=\"/b/\">b</a>.</p>");
    }

    @Test
    void aPictureHasItsSizeWrittenIn() throws IOException {
        assertThat(
                        set(
                                "<img src=\"copy:p &amp; q.png\" alt=\"P\" /><img src=\"copy:gone.png\" alt=\"\" />",
                                "",
                                new Prose.Target("p & q.png", "/pictures/p.1.png", 4, 3),
                                new Prose.Target("gone.png", null, 0, 0)))
                .isEqualTo(
                        "<img src=\"/pictures/p.1.png\" width=\"4\" height=\"3\" loading=\"lazy\" alt=\"P\" />");
    }

    @Test
    void linksWithinTheTextNameItsPageElsewhere() throws IOException {
        assertThat(set("<a href=\"#fn-1\">1</a>", "https://x.example/a/"))
                .isEqualTo("<a href=\"https://x.example/a/#fn-1\">1</a>");
    }

    @Test
    void theFingerprintCoversTextAndTargets() {
        var one = new Prose(body("<p>a</p>"), List.of(new Prose.Target("x", "/x/", 0, 0)), "");
        var moved = new Prose(body("<p>a</p>"), List.of(new Prose.Target("x", "/y/", 0, 0)), "");
        var other = new Prose(body("<p>b</p>"), List.of(new Prose.Target("x", "/x/", 0, 0)), "");
        assertThat(List.of(moved.fingerprint(), other.fingerprint()))
                .doesNotContain(one.fingerprint());
    }

    private static String set(String html, String own, Prose.Target... targets) throws IOException {
        return new Prose(body(html), List.of(targets), own).html();
    }

    private static Body body(String html) {
        return new Body(
                Fingerprint.of(html).hex(),
                html.length(),
                1,
                "",
                List.of(),
                () -> new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }
}
