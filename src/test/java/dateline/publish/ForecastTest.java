package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Place;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How many more stories a host takes. */
class ForecastTest {

    private static final Place PLACE = Place.of("seeds/masthead.yaml");

    @Test
    void aServerOfOnesOwnHasNoLimits() throws IOException {
        Forecast forecast = forecast(Limits.OFF, site(10, 1_000), Map.of());
        assertThat(forecast.line()).isNull();
        assertThat(forecast.warnings()).isEmpty();
    }

    @Test
    void storiesFitAsLongAsTheirFilesDo() throws IOException {
        // Each story comes with one list: 2 of 20,000 files, and style sheets don't count.
        Forecast forecast = forecast(Limits.CLOUDFLARE, site(500, 1_000), Map.of());
        assertThat(forecast.line())
                .isEqualTo(
                        "live: Cloudflare Pages: 1,001 of 20,000 files, 0 of 2,000 redirects, 0 of 100 header rules; room for about 9,400 more stories");
        assertThat(forecast.warnings()).isEmpty();
    }

    @Test
    void storiesFitAsLongAsTheirBytesDo() throws IOException {
        Forecast forecast = forecast(Limits.GITHUB, site(100, 1_000_000), Map.of());
        assertThat(forecast.line())
                .isEqualTo(
                        "live: GitHub Pages: 201.0 MB of 1.0 GB; room for about 390 more stories");
    }

    @Test
    void redirectsCountWhenEachStoryBringsOne() throws IOException {
        String rules = "# former addresses\n" + "/a /b 301\n\n".repeat(500);
        Forecast forecast = forecast(Limits.GITLAB, site(250, 10), Map.of("_redirects", rules));
        assertThat(forecast.line())
                .contains("500 of 1,000 redirects")
                .endsWith("room for about 250 more stories");
    }

    @Test
    void whatIsTooMuchIsWarnedOf() throws IOException {
        String headers = "/*\n  X-A: b\n".repeat(101);
        List<Item> items = site(10_000, 10);
        items.add(item("film.mp4", 30L << 20, Phase.FILES));
        Forecast forecast = forecast(Limits.CLOUDFLARE, items, Map.of("_headers", headers));
        assertThat(forecast.line()).endsWith("room for about 0 more stories");
        assertThat(forecast.warnings())
                .allMatch(problem -> !problem.isError() && problem.code().equals("host-limit"))
                .extracting(problem -> problem.message())
                .containsExactly(
                        "Cloudflare Pages takes at most files of 26.2 MB, and the site has film.mp4 of 31.5 MB",
                        "Cloudflare Pages takes at most 20,000 files, and the site has 20,003 files",
                        "Cloudflare Pages takes at most 100 header rules, and the site has 101 header rules");
    }

    @Test
    void aSiteWithoutStoriesTellsNothingOfThem() throws IOException {
        Forecast forecast =
                forecast(Limits.GITHUB, List.of(item("index.html", 10, Phase.LISTS)), Map.of());
        assertThat(forecast.line()).isEqualTo("live: GitHub Pages: 10 bytes of 1.0 GB");
    }

    private static Forecast forecast(Limits limits, List<Item> items, Map<String, String> texts)
            throws IOException {
        var all = new ArrayList<>(items);
        texts.forEach((path, text) -> all.add(item(path, text.length(), Phase.FEEDS)));
        var source =
                new Source() {
                    @Override
                    public InputStream open(Item item) {
                        byte[] bytes = texts.get(item.path()).getBytes(StandardCharsets.UTF_8);
                        return new ByteArrayInputStream(bytes);
                    }
                };
        return Forecast.of("live", limits, all, source, PLACE);
    }

    /** Stories with a list for each, and a style sheet as large as one of them. */
    private static List<Item> site(int stories, long bytes) {
        var items = new ArrayList<Item>();
        items.add(item("assets/house.css", bytes, Phase.ASSETS));
        for (int i = 0; i < stories; i++) {
            items.add(item("malta/" + i + "/index.html", bytes, Phase.STORIES));
            items.add(item("topics/" + i + "/index.html", bytes, Phase.LISTS));
        }
        return items;
    }

    /** A page and its list, each with a packed one beside it: four files to a story. */
    @Test
    void packedFilesTakeRoomAndAreNoStories() throws IOException {
        List<Item> items = site(500, 1_000);
        for (Item item : List.copyOf(items)) {
            items.add(
                    new Item(
                            item.path() + ".gz",
                            item.hash(),
                            300,
                            item.phase(),
                            new Headers("", "", "gzip")));
        }
        Forecast forecast = forecast(Limits.CLOUDFLARE, items, Map.of());
        assertThat(forecast.line()).endsWith("room for about 4,400 more stories");
    }

    private static Item item(String path, long bytes, Phase phase) {
        return new Item(path, "00".repeat(32), bytes, phase, Headers.NONE);
    }
}
