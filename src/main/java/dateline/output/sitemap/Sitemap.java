package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sitemap says (sitemaps.org, protocol 0.9). */
public record Sitemap(List<Entry> pages) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Sitemap", Sitemap.class).with("pages", Sitemap::pages).done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A page.
     *
     * @param loc absolute and percent-encoded
     * @param lastmod W3C date and time of the last real change; null when unknown
     * @param pictures absolute addresses of those it shows
     */
    public record Entry(String loc, @Nullable String lastmod, List<String> pictures)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Sitemap.Entry", Entry.class)
                        .with("loc", Entry::loc)
                        .with("lastmod", Entry::lastmod)
                        .with("pictures", Entry::pictures)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
