package dateline.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
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

    private static final Pattern LIKE_A_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static FileName of(Wire.Item item) {
        String name = name(item);
        LocalDate date = date(name);
        if (date == null) {
            return new FileName(null, null, name.isEmpty() ? null : name, falseDate(name));
        }
        String rest = name.substring(Math.min(11, name.length()));
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

    private static @Nullable LocalDate date(String name) {
        if (name.length() < 10
                || name.charAt(4) != '-'
                || name.charAt(7) != '-'
                || name.length() > 10 && name.charAt(10) != '-') {
            return null;
        }
        int year = number(name, 0, 4);
        int month = number(name, 5, 7);
        int day = number(name, 8, 10);
        try {
            return year < 1 ? null : LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable String falseDate(String name) {
        boolean whole = name.length() == 10 || name.length() > 10 && name.charAt(10) == '-';
        return whole && LIKE_A_DATE.matcher(name).lookingAt() ? name.substring(0, 10) : null;
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
