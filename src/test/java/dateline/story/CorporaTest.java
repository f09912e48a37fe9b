package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.order.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real copy, which nobody wrote for us. */
class CorporaTest {

    private static final Pattern ARCHIVE = Pattern.compile("page/\\d+/index\\.html");

    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wikinews-geovirus/wire",
                "reuters-21578/sample-wire",
                "reuters-21578/sample-md",
            })
    void becomesAPaper(String name) throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        int files = copy(Path.of(corpora).resolve(name), root.resolve("seeds"));
        Paper paper = Paper.at(root).build();
        everyStoryHasAPage(paper, files);
        regionsAddUp(paper);
        aSecondBuildWritesNothing(paper);
    }

    private static void everyStoryHasAPage(Paper paper, int files) {
        Report report = paper.report();
        assertThat(report.stories()).isEqualTo(files);
        assertThat(report.roll()).hasSize(files).allMatch(row -> row.address() != null);
        assertThat(report.roll().stream().map(Report.Row::address)).doesNotHaveDuplicates();
        Set<String> site = paper.site().keySet();
        for (Report.Row row : report.roll()) {
            assertThat(site).contains(row.address().substring(1) + "index.html");
        }
    }

    private void regionsAddUp(Paper paper) throws IOException {
        Map<String, Set<String>> lists = new TreeMap<>();
        Set<String> dated = addresses(paper, true);
        Set<String> undated = addresses(paper, false);
        for (String region : regions(paper)) {
            List<String> links = links(paper, region);
            lists.put(region, Set.copyOf(links));
            assertThat(links.stream().filter(dated::contains)).doesNotHaveDuplicates();
        }
        assertThat(lists.get("/world/")).containsAll(dated).containsAll(undated);
        lists.values()
                .forEach(
                        list ->
                                assertThat(list)
                                        .allMatch(a -> dated.contains(a) || undated.contains(a)));
        for (Element part : Jsoup.parse(paper.page("regions/")).select("main li li > a")) {
            Element above = part.parent().parent().parent().selectFirst("a");
            assertThat(lists.get(above.attr("href")))
                    .as(above.text() + " over " + part.text())
                    .containsAll(lists.get(part.attr("href")));
        }
        for (Report.Row row : paper.report().roll()) {
            for (String region : row.regions()) {
                assertThat(lists.get("/" + region + "/")).as(region).contains(row.address());
            }
        }
    }

    private static Set<String> addresses(Paper paper, boolean dated) {
        return paper.report().roll().stream()
                .filter(row -> (row.published() != null) == dated)
                .map(Report.Row::address)
                .collect(Collectors.toSet());
    }

    private static Set<String> regions(Paper paper) {
        var regions = new HashSet<String>();
        Jsoup.parse(paper.page("regions/"))
                .select("main li > a")
                .forEach(link -> regions.add(link.attr("href")));
        assertThat(regions).contains("/world/").hasSizeGreaterThan(10);
        return regions;
    }

    /** The stories on a region's own page, its archive pages and the page of its undated ones. */
    private List<String> links(Paper paper, String region) throws IOException {
        Path folder = root.resolve("site" + region);
        var links = new ArrayList<String>();
        try (Stream<Path> walk = Files.walk(folder, 3)) {
            for (Path file : walk.sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (name.equals("index.html")
                        || name.equals("undated/index.html")
                        || ARCHIVE.matcher(name).matches()) {
                    links.addAll(
                            Jsoup.parse(Files.readString(file))
                                    .select(".teaser :is(h2, h3) > a")
                                    .eachAttr("href"));
                }
            }
        }
        return links;
    }

    private void aSecondBuildWritesNothing(Paper paper) throws IOException {
        Map<String, FileTime> before = times();
        paper.build();
        assertThat(paper.report().printed()).isZero();
        assertThat(paper.report().removed()).isZero();
        assertThat(times()).isEqualTo(before);
    }

    private Map<String, FileTime> times() throws IOException {
        var times = new TreeMap<String, FileTime>();
        try (Stream<Path> walk = Files.walk(root.resolve("site"))) {
            for (Path file : walk.toList()) {
                times.put(file.toString(), Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private static int copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        return files.size();
    }
}
