package dateline.masthead;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a pattern of addresses may look like: {@code /{region}/{year}/{month}/{slug}/}. */
final class AddressPattern {

    private static final Set<String> PARTS =
            Set.of("region", "year", "month", "day", "section", "id", "slug");
    private static final Set<String> DATE_PARTS = Set.of("year", "month", "day");
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern PLAIN = Pattern.compile("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/");

    private AddressPattern() {}

    /** Why a text can't be a pattern; null when it can. */
    static @Nullable String fault(String text, boolean dated) {
        if (!text.startsWith("/") || !text.endsWith("/") || text.contains("//")) {
            return "it begins and ends with a slash, with something between every two";
        }
        Set<String> used = parts(text);
        if (!PARTS.containsAll(used)) {
            return "the parts are {region}, {year}, {month}, {day}, {section}, {id} and {slug}";
        }
        if (!used.contains("slug") && !used.contains("id")) {
            return "without {slug} or {id} all stories would have one address";
        }
        if (!PLAIN.matcher(PART.matcher(text).replaceAll("x")).matches()) {
            return "between the parts stand letters, digits and hyphens";
        }
        return !dated && used.stream().anyMatch(DATE_PARTS::contains)
                ? "an undated story has no year, month or day"
                : null;
    }

    private static Set<String> parts(String text) {
        var parts = new TreeSet<String>();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            parts.add(part.group(1));
        }
        return parts;
    }
}
