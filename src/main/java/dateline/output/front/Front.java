package dateline.output.front;

import dateline.output.Link;
import dateline.output.Moment;
import dateline.output.Site;
import dateline.output.Teaser;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front page shows.
 *
 * @param canonical absolute address of this page
 * @param day the day of the newest story; null when nothing is dated
 * @param weekday that day in full, as a newspaper bears it: {@code Monday, 9 May 2016}
 * @param lead the first story: the newest pinned one, else the newest; null when there is no story
 *     at all
 * @param pictured the one story whose picture has the room: the lead, else the first of second rank
 *     that has one; null when none has
 * @param seconds the stories of second rank
 * @param latest the newest of the rest
 * @param strips regions with a lead and headlines each
 * @param more the list of everything; null when there is none
 * @param years the lists of years, the newest first
 */
public record Front(
        Site site,
        String canonical,
        @Nullable Moment day,
        @Nullable String weekday,
        @Nullable Teaser lead,
        @Nullable Teaser pictured,
        List<Teaser> seconds,
        List<Teaser> latest,
        List<Strip> strips,
        @Nullable Link more,
        List<Link> years)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Front", Front.class)
                    .with("site", Front::site)
                    .with("canonical", Front::canonical)
                    .with("day", Front::day)
                    .with("weekday", Front::weekday)
                    .with("lead", Front::lead)
                    .with("pictured", Front::pictured)
                    .with("seconds", Front::seconds)
                    .with("latest", Front::latest)
                    .with("strips", Front::strips)
                    .with("more", Front::more)
                    .with("years", Front::years)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** A region on the front page. */
    public record Strip(Link region, Teaser lead, List<Teaser> others) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Front.Strip", Strip.class)
                        .with("region", Strip::region)
                        .with("lead", Strip::lead)
                        .with("others", Strip::others)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
