package dateline.output.article;

import dateline.output.Site;
import dateline.page.Shape;
import dateline.page.Shaped;

/**
 * What the page at a former address shows: where the story is now.
 *
 * @param canonical absolute address of the story
 * @param href path of the story
 */
public record Alias(Site site, String headline, String canonical, String href) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Alias", Alias.class)
                    .with("site", Alias::site)
                    .with("headline", Alias::headline)
                    .with("canonical", Alias::canonical)
                    .with("href", Alias::href)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
