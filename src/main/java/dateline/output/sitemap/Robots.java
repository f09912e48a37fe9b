package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;

/** What {@code robots.txt} says: where the sitemap is. */
public record Robots(String sitemap) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Robots", Robots.class).with("sitemap", Robots::sitemap).done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
