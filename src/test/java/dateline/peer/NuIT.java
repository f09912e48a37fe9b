package dateline.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page is valid HTML in the eyes of the Nu checker. */
class NuIT {

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
