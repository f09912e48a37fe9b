package dateline.language;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a language writes days, months, times and lists of names. A language that nobody described is
 * written as English is. Numbers are always in Latin digits and years those of the common calendar.
 */
public final class Almanac {

    private final Tag tag;
    // Read at the first question; a table is immutable, so it does not matter who reads it first.
    private volatile @Nullable Table patterns;
    private volatile @Nullable Table languages;

    private Almanac(Tag tag) {
        this.tag = tag;
    }

    /** The almanac of a language, such as {@code en-GB}. */
    public static Almanac of(String tag) {
        return new Almanac(Tag.of(tag));
    }

    /** {@code 3 October 2016}, {@code October 3, 2016}, {@code 2016년 10월 3일}. */
    public String day(LocalDate day) {
        return fill(patterns().value("day"), day);
    }

    /** Without its year: {@code 3 October}. */
    public String dayOfYear(LocalDate day) {
        return fill(patterns().value("day-month"), day);
    }

    /** With the day of the week: {@code Monday, 3 October 2016}. */
    public String weekday(LocalDate day) {
        return fill(patterns().value("weekday"), day);
    }

    /** {@code October 2016}. */
    public String month(YearMonth month) {
        return fill(patterns().value("month"), month.atDay(1));
    }

    /** The month alone, from 1: {@code October}. */
    public String monthName(int month) {
        return patterns().values("months-alone").get(month - 1);
    }

    /** {@code 2016}. */
    public String year(int year) {
        return Integer.toString(year);
    }

    /** {@code 14:05}. */
    public String time(LocalTime time) {
        return two(time.getHour()) + ":" + two(time.getMinute());
    }

    /** {@code 3 October 2016 at 14:05}. */
    public String moment(LocalDate day, LocalTime time) {
        return patterns().value("moment").replace("{day}", day(day)).replace("{time}", time(time));
    }

    /** {@code Ada, Ben and Carla}. */
    public String list(List<String> names) {
        if (names.size() < 2) {
            return String.join("", names);
        }
        var text = new StringBuilder(names.get(0));
        int last = names.size() - 1;
        for (int i = 1; i < last; i++) {
            text.append(joint(i == 1 ? "list-start" : "list-middle")).append(names.get(i));
        }
        String joint = joint(last == 1 ? "list-two" : "list-end");
        return text.append(before(names.get(last), joint)).append(names.get(last)).toString();
    }

    // Joints keep their spaces, so they stand between angles in the table.
    private String joint(String key) {
        String cell = patterns().value(key);
        return cell.substring(1, cell.length() - 1);
    }

    // Spanish says "e Isabel", "e Hilda", but "y Hiedra".
    private String before(String name, String joint) {
        if (!tag.language().equals("es") || !joint.endsWith("y ")) {
            return joint;
        }
        String sound = name.toLowerCase(Locale.ROOT);
        boolean sameSound =
                sound.startsWith("i")
                        || sound.startsWith("í")
                        || sound.startsWith("hi")
                                && !sound.startsWith("hia")
                                && !sound.startsWith("hie");
        return sameSound ? joint.substring(0, joint.length() - 2) + "e " : joint;
    }

    /** Whether the language is written from right to left. */
    public boolean rightToLeft() {
        return tag.rightToLeft();
    }

    /** What this language calls another one; a language without a name keeps its tag. */
    public String languageName(String other) {
        Tag named = Tag.of(other);
        Table table = languages();
        for (String key :
                List.of(
                        named.toString(),
                        named.language() + "-" + named.script(),
                        named.table(),
                        named.language())) {
            Optional<String> name = table.values(key).stream().findFirst();
            if (name.isPresent()) {
                return name.get();
            }
        }
        return other;
    }

    /**
     * What this language calls itself, as it would stand alone: {@code Español}. A name with a
     * capital of its own, such as isiZulu, stays as it is.
     */
    public String ownName() {
        String name = languageName(tag.toString());
        int first = name.codePointAt(0);
        return name.equals(tag.toString()) || name.codePoints().anyMatch(Character::isUpperCase)
                ? name
                : Character.toString(Character.toTitleCase(first))
                        + name.substring(Character.charCount(first));
    }

    private String fill(String pattern, LocalDate day) {
        var text = new StringBuilder();
        int start = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', start)) {
            int close = pattern.indexOf('}', open);
            text.append(pattern, start, open)
                    .append(field(pattern.substring(open + 1, close), day));
            start = close + 1;
        }
        return text.append(pattern, start, pattern.length()).toString();
    }

    // The fields of UTS 35 section "Date Field Symbol Table" that the patterns use.
    private String field(String name, LocalDate day) {
        return switch (name) {
            case "y" -> year(day.getYear());
            case "d" -> Integer.toString(day.getDayOfMonth());
            case "dd" -> two(day.getDayOfMonth());
            case "M" -> Integer.toString(day.getMonthValue());
            case "MM" -> two(day.getMonthValue());
            case "MMMM" -> patterns().values("months").get(day.getMonthValue() - 1);
            case "LLLL" -> monthName(day.getMonthValue());
            case "EEEE", "cccc" ->
                    patterns().values("weekdays").get(day.getDayOfWeek().getValue() - 1);
            default -> throw new IllegalStateException("unknown field " + name);
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private Table patterns() {
        Table known = patterns;
        if (known == null) {
            known = Table.orEnglish("language/almanac", tag);
            patterns = known;
        }
        return known;
    }

    private Table languages() {
        Table known = languages;
        if (known == null) {
            known = Table.orEnglish("language/names", tag);
            languages = known;
        }
        return known;
    }
}
