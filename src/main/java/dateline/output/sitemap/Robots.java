package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * What {@code robots.txt} says: where the sitemaps are.
 *
 * @param news the sitemap for news search; null when there is none
 */
public record Robots(String sitemap, @Nullable String news) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Robots", Robots.class)
                    .with("sitemap", Robots::sitemap)
                    .with("news", Robots::news)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
