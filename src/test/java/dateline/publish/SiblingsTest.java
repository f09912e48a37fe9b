package dateline.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import dateline.hash.Sha256;
import dateline.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files get a packed one beside them, and what is in it. */
class SiblingsTest {

    private static final String LONG = "They came at dawn, and they stayed. ".repeat(40);
    private static final List<Packing> BOTH = List.of(Packing.GZIP, Packing.BROTLI);

    @TempDir Path site;
    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void site() throws IOException {
        for (String path :
                List.of(
                        "index.html",
                        "malta/feed.xml",
                        "malta/feed.atom",
                        "feed.json",
                        "sitemap.xml",
                        "assets/house.1a2b3c4d.css",
                        "assets/search.1a2b3c4d.js",
                        "pictures/map.1a2b3c4d.svg",
                        "site.webmanifest",
                        "robots.txt",
                        "_headers",
                        "_nginx.conf",
                        "plans.pdf",
                        "paper.epub",
                        "pictures/gull.1a2b3c4d.png",
                        "assets/face.1a2b3c4d.woff2")) {
            files.put(path, LONG + path);
        }
        files.put("404.html", "short");
        files.put("old/index.html", "<meta http-equiv=\"refresh\" content=\"0\">" + LONG);
        write();
    }

    private void write() throws IOException {
        var sums = new StringBuilder();
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = site.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            sums.append(Sha256.of(file.getValue())).append("  ").append(file.getKey()).append('\n');
        }
        Files.createDirectories(site.resolve(".dateline"));
        Files.writeString(site.resolve(Copies.SUMS), sums);
    }

    private Siblings siblings(List<Packing> packings, Standing standing) throws Exception {
        return siblings(packings, standing, 1_000);
    }

    private Siblings siblings(List<Packing> packings, Standing standing, long room)
            throws Exception {
        Manifest current = standing.current();
        Map<String, Item> known = current == null ? Map.of() : current.byPath();
        Copies copies = Copies.read(site, known, path -> Headers.NONE, false);
        var done = new ConcurrentSkipListSet<Long>();
        Siblings siblings = Siblings.of(copies, packings, standing, room, done::add);
        assertThat(done).hasSize(packings.isEmpty() ? 0 : copies.items().size());
        return siblings;
    }

    @Test
    void textsHaveThemAndNothingElse() throws Exception {
        List<Item> items = siblings(List.of(Packing.GZIP), Standing.NOTHING).items();
        assertThat(items.stream().filter(Item::isSibling).map(Item::path))
                .containsExactly(
                        "assets/house.1a2b3c4d.css.gz",
                        "assets/search.1a2b3c4d.js.gz",
                        "feed.json.gz",
                        "index.html.gz",
                        "malta/feed.atom.gz",
                        "malta/feed.xml.gz",
                        "pictures/map.1a2b3c4d.svg.gz",
                        "robots.txt.gz",
                        "site.webmanifest.gz",
                        "sitemap.xml.gz");
        assertThat(items.stream().filter(item -> !item.isSibling()).map(Item::path))
                .containsExactlyElementsOf(files.keySet());
        assertThat(siblings(List.of(), Standing.NOTHING).items()).noneMatch(Item::isSibling);
    }

    @Test
    void theyAreTheirOriginalsPacked() throws Exception {
        for (long room : List.of(0L, 1_000_000L)) {
            Siblings siblings = siblings(BOTH, Standing.NOTHING, room);
            int packed = 0;
            for (Item item : siblings.items()) {
                byte[] bytes = bytes(siblings, item);
                assertThat(bytes).hasSize((int) item.bytes());
                assertThat(Sha256.of(bytes)).isEqualTo(item.hash());
                if (item.isSibling()) {
                    String original = item.path().replaceFirst("\\.(gz|br)$", "");
                    assertThat(unpacked(item, bytes)).isEqualTo(files.get(original));
                    packed++;
                }
            }
            assertThat(packed).isEqualTo(20);
        }
    }

    private static byte[] bytes(Source source, Item item) throws IOException {
        try (InputStream in = source.open(item)) {
            return in.readAllBytes();
        }
    }

    private static String unpacked(Item item, byte[] bytes) throws IOException {
        var packed = new ByteArrayInputStream(bytes);
        try (InputStream in =
                item.path().endsWith(".gz")
                        ? new GZIPInputStream(packed)
                        : new BrotliInputStream(packed)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void eachIsPutRightBehindItsOriginal() throws Exception {
        List<Item> items = siblings(BOTH, Standing.NOTHING).items();
        Plan plan = planned(Standing.NOTHING, items);
        List<String> puts =
                plan.steps(Step.Action.PUT).stream().map(step -> step.item().path()).toList();
        int front = puts.indexOf("index.html");
        assertThat(puts.subList(front, front + 3))
                .containsExactly("index.html", "index.html.br", "index.html.gz");
        assertThat(puts.indexOf("assets/house.1a2b3c4d.css.gz")).isLessThan(front);
        assertThat(puts.indexOf("feed.json.gz")).isGreaterThan(front + 2);
    }

    private static Plan planned(Standing standing, List<Item> items) {
        return Planning.of(
                "live",
                standing,
                items,
                "1a2b3c4d".repeat(8),
                "https://post.example/",
                Instant.parse("2026-11-26T05:15:00Z"));
    }

    private static Standing having(Plan plan, String... uncertain) {
        return new Standing(plan.next(), List.of(uncertain), List.of());
    }

    /** The others need not even be there. */
    @Test
    void onlyWhatChangedIsReadAndPacked() throws Exception {
        Plan first = planned(Standing.NOTHING, siblings(BOTH, Standing.NOTHING).items());
        files.put("index.html", LONG + "and left.");
        write();
        for (String path : files.keySet()) {
            if (!path.equals("index.html") && !path.equals("old/index.html")) {
                Files.writeString(site.resolve(path), "not what was packed");
            }
        }
        Standing standing = having(first);
        Plan second = planned(standing, siblings(BOTH, standing).items());
        assertThat(second.steps().stream().map(step -> step.item().path()))
                .containsExactly("index.html", "index.html.br", "index.html.gz");
        assertThat(second.next().items()).hasSameSizeAs(first.next().items());
    }

    @Test
    void whatNobodyIsSureOfIsPackedAnew() throws Exception {
        Plan first = planned(Standing.NOTHING, siblings(BOTH, Standing.NOTHING).items());
        Files.writeString(site.resolve("index.html"), "not what was packed");
        assertThatThrownBy(() -> siblings(BOTH, having(first, "index.html", "index.html.gz")))
                .isInstanceOf(SiteChanged.class)
                .hasMessage("index.html");
    }

    @Test
    void aPublicationsOwnFileOfThatNameIsItsOwn() throws Exception {
        files.put("robots.txt.gz", "by hand");
        write();
        Siblings siblings = siblings(BOTH, Standing.NOTHING);
        Item own =
                siblings.items().stream()
                        .filter(item -> item.path().equals("robots.txt.gz"))
                        .findFirst()
                        .orElseThrow();
        assertThat(own.isSibling()).isFalse();
        assertThat(bytes(siblings, own)).asString(UTF_8).isEqualTo("by hand");
        assertThat(siblings.items().stream().map(Item::path)).contains("robots.txt.br");
    }

    @Test
    void whatIsReadForLongIsPackedBest() throws Exception {
        String words = Files.readString(Path.of("src/docs/masthead.md"));
        files.put("index.html", words);
        files.put("assets/house.1a2b3c4d.css", words);
        write();
        Map<String, Item> items =
                planned(Standing.NOTHING, siblings(BOTH, Standing.NOTHING).items()).next().byPath();
        assertThat(items.get("assets/house.1a2b3c4d.css.br").bytes())
                .isLessThan(items.get("index.html.br").bytes())
                .isLessThan(items.get("index.html.gz").bytes() * 9 / 10);
    }

    /** Deletes and stories are counted without them. */
    @Test
    void theyCountForNothingByThemselves() throws Exception {
        Standing standing =
                having(planned(Standing.NOTHING, siblings(BOTH, Standing.NOTHING).items()));
        Plan without = planned(standing, siblings(List.of(), standing).items());
        assertThat(without.count(Step.Action.DELETE))
                .as("those of assets stay as long as these")
                .isEqualTo(16);
        var strict = new Guards(0, false, false, false, false);
        var place = Place.of("seeds/masthead.yaml");
        assertThat(strict.against(without, standing, List.of(), false, place)).isEmpty();
    }

    /** Its library may have no part for this machine, or not be there at all. */
    @Test
    void withoutBrotlisLibraryThereIsJustNoBrotli() throws Exception {
        assertThat(Packing.BROTLI.isThere()).isTrue();
        var without =
                new ClassLoader(getClass().getClassLoader()) {
                    @Override
                    protected Class<?> loadClass(String name, boolean resolve)
                            throws ClassNotFoundException {
                        if (name.startsWith("com.aayushatharva")) {
                            throw new ClassNotFoundException(name);
                        }
                        return name.equals("dateline.publish.Brotli")
                                ? again(name)
                                : super.loadClass(name, resolve);
                    }

                    private Class<?> again(String name) throws ClassNotFoundException {
                        String file = name.replace('.', '/') + ".class";
                        try (InputStream in = getResourceAsStream(file)) {
                            byte[] bytes = in.readAllBytes();
                            return defineClass(name, bytes, 0, bytes.length);
                        } catch (IOException e) {
                            throw new ClassNotFoundException(name, e);
                        }
                    }
                };
        var isThere = without.loadClass("dateline.publish.Brotli").getDeclaredMethod("isThere");
        isThere.setAccessible(true);
        assertThat(isThere.invoke(null)).isEqualTo(false);
    }
}
