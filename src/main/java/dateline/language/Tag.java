package dateline.language;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A language as BCP 47 names it.
 *
 * @param language two or three letters, lower case; the name in use today ({@code he}, not {@code
 *     iw})
 * @param script four letters, such as {@code Hant}; empty when the tag does not say
 * @param region two capitals or three digits; empty when the tag does not say
 */
public record Tag(String language, String script, String region) {

    public static final Tag ENGLISH = new Tag("en", "", "");

    private static final Map<String, String> TODAY =
            Map.of(
                    "in", "id", "iw", "he", "ji", "yi", "mo", "ro", "no", "nb", "sh", "sr-Latn",
                    "tl", "fil");
    private static final Set<String> TRADITIONAL = Set.of("HK", "MO", "TW");
    private static final Set<String> LEFTWARD_SCRIPTS =
            Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa");
    private static final Set<String> LEFTWARD_LANGUAGES =
            Set.of(
                    "ar", "arc", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb",
                    "prs", "ps", "sd", "syr", "ug", "ur", "yi");

    /** Reads a tag; what can't be read of it is left out. */
    public static Tag of(String text) {
        String[] parts = text.strip().replace('_', '-').split("-", -1);
        String language = parts[0].toLowerCase(Locale.ROOT);
        String today = TODAY.getOrDefault(language, language);
        int dash = today.indexOf('-');
        String script = dash < 0 ? "" : today.substring(dash + 1);
        String region = "";
        for (int i = 1; i < parts.length && parts[i].length() > 1; i++) {
            String part = parts[i];
            if (part.length() == 4 && isLetters(part)) {
                script =
                        part.substring(0, 1).toUpperCase(Locale.ROOT)
                                + part.substring(1).toLowerCase(Locale.ROOT);
            } else if (part.length() == 2 && isLetters(part)
                    || part.length() == 3 && isDigits(part)) {
                region = part.toUpperCase(Locale.ROOT);
            }
        }
        return new Tag(dash < 0 ? today : today.substring(0, dash), script, region);
    }

    /** Whether Chinese is written in traditional characters. */
    public boolean isTraditional() {
        return script.equals("Hant") || script.isEmpty() && TRADITIONAL.contains(region);
    }

    /** The name of the table that holds this language, when there is one. */
    String table() {
        if (language.equals("zh")) {
            return isTraditional() ? "zh-Hant" : "zh";
        }
        return language.equals("sr") && script.equals("Latn") ? "sr-Latn" : language;
    }

    /** Whether the language is written from right to left. */
    public boolean rightToLeft() {
        return script.isEmpty()
                ? LEFTWARD_LANGUAGES.contains(language)
                        || language.equals("pa") && region.equals("PK")
                : LEFTWARD_SCRIPTS.contains(script);
    }

    private static boolean isLetters(String part) {
        return part.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z');
    }

    private static boolean isDigits(String part) {
        return part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @Override
    public String toString() {
        return language
                + (script.isEmpty() ? "" : "-" + script)
                + (region.isEmpty() ? "" : "-" + region);
    }
}
