package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.order.Report;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Thousands of real wire stories: {@code -Dcorpora=FOLDER}, and {@code -Dnewswire=15000} for all of
 * them. What a region's list should hold is computed here from what the copy says, and not with the
 * program's own lists.
 */
class NewswireTest {

    private static final Pattern LINK =
            Pattern.compile(
                    "<article class=\"teaser.*?<h[23][^>]*><a href=\"([^\"]+)\"", Pattern.DOTALL);

    @TempDir Path root;

    private Paper paper = Paper.at(Path.of("."));

    @Test
    void ofWireCopyEachStoryIsOnItsListsOnce() throws IOException {
        check(build(Newswire::fileAsWire), 1);
    }

    @Test
    void ofMarkdownEachStoryIsOnItsListsOnce() throws IOException {
        check(build(Newswire::fileAsMarkdown), Integer.MAX_VALUE);
    }

    private List<Newswire.Report> build(BiConsumer<List<Newswire.Report>, Paper> filing)
            throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        Path archive = Path.of(corpora, "reuters-21578", "reuters21578-000-014.tar.gz");
        List<Newswire.Report> reports = Newswire.of(archive, Integer.getInteger("newswire", 3_000));
        paper = Paper.newsroom(root, "-- seeds/masthead.yaml --\nurl: https://post.example/\n");
        filing.accept(reports, paper);
        paper.build();
        return reports;
    }

    /** The stories have pages of their own, and each list holds what it should, each story once. */
    private void check(List<Newswire.Report> reports, int places) throws IOException {
        Report report = paper.report();
        assertThat(report.problems()).noneMatch(Problem::isError);
        Map<String, Report.Row> rows =
                report.roll().stream().collect(Collectors.toMap(Report.Row::id, row -> row));
        assertThat(rows.keySet())
                .isEqualTo(reports.stream().map(Newswire.Report::id).collect(Collectors.toSet()));
        assertThat(rows.values().stream().map(Report.Row::address)).doesNotHaveDuplicates();

        Map<String, Set<String>> above = regionsAbove();
        var expected = new TreeMap<String, Set<String>>();
        above.keySet().forEach(region -> expected.put(region, new TreeSet<>()));
        int asWritten = 0;
        for (Newswire.Report story : reports) {
            Report.Row row = rows.get(story.id());
            Path page = root.resolve("site" + row.address() + "index.html");
            assertThat(page).content().contains("<h1>" + escaped(row.headline()) + "</h1>");
            asWritten += row.headline().equals(story.headline()) ? 1 : 0;
            int named = Math.min(places, (int) story.places().stream().distinct().count());
            if (named > 0) {
                assertThat(row.regions()).as(story.id()).hasSize(named);
            }
            Set<String> lists = new HashSet<>(Set.of("/world/"));
            for (String region : row.regions()) {
                lists.add("/" + region + "/");
                lists.addAll(above.get("/" + region + "/"));
            }
            lists.forEach(list -> expected.get(list).add(row.address()));
        }
        // Of wire copy a few begin with what the desk counts by, or end like a sentence.
        assertThat(asWritten).isGreaterThan(reports.size() * 99 / 100);
        for (var list : expected.entrySet()) {
            List<String> listed = listed(list.getKey());
            assertThat(listed).as(list.getKey()).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(listed)).as(list.getKey()).isEqualTo(list.getValue());
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Every region with a page, and all those that it stands below on the page of all regions. */
    private Map<String, Set<String>> regionsAbove() {
        var above = new TreeMap<String, Set<String>>();
        for (Element link : Jsoup.parse(paper.page("regions/")).select("main li > a")) {
            Set<String> up = above.computeIfAbsent(link.attr("href"), key -> new TreeSet<>());
            for (Element item : link.parent().parents()) {
                if (item.normalName().equals("li")) {
                    up.add(item.selectFirst("> a").attr("href"));
                }
            }
        }
        return above;
    }

    /**
     * On the list's own page and its archive pages, which hold the undated as well or leave them.
     */
    private List<String> listed(String list) throws IOException {
        Path folder = root.resolve("site" + list);
        var pages = new ArrayList<Path>(List.of(folder.resolve("index.html")));
        if (Files.exists(folder.resolve("page"))) {
            try (Stream<Path> walk = Files.walk(folder.resolve("page"), 2)) {
                walk.filter(file -> file.endsWith("index.html")).forEach(pages::add);
            }
            if (Files.exists(folder.resolve("undated/index.html"))) {
                pages.add(folder.resolve("undated/index.html"));
            }
        }
        var listed = new ArrayList<String>();
        for (Path page : pages) {
            LINK.matcher(Files.readString(page))
                    .results()
                    .forEach(link -> listed.add(link.group(1)));
        }
        return listed;
    }
}
