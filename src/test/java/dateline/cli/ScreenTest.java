package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.excerpt.Excerpt;
import dateline.excerpt.Sources;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenTest {

    @TempDir Path folder;

    @Test
    void caretsSpanTheWord() {
        assertThat(carets("section: sprots", 10)).isEqualTo("         ^^^^^^");
        assertThat(carets("sprots: x", 1)).isEqualTo("^^^^^^");
        assertThat(carets("[malta, gozo]", 2)).isEqualTo(" ^^^^^");
        assertThat(carets("![a](img.jpg)", 6)).isEqualTo("     ^^^^^^^");
        assertThat(carets("date: 2026-13-45T10:00 x", 7)).isEqualTo("      ^^^^^^^^^^^^^^^^");
        assertThat(carets("a , b", 3)).isEqualTo("  ^");
    }

    @Test
    void caretsSpanTheQuotedValue() {
        assertThat(carets("region: \"South Sudan\" # x", 9)).isEqualTo("        ^^^^^^^^^^^^^");
        assertThat(carets("region: 'South Sudan'", 9)).isEqualTo("        ^^^^^^^^^^^^^");
        assertThat(carets("a: \"b \\\" c\" d", 4)).isEqualTo("   ^^^^^^^^");
        assertThat(carets("a: \"open x", 4)).isEqualTo("   ^");
    }

    @Test
    void wideAndCombiningCharactersLineUp() {
        assertThat(carets("地区: 马耳他", 5)).isEqualTo("      ^^^^^^");
        assertThat(carets("re\u0301gion: x", 10)).isEqualTo("        ^");
        assertThat(carets("e\u0301te\u0301 x", 1)).isEqualTo("^^^");
        assertThat(carets("\uD83D\uDE00 x", 3)).isEqualTo("   ^");
    }

    /** What a message leaves out must not stand in the line under it. */
    @Test
    void noLineShowsWhatLetsSomebodyIn() throws IOException {
        assertThat(shown("url: https://anna:geheim@post.example/x"))
                .isEqualTo("url: https://***********@post.example/x");
        assertThat(shown("a: 'https://geheim@post.example/', b: [ssh://a:ge/heim@h/x]"))
                .isEqualTo("a: 'https://******@post.example/', b: [ssh://*********@h/x]");
        assertThat(shown("  repository: anna:geheim@host.example:x.git"))
                .isEqualTo("  repository: anna:******@host.example:x.git");
        assertThat(shown("live: {kind: sftp, user: anna:geheim, host: h}"))
                .isEqualTo("live: {kind: sftp, user: anna:******, host: h}");
        assertThat(shown("  password: geheim und geheim")).isEqualTo("  password: " + stars(17));
        assertThat(shown("  repository: https://anna:密码😀@host.example/x"))
                .isEqualTo("  repository: https://" + stars(8) + "@host.example/x");
    }

    @Test
    void whatLetsNobodyInIsShown() throws IOException {
        for (String line :
                List.of(
                        "url: https://post.example/@anna/x",
                        "repository: git@github.com:you/post.git",
                        "author: Night desk <desk@post.example>",
                        "contact: mailto:anna@post.example",
                        "key: ~/.ssh/id_ed25519")) {
            assertThat(shown(line)).isEqualTo(line);
        }
        Files.writeString(folder.resolve("story.md"), "The password: sesame, anna:b@c");
        assertThat(new Sources(folder).line("story.md", 1))
                .hasValue("The password: sesame, anna:b@c");
    }

    private String shown(String line) throws IOException {
        Files.writeString(folder.resolve("masthead.yaml"), "title: x\n" + line + "\n");
        return new Sources(folder).line("masthead.yaml", 2).orElseThrow();
    }

    private static String stars(int many) {
        return "*".repeat(many);
    }

    @Test
    void tabsBecomeTheSpacesTheyTake() {
        assertThat(Excerpt.of("a\tb: c", 6)).isEqualTo(new Excerpt("a   b: c", "       ^"));
    }

    @Test
    void theEndOfALineHasACaret() {
        assertThat(carets("title:", 7)).isEqualTo("      ^");
        assertThat(carets("title:", 70)).isEqualTo("      ^");
        assertThat(carets("", 1)).isEqualTo("^");
        assertThat(carets("title:", 0)).isEmpty();
    }

    @Test
    void controlsAreShownAndNeverSent() {
        assertThat(Excerpt.of("a\u001b[31m \u009b \u202e x", 1).text())
                .isEqualTo("a␛[31m <U+009B> <U+202E> x");
        assertThat(carets("\u202e x", 3)).isEqualTo("         ^");
    }

    @Test
    void longLinesAreCutAroundThePlace() {
        Excerpt excerpt = Excerpt.of("a ".repeat(100) + "wrong" + " b".repeat(100), 201);
        assertThat(excerpt.text())
                .isEqualTo("…" + "a ".repeat(20) + "wrong" + " b".repeat(27) + " …");
        assertThat(excerpt.carets()).isEqualTo(" ".repeat(41) + "^^^^^");
        Excerpt endless = Excerpt.of("x".repeat(1_000_000), 500_000);
        assertThat(endless.text()).hasSize(102);
        assertThat(endless.carets()).isEqualTo(" ".repeat(41) + "^".repeat(60));
    }

    @Test
    void badBytesAreReplaced() throws IOException {
        Files.write(folder.resolve("x.md"), new byte[] {'a', (byte) 0xFF, ' ', 'b', '\r', 'c'});
        assertThat(shown(Place.of("x.md").at(1, 4)))
                .isEqualTo(
                        """
                        x.md:1:4: error: wrong [code]
                            1 | a\uFFFD b
                              |    ^
                        """);
    }

    @Test
    void aByteOrderMarkIsNoColumn() throws IOException {
        Files.writeString(folder.resolve("x.md"), "\uFEFFa: b\r\nc: d\r\n");
        assertThat(shown(Place.of("x.md").at(1, 4))).endsWith("    1 | a: b\n      |    ^\n");
        assertThat(shown(Place.of("x.md").at(2, 1))).endsWith("    2 | c: d\n      | ^\n");
    }

    @Test
    void showsNoLineOfAFileThatIsNotThereOrNotOurs() throws IOException {
        Files.writeString(folder.resolve("secret"), "x");
        Files.createDirectory(folder.resolve("root"));
        Files.createSymbolicLink(folder.resolve("root/link"), folder.resolve("secret"));
        var sources = new Sources(folder.resolve("root"));
        assertThat(sources.line("gone.md", 1)).isEmpty();
        assertThat(sources.line("../secret", 1)).isEmpty();
        assertThat(sources.line("link", 1)).isEmpty();
        assertThat(sources.line("a\0b", 1)).isEmpty();
        assertThat(shown(Place.of("a\nb\u001b.md").at(9, 1)))
                .isEqualTo("a␊b␛.md:9:1: error: wrong [code]\n");
    }

    private static String carets(String line, int column) {
        return Excerpt.of(line, column).carets();
    }

    private String shown(Place place) {
        var err = new ByteArrayOutputStream();
        var screen =
                new Screen(new PrintStream(err, true, StandardCharsets.UTF_8), new Paint(false));
        screen.problems(List.of(Problem.error("code", place, "wrong", null)), new Sources(folder));
        return err.toString(StandardCharsets.UTF_8);
    }
}
