package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/** What an index of sitemaps says: the parts of a sitemap too long for one file. */
public record SitemapIndex(List<Sitemap.Entry> parts) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("SitemapIndex", SitemapIndex.class)
                    .with("parts", SitemapIndex::parts)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
