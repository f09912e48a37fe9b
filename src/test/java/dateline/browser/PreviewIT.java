package dateline.browser;

import static dateline.preview.HarbourPost.GULLS;
import static dateline.preview.HarbourPost.GULLS_FILE;
import static dateline.preview.HarbourPost.TERNS;
import static dateline.preview.HarbourPost.TERNS_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dateline.order.Showing;
import dateline.preview.HarbourPost;
import dateline.preview.Watched;
import dateline.story.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Save, look, mend, in a real browser and without a hand on it. */
@AtTheNewsstand
class PreviewIT {

    private static final String AXE = Newsstand.resource("/axe.min.js");

    private static final String VIOLATIONS =
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .flatMap(v => v.nodes.map(n => v.id + ' ' + n.target))
            """;

    @TempDir Path root;
    private Paper paper;
    private Watched preview;
    private BrowserContext context;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void open(Newsstand newsstand) {
        paper = HarbourPost.at(root);
        HarbourPost.embargo(paper);
        paper.change(
                GULLS_FILE,
                "All of them.",
                "A long text about gulls.\n\n".repeat(200) + "The end of it.");
        paper.write("templates/assets/extra.css", ".story h1 { color: rgb(1, 2, 3); }\n");
        preview = Watched.of(root, Paper.NOW);
        context = newsstand.context(Screen.DESKTOP);
    }

    @AfterEach
    void close() throws Exception {
        context.close();
        preview.close();
    }

    private Page page(String path) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
        page.onPageError(error -> said.add("error: " + error));
        page.navigate(preview.url(path));
        return page;
    }

    private static void shows(Page page, String text) {
        page.locator("text=" + text).first().waitFor();
    }

    @Test
    void anEditAppearsByItselfAndTheScrollIsKept() {
        Page page = page(GULLS);
        page.evaluate("scrollTo(0, 4000)");
        paper.change(GULLS_FILE, "The end of it.", "The very end of it.");
        shows(page, "The very end of it.");
        page.waitForFunction("() => Math.abs(scrollY - 4000) < 2");
        assertThat(said).isEmpty();
    }

    @Test
    void stylesChangeWithoutAReload() {
        Page page = page(GULLS);
        page.evaluate("window.here = true");
        paper.write("templates/assets/extra.css", ".story h1 { color: rgb(4, 5, 6); }\n");
        page.waitForFunction(
                "() => getComputedStyle(document.querySelector('.story h1')).color === 'rgb(4, 5, 6)'");
        assertThat(page.evaluate("window.here")).isEqualTo(true);
        page.waitForFunction(
                "() => document.querySelectorAll('link[rel=stylesheet]:not([href^=\"/-/\"])').length"
                        + " === 2");
    }

    @Test
    void whatChangedElsewhereLeavesAPageAlone() throws Exception {
        Page page = page(GULLS);
        Page other = page(TERNS);
        page.evaluate("window.here = true");
        paper.change(TERNS_FILE, "Most of them.", "All of them.");
        shows(other, "All of them.");
        assertThat(page.evaluate("window.here")).isEqualTo(true);
    }

    @Test
    void aFaultShowsAndGoesWhenItIsMended() throws Exception {
        Page page = page(GULLS);
        paper.write("templates/article/article.ftlh", "<p>${headline</p>\n");
        Locator box = page.locator("#dateline-faults");
        box.waitFor();
        assertThat(box.innerText())
                .contains(
                        "templates/article/article.ftlh:1",
                        "${headline</p>",
                        "can't be understood");
        assertThat(page.locator("h1").innerText()).isEqualTo("Gulls return");
        assertThat(violations(page)).isEmpty();
        Files.delete(root.resolve("templates/article/article.ftlh"));
        box.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("#dateline-badge").count()).isZero();
    }

    @Test
    void aFaultShowsWhichTemplatesLedToIt() {
        Page page = page(GULLS);
        paper.write("templates/parts/lead.ftlh", "<p>\n${nothingAtAll}\n");
        paper.write("templates/article/article.ftlh", "<#include \"../parts/lead.ftlh\">\n");
        Locator box = page.locator("#dateline-faults");
        box.waitFor();
        String way = "from templates/article/article.ftlh:1:1: #include \"../parts/lead.ftlh\"";
        assertThat(box.innerText()).contains("templates/parts/lead.ftlh:2:3", way);
        assertThat(violations(page)).isEmpty();
        Page desk = page("/-/desk/");
        desk.locator("#faults li").waitFor();
        assertThat(desk.locator("#faults").innerText()).contains("nothingAtAll", way);
        assertThat(violations(desk)).isEmpty();
    }

    @Test
    void warningsAreABadgeThatKeysOpenAndClose() {
        paper.write("seeds/2016-05-06-odd.txt", "Atlantis\n\nNews from below\n\nx\n\ny\n");
        Page page = page(GULLS);
        Locator badge = page.locator("#dateline-badge");
        badge.waitFor();
        assertThat(badge.innerText()).contains("warning");
        badge.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dateline-faults").innerText()).contains("Atlantis");
        assertThat(violations(page)).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.locator("#dateline-faults").count()).isZero();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("dateline-badge");
    }

    @Test
    void theDeskFiltersAsOneTypes() {
        Page desk = page("/-/desk/");
        shows(desk, "3 stories");
        desk.keyboard().press("Tab");
        desk.keyboard().type("tern");
        shows(desk, "1 of 3 stories");
        assertThat(desk.locator("#stories tr").count()).isEqualTo(1);
        assertThat(desk.locator("#stories").innerText()).contains("Terns leave", "live", "italy");
        desk.locator("[name=q]").fill("");
        desk.locator("[name=state]").selectOption("embargoed");
        // The count is that of the filter before, too.
        desk.locator("#stories >> text=Tomorrow").waitFor();
        shows(desk, "1 of 3 stories");
        assertThat(desk.locator("#stories tr").count()).isEqualTo(1);
        assertThat(desk.locator("#stories").innerText())
                .contains("Tomorrow", "embargoed", "until 2016-06-02 06:00");
        assertThat(violations(desk)).isEmpty();
        desk.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        desk.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        assertThat(violations(desk)).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void theDeskShowsAScreenfulOfManyAndTheAnswerToTheLastLetter() throws Exception {
        for (int i = 0; i < 230; i++) {
            paper.write(
                    "seeds/many/2016-05-10-n" + i + ".txt", "Malta\n\nNews " + i + "\n\nx\n\ny\n");
        }
        Watched.until(() -> preview.page("/-/desk/stories").contains("\"all\":233"));
        Page desk = page("/-/desk/");
        shows(desk, "233 stories");
        assertThat(desk.locator("#stories tr").count()).isEqualTo(100);
        desk.locator("#more").click();
        desk.waitForFunction("() => document.querySelectorAll('#stories tr').length === 200");
        desk.locator("#more").click();
        desk.waitForFunction("() => document.querySelectorAll('#stories tr').length === 233");
        assertThat(desk.locator("#more").isHidden()).isTrue();
        desk.locator("[name=q]").focus();
        desk.keyboard().type("news 22");
        shows(desk, "12 of 233 stories");
        desk.waitForFunction("() => document.querySelectorAll('#stories tr').length === 12");
        assertThat(said).isEmpty();
    }

    @Test
    void theSliderMovesAStoryFromHeldToLive() {
        Page desk = page("/-/desk/");
        desk.locator("#stories tr:has-text('embargoed')").waitFor();
        desk.locator("#slider").focus();
        desk.keyboard().press("ArrowRight");
        assertThat(desk.locator("#when").innerText()).contains("2016-06-02 06:00");
        desk.keyboard().press("Enter");
        desk.waitForURL("**/-/desk/");
        desk.locator("#stories tr:has-text('Tomorrow'):has-text('live')").waitFor();
        desk.locator("#stories a:has-text('Tomorrow')").click();
        shows(desk, "Not yet.");
        assertThat(desk.locator(".dateline-mark").innerText()).contains("2016-06-02T06:00:00Z");
        assertThat(violations(desk)).isEmpty();
    }

    @Test
    void aWindowFindsThePreviewAgainAfterARestart() throws Exception {
        Page page = page(GULLS);
        int port = preview.port();
        preview.close();
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        var showing =
                new Showing(
                        Watched.order(root, Paper.NOW),
                        Paper.NOW,
                        port,
                        true,
                        null,
                        null,
                        false,
                        false);
        preview = Watched.of(showing, Clock.systemUTC());
        shows(page, "before dawn");
    }

    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page) {
        page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS);
    }
}
