package dateline.house;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.cli.PlainScreen;
import dateline.order.Order;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every problem has a page of explanation, and a folder {@code wrong/CODE/} with the smallest
 * newsroom that earns it and the whole report. {@code -Drewrite} writes the reports anew: read the
 * diff like code.
 */
class WrongTest {

    private static final Path WRONG = Path.of("src/test/resources/wrong");
    private static final Path PAGES = Path.of("src/docs/problems");
    private static final String LIST = "README.md";
    private static final Pattern ENTRY = Pattern.compile("- \\[(.+)]\\(\\1\\.md\\): .+");
    private static final Pattern CODE =
            Pattern.compile(
                    "Problem\\.(?:error|warning)\\(\\s*\"([a-z0-9-]+)\"|String [A-Z_]+ = \"([a-z]+(?:-[a-z0-9]+)+)\"");

    /** Problems of the machine, not of the copy: a test of their own makes each of them happen. */
    private static final Set<String> OF_THE_MACHINE =
            Set.of(
                    "disk-full",
                    "unwritable",
                    "io-fault",
                    "no-site",
                    "site-changed",
                    "no-target",
                    "other-address",
                    "empty-site",
                    "too-many-deletions",
                    "withdrawn-again",
                    "plan-outdated",
                    "target-locked",
                    "target-moved",
                    "target-unreachable",
                    "left-behind",
                    "target-failed",
                    "verify-failed",
                    "no-way-back",
                    "locked",
                    "half-delivered",
                    "no-working-space",
                    "not-a-file",
                    "unreadable-copy",
                    "unreadable-file",
                    "unreadable-template",
                    "already-there",
                    "port-taken",
                    "no-such-page",
                    "not-written",
                    "no-brotli",
                    "no-git",
                    "bad-git-setting",
                    "no-s3-client",
                    "bad-s3-setting",
                    "purge-failed",
                    "target-refused",
                    "unknown-host-key",
                    "changed-host-key",
                    "target-credentials",
                    "host-limit",
                    "hub-silent");

    @TestFactory
    Stream<DynamicTest> eachFaultEarnsItsReport(@TempDir Path temp) throws IOException {
        return folders().stream()
                .map(code -> DynamicTest.dynamicTest(code, () -> check(code, temp.resolve(code))));
    }

    private static void check(String code, Path root) throws IOException {
        Path report = WRONG.resolve(code).resolve("report.txt");
        String text = Files.readString(WRONG.resolve(code).resolve("newsroom.txt"));
        var paper = Paper.newsroom(root, text).tolerance(Order.Tolerance.NORMAL).run();
        String told = PlainScreen.of(paper.report().problems(), root);
        if (System.getProperty("rewrite") != null) {
            Files.writeString(report, told);
        }
        assertThat(told).isEqualTo(Files.readString(report));
        assertThat(paper.codes()).contains(code);
    }

    @Test
    void everyProblemHasAPageAndAFolder() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).hasSizeGreaterThan(30);
        assertThat(files(PAGES)).containsAll(codes.stream().map(c -> c + ".md").toList());
        var wanted = new TreeSet<>(codes);
        wanted.removeAll(OF_THE_MACHINE);
        assertThat(folders()).containsAll(wanted);
    }

    @Test
    void noPageAndNoFolderIsLeftOver() throws IOException {
        Set<String> codes = codes();
        assertThat(codes).containsAll(folders());
        var pages = new TreeSet<>(files(PAGES));
        pages.remove(LIST);
        assertThat(codes.stream().map(c -> c + ".md").toList()).containsAll(pages);
    }

    @Test
    void theListOfProblemsNamesEachOnceInOrder() throws IOException {
        List<String> named =
                Files.readAllLines(PAGES.resolve(LIST)).stream()
                        .map(ENTRY::matcher)
                        .filter(Matcher::matches)
                        .map(entry -> entry.group(1))
                        .toList();
        assertThat(named).containsExactlyElementsOf(codes());
    }

    @Test
    void everyPageIsShortAndHasItsCodeForAHeading() throws IOException {
        for (String code : codes()) {
            List<String> lines = Files.readAllLines(PAGES.resolve(code + ".md"));
            assertThat(lines).hasSizeBetween(3, 12).startsWith("# " + code);
        }
    }

    private static Set<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (Stream<Path> walk = Files.walk(Path.of("src/main/java"))) {
            for (Path file : walk.filter(f -> f.toString().endsWith("Problems.java")).toList()) {
                var found = CODE.matcher(Files.readString(file));
                while (found.find()) {
                    codes.add(found.group(1) != null ? found.group(1) : found.group(2));
                }
            }
        }
        return codes;
    }

    private static List<String> folders() throws IOException {
        return files(WRONG);
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> list = Files.list(folder)) {
            return list.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
