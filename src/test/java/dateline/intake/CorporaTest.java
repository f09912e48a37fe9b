package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Filed;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** Runs real newswire through intake, when a folder with it is given as {@code -Dcorpora=}. */
class CorporaTest {

    private static final List<String> FOLDERS =
            List.of(
                    "wikinews-geovirus/wire",
                    "reuters-21578/sample-wire",
                    "reuters-21578/sample-md");

    @TempDir Path root;

    @Test
    void readsRealNewswire() throws Exception {
        String corpora = System.getProperty("corpora", "");
        Assumptions.assumeFalse(corpora.isEmpty());
        for (String folder : FOLDERS) {
            copy(Path.of(corpora, folder), root.resolve("seeds").resolve(folder));
        }
        Filed filed = new Given(root).threads(2).filed();

        var counts = new TreeMap<String, Integer>();
        filed.problems()
                .forEach(p -> counts.merge(p.severity().word() + " " + p.code(), 1, Integer::sum));
        System.out.println(filed.stories().size() + " stories " + counts);
        assertThat(filed.problems()).noneMatch(problem -> problem.isError());
        assertThat(filed.stories()).hasSizeGreaterThan(300);
        for (var story : filed.stories()) {
            assertThat(story.headline()).isNotBlank();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(
                            new InputSource(
                                    new StringReader("<body>" + Given.html(story) + "</body>")));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.newDirectoryStream(from)) {
            for (Path file : files) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
