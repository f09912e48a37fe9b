package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page loads what it needs, from its own host and without a word of complaint. */
@AtTheNewsstand
class QuietIT {

    @Test
    void noPageOfTheDemonstrationAsksElsewhereOrComplains(Newsstand newsstand) {
        Site site = newsstand.site(Publication.DEMONSTRATION);
        assertThat(site.addresses()).hasSizeGreaterThan(100);
        assertThat(complaints(newsstand, Publication.DEMONSTRATION, List.copyOf(site.addresses())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMONSTRATION")
    void noKindOfPageAsksElsewhereOrComplains(Publication publication, Newsstand newsstand) {
        List<String> pages = List.copyOf(newsstand.site(publication).layouts().values());
        assertThat(complaints(newsstand, publication, pages)).as("%s", publication).isEmpty();
    }

    private static List<String> complaints(
            Newsstand newsstand, Publication publication, List<String> pages) {
        try (Reader reader = newsstand.reader(publication, Screen.DESKTOP)) {
            pages.forEach(page -> reader.open(page).settle());
            return reader.complaints();
        }
    }

    @Test
    void anAddressThatIsNotThereShowsThePageThatSaysSo(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP)) {
            reader.open("/nobody/wrote/this/");
            assertThat(reader.page().title())
                    .isEqualTo(newsstand.site(Publication.DEMONSTRATION).read("/404.html").title());
            assertThat(reader.page().locator("main a[href]").count()).isPositive();
            assertThat(reader.complaints())
                    .allMatch(told -> told.contains("the server responded with a status of 404"));
        }
    }

    /** Else the tests above would say nothing of the policy. */
    @Test
    void thePolicyIsInForceAndIsHeard(Newsstand newsstand) {
        try (Reader reader = newsstand.reader(Publication.DEMONSTRATION, Screen.DESKTOP)) {
            reader.open("/");
            for (String breach :
                    List.of(
                            "document.head.append(Object.assign(document.createElement('script'), { text: 'window.breach = 1' }))",
                            "document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))",
                            "document.body.setAttribute('style', 'color: red')",
                            "document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://elsewhere.example/' }))")) {
                int before = reader.complaints().size();
                reader.page().evaluate("() => { " + breach + " }");
                reader.page().waitForTimeout(100);
                assertThat(reader.complaints().subList(before, reader.complaints().size()))
                        .as(breach)
                        .anyMatch(told -> told.contains("Content Security Policy"));
            }
            assertThat(reader.page().evaluate("window.breach")).isNull();
        }
    }

    /** Browsers ask for one, and say so when it isn't there. */
    @Test
    void everyPageHasAnIcon(Newsstand newsstand) {
        Site site = newsstand.site(Publication.ONE_STORY);
        for (String page : site.pages()) {
            assertThat(
                            Files.exists(site.file("/favicon.ico"))
                                    || !site.read(page).select("link[rel~=icon]").isEmpty())
                    .as(page)
                    .isTrue();
        }
    }

    /** Else the tests above would say nothing. */
    @Test
    void aComplaintIsHeard(Newsstand newsstand, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><html lang="en"><title>x</title>
                <img src="http://elsewhere.example/far.png"><img src="gone.png">
                <script>console.log('psst'); throw new Error('ouch')</script>
                """);
        var heard = new ArrayList<String>();
        try (var server = new Server(folder);
                Reader reader = newsstand.reader(server, Screen.DESKTOP)) {
            heard.addAll(reader.open("/", WaitUntilState.NETWORKIDLE).complaints());
        }
        assertThat(heard)
                .contains("/ asks elsewhere: http://elsewhere.example/far.png")
                .contains("/ request failed: http://elsewhere.example/far.png")
                .anyMatch(told -> told.matches("/ 404: .*/gone.png"))
                .anyMatch(told -> told.startsWith("/ console log: psst"))
                .anyMatch(told -> told.startsWith("/ error in a script: Error: ouch"));
    }
}
