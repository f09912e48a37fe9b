package dateline.output.sitemap;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sitemap says (sitemaps.org, protocol 0.9). */
public record Sitemap(List<Entry> pages) {

    /**
     * A page.
     *
     * @param loc absolute and percent-encoded
     * @param lastmod W3C date and time of the last real change; null when unknown
     */
    public record Entry(String loc, @Nullable String lastmod) {}
}
