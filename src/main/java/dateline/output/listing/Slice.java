package dateline.output.listing;

import dateline.output.Link;
import dateline.output.Teaser;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that one of its pages shows.
 *
 * @param number of the archive page, counted from the oldest; 0 for the list's own page and for its
 *     undated stories
 * @param stories newest first
 * @param undated stories without a date, at the foot; empty when they stand on a page of their own
 *     only
 * @param older the archive page before this one; null on the oldest
 * @param latest the list's own page; null on that page itself
 * @param pages some archive pages before this one, the newest first, and the very first
 * @param undatedPage path of the page of the list's undated stories; null when there are none, or
 *     on that page itself
 */
public record Slice(
        int number,
        List<Teaser> stories,
        List<Teaser> undated,
        @Nullable Link older,
        @Nullable Link latest,
        List<Link> pages,
        @Nullable String undatedPage)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Slice", Slice.class)
                    .with("number", Slice::number)
                    .with("stories", Slice::stories)
                    .with("undated", Slice::undated)
                    .with("older", Slice::older)
                    .with("latest", Slice::latest)
                    .with("pages", Slice::pages)
                    .with("undatedPage", Slice::undatedPage)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
