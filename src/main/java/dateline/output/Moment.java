package dateline.output;

import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * A moment as it is shown, in the publication's zone and language.
 *
 * @param iso ISO 8601 with offset: {@code 2016-05-09T14:05:00+01:00}
 * @param date ISO 8601 day: {@code 2016-05-09}
 * @param day in words: {@code 9 May 2016}
 * @param dayOfYear the same without its year: {@code 9 May}
 * @param time {@code 14:05}; null when the copy names only the day
 * @param month in words: {@code May 2016}
 */
public record Moment(
        String iso, String date, String day, String dayOfYear, @Nullable String time, String month)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Moment", Moment.class)
                    .with("iso", Moment::iso)
                    .with("date", Moment::date)
                    .with("day", Moment::day)
                    .with("dayOfYear", Moment::dayOfYear)
                    .with("time", Moment::time)
                    .with("month", Moment::month)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }
}
