package dateline.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** Names as they stand in addresses: {@code Korea’s “new” Łódź} becomes {@code koreas-new-lodz}. */
public final class Slug {

    private static final int MOST_CHARACTERS = 80;
    private static final int MOST_BYTES = 200;

    /** Which letters a slug may have. */
    public enum Letters {
        /** Latin, Cyrillic, Greek, Hangul and kana become a to z; other scripts stay. */
        LATIN,
        /** All letters stay. */
        UNICODE
    }

    /** What a slug is made of; marks heaped on one letter would take time without end. */
    private static final int LONGEST = 1_000;

    private Slug() {}

    /**
     * The slug of a text, in lower case. Empty when the text has no letter and no digit.
     *
     * @param language of the text, BCP 47, or empty: Kyiv is not written as in Russian
     */
    public static String of(String whole, Letters letters, String language) {
        String text = whole.length() > LONGEST ? whole.substring(0, LONGEST) : whole;
        if (isAscii(text)) {
            return cut(ascii(text));
        }
        String slug =
                letters == Letters.UNICODE
                        ? words(lower(text, Normalizer.Form.NFC))
                        : latin(text, Tag.of(language).language());
        // Letters that had something invisible between them may have met.
        return cut(Normalizer.normalize(slug, Normalizer.Form.NFC));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** What all that follows comes to where there is nothing to romanize: most names, by far. */
    private static String ascii(String text) {
        var out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char lower = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            if (lower >= 'a' && lower <= 'z' || lower >= '0' && lower <= '9') {
                if (!inWord && out.length() > 0) {
                    out.append('-');
                }
                out.append(lower);
                inWord = true;
            } else if (c != '\'' && c != '`') {
                inWord = false;
            }
        }
        return out.toString();
    }

    private static String lower(String text, Normalizer.Form form) {
        String lower =
                Normalizer.normalize(withoutApostrophes(text), form).toLowerCase(Locale.ROOT);
        // A capital I with a dot becomes two characters.
        return withoutApostrophes(Normalizer.normalize(lower, form));
    }

    // Before normalization, which would make a space of the spacing accents.
    private static String withoutApostrophes(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if ("'`\u00b4\u2018\u2019\u201b\u02bb\u02bc\uff07".indexOf(text.charAt(i)) < 0) {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    private static String latin(String text, String language) {
        String lower = lower(text, Normalizer.Form.NFKC);
        var out = new StringBuilder(lower.length());
        int start = 0;
        UnicodeScript before = UnicodeScript.INHERITED;
        while (start < lower.length()) {
            UnicodeScript script = script(lower, start, before);
            int end = start;
            while (end < lower.length() && script(lower, end, script) == script) {
                end += Character.charCount(lower.codePointAt(end));
            }
            before = script;
            out.append(romanize(lower.substring(start, end), script, language));
            start = end;
        }
        return words(out.toString());
    }

    // Marks belong to the letter before them, the long-vowel mark to the kana before it.
    private static UnicodeScript script(String text, int at, UnicodeScript before) {
        int c = text.codePointAt(at);
        if (c < 0x80) {
            return UnicodeScript.LATIN;
        }
        if (c == 0x30fc || c == 0x3099 || c == 0x309a) {
            return UnicodeScript.KATAKANA;
        }
        UnicodeScript script = UnicodeScript.of(c);
        if (script == UnicodeScript.INHERITED) {
            return before;
        }
        return script == UnicodeScript.HIRAGANA ? UnicodeScript.KATAKANA : script;
    }

    private static String romanize(String run, UnicodeScript script, String language) {
        return switch (script) {
            case LATIN -> Latin.plain(run, language);
            case CYRILLIC -> Cyrillic.of(language).romanize(run);
            case GREEK -> Greek.romanize(run);
            case HANGUL -> Hangul.romanize(run);
            case KATAKANA -> Kana.romanize(run);
            default -> run;
        };
    }

    /** Letters, digits and the marks on them; one hyphen for whatever stands between. */
    private static String words(String text) {
        var out = new StringBuilder(text.length());
        boolean inWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLetter(c)) {
                if (!inWord && out.length() > 0) {
                    out.append('-');
                }
                out.appendCodePoint(c);
                inWord = true;
            } else if (inWord && isMark(c)) {
                out.appendCodePoint(c);
            } else if (!isInvisible(c)) {
                inWord = false;
            }
        }
        return out.toString();
    }

    // The planes of ideographs grow with each release of Unicode, and so with the JDK.
    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || c >= 0x20000 && c < 0x40000;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        boolean variation = c >= 0xfe00 && c <= 0xfe0f || c >= 0xe0100 && c <= 0xe01ef;
        return !variation
                && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    // The zero-width non-joiner parts what looks like two words, so it is a separator.
    private static boolean isInvisible(int c) {
        return c != 0x200c && Character.getType(c) == Character.FORMAT
                || c >= 0xfe00 && c <= 0xfe0f;
    }

    /** At most 80 characters and 200 bytes, cut between words if there is a place. */
    private static String cut(String slug) {
        int end = limit(slug);
        if (end == slug.length()) {
            return slug;
        }
        if (slug.charAt(end) == '-') {
            return slug.substring(0, end);
        }
        int hyphen = slug.lastIndexOf('-', end - 1);
        return slug.substring(0, hyphen > 0 ? hyphen : end);
    }

    private static int limit(String slug) {
        int bytes = 0;
        int characters = 0;
        int i = 0;
        while (i < slug.length()) {
            int c = slug.codePointAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            characters++;
            if (bytes > MOST_BYTES || characters > MOST_CHARACTERS) {
                return i;
            }
            i += Character.charCount(c);
        }
        return i;
    }
}
