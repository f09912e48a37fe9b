package dateline.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.order.Order;
import dateline.order.Report;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page is valid HTML in the eyes of the Nu checker. */
class NuIT {

    private static final String MASTHEAD = "title: The Post\nurl: https://post.example/\n";

    private static final Pattern ELEMENT = Pattern.compile("“([a-z0-9]+)”");

    @TempDir Path root;

    @BeforeAll
    static void fetchTheChecker() throws Exception {
        Nu.fetch();
    }

    @Test
    void theCheckerSeesWhatIsWrong() throws Exception {
        Files.writeString(
                root.resolve("index.html"),
                "<!DOCTYPE html><html lang=en><title>x</title><p><table><tr></table></div>");
        assertThat(Nu.check(root)).anyMatch(found -> found.startsWith("error"));
    }

    @Test
    void theDemonstrationIsValid() throws Exception {
        copy(Path.of("seeds"), root.resolve("seeds"));
        Paper paper = Paper.at(root).now("2016-12-31T12:00:00Z").build();
        assertThat(paper.site()).hasSizeGreaterThan(50);
        assertThat(Nu.check(root.resolve("site"))).isEmpty();
    }

    @Test
    void whateverIsWrittenIsValid() throws Exception {
        Paper paper = Paper.newsroom(root, HostileCopy.PAPER);
        HostileCopy.headlines().forEach(paper::write);
        paper.build();
        paper.page("malta/page/1/", "class=\"pages\"")
                .page("malta/undated/", "Nobody")
                .page("malta/2016/05/everything/", "<table>", "class=\"pull\"", "class=\"card\"");
        assertThat(Nu.check(root.resolve("site"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wikinews-geovirus/wire",
                "reuters-21578/sample-wire",
                "reuters-21578/sample-md",
            })
    void theCorporaAreValid(String name) throws Exception {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        copy(Path.of(corpora).resolve(name), root.resolve("seeds"));
        Paper.at(root).build();
        assertThat(Nu.check(root.resolve("site"))).isEmpty();
    }

    @Test
    void aBlogIsValidWhenItsHtmlIsText() throws Exception {
        Paper paper = blog("off");
        assertThat(paper.report().stories()).isGreaterThan(500);
        assertThat(Nu.check(root.resolve("site"))).noneMatch(NuIT::isError);
    }

    /**
     * An error is an author's own when the post as it was written, read as HTML, has an error with
     * the same element; our mending of it may change the words.
     */
    @Test
    void aBlogWithItsHtmlHasNoErrorThatIsNotItsAuthors() throws Exception {
        Paper paper = blog("safe");
        Map<String, String> sources =
                paper.report().roll().stream()
                        .filter(row -> row.address() != null)
                        .collect(Collectors.toMap(Report.Row::address, Report.Row::file));
        for (String found : Nu.check(root.resolve("site"))) {
            if (isError(found)) {
                String page = found.replaceFirst("^error (/.*/)index\\.html:.*", "$1");
                assertThat(sources).as(found).containsKey(page);
                assertThat(elements(found))
                        .as(found)
                        .containsAnyElementsOf(atFault(root.resolve(sources.get(page))));
            }
        }
    }

    private Paper blog(String html) throws Exception {
        String corpora = System.getProperty("corpora", "");
        assumeFalse(corpora.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        Path posts = Path.of(corpora, "site-18f", "posts.tar.gz");
        Path seeds = Files.createDirectories(root.resolve("seeds"));
        Process tar =
                new ProcessBuilder("tar", "-xzf", posts.toString(), "-C", seeds.toString()).start();
        assertThat(tar.waitFor()).isZero();
        return Paper.at(root)
                .write("seeds/masthead.yaml", MASTHEAD + "html: " + html + "\n")
                .now("2026-01-01T00:00:00Z")
                .tolerance(Order.Tolerance.KEEP_GOING)
                .build();
    }

    private Set<String> atFault(Path post) throws Exception {
        Path alone = Files.createDirectories(root.resolve("alone"));
        Files.writeString(
                alone.resolve("index.html"),
                "<!DOCTYPE html><html lang=en><title>x</title><body>" + Files.readString(post));
        return Nu.check(alone).stream()
                .filter(NuIT::isError)
                .flatMap(found -> elements(found).stream())
                .collect(Collectors.toSet());
    }

    private static boolean isError(String found) {
        return found.startsWith("error ");
    }

    /** The elements that the words of an error name. */
    private static Set<String> elements(String found) {
        return ELEMENT.matcher(found.replaceFirst(" \\| .*", ""))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(from)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            Path target = to.resolve(from.relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }
}
