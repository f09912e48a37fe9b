package dateline.language;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/**
 * Days and moments as ISO 8601 and RFC 3339 (section 5.6) write them; a build writes several for
 * each story, for which the JDK's formatter takes its time. Years have four digits.
 */
public final class Iso {

    private Iso() {}

    /** {@code 2016-05-09}. */
    public static String day(LocalDate day) {
        var text = new StringBuilder(10);
        append(text, day);
        return text.toString();
    }

    /**
     * {@code 2016-05-09T14:05:00+01:00}, to the second; {@code Z} when there is no offset. Local
     * mean time, which was told before there were zones, is told with an offset in whole minutes:
     * there is no other (RFC 3339, section 4.2).
     */
    public static String moment(ZonedDateTime local) {
        ZonedDateTime at = inWholeMinutes(local);
        var text = new StringBuilder(25);
        append(text, at.toLocalDate());
        append(text.append('T'), at.getHour(), 2);
        append(text.append(':'), at.getMinute(), 2);
        append(text.append(':'), at.getSecond(), 2);
        return text.append(at.getOffset().getId()).toString();
    }

    /** The same moment with an offset that other than Java can write. */
    public static ZonedDateTime inWholeMinutes(ZonedDateTime local) {
        int seconds = local.getOffset().getTotalSeconds();
        return seconds % 60 == 0
                ? local
                : local.withZoneSameInstant(ZoneOffset.ofTotalSeconds(seconds - seconds % 60));
    }

    private static void append(StringBuilder text, LocalDate day) {
        append(text, day.getYear(), 4);
        append(text.append('-'), day.getMonthValue(), 2);
        append(text.append('-'), day.getDayOfMonth(), 2);
    }

    private static void append(StringBuilder text, int number, int width) {
        for (int power = width == 4 ? 1000 : 10; power > number && power > 1; power /= 10) {
            text.append('0');
        }
        text.append(number);
    }
}
