package dateline.output.listing;

import dateline.output.Link;
import dateline.output.SchemaOrg;
import dateline.output.Teaser;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a list that one of its pages shows.
 *
 * @param number of the archive page, counted from the oldest; 0 for the list's own page and for its
 *     undated stories
 * @param stories newest first
 * @param lead the first of them, where it stands out at the head of the page; null where none does
 * @param months the stories but for the lead, by the month of their date
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
        @Nullable Teaser lead,
        List<Month> months,
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
                    .with("lead", Slice::lead)
                    .with("months", Slice::months)
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

    /** Of all stories of this part, those without a date behind the others. */
    List<String> paths() {
        return SchemaOrg.stories(stories, undated);
    }

    /**
     * The stories of a month that stand on one page.
     *
     * @param title in words: {@code May 2016}; empty when none of the stories shows a date
     */
    public record Month(String title, List<Teaser> stories) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Slice.Month", Month.class)
                        .with("title", Month::title)
                        .with("stories", Month::stories)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /** A part of a list without any dated story. */
    static Slice undated(List<Teaser> undated, @Nullable Link latest) {
        return new Slice(0, List.of(), null, List.of(), undated, null, latest, List.of(), null);
    }

    /** All of a list, in its order, on one page. */
    static Slice whole(List<Teaser> stories) {
        return new Slice(0, stories, null, List.of(), List.of(), null, null, List.of(), null);
    }

    /** Runs of stories of one month, in the order of the stories. */
    static List<Month> byMonth(List<Teaser> stories) {
        var months = new ArrayList<Month>();
        int start = 0;
        for (int i = 1; i <= stories.size(); i++) {
            if (i == stories.size() || !isSameMonth(stories.get(start), stories.get(i))) {
                months.add(
                        new Month(
                                month(stories.get(start)), List.copyOf(stories.subList(start, i))));
                start = i;
            }
        }
        return List.copyOf(months);
    }

    /** A story that shows no date stays with those before it. */
    private static boolean isSameMonth(Teaser first, Teaser next) {
        return next.published() == null || next.published().month().equals(month(first));
    }

    private static String month(Teaser story) {
        return story.published() == null ? "" : story.published().month();
    }
}
