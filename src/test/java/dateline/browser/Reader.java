package dateline.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody with a screen, on one site. Notes whatever should not happen while a page is read. */
final class Reader implements AutoCloseable {

    private static final String LEFT = "net::ERR_ABORTED";

    private final BrowserContext context;
    private final Server server;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<Response> answers = new ArrayList<>();
    private String address = "";

    Reader(BrowserContext context, Server server) {
        this.context = context;
        this.server = server;
        page = context.newPage();
        page.onConsoleMessage(
                said -> complain("console " + said.type() + ": " + said.text() + place(said)));
        page.onPageError(error -> complain("error in a script: " + error));
        page.onRequest(
                request -> {
                    if (!request.url().startsWith(server.at("/"))
                            && !request.url().startsWith("data:")) {
                        complain("asks elsewhere: " + request.url());
                    }
                });
        page.onRequestFailed(
                request -> {
                    // It is nobody's fault when the reader leaves before all is there.
                    if (!LEFT.equals(request.failure())) {
                        complain("request failed: " + request.url());
                    }
                });
        page.onResponse(
                answer -> {
                    answers.add(answer);
                    boolean itself = answer.url().equals(server.at(address));
                    if (answer.status() >= 400 && !itself) {
                        complain(answer.status() + ": " + answer.url());
                    }
                });
    }

    private static String place(ConsoleMessage said) {
        return said.location().isEmpty() ? "" : " (" + said.location() + ")";
    }

    private void complain(String words) {
        complaints.add(address + " " + words);
    }

    Reader open(String address) {
        return open(address, WaitUntilState.LOAD);
    }

    /** Goes to a page, and waits until it has come that far. */
    Reader open(String address, WaitUntilState until) {
        this.address = address;
        answers.clear();
        page.navigate(server.at(address), new Page.NavigateOptions().setWaitUntil(until));
        return this;
    }

    Page page() {
        return page;
    }

    /** What went wrong until now, with the page where it did. */
    List<String> complaints() {
        return complaints;
    }

    /** What this page has loaded until now, from the cache or not: addresses on the site. */
    List<String> loaded() {
        return answers.stream()
                .map(answer -> answer.url().substring(server.at("").length()))
                .map(url -> url.replaceFirst("[?#].*", ""))
                .distinct()
                .toList();
    }

    /** Waits for all that the page shows, down to its end. */
    Reader settle() {
        page.evaluate("() => measures.settle()");
        return this;
    }

    /** Sets letters to that size in the browser's own settings, where 16 is what most have. */
    void letters(int size) {
        var sizes = new JsonObject();
        sizes.addProperty("standard", size);
        sizes.addProperty("fixed", size * 13 / 16);
        var settings = new JsonObject();
        settings.add("fontSizes", sizes);
        context.newCDPSession(page).send("Page.setFontSizes", settings);
    }

    void width(int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    @SuppressWarnings("unchecked")
    List<String> words(String measure) {
        return (List<String>) page.evaluate("() => measures." + measure);
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> values(String measure) {
        return (Map<String, Object>) page.evaluate("() => measures." + measure);
    }

    double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    String text(String script) {
        return String.valueOf(page.evaluate(script));
    }

    @Override
    public void close() {
        context.close();
    }
}
