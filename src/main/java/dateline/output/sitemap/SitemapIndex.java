package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/** What an index of sitemaps says: the parts that a sitemap has. */
public record SitemapIndex(List<Part> parts) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("SitemapIndex", SitemapIndex.class)
                    .with("parts", SitemapIndex::parts)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A part.
     *
     * @param loc absolute
     */
    public record Part(String loc) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("SitemapIndex.Part", Part.class).with("loc", Part::loc).done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
