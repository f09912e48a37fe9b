package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What axe, and we ourselves, can see of WCAG 2.2 AA. */
@AtTheNewsstand
class AxeIT {

    private static final String AXE = Newsstand.resource("/axe.min.js");

    private static final String RUN =
            """
            async () => {
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const found = await axe.run(document,
                { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
              return found.violations.flatMap(v => v.nodes.map(n => v.id + ' ' + n.target + ' ' +
                (n.any[0] || n.all[0] || n.none[0] || {}).message));
            }
            """;

    @Test
    void findsNothingOnAnyKindOfPage(Newsstand newsstand) {
        assertThat(
                        found(
                                newsstand,
                                Publication.DEMONSTRATION,
                                List.copyOf(
                                        newsstand
                                                .site(Publication.DEMONSTRATION)
                                                .kinds()
                                                .values())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EVERYTHING", "LONG_WORDS", "ARABIC", "TONGUES"})
    void findsNothingOnOddPages(Publication publication, Newsstand newsstand) {
        Map<String, String> kinds = newsstand.site(publication).kinds();
        assertThat(found(newsstand, publication, List.of(kinds.get("front"), kinds.get("story"))))
                .as("%s", publication)
                .isEmpty();
    }

    private static List<String> found(
            Newsstand newsstand, Publication publication, List<String> pages) {
        var found = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, Screen.DESKTOP)) {
            for (String page : pages) {
                Page shown = reader.open(page).page();
                shown.evaluate(AXE);
                for (Screen screen :
                        List.of(
                                Screen.PHONE,
                                Screen.PHONE.inTheDark(),
                                Screen.DESKTOP,
                                Screen.DESKTOP.inTheDark())) {
                    shown.setViewportSize(screen.width(), screen.height());
                    shown.emulateMedia(
                            new Page.EmulateMediaOptions()
                                    .setColorScheme(
                                            screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
                    run(shown).forEach(told -> found.add(page + " on " + screen + ": " + told));
                }
            }
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page) {
        return (List<String>) page.evaluate(RUN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEMONSTRATION", "EVERYTHING", "ARABIC"})
    void everythingThatIsPressedIsLargeEnough(Publication publication, Newsstand newsstand) {
        var small = new ArrayList<String>();
        try (Reader reader = newsstand.reader(publication, Screen.PHONE)) {
            for (String page : newsstand.site(publication).layouts().values()) {
                reader.open(page);
                for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
                    reader.width(screen.width());
                    reader.words("smallTargets()")
                            .forEach(told -> small.add(page + " on " + screen + ": " + told));
                }
            }
        }
        assertThat(small).as("%s", publication).isEmpty();
    }

    /** Else the tests above would say nothing. */
    @Test
    void seesWhatIsWrong(Newsstand newsstand, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><html><head><title>x</title></head><body>
                <main id="main"><h1>x</h1><p style="color: #aaa; background: #fff">pale</p><img src="data:,">
                <ul><li><a href="/a" style="font-size: 8px">a</a></li><li><a href="/b" style="font-size: 8px">b</a></li></ul>
                </main></body></html>
                """);
        try (var server = new Server(folder);
                Reader reader = newsstand.reader(server, Screen.PHONE)) {
            reader.open("/").page().evaluate(AXE);
            List<String> found = run(reader.page());
            for (String rule :
                    List.of("html-has-lang", "color-contrast", "image-alt", "target-size")) {
                assertThat(found).anyMatch(told -> told.startsWith(rule + " "));
            }
            assertThat(reader.words("smallTargets()")).hasSize(2);
        }
    }
}
