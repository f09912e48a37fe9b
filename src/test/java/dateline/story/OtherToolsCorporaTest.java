package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.order.Order;
import dateline.preview.Watched;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real content folders of Jekyll and Hugo, read as they are: what is read, and what is told. */
class OtherToolsCorporaTest {

    /** A name of a sign that was taken for text. */
    private static final Pattern REFERENCE = Pattern.compile("&amp;(#\\w+|[a-z]+);");

    private static final String MASTHEAD =
            "title: The Post\nurl: https://post.example/\nhtml: safe\n";

    @TempDir Path root;

    private Path corpora = Path.of("");

    @BeforeEach
    void findsTheCorpora() throws IOException {
        String given = System.getProperty("corpora", "");
        assumeFalse(given.isEmpty(), "no corpora: -Dcorpora=FOLDER");
        corpora = Path.of(given);
        Files.createDirectories(root.resolve("seeds"));
        Files.writeString(root.resolve("seeds/masthead.yaml"), MASTHEAD);
    }

    @Test
    void readsAllPostsOf18f() throws Exception {
        unpack("site-18f/posts.tar.gz", 0);
        Paper paper = built("2026-01-01T00:00:00Z");

        assertThat(paper.report().stories()).isEqualTo(509);
        assertThat(counts(paper))
                .isEqualTo(
                        Map.of(
                                "missing-alt", 2L,
                                "missing-picture", 9L,
                                "same-address", 1L,
                                "template-tags", 417L,
                                "unknown-field", 10L));
        paper.page("world/2024/12/18f-project-defaults/", "<h1>18F project defaults</h1>");
        try (var preview = Watched.of(root, Instant.parse("2026-01-01T00:00:00Z"))) {
            assertThat(preview.otherThan(root.resolve("site"))).isEmpty();
        }
        soundTitles(paper);
    }

    @Test
    void readsAllPostsOfTheJekyllBlog() throws IOException {
        unpack("site-jekyll-blog/posts.tar.gz", 0);
        Paper paper = built("2026-01-01T00:00:00Z");

        assertThat(paper.report().stories()).isEqualTo(102);
        assertThat(counts(paper))
                .isEqualTo(
                        Map.of(
                                "dead-link", 78L,
                                "missing-picture", 2L,
                                "template-tags", 36L,
                                "unknown-field", 1L));
        paper.page("sections/release/", "Jekyll 4.4.1 Released");
        soundTitles(paper);
    }

    @Test
    void readsAllNewsOfDigitalGov() throws IOException {
        unpack("site-digitalgov/news-2010-2014.tar.gz", 1);
        unpack("site-digitalgov/authors-topics.tar.gz", 1);
        Paper paper = built("2015-06-01T00:00:00Z");

        assertThat(paper.report().stories()).isEqualTo(706);
        assertThat(counts(paper))
                .isEqualTo(
                        Map.of(
                                "dead-link", 1L,
                                "duplicate-key", 1L,
                                "list-text-unused", 2L,
                                "template-tags", 655L,
                                "unknown-field", 13L,
                                "unknown-region", 1L));
        paper.page("people/darlene-meskell/", "<h1>Darlene Meskell</h1>");
        paper.page("topics/user-experience/", "<h1>User experience</h1>");
        soundTitles(paper);
    }

    private Paper built(String now) {
        return Paper.at(root).now(now).tolerance(Order.Tolerance.KEEP_GOING).build();
    }

    private static Map<String, Long> counts(Paper paper) {
        assertThat(paper.report().problems()).noneMatch(Problem::isError);
        return paper.report().problems().stream()
                .collect(Collectors.groupingBy(Problem::code, TreeMap::new, Collectors.counting()));
    }

    private static void soundTitles(Paper paper) {
        paper.site()
                .forEach(
                        (file, page) -> {
                            if (file.endsWith(".html")) {
                                String titles =
                                        Jsoup.parse(page)
                                                .select("title, h1, .standfirst, .teaser, .kicker")
                                                .outerHtml();
                                assertThat(REFERENCE.matcher(titles).results().toList())
                                        .as(file)
                                        .isEmpty();
                            }
                        });
    }

    private void unpack(String archive, int foldersLess) throws IOException {
        var tar =
                new ProcessBuilder(
                                "tar",
                                "-xzf",
                                corpora.resolve(archive).toAbsolutePath().toString(),
                                "-C",
                                root.resolve("seeds").toString(),
                                "--strip-components",
                                Integer.toString(foldersLess))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
    }
}
