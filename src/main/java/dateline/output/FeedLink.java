package dateline.output;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed as a page tells programs of it.
 *
 * @param type its media type
 * @param title name of the list, with the format when that is not RSS
 * @param href path of the feed
 */
public record FeedLink(String type, String title, String href) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("FeedLink", FeedLink.class)
                    .with("type", FeedLink::type)
                    .with("title", FeedLink::title)
                    .with("href", FeedLink::href)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** The path of the RSS feed among them, which is the one that readers are shown. */
    public static @Nullable String visible(List<FeedLink> feeds) {
        for (FeedLink feed : feeds) {
            if (feed.type().equals(FeedFormat.RSS.type())) {
                return feed.href();
            }
        }
        return null;
    }
}
