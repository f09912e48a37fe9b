package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every link within a site leads somewhere: followed from the front page, without a browser. */
class LinksTest {

    @TempDir Path root;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FIVE_HUNDRED")
    void everyLinkLeadsToSomething(Publication publication) {
        Site site = publication.build(root);
        assertThat(broken(site)).isEmpty();
    }

    /** But for the pages of years, months and days, which are for those who know the address. */
    @Test
    void everyPageOfTheDemonstrationIsReachedFromItsFront() {
        Site site = Publication.DEMONSTRATION.build(root);
        var unreached = new TreeSet<>(site.pages());
        unreached.removeAll(reached(site));
        unreached.removeIf(page -> page.matches("(/\\d{2,4})+/(page/\\d+/)?"));
        assertThat(unreached).containsExactly("/404.html");
    }

    @Test
    void theDemonstrationHasAPageOfEveryKind() {
        assertThat(Publication.DEMONSTRATION.build(root).kinds())
                .containsOnlyKeys(
                        "front",
                        "story",
                        "region",
                        "archive",
                        "section",
                        "topic",
                        "person",
                        "series",
                        "year",
                        "month",
                        "day",
                        "all-regions",
                        "standing",
                        "not-found");
    }

    /** Else the test above would say nothing. */
    @Test
    void aBrokenLinkIsFound() throws IOException {
        Files.writeString(
                root.resolve("index.html"),
                """
                <link rel="stylesheet" href="/gone.css"><h1 id="here">x</h1>
                <a href="#here">a</a> <a href="#there">b</a> <a href="/gone/">c</a> <a href="/#here">d</a>
                <a href="/#nowhere">e</a> <img src="gone.png" srcset="far.png 2x"> <a href="https://post.example/">f</a>
                """);
        assertThat(broken(Site.of(root)))
                .containsExactly(
                        "/: /gone.css",
                        "/: #there",
                        "/: /gone/",
                        "/: /#nowhere",
                        "/: gone.png",
                        "/: far.png");
    }

    private static List<String> broken(Site site) {
        var broken = new ArrayList<String>();
        var anchors = new HashMap<String, Set<String>>();
        for (String page : site.addresses()) {
            for (String link : links(site.read(page))) {
                URI there = URI.create(page).resolve(link);
                if (there.getHost() == null
                        && there.getScheme() == null
                        && !leads(site, there, anchors)) {
                    broken.add(page + ": " + link);
                }
            }
        }
        return broken;
    }

    private static boolean leads(Site site, URI there, Map<String, Set<String>> anchors) {
        // Just what is asked for: a folder without its slash would be one more way to go.
        Path file = site.file(there.getPath());
        if (!Files.isRegularFile(file)) {
            return false;
        }
        String fragment = there.getRawFragment();
        return fragment == null
                || anchors.computeIfAbsent(
                                there.getPath(),
                                page -> Set.copyOf(site.read(page).select("[id]").eachAttr("id")))
                        .contains(URLDecoder.decode(fragment, StandardCharsets.UTF_8));
    }

    private static List<String> links(Document page) {
        var links = new ArrayList<String>();
        for (Element element : page.select("[href], [src], [srcset], [poster]")) {
            for (String attribute : List.of("href", "src", "poster")) {
                if (element.hasAttr(attribute)) {
                    links.add(element.attr(attribute));
                }
            }
            for (String candidate : element.attr("srcset").split(",", -1)) {
                if (!candidate.isBlank()) {
                    links.add(candidate.strip().split("\\s", -1)[0]);
                }
            }
        }
        return links;
    }

    private static Set<String> reached(Site site) {
        var reached = new TreeSet<String>(Set.of("/"));
        var open = new ArrayDeque<String>(reached);
        while (!open.isEmpty()) {
            String page = open.poll();
            for (String link : site.read(page).select("a[href]").eachAttr("href")) {
                URI there = URI.create(page).resolve(link);
                boolean within = there.getHost() == null && there.getScheme() == null;
                if (within && Files.exists(site.file(there.getPath()))) {
                    String next = there.getPath();
                    if (Files.isRegularFile(site.file(next))
                            && (next.endsWith("/") || next.endsWith(".html"))
                            && reached.add(next)) {
                        open.add(next);
                    }
                }
            }
        }
        return reached;
    }
}
