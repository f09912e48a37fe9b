package dateline.output.feed;

import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an RSS feed says; all addresses absolute.
 *
 * @param link of the list
 * @param self of the feed
 * @param built when the newest change was made, RFC 822; null when nothing is dated
 */
public record Feed(
        String title,
        String link,
        String self,
        String description,
        String language,
        @Nullable String built,
        List<Item> items)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Feed", Feed.class)
                    .with("title", Feed::title)
                    .with("link", Feed::link)
                    .with("self", Feed::self)
                    .with("description", Feed::description)
                    .with("language", Feed::language)
                    .with("built", Feed::built)
                    .with("items", Feed::items)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A story in a feed.
     *
     * @param guid a {@code tag:} URI (RFC 4151) that never changes with the headline
     * @param published RFC 822; null when undated
     */
    public record Item(
            String title,
            String link,
            String guid,
            @Nullable String published,
            String description,
            List<String> creators,
            List<String> categories,
            Prose content)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Feed.Item", Item.class)
                        .with("title", Item::title)
                        .with("link", Item::link)
                        .with("guid", Item::guid)
                        .with("published", Item::published)
                        .with("description", Item::description)
                        .with("creators", Item::creators)
                        .with("categories", Item::categories)
                        .with("content", Item::content)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
