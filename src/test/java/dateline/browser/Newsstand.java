package dateline.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;

/**
 * Where the publications hang out and can be read: one browser, and each site built and served
 * once, when it is first asked for. For one thread.
 */
final class Newsstand implements AutoCloseable {

    private static final List<String> OPTIONS =
            List.of(
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-smooth-scrolling",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // The same letters on every machine, as far as its fonts are the same.
                    "--font-render-hinting=none",
                    "--force-color-profile=srgb",
                    // A name that is looked up anywhere else fails, and a test sees that.
                    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost");

    /** A site, and where it is served. */
    record Stand(Site site, Server server) {}

    private final Path folder;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<Publication, Stand> stands = new EnumMap<>(Publication.class);

    Newsstand() {
        try {
            folder = Files.createTempDirectory("dateline-browser");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(
                                        Map.of(
                                                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD",
                                                "1",
                                                "PLAYWRIGHT_NODEJS_PATH",
                                                which("node", "nodejs").toString())));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(which("chromium", "chromium-browser"))
                                        .setChromiumSandbox(false)
                                        .setArgs(OPTIONS));
    }

    private static Path which(String... names) {
        for (String name : names) {
            for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
                if (Files.isExecutable(Path.of(folder, name))) {
                    return Path.of(folder, name);
                }
            }
        }
        throw new IllegalStateException(
                "not on PATH: " + String.join(", ", names) + " (see src/test/tools/chromium.sh)");
    }

    Stand stand(Publication publication) {
        return stands.computeIfAbsent(
                publication,
                wanted -> {
                    try {
                        Site site = wanted.build(folder.resolve(wanted.name()));
                        return new Stand(site, new Server(site.folder()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    Site site(Publication publication) {
        return stand(publication).site();
    }

    /** Somebody new, with nothing in the cache. */
    Reader reader(Publication publication, Screen screen) {
        return reader(stand(publication).server(), screen);
    }

    Reader reader(Server server, Screen screen) {
        BrowserContext context = context(screen);
        context.addInitScript(resource("/dateline/browser/measures.js"));
        return new Reader(context, server);
    }

    /** Somebody new, on any site. */
    BrowserContext context(Screen screen) {
        return browser.newContext(
                new Browser.NewContextOptions()
                        .setViewportSize(screen.width(), screen.height())
                        .setDeviceScaleFactor(screen.scale())
                        .setColorScheme(screen.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(screen.script()));
    }

    static String resource(String name) {
        try (var in = Newsstand.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        stands.values().forEach(stand -> stand.server().close());
        try {
            PathUtils.deleteDirectory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
