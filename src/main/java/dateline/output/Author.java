package dateline.output;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a story.
 *
 * @param text the name
 * @param href path of their page; null when there is none
 * @param role what they do at the paper
 * @param elsewhere absolute addresses of theirs on the web
 * @param organisation whether it is an agency
 */
public record Author(
        String text,
        @Nullable String href,
        @Nullable String role,
        List<String> elsewhere,
        boolean organisation)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Author", Author.class)
                    .with("text", Author::text)
                    .with("href", Author::href)
                    .with("role", Author::role)
                    .with("elsewhere", Author::elsewhere)
                    .with("organisation", Author::organisation)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
