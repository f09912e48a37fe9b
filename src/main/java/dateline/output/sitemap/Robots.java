package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/**
 * What {@code robots.txt} says: where the sitemaps are.
 *
 * @param news the sitemaps for news search; none unless the masthead wants them
 */
public record Robots(String sitemap, List<String> news) implements Shaped {
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
