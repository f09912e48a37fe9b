package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.pack.Gzip;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small newsroom publishes with packed files beside its pages. */
class CompressedTest {

    private static final String GULLS = "malta/2016/05/gulls/index.html";
    private static final String TERNS = "italy/2016/05/terns/index.html";

    @TempDir Path folder;
    private Path root;
    private Path live;
    private Path web;
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");
    private Instant now = Instant.parse("2016-06-01T12:00:00Z");

    @BeforeEach
    void newsroom() throws IOException {
        root = Files.createDirectory(folder.resolve("post"));
        live = Files.createDirectory(folder.resolve("live"));
        web = Files.createDirectory(folder.resolve("web"));
        Paper.newsroom(
                root,
                """
                -- seeds/masthead.yaml --
                title: The Harbour Post
                url: https://post.example/
                targets:
                  live: {kind: folder, path: ../live, compress: gzip}
                  web: {kind: folder, path: ../web, releases: off, public: www, compress: gzip}
                -- seeds/2016-05-03-gulls.txt --
                Malta

                Gulls return

                They came at dawn.
                -- seeds/2016-05-04-terns.txt --
                Italy

                Terns leave

                They went at dusk.
                """);
    }

    @Test
    void everyPageHasAPackedOneBesideItOfItsAge() throws IOException {
        masthead("live, compress: gzip", "live, compress: [brotli, gzip]");
        assertThat(dateline("publish", "live", "--yes")).isZero();
        Map<String, byte[]> files = bytes(live.resolve("current").toRealPath());
        assertThat(files).containsKeys(GULLS + ".gz", GULLS + ".br");
        int packed = 0;
        for (String path : files.keySet()) {
            if (path.endsWith(".gz")) {
                String original = path.substring(0, path.length() - 3);
                assertThat(files.get(path)).isEqualTo(Gzip.of(files.get(original)));
                assertThat(Files.getLastModifiedTime(live.resolve("current").resolve(path)))
                        .isEqualTo(
                                Files.getLastModifiedTime(
                                        live.resolve("current").resolve(original)));
                packed++;
            }
        }
        assertThat(packed).isGreaterThan(20);
        files.keySet().removeIf(path -> path.endsWith(".gz") || path.endsWith(".br"));
        assertThat(files.keySet()).isEqualTo(Readers.have(root.resolve("site")).keySet());
    }

    @Test
    void anEditSendsWhatItChangedAndNothingElse() throws IOException {
        dateline("publish", "live", "--yes");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        assertThat(dateline("publish", "live", "--plan")).isZero();
        List<String> puts = said.out().lines().filter(line -> line.startsWith("put ")).toList();
        assertThat(puts).anyMatch(line -> line.startsWith("put " + GULLS + ".gz (changed"));
        assertThat(puts).noneMatch(line -> line.contains("terns"));
        Path plan = root.resolve(".dateline/publish/live.json");
        assertThat(dateline("publish", "live", "--apply", plan.toString())).isZero();
        Path current = live.resolve("current");
        assertThat(Files.readAllBytes(current.resolve(GULLS + ".gz")))
                .isEqualTo(Gzip.of(Files.readAllBytes(current.resolve(GULLS))));
    }

    @Test
    void theyGoAndComeBackWithTheirOriginals() throws IOException {
        dateline("publish", "web", "--yes");
        Map<String, byte[]> first = bytes(web.resolve("www"));
        assertThat(first).containsKey(TERNS + ".gz");
        write("2016-05-03-gulls.txt", "Malta\n\nGulls return\n\nThey came at noon.\n");
        Files.delete(root.resolve("seeds/2016-05-04-terns.txt"));
        dateline("publish", "web", "--yes");
        assertThat(bytes(web.resolve("www"))).doesNotContainKeys(TERNS, TERNS + ".gz");
        assertThat(dateline("publish", "web", "--rollback", "--yes")).isOne();
        assertThat(said.err())
                .as("a story is named once")
                .contains("withdrawn since (1): /italy/2016/05/terns/ [");
        assertThat(dateline("publish", "web", "--rollback", "--yes", "--bring-back")).isZero();
        assertThat(bytes(web.resolve("www"))).usingRecursiveComparison().isEqualTo(first);
        masthead("compress: .*", "compress: off}");
        assertThat(dateline("publish", "web", "--yes")).as(said.err()).isZero();
        assertThat(bytes(web.resolve("www")).keySet())
                .filteredOn(path -> path.endsWith(".gz"))
                .as("but for what pages that were read before may ask for")
                .allMatch(path -> path.startsWith("assets/"));
    }

    @Test
    void inABranchTheyArePartOfTheCommit() throws Exception {
        Path remote = folder.resolve("remote.git");
        git("init", "--quiet", "--bare", remote.toString());
        masthead("folder, path: ../live", "git, repository: ../remote.git, limits: gitlab");
        var path = Map.of("PATH", System.getenv("PATH"), "HOME", folder.toString());
        said = HouseDeskOfTests.run(root, now, path, null, "publish", "live", "--yes");
        assertThat(said.code()).as(said.err()).isZero();
        String files = git("--git-dir=" + remote, "ls-tree", "-r", "--name-only", "gh-pages");
        assertThat(files.lines()).contains(GULLS, GULLS + ".gz", "feed.xml.gz");
        assertThat(gitBytes("--git-dir=" + remote, "show", "gh-pages:index.html.gz"))
                .isEqualTo(Gzip.of(Files.readAllBytes(root.resolve("site/index.html"))));
    }

    private static String git(String... args) throws Exception {
        return new String(gitBytes(args), StandardCharsets.UTF_8);
    }

    private static byte[] gitBytes(String... args) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(args));
        Process git =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        byte[] out = git.getInputStream().readAllBytes();
        assertThat(git.waitFor()).isZero();
        return out;
    }

    @Test
    void whatNobodyCanPackIsTold() throws IOException {
        masthead("compress: .*", "compress: [gzip, zip]}");
        assertThat(dateline("publish", "web", "--yes")).isOne();
        assertThat(said.err()).contains("compress").contains("\"zip\"").contains("brotli");
        assertThat(root.resolve("site")).doesNotExist();
    }

    private void masthead(String pattern, String replacement) throws IOException {
        Path masthead = root.resolve("seeds/masthead.yaml");
        Files.writeString(masthead, Files.readString(masthead).replaceAll(pattern, replacement));
    }

    private static Map<String, byte[]> bytes(Path site) throws IOException {
        var bytes = new TreeMap<String, byte[]>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(site.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return bytes;
    }

    private int dateline(String... args) {
        said = HouseDeskOfTests.run(root, now, args);
        now = now.plusSeconds(60);
        return said.code();
    }

    private void write(String seed, String text) throws IOException {
        Files.writeString(root.resolve("seeds").resolve(seed), text);
    }
}
