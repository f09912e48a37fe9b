package dateline.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a date or a moment as people write it: ISO 8601 with or without a time and an offset, RFC
 * 5322 (section 3.3), English dates with the month's name, and what Unix prints.
 */
final class Moments {

    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    private static final List<String> MONTHS_IN_FULL =
            List.of(
                    "january",
                    "february",
                    "march",
                    "april",
                    "may",
                    "june",
                    "july",
                    "august",
                    "september",
                    "october",
                    "november",
                    "december",
                    "sept");
    private static final List<String> DAYS =
            List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    // RFC 5322 section 4.3.
    private static final Map<String, Integer> ZONES =
            Map.ofEntries(
                    Map.entry("z", 0),
                    Map.entry("utc", 0),
                    Map.entry("gmt", 0),
                    Map.entry("ut", 0),
                    Map.entry("est", -5),
                    Map.entry("edt", -4),
                    Map.entry("cst", -6),
                    Map.entry("cdt", -5),
                    Map.entry("mst", -7),
                    Map.entry("mdt", -6),
                    Map.entry("pst", -8),
                    Map.entry("pdt", -7));

    /** As Unix and Git write it: {@code Tue May 3 09:30:00 2016 +0200}. */
    private static final Pattern YEAR_AFTER_TIME =
            Pattern.compile(
                    "(?:[a-z]{3} +)?([a-z]{3} +[0-9]{1,2}) +([0-9]{1,2}:[0-9]{2}:[0-9]{2})( +[a-z]{3,4})? +([0-9]{4})( .*)?");

    /** Somebody put the day in front of that, and left the year where it was. */
    private static final Pattern YEAR_TWICE =
            Pattern.compile(
                    "([0-9]{4})(-[0-9]{1,2}-[0-9]{1,2} [0-9]{1,2}:[0-9]{2}:[0-9]{2}) \\1( .*)?");

    // With every offset in a year of four digits.
    private static final Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-30T23:59:59Z");

    /** Why there is no moment. */
    enum Fault {
        BAD,
        /** The clocks were put forward: nobody ever saw that time. */
        IMPOSSIBLE,
        /** The clocks were put back: that time came twice. */
        AMBIGUOUS
    }

    /** A moment, or why there is none. */
    record Reading(@Nullable Instant at, @Nullable Fault fault) {

        private static final Reading BAD = new Reading(null, Fault.BAD);
    }

    private final String text;
    private int at;

    private Moments(String text) {
        this.text = text;
    }

    static Reading read(String text, ZoneId zone) {
        String written = text.strip().toLowerCase(Locale.ROOT);
        Reading reading = plain(written, zone);
        Matcher late = YEAR_AFTER_TIME.matcher(written);
        if (reading.fault() == Fault.BAD && late.matches()) {
            return plain(late.replaceFirst("$1, $4 $2$3$5"), zone);
        }
        Matcher twice = YEAR_TWICE.matcher(written);
        return reading.fault() == Fault.BAD && twice.matches()
                ? plain(twice.replaceFirst("$1$2$3"), zone)
                : reading;
    }

    private static Reading plain(String text, ZoneId zone) {
        try {
            return new Moments(text).moment(zone);
        } catch (DateTimeException e) {
            return Reading.BAD;
        }
    }

    /** A day begins when its first moment does, even where the clocks change at midnight. */
    static Reading of(LocalDate date, @Nullable LocalTime time, ZoneId zone) {
        if (time == null) {
            return reading(date.atStartOfDay(zone).toInstant());
        }
        var local = LocalDateTime.of(date, time);
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.size() == 1) {
            return reading(local.toInstant(offsets.get(0)));
        }
        return new Reading(null, offsets.isEmpty() ? Fault.IMPOSSIBLE : Fault.AMBIGUOUS);
    }

    /** {@code 9999-12-31} means "never", and may not become the year 10000 in another zone. */
    private static Reading reading(Instant at) {
        Instant notBefore = at.isBefore(FIRST) ? FIRST : at;
        return new Reading(notBefore.isAfter(LAST) ? LAST : notBefore, null);
    }

    private Reading moment(ZoneId zone) {
        LocalDate date = date();
        if (date == null || date.getYear() < 1 || date.getYear() > 9999) {
            return Reading.BAD;
        }
        skip();
        if (at == text.length()) {
            return of(date, null, zone);
        }
        boolean marked = take('t') || take(',');
        skip();
        if (word("at ")) {
            skip();
        }
        LocalTime time = time(marked);
        if (time == null) {
            return Reading.BAD;
        }
        skip();
        ZoneId said = zone(zone);
        return said == null || at < text.length() ? Reading.BAD : of(date, time, said);
    }

    private @Nullable LocalDate date() {
        int digits = digits(at);
        if (digits == 8) {
            return LocalDate.of(number(4), number(2), number(2));
        }
        if (digits == 4) {
            int year = number(4);
            char between = at < text.length() ? text.charAt(at) : ' ';
            if (between != '-' && between != '/' && between != '.') {
                return null;
            }
            at++;
            int month = upTo(2);
            return take(between) ? LocalDate.of(year, month, upTo(2)) : null;
        }
        return named();
    }

    /** {@code Tue, 3 May 2016} and {@code May 3, 2016}. */
    private @Nullable LocalDate named() {
        weekday();
        if (digits(at) > 0) {
            int day = upTo(2);
            skip();
            take('-');
            int month = month();
            skip();
            take('-');
            take(',');
            skip();
            return month == 0 || digits(at) != 4 ? null : LocalDate.of(number(4), month, day);
        }
        int month = month();
        skip();
        int day = month == 0 ? 0 : upTo(2);
        take(',');
        skip();
        return day == 0 || digits(at) != 4 ? null : LocalDate.of(number(4), month, day);
    }

    private void weekday() {
        String letters = letters();
        if (letters.length() >= 3
                && DAYS.contains(letters.substring(0, 3))
                && (letters.length() == 3 || letters.endsWith("day"))) {
            at += letters.length();
            take('.');
            take(',');
            skip();
        }
    }

    private int month() {
        String letters = letters();
        if (!MONTHS.contains(letters) && !MONTHS_IN_FULL.contains(letters)) {
            return 0;
        }
        at += letters.length();
        take('.');
        return MONTHS.indexOf(letters.substring(0, 3)) + 1;
    }

    /** {@code 9:30}, {@code 09:30:15.25}, {@code 9:30 pm}; after a T also {@code 0930}. */
    private @Nullable LocalTime time(boolean marked) {
        int digits = digits(at);
        if (marked && (digits == 4 || digits == 6)) {
            int hour = number(2);
            int minute = number(2);
            return LocalTime.of(hour, minute, digits == 6 ? number(2) : 0);
        }
        if (digits == 0 || digits > 2) {
            return null;
        }
        int hour = upTo(2);
        if (!take(':') || digits(at) != 2) {
            return null;
        }
        int minute = number(2);
        int second = take(':') ? upTo(2) : 0;
        int nano = fraction();
        return LocalTime.of(half(hour), minute, second, nano);
    }

    private int fraction() {
        if (at + 1 >= text.length() || text.charAt(at) != '.' || digits(at + 1) == 0) {
            return 0;
        }
        int digits = digits(at + 1);
        String nine = (text.substring(at + 1, at + 1 + digits) + "000000000").substring(0, 9);
        at += 1 + digits;
        return Integer.parseInt(nine);
    }

    private int half(int hour) {
        int before = at;
        skip();
        boolean morning = word("am") || word("a.m.");
        boolean evening = !morning && (word("pm") || word("p.m."));
        if (!morning && !evening) {
            at = before;
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("no such hour");
        }
        return hour % 12 + (evening ? 12 : 0);
    }

    private @Nullable ZoneId zone(ZoneId otherwise) {
        if (at == text.length()) {
            return otherwise;
        }
        char sign = text.charAt(at);
        if (sign == '+' || sign == '-') {
            at++;
            return offset(sign == '-' ? -1 : 1);
        }
        Integer hours = ZONES.get(letters());
        if (hours != null) {
            at += letters().length();
            return ZoneOffset.ofHours(hours);
        }
        return null;
    }

    private @Nullable ZoneOffset offset(int sign) {
        int digits = digits(at);
        if (digits != 1 && digits != 2 && digits != 4) {
            return null;
        }
        int hours = upTo(2);
        int minutes = digits == 4 || take(':') ? number(2) : 0;
        comment();
        return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
    }

    /** RFC 5322 allows a name in brackets after the offset, Java writes one. */
    private void comment() {
        int before = at;
        skip();
        if (at < text.length()
                && (text.charAt(at) == '(' && text.endsWith(")")
                        || text.charAt(at) == '[' && text.endsWith("]"))) {
            at = text.length();
        } else {
            at = before;
        }
    }

    private void skip() {
        while (at < text.length() && " \t\u00a0\u202f".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private boolean word(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    private String letters() {
        int end = at;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return text.substring(at, end);
    }

    private int digits(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - from;
    }

    private int upTo(int most) {
        return number(Math.max(1, Math.min(most, digits(at))));
    }

    private int number(int length) {
        if (digits(at) < length) {
            throw new DateTimeException("no number");
        }
        int number = Integer.parseInt(text.substring(at, at + length));
        at += length;
        return number;
    }
}
