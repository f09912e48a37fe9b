package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the other tests ask of a page finds what is wrong with a bad one. */
@AtTheNewsstand
class MeasuresIT {

    private static final String PAGE = "<!DOCTYPE html><html%s><title>x</title><body>%s</body>";

    @TempDir Path folder;

    private Reader reading(Newsstand newsstand, Server server, String html, String body)
            throws IOException {
        Files.writeString(folder.resolve("index.html"), PAGE.formatted(html, body));
        return newsstand.reader(server, Screen.PHONE).open("/");
    }

    @Test
    void seeWhatIsTooWide(Newsstand newsstand) throws IOException {
        try (var server = new Server(folder);
                Reader reader =
                        reading(
                                newsstand,
                                server,
                                "",
                                """
                                <main id="main"><p style="width: 900px">wide</p>
                                <div class="t" style="overflow-x: auto"><p style="width: 900px">wide</p></div>
                                <div style="overflow: hidden; width: 50px; white-space: nowrap">a long text that is cut off</div></main>
                                """)) {
            assertThat(reader.words("sideways()"))
                    .hasSizeGreaterThan(1)
                    .anyMatch(told -> told.contains("p \"wide\""));
            assertThat(reader.words("cut()")).hasSize(1);
            assertThat(reader.words("outOfReach()"))
                    .contains(
                            "p \"wide\" sticks out",
                            "div.t \"wide\" scrolls, but keys do not reach it",
                            "div.t \"wide\" scrolls, but has no name");
        }
    }

    @Test
    void seeABadFocus(Newsstand newsstand) throws IOException {
        try (var server = new Server(folder);
                Reader reader =
                        reading(
                                newsstand,
                                server,
                                "",
                                """
                                <style>.none:focus { outline: none } .pale:focus { outline: 2px solid #eee }</style>
                                <main id="main"><a class="none" href="/a">none</a> <a class="pale" href="/b">pale</a>
                                <a href="/c" style="position: absolute; left: -900px">far</a>
                                <p style="position: relative"><a href="/d">under</a><b style="position: absolute; inset: 0; background: #fff"></b></p></main>
                                """)) {
            for (String wrong :
                    List.of("has no ring", "ring of contrast", "beside the page", "is covered")) {
                reader.page().keyboard().press("Tab");
                assertThat(reader.values("focus(false)").get("wrong").toString()).contains(wrong);
            }
        }
    }

    @Test
    void seeWhatIsNotMirrored(Newsstand newsstand) throws IOException {
        try (var server = new Server(folder);
                Reader reader =
                        reading(
                                newsstand,
                                server,
                                " lang=\"ar\" dir=\"rtl\"",
                                """
                                <main id="main"><p class="fine" style="padding-inline-start: 30px">سطر</p>
                                <p class="not" style="margin-left: 30px">سطر</p></main>
                                """)) {
            assertThat(reader.words("unmirrored()"))
                    .hasSize(1)
                    .allMatch(told -> told.startsWith("p.not"));
        }
    }

    @Test
    void seeArrowsAndForeignWords(Newsstand newsstand) throws IOException {
        try (var server = new Server(folder);
                Reader reader =
                        reading(
                                newsstand,
                                server,
                                " lang=\"en\"",
                                """
                                <style>i::after { content: "›" }</style>
                                <main id="main"><p lang="ko">a <i>b</i> <b>→</b> <time>May 3</time></p></main>
                                """)) {
            assertThat(reader.words("signs()")).containsExactly("\"›\"", "→");
            assertThat(reader.words("inOtherLanguage('time', 'en')"))
                    .containsExactly("time \"May 3\" is marked as ko");
        }
    }

    @Test
    void seePaleText(Newsstand newsstand) throws IOException {
        try (var server = new Server(folder);
                Reader reader =
                        reading(
                                newsstand,
                                server,
                                "",
                                "<main style=\"background: #fff\"><p style=\"color: #767676\">x</p></main>")) {
            Map<String, Object> colours = reader.values("colours('p')");
            assertThat(((Number) colours.get("contrast")).doubleValue()).isBetween(4.5, 4.6);
        }
    }
}
