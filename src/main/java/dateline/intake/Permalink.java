package dateline.intake;

import dateline.edition.Mention;
import dateline.language.Slug;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills the words with a colon that Jekyll and Hugo put into permalinks: {@code /:year/:title/}.
 * Other colons stay: {@code /notes/10:30/}.
 *
 * @param day of publication; null when the story has none
 * @param title the story's name as its address would have it
 * @param categories as the story lists them
 */
record Permalink(@Nullable LocalDate day, String title, List<Mention> categories) {

    private static final Pattern WORD =
            Pattern.compile(
                    ":(year|short_year|month|i_month|day|i_day|y_day|title|slug|name|filename|slugorfilename|categories|category|section|output_ext)(?![a-z_])");

    static Permalink of(@Nullable Instant published, ZoneId zone, String title, Fields fields) {
        LocalDate day = published == null ? null : LocalDate.ofInstant(published, zone);
        return new Permalink(day, title, fields.list(Key.CATEGORIES));
    }

    /** The path; null when it wants a day and the story has none. */
    @Nullable String fill(String pattern) {
        Matcher words = WORD.matcher(pattern);
        var path = new StringBuilder();
        int from = 0;
        while (words.find()) {
            String value = value(words.group(1));
            if (value == null) {
                return null;
            }
            path.append(pattern, from, words.start()).append(value);
            from = words.end();
        }
        // Jekyll lets a part vanish that nothing fills.
        return from == 0
                ? pattern
                : path.append(pattern, from, pattern.length()).toString().replaceAll("/{2,}", "/");
    }

    private @Nullable String value(String word) {
        return switch (word) {
            case "title", "slug", "name", "filename", "slugorfilename" -> title;
            case "output_ext" -> ".html";
            case "section" -> categories.isEmpty() ? "" : slug(categories.get(0));
            case "categories", "category" ->
                    String.join("/", categories.stream().map(Permalink::slug).toList());
            default -> day == null ? null : number(word, day);
        };
    }

    private static String slug(Mention category) {
        return Slug.of(category.text(), Slug.Letters.UNICODE, "");
    }

    private static String number(String word, LocalDate day) {
        return switch (word) {
            case "year" -> digits("%04d", day.getYear());
            case "short_year" -> digits("%02d", day.getYear() % 100);
            case "month" -> digits("%02d", day.getMonthValue());
            case "i_month" -> digits("%d", day.getMonthValue());
            case "day" -> digits("%02d", day.getDayOfMonth());
            case "i_day" -> digits("%d", day.getDayOfMonth());
            default -> digits("%03d", day.getDayOfYear());
        };
    }

    private static String digits(String format, int number) {
        return String.format(Locale.ROOT, format, number);
    }
}
