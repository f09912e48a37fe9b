package dateline.output.sitemap;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/**
 * What the sitemap for news search says.
 *
 * @param name of the publication, as news search knows it
 * @param stories of the last two days, the newest first
 */
public record NewsSitemap(String name, List<Entry> stories) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("NewsSitemap", NewsSitemap.class)
                    .with("name", NewsSitemap::name)
                    .with("stories", NewsSitemap::stories)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A story.
     *
     * @param loc absolute and percent-encoded
     * @param language as news search names it: {@code en}, {@code zh-tw}
     * @param published W3C date and time of the first publication
     */
    public record Entry(String loc, String title, String language, String published)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("NewsSitemap.Entry", Entry.class)
                        .with("loc", Entry::loc)
                        .with("title", Entry::title)
                        .with("language", Entry::language)
                        .with("published", Entry::published)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
