package dateline.masthead;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.edition.Section;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastheadTest {

    @TempDir private Path root;

    @BeforeEach
    void seeds() throws IOException {
        Files.createDirectories(root.resolve("seeds"));
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(root.resolve(file), text);
    }

    private Masthead sound(String yaml) throws IOException {
        Read read = read("url: https://post.example/\n" + yaml);
        assertThat(read.problems()).isEmpty();
        return read.masthead();
    }

    private Read read(String yaml) throws IOException {
        write("seeds/masthead.yaml", yaml);
        return Masthead.read(root, null);
    }

    private static List<String> told(Read read) {
        return read.problems().stream().map(p -> p.code() + " " + p.place()).toList();
    }

    private static @Nullable String hint(Read read) {
        return read.problems().stream().map(Problem::hint).findFirst().orElse(null);
    }

    @Test
    void needsNoFileAtAll() {
        Read read = Masthead.read(root, null);
        Masthead masthead = read.masthead();
        assertThat(told(read)).containsExactly("default-url seeds/masthead.yaml");
        assertThat(masthead.title()).isEqualTo("The Daily");
        assertThat(masthead.url()).isEqualTo("https://example.org/");
        assertThat(masthead.urlGiven()).isFalse();
        assertThat(masthead.language()).isEqualTo("en");
        assertThat(masthead.zone()).isEqualTo(ZoneOffset.UTC);
        assertThat(masthead.encoding()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(masthead.sections()).isEmpty();
        assertThat(masthead.nav()).isNull();
        assertThat(masthead.addresses()).isEqualTo(Masthead.Addresses.DEFAULT);
        assertThat(masthead.latinSlugs()).isTrue();
        assertThat(masthead.safeHtml()).isFalse();
        assertThat(masthead.pageSize()).isEqualTo(20);
        assertThat(masthead.relatedCount()).isEqualTo(5);
        assertThat(masthead.feeds()).isEqualTo(Masthead.Feeds.DEFAULT);
        assertThat(masthead.archives()).isEqualTo(Masthead.Archives.ALL);
        assertThat(masthead.newsSitemap()).isEqualTo(Masthead.NewsSitemap.DEFAULT);
        assertThat(masthead.people()).isEmpty();
    }

    @Test
    void readsEveryKey() throws IOException {
        Masthead masthead =
                sound(
                        """
                        title: No
                        tagline: "News: from both shores"
                        language: PT-br
                        zone: Asia/Seoul
                        encoding: EUC-KR
                        publisher: {name: Harbour Trust, logo: logo.svg, founded: 1998-04-01}
                        policies: {corrections: /corrections-policy/}
                        sections: [world, {id: arts, name: Arts & Books}, Real Estate]
                        nav: [the-koreas, sections/arts, /about/]
                        footer: /about/
                        addresses: {story: "/{section}/{year}/{month}/{day}/{id}/"}
                        slugs: Unicode
                        html: safe
                        paging: {size: 7}
                        related: {count: 0}
                        feeds: {items: 10, formats: [rss], of: site}
                        archives: [year]
                        topics: off
                        people: No
                        series: FALSE
                        world: yes
                        news-sitemap: {name: The Post, opinion: off}
                        dateline: strip
                        theme: {accent: "#9d1c1f"}
                        warnings: {undated: off, missing-alt: on}
                        targets: {live: {host: x}}
                        """);
        assertThat(masthead.title()).isEqualTo("No");
        assertThat(masthead.tagline()).isEqualTo("News: from both shores");
        assertThat(masthead.language()).isEqualTo("pt-BR");
        assertThat(masthead.zone()).isEqualTo(ZoneId.of("Asia/Seoul"));
        assertThat(masthead.encoding()).isEqualTo(Charset.forName("EUC-KR"));
        assertThat(masthead.publisher())
                .isEqualTo(
                        new Masthead.Publisher(
                                "Harbour Trust", "logo.svg", LocalDate.of(1998, 4, 1)));
        assertThat(masthead.policies())
                .extractingByKey(Policy.CORRECTIONS)
                .extracting(Masthead.Link::target)
                .isEqualTo("/corrections-policy/");
        assertThat(masthead.sections())
                .containsExactly(
                        new Section("world", "World"),
                        new Section("arts", "Arts & Books"),
                        new Section("real-estate", "Real Estate"));
        assertThat(masthead.nav())
                .extracting(Masthead.Link::target)
                .containsExactly("the-koreas", "sections/arts", "/about/");
        assertThat(masthead.footer()).extracting(Masthead.Link::target).containsExactly("/about/");
        assertThat(masthead.addresses())
                .isEqualTo(
                        new Masthead.Addresses(
                                "/{section}/{year}/{month}/{day}/{id}/", "/{region}/{slug}/"));
        assertThat(masthead.latinSlugs()).isFalse();
        assertThat(masthead.safeHtml()).isTrue();
        assertThat(masthead.pageSize()).isEqualTo(7);
        assertThat(masthead.relatedCount()).isZero();
        assertThat(masthead.feeds())
                .isEqualTo(new Masthead.Feeds(10, Set.of("rss"), Set.of("site"), List.of()));
        assertThat(masthead.archives())
                .isEqualTo(new Masthead.Archives(false, false, true, false, false, false, true));
        assertThat(masthead.newsSitemap())
                .isEqualTo(new Masthead.NewsSitemap(true, "The Post", false));
        assertThat(masthead.stripDateline()).isTrue();
        assertThat(masthead.theme()).isNotNull();
        assertThat(masthead.silenced()).containsExactly("undated");
        assertThat(masthead.targets()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"archives: []", "archives: off", "archives: no"})
    void switchesArchivesOff(String yaml) throws IOException {
        Masthead.Archives archives = sound(yaml).archives();
        assertThat(archives.day() || archives.month() || archives.year()).isFalse();
        assertThat(archives.world()).isTrue();
    }

    @Test
    void switchesFeedsAndTheNewsSitemapOff() throws IOException {
        Masthead masthead = sound("feeds: off\nnews-sitemap: off\nrelated: off\nhtml: off\n");
        assertThat(masthead.feeds().has("rss", "site")).isFalse();
        assertThat(masthead.newsSitemap().on()).isFalse();
        assertThat(masthead.relatedCount()).isZero();
        assertThat(masthead.safeHtml()).isFalse();
    }

    /** What is written, the problem with its place, what the hint holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "titel: X | unknown-key seeds/masthead.yaml:2:1 | \"title\"",
                "paging: {sise: 3} | unknown-key seeds/masthead.yaml:2:10 | \"size\"",
                "paging: {size: 0} | bad-number seeds/masthead.yaml:2:16 | digits",
                "paging: {size: many} | bad-number seeds/masthead.yaml:2:16 | digits",
                "paging: 20 | wrong-kind seeds/masthead.yaml:2:9 | src/docs/masthead.md",
                "related: {count: 51} | bad-number seeds/masthead.yaml:2:18 | digits",
                "zone: Europe/Londn | bad-zone seeds/masthead.yaml:2:7 | \"Europe/London\"",
                "zone: seoul | bad-zone seeds/masthead.yaml:2:7 | \"Asia/Seoul\"",
                "language: english | bad-language seeds/masthead.yaml:2:11 | pt-BR",
                "language: en_GB | bad-language seeds/masthead.yaml:2:11 | pt-BR",
                "encoding: latin-nine | bad-encoding seeds/masthead.yaml:2:11 | UTF-8",
                "publisher: {founded: 1998} | bad-date seeds/masthead.yaml:2:22 | 1998-04-01",
                "policies: {ethics: [a]} | wrong-kind seeds/masthead.yaml:2:20 | ethics",
                "policies: {ethics: ethics} | bad-path seeds/masthead.yaml:2:20 | /about/",
                "sections: [arts, Arts] | section-twice seeds/masthead.yaml:2:18 | one of the two",
                "sections: ['!!'] | bad-id seeds/masthead.yaml:2:12 | letters",
                "slugs: greek | bad-choice seeds/masthead.yaml:2:8 | latin, unicode",
                "html: on | bad-choice seeds/masthead.yaml:2:7 | off, safe",
                "topics: maybe | bad-switch seeds/masthead.yaml:2:9 | on",
                "feeds: {formats: [rss, rdf]} | bad-choice seeds/masthead.yaml:2:24 | atom, json, rss",
                "archives: [week] | bad-choice seeds/masthead.yaml:2:12 | day, month, year",
                "warnings: {undated: 5} | bad-choice seeds/masthead.yaml:2:21 | off",
                "title: [a, b] | wrong-kind seeds/masthead.yaml:2:8 | in quotes",
                "addresses: {story: '/{region}/'} | bad-address-pattern seeds/masthead.yaml:2:20 | {slug}",
                "addresses: {story: '{slug}/'} | bad-address-pattern seeds/masthead.yaml:2:20 | {slug}",
                "addresses: {story: '/{slug}/{hour}/'} | bad-address-pattern seeds/masthead.yaml:2:20 | {slug}",
                "addresses: {story: '/{slug/'} | bad-address-pattern seeds/masthead.yaml:2:20 | {slug}",
                "addresses: {story: '/a b/{slug}/'} | bad-address-pattern seeds/masthead.yaml:2:20 | {slug}",
                "addresses: {undated: '/{year}/{slug}/'} | bad-address-pattern seeds/masthead.yaml:2:22 | {slug}",
            })
    void tellsWhatIsWrongAndKeepsTheDefault(String yaml, String told, String hint)
            throws IOException {
        Read read = read("url: https://post.example/\n" + yaml);
        assertThat(told(read)).containsExactly(told);
        assertThat(hint(read)).contains(hint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "post.example",
                "ftp://post.example/",
                "https://post.example/?a=b",
                "https://post.example/#top",
                "https://me@post.example/",
                "https://",
                "https://post.example/a/../b/",
                "https://post.example//a/",
                "https://pöst.example/",
                "https://post .example/"
            })
    void refusesWhatIsNoAddressOfASite(String url) throws IOException {
        assertThat(told(read("url: '" + url + "'")))
                .containsExactly("bad-url seeds/masthead.yaml:1:6");
    }

    @Test
    void endsTheAddressWithASlash() throws IOException {
        assertThat(read("url: https://post.example/news").masthead().url())
                .isEqualTo("https://post.example/news/");
    }

    @Test
    void anOrderedAddressReplacesTheFiles() throws IOException {
        write("seeds/masthead.yaml", "url: https://post.example/");
        Read read = Masthead.read(root, "http://localhost:8080");
        assertThat(read.masthead().url()).isEqualTo("http://localhost:8080/");
        assertThat(read.problems()).isEmpty();
        assertThat(told(Masthead.read(root, "nonsense"))).containsExactly("bad-url --base-url");
    }

    @Test
    void readsPeople() throws IOException {
        write(
                "seeds/people.yaml",
                """
                ada-park: {name: Ada Park, role: Korea correspondent, links: https://ada.example/, beats: [the-koreas]}
                박아다: {name: 박아다}
                newswire: {name: Newswire, organisation: yes}
                """);
        Masthead masthead = sound("");
        assertThat(masthead.people()).containsOnlyKeys("ada-park", "박아다", "newswire");
        assertThat(masthead.people().get("ada-park"))
                .satisfies(
                        ada -> {
                            assertThat(ada.name()).isEqualTo("Ada Park");
                            assertThat(ada.role()).isEqualTo("Korea correspondent");
                            assertThat(ada.links()).containsExactly("https://ada.example/");
                            assertThat(ada.beats()).containsExactly("the-koreas");
                            assertThat(ada.organisation()).isFalse();
                        });
    }

    @Test
    void tellsWhatIsWrongWithPeople() throws IOException {
        write(
                "seeds/people.yaml",
                """
                Ada Park: {name: Ada Park}
                bob: Bob
                eve: {nam: Eve, links: [eve.example], organisation: perhaps}
                """);
        assertThat(told(read("url: https://post.example/")))
                .containsExactlyInAnyOrder(
                        "bad-id seeds/people.yaml:1:1",
                        "wrong-kind seeds/people.yaml:2:6",
                        "unknown-key seeds/people.yaml:3:7",
                        "bad-link seeds/people.yaml:3:25",
                        "bad-switch seeds/people.yaml:3:53");
    }

    @Test
    void readsYmlButNotBoth() throws IOException {
        write("seeds/masthead.yml", "title: Yml\nurl: https://post.example/");
        assertThat(Masthead.read(root, null).masthead().title()).isEqualTo("Yml");
        Read both = read("title: Yaml\nurl: https://post.example/");
        assertThat(told(both)).containsExactly("settings-twice seeds/masthead.yml");
        assertThat(both.masthead().title()).isEqualTo("Yaml");
    }

    @Test
    void tellsWhatIsNoFileOfSettings() throws IOException {
        Files.createDirectories(root.resolve("seeds/masthead.yaml"));
        Files.write(root.resolve("seeds/people.yaml"), new byte[] {'a', ':', ' ', (byte) 0xe9});
        write("seeds/regions.yaml", "- a\n- b\n");
        assertThat(told(Masthead.read(root, "https://post.example/")))
                .containsExactlyInAnyOrder(
                        "unreadable-settings seeds/masthead.yaml",
                        "settings-not-utf8 seeds/people.yaml",
                        "wrong-kind seeds/regions.yaml:1:1");
    }

    @Test
    void takesAByteOrderMark() throws IOException {
        assertThat(read("\uFEFFtitle: Post\nurl: https://post.example/").masthead().title())
                .isEqualTo("Post");
    }

    @Test
    void warnsOfStrayFiles() throws IOException {
        write("seeds/mastheads.yaml", "title: X");
        write("seeds/data.yml", "a: b");
        write("regions.yaml", "a: b");
        Read read = Masthead.read(root, "https://post.example/");
        assertThat(told(read))
                .containsExactly(
                        "stray-settings regions.yaml",
                        "stray-settings seeds/data.yml",
                        "stray-settings seeds/mastheads.yaml");
        assertThat(read.problems().get(2).hint()).contains("masthead.yaml");
        assertThat(read.problems()).noneMatch(Problem::isError);
    }
}
