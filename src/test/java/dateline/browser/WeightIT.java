package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** A page is quick to come on a slow line. */
@AtTheNewsstand
class WeightIT {

    private static final int MOST_STYLE = 12_000;
    private static final int MOST_FONTS = 140_000;
    private static final int MOST_FONT_FILES = 2;
    private static final int MOST_SCRIPT = 3_000;
    private static final int MOST_STORY = 190_000;

    @Test
    void theStyleSheetIsSmall(Newsstand newsstand) {
        List<String> sheets = assets(newsstand.site(Publication.DEMONSTRATION), ".css");
        assertThat(sheets).isNotEmpty();
        assertThat(weight(newsstand.site(Publication.DEMONSTRATION), sheets))
                .isLessThanOrEqualTo(MOST_STYLE);
    }

    @Test
    void allScriptsTogetherAreSmall(Newsstand newsstand) {
        Site site = newsstand.site(Publication.DEMONSTRATION);
        assertThat(weight(site, assets(site, ".js"))).isLessThanOrEqualTo(MOST_SCRIPT);
        for (String page : site.pages()) {
            assertThat(site.read(page).select("script:not([src]):not([type=application/ld+json])"))
                    .as(page)
                    .isEmpty();
        }
    }

    private static List<String> assets(Site site, String extension) {
        return site.files().stream()
                .map(file -> "/" + site.folder().relativize(file))
                .filter(file -> file.endsWith(extension))
                .toList();
    }

    @Test
    void anEnglishStoryLoadsTwoFontsAtMostAndLittleElse(Newsstand newsstand) {
        for (Publication publication : List.of(Publication.DEMONSTRATION, Publication.EVERYTHING)) {
            Site site = newsstand.site(publication);
            List<String> english =
                    site.stories().stream()
                            .filter(
                                    page ->
                                            site.read(page)
                                                    .select("article[lang]:has(h1)")
                                                    .isEmpty())
                            .toList();
            assertThat(english).isNotEmpty();
            try (Reader reader = newsstand.reader(publication, Screen.DESKTOP)) {
                for (String story : english) {
                    List<String> loaded = loaded(reader, story);
                    List<String> fonts = loaded.stream().filter(WeightIT::isFont).toList();
                    assertThat(loaded).as(story).contains(story).anyMatch(f -> f.endsWith(".css"));
                    assertThat(fonts).as(story).hasSizeLessThanOrEqualTo(MOST_FONT_FILES);
                    assertThat(weight(site, fonts))
                            .as(story + fonts)
                            .isLessThanOrEqualTo(MOST_FONTS);
                    assertThat(weight(site, loaded))
                            .as(story + loaded)
                            .isLessThanOrEqualTo(MOST_STORY);
                }
            }
        }
    }

    private static boolean isFont(String file) {
        return file.matches(".*\\.(woff2?|ttf|otf)");
    }

    /** Everything that somebody who reads a page to its end gets. */
    private static List<String> loaded(Reader reader, String page) {
        reader.open(page).settle();
        return reader.loaded();
    }

    /** What was in the cache counts as well. */
    @Test
    void aSecondStoryIsWeighedAsTheFirst(Newsstand newsstand) {
        Site site = newsstand.site(Publication.EVERYTHING);
        String story = site.kinds().get("story");
        try (Reader reader = newsstand.reader(Publication.EVERYTHING, Screen.DESKTOP)) {
            List<String> first = List.copyOf(loaded(reader, story));
            loaded(reader, site.kinds().get("front"));
            assertThat(first).hasSizeGreaterThan(3);
            // A browser asks for the icon of a site once.
            assertThat(withoutIcon(loaded(reader, story)))
                    .containsExactlyInAnyOrderElementsOf(withoutIcon(first));
        }
    }

    private static List<String> withoutIcon(List<String> files) {
        return files.stream().filter(file -> !file.startsWith("/assets/icon.")).toList();
    }

    private static int weight(Site site, List<String> files) {
        return files.stream().mapToInt(file -> weight(site.file(file))).sum();
    }

    /** As a host sends it: texts compressed, the rest as it is. */
    private static int weight(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return file.toString().matches(".*\\.(html|css|js|svg)")
                    ? compressed(bytes)
                    : bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(out)) {
            gzip.write(bytes);
        }
        return out.size();
    }

    /** As {@code gzip -9}. */
    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
