package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been painted stays where it is. */
@AtTheNewsstand
class StillIT {

    private static final String WATCH =
            """
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(entry => shifts.push(
              entry.value.toFixed(4) + ' ' + entry.sources.map(s => s.node && (s.node.className || s.node.nodeName)))))
              .observe({ type: 'layout-shift', buffered: true });
            """;

    /** Down to the end and back, so that pictures which wait to be seen come too. */
    private static final String READ =
            """
            async () => {
              const paint = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              for (let y = 0; y < document.body.scrollHeight; y += innerHeight * 2) { scrollTo(0, y); await paint(); }
              scrollTo(0, 0);
              await document.fonts.ready;
              await paint();
              await paint();
              return shifts;
            }
            """;

    private static final List<String> TEXTS =
            List.of(
                    "h1",
                    "main h2",
                    "main h3",
                    "main p",
                    "article .body > p",
                    ".body > p:last-of-type",
                    ".nameplate img",
                    ".body .tall");

    private static Map<Publication, List<String>> pages(Newsstand newsstand) {
        var pages = new LinkedHashMap<Publication, List<String>>();
        for (Publication publication : List.of(Publication.DEMONSTRATION, Publication.EVERYTHING)) {
            Site site = newsstand.site(publication);
            var chosen = new ArrayList<String>();
            for (String kind : List.of("front", "story", "region", "archive")) {
                chosen.add(site.kinds().get(kind));
            }
            site.stories().stream()
                    .filter(story -> !site.read(story).select("article figure img").isEmpty())
                    .limit(2)
                    .filter(story -> !chosen.contains(story))
                    .forEach(chosen::add);
            pages.put(publication, chosen);
        }
        return pages;
    }

    @Test
    void nothingShiftsWhileAPageLoads(Newsstand newsstand) {
        var shifts = new ArrayList<String>();
        pages(newsstand)
                .forEach(
                        (publication, pages) -> {
                            for (String page : pages) {
                                for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
                                    shifts(
                                                    newsstand,
                                                    newsstand.stand(publication).server(),
                                                    screen,
                                                    page)
                                            .forEach(
                                                    told ->
                                                            shifts.add(
                                                                    page + " on " + screen + ": "
                                                                            + told));
                                }
                            }
                        });
        assertThat(shifts).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> shifts(
            Newsstand newsstand, Server server, Screen screen, String page) {
        try (Reader reader = newsstand.reader(server, screen)) {
            reader.page().addInitScript(WATCH);
            return (List<String>) reader.open(page).page().evaluate(READ);
        }
    }

    @Test
    void nothingMovesWhenTheFontsAreLate(Newsstand newsstand) {
        assertThat(moved(newsstand, pages(newsstand), "font/")).isEmpty();
    }

    /**
     * Else the letters run away from whoever reads on, and a key leads to a place that moves off.
     */
    @Test
    void nothingMovesWhenThePicturesAreLate(Newsstand newsstand) {
        Site everything = newsstand.site(Publication.EVERYTHING);
        var pages = new LinkedHashMap<Publication, List<String>>();
        pages.put(
                Publication.EVERYTHING,
                List.of(everything.kinds().get("front"), everything.kinds().get("story")));
        pages.put(Publication.ONE_STORY, List.of("/"));
        assertThat(moved(newsstand, pages, "image/")).isEmpty();
    }

    private static List<String> moved(
            Newsstand newsstand, Map<Publication, List<String>> pages, String late) {
        var moved = new ArrayList<String>();
        pages.forEach(
                (publication, addresses) -> {
                    Server server = newsstand.stand(publication).server();
                    for (String page : addresses) {
                        moved.addAll(moved(newsstand, server, Screen.PHONE, page, late));
                        moved.addAll(moved(newsstand, server, Screen.DESKTOP, page, late));
                    }
                });
        return moved;
    }

    /** What is elsewhere, or of another size, once what was late is there. */
    private static List<String> moved(
            Newsstand newsstand, Server server, Screen screen, String page, String late) {
        server.hold(late);
        try (Reader reader = newsstand.reader(server, screen)) {
            reader.page().addInitScript(WATCH);
            reader.open(page, WaitUntilState.DOMCONTENTLOADED).page().evaluate(PAINTED);
            List<String> before = boxes(reader);
            server.letGo();
            reader.page().waitForLoadState();
            reader.settle().page().evaluate(PAINTED);
            List<String> after = boxes(reader);
            var moved = new ArrayList<String>();
            for (int n = 0; n < before.size(); n++) {
                if (!before.get(n).equals(after.get(n))) {
                    moved.add(before.get(n) + " became " + after.get(n));
                }
            }
            ((List<?>) reader.page().evaluate("() => shifts"))
                    .forEach(shift -> moved.add("shift of " + shift));
            return moved.stream().map(told -> page + " on " + screen + ": " + told).toList();
        } finally {
            server.letGo();
        }
    }

    /** After a paint with what is there, and whatever comes right after it. */
    private static final String PAINTED =
            """
            async () => {
              const paint = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
              await paint();
              await new Promise(done => setTimeout(done, 50));
              await paint();
            }
            """;

    /** Else the tests above would say nothing. */
    @Test
    void seesWhatMoves(Newsstand newsstand, @TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("index.html"),
                """
                <!DOCTYPE html><html lang="en"><title>x</title>
                <style>@font-face { font-family: late; src: url(late.ttf); font-display: swap }
                h1, p { font-family: late, monospace }</style>
                <main id="main"><h1>%1$s</h1><p>%1$s</p></main>
                """
                        .formatted("The lamps on the breakwater are lit again. ".repeat(8)));
        try (var font = PDDocument.class.getResourceAsStream(FONT)) {
            Files.copy(font, folder.resolve("late.ttf"));
        }
        try (var server = new Server(folder)) {
            assertThat(moved(newsstand, server, Screen.DESKTOP, "/", "font/"))
                    .anyMatch(told -> told.startsWith("/ on 1366x900 light: h1 "))
                    .anyMatch(told -> told.startsWith("/ on 1366x900 light: p "))
                    .anyMatch(told -> told.startsWith("/ on 1366x900 light: shift of "));
        }
    }

    /** Some font that comes along. */
    private static final String FONT =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static List<String> boxes(Reader reader) {
        return reader.words("boxes(['" + String.join("', '", TEXTS) + "'])");
    }
}
