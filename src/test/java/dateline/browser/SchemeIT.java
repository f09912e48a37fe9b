package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ink on paper by day, and the other way round at night, easy to read both times. */
@AtTheNewsstand
class SchemeIT {

    private static final List<String> TEXTS =
            List.of("body", "h1", "main p", "main a[href]", "body > footer");

    @Test
    void byDayThePageIsLightAndTheTextIsDark(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP)) {
            for (String page : newsstand.site(Publication.DEMONSTRATION).layouts().values()) {
                reader.open(page);
                assertThat(colours(reader, "body").ground()).as(page).isGreaterThan(0.8);
                assertReadable(reader, page);
            }
        }
    }

    @Test
    void inTheDarkThePageIsDarkAndTheTextIsLight(Newsstand newsstand) {
        try (Reader reader =
                newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP.inTheDark())) {
            for (String page : newsstand.site(Publication.DEMONSTRATION).layouts().values()) {
                reader.open(page);
                Colours body = colours(reader, "body");
                assertThat(body.ground()).as(page).isLessThan(0.05);
                assertThat(body.ink()).as(page).isGreaterThan(0.5);
                assertReadable(reader, page);
                assertThat(reader.text("getComputedStyle(document.documentElement).colorScheme"))
                        .as("bars and buttons of the browser too")
                        .contains("dark");
            }
        }
    }

    @Test
    void printsDarkOnWhiteFromADarkScreen(Newsstand newsstand) {
        try (Reader reader =
                newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP.inTheDark())) {
            for (String page : newsstand.site(Publication.DEMONSTRATION).layouts().values()) {
                reader.open(page)
                        .page()
                        .emulateMedia(
                                new Page.EmulateMediaOptions()
                                        .setMedia(Media.PRINT)
                                        .setColorScheme(ColorScheme.DARK));
                Colours body = colours(reader, "body");
                assertThat(body.ground()).as(page).isGreaterThan(0.95);
                assertThat(body.ink()).as(page).isLessThan(0.1);
                assertThat(colours(reader, "main a[href], h1").contrast())
                        .as(page)
                        .isGreaterThanOrEqualTo(4.5);
                reader.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            }
        }
    }

    private static void assertReadable(Reader reader, String page) {
        for (String text : TEXTS) {
            if (reader.page().locator(text).count() > 0) {
                assertThat(colours(reader, text).contrast())
                        .as(page + " " + text)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    private record Colours(double ground, double ink, double contrast) {}

    private static Colours colours(Reader reader, String selector) {
        Map<String, Object> told = reader.values("colours('" + selector + "')");
        return new Colours(
                number(told.get("ground")), number(told.get("ink")), number(told.get("contrast")));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }
}
