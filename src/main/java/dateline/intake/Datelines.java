package dateline.intake;

import dateline.edition.Dateline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dateline before a story's first sentence: {@code SEOUL, Oct. 3 (Agency) - }, {@code
 * GROSSETO, Italy (AP) -- }, {@code (New York, NY - October 21) }.
 */
public final class Datelines {

    private static final int LONGEST = 100;
    private static final List<String> SEPARATORS =
            List.of(" - ", " -- ", " --- ", " \u2013 ", " \u2014 ", "\u2014", " _ ", "--");
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");
    // Words in capitals before a dash that are marks or headings, not towns.
    private static final List<String> NO_PLACE =
            List.of(
                    "NOTE",
                    "UPDATE",
                    "CORRECTION",
                    "CLARIFICATION",
                    "KILL",
                    "EDS",
                    "NEW",
                    "Q",
                    "A",
                    "BREAKING",
                    "WATCH",
                    "LIVE",
                    "PHOTO",
                    "VIDEO");

    private Datelines() {}

    /** A dateline and where the sentence after it begins. */
    public record Found(Dateline dateline, int end) {}

    /** The dateline at the beginning of a paragraph; null when there is none. */
    public static @Nullable Found find(String paragraph) {
        if (paragraph.startsWith("(")) {
            return inBrackets(paragraph);
        }
        int first = -1;
        int length = 0;
        for (String separator : SEPARATORS) {
            int at = paragraph.indexOf(separator);
            if (at > 0
                    && at <= LONGEST
                    && (first < 0 || at < first || at == first && separator.length() > length)) {
                first = at;
                length = separator.length();
            }
        }
        if (first < 0) {
            return null;
        }
        Dateline dateline = parse(paragraph.substring(0, first), true);
        return dateline == null ? null : new Found(dateline, skip(paragraph, first + length));
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** What a field says, which needs no capitals. */
    static Dateline of(String written) {
        Dateline dateline = parse(written, false);
        return dateline == null ? new Dateline(written, null, null, null, null) : dateline;
    }

    private static @Nullable Found inBrackets(String paragraph) {
        int close = paragraph.indexOf(')');
        if (close < 0 || close > LONGEST) {
            return null;
        }
        String inner = paragraph.substring(1, close);
        int equals = inner.indexOf('=');
        Dateline dateline = null;
        if (equals > 0 && equals < inner.length() - 1) {
            String place = inner.substring(0, equals).strip();
            String agency = inner.substring(equals + 1).strip();
            dateline = new Dateline(paragraph.substring(0, close + 1), place, null, null, agency);
        } else {
            int dash = inner.indexOf(" - ");
            dash = dash < 0 ? inner.indexOf(" \u2013 ") : dash;
            dash = dash < 0 ? inner.indexOf(" \u2014 ") : dash;
            if (dash > 0 && isDate(inner.substring(dash + 3))) {
                int comma = inner.substring(0, dash).indexOf(", ");
                dateline =
                        new Dateline(
                                paragraph.substring(0, close + 1),
                                inner.substring(0, comma < 0 ? dash : comma),
                                comma < 0 ? null : inner.substring(comma + 2, dash),
                                inner.substring(dash + 3).strip(),
                                null);
            }
        }
        return dateline == null ? null : new Found(dateline, skip(paragraph, close + 1));
    }

    private static @Nullable Dateline parse(String written, boolean capitals) {
        String text = written.strip();
        String rest = text;
        String agency = null;
        int open = rest.lastIndexOf('(');
        if (open > 0 && rest.endsWith(")")) {
            agency = rest.substring(open + 1, rest.length() - 1).strip();
            rest = rest.substring(0, open).strip();
        }
        var parts = new ArrayList<String>(List.of(rest.split(", ?", -1)));
        String place = parts.remove(0).strip();
        if (capitals ? !isPlace(place) : place.isEmpty()) {
            return null;
        }
        String region = null;
        String date = null;
        for (String part : parts) {
            String piece = part.strip();
            if (isDate(piece)) {
                date = date == null ? piece : date + ", " + piece;
            } else if (region == null && date == null && isName(piece)) {
                region = piece;
            } else if (capitals) {
                return null;
            }
        }
        return new Dateline(text, place, region, date, agency);
    }

    private static boolean isPlace(String place) {
        boolean letters = false;
        int words = 1;
        for (int i = 0; i < place.length(); i++) {
            char c = place.charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c) || ":;!?\"".indexOf(c) >= 0) {
                return false;
            }
            letters |=
                    i > 0 && Character.isUpperCase(c) && Character.isUpperCase(place.charAt(i - 1));
            words += c == ' ' ? 1 : 0;
        }
        return letters && words <= 6 && !NO_PLACE.contains(firstWord(place));
    }

    private static String firstWord(String text) {
        int end = text.indexOf(' ');
        return end < 0 ? text : text.substring(0, end);
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && !Character.isLowerCase(text.charAt(0))
                && text.length() <= 40
                && text.chars().noneMatch(c -> ".:;!?".indexOf(c) >= 0 && c != '.')
                && text.chars().filter(c -> c == ' ').count() < 5;
    }

    private static boolean isDate(String text) {
        String date = text.strip().toLowerCase(Locale.ROOT);
        if (date.isEmpty() || date.length() > 30) {
            return false;
        }
        boolean digit = date.chars().anyMatch(c -> c >= '0' && c <= '9');
        boolean month = date.length() >= 3 && MONTHS.stream().anyMatch(date::contains);
        boolean year = date.length() == 4 && date.chars().allMatch(Character::isDigit);
        return digit && month || year || date.endsWith("day") && !date.contains(" ");
    }
}
