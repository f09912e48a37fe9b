package dateline.output;

import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere.
 *
 * @param href from the host's root; null when there is no such page, so that only the words are
 *     shown
 */
public record Link(String text, @Nullable String href) implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Link", Link.class)
                    .with("text", Link::text)
                    .with("href", Link::href)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
