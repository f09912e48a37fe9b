package dateline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a file's name says of its story: {@code 2016-05-03-0930-gulls.txt}. An {@code index.md} has
 * the name of its folder.
 *
 * @param slug what is left after the date; null when nothing is
 * @param falseDate what looks like a date in front and is no day; null when nothing does
 */
record FileName(
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable String slug,
        @Nullable String falseDate) {

    // Jekyll takes months and days of one digit, too.
    private static final Pattern LIKE_A_DATE =
            Pattern.compile("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:-|$)");

    private static final int WHOLE_DATE = 10;

    static FileName of(Wire.Item item) {
        String name = name(item);
        Matcher like = LIKE_A_DATE.matcher(name);
        if (!like.lookingAt()) {
            return new FileName(null, null, name.isEmpty() ? null : name, null);
        }
        LocalDate date = date(like);
        if (date == null) {
            boolean meant = like.end(3) == WHOLE_DATE;
            return new FileName(null, null, name, meant ? name.substring(0, WHOLE_DATE) : null);
        }
        String rest = name.substring(like.end());
        LocalTime time = time(rest, item.path().endsWith(".txt"));
        String slug = time == null ? rest : rest.substring(Math.min(5, rest.length()));
        return new FileName(date, time, slug.isEmpty() ? null : slug, null);
    }

    private static String name(Wire.Item item) {
        String stem = item.stem();
        String name = stem.substring(stem.lastIndexOf('/') + 1);
        if (!name.equalsIgnoreCase("index")) {
            return name;
        }
        String folder = item.folder();
        return folder.isEmpty()
                ? ""
                : folder.substring(
                        folder.lastIndexOf('/', folder.length() - 2) + 1, folder.length() - 1);
    }

    private static @Nullable LocalDate date(Matcher like) {
        int year = Integer.parseInt(like.group(1));
        try {
            return year < 1
                    ? null
                    : LocalDate.of(
                            year, Integer.parseInt(like.group(2)), Integer.parseInt(like.group(3)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Four digits after the date. In Markdown's names a year stands there more often than an hour.
     */
    private static @Nullable LocalTime time(String rest, boolean wire) {
        if (rest.length() < 4 || rest.length() > 4 && rest.charAt(4) != '-') {
            return null;
        }
        int hour = number(rest, 0, 2);
        int minute = number(rest, 2, 4);
        boolean year = !wire && (hour == 19 || hour == 20);
        return hour < 0 || hour > 23 || minute < 0 || minute > 59 || year
                ? null
                : LocalTime.of(hour, minute);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
