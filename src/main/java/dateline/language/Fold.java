package dateline.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The key under which a name is looked up. Two names with the same key are one name that somebody
 * wrote in two ways: with other capitals, accents, spaces, apostrophes, full stops or hyphens.
 */
public final class Fold {

    private Fold() {}

    /** {@code Côte d’Ivoire} and {@code COTE D'IVOIRE} are both {@code cotedivoire}. */
    public static String key(String text) {
        String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
        String lower = plain.toLowerCase(Locale.ROOT);
        var key = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            append(lower.charAt(i), key);
        }
        return key.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static void append(char c, StringBuilder key) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            key.append(c);
        } else if (c == 'ß') {
            key.append("ss");
        } else if (c == 'ς') {
            key.append('σ');
        } else if (c == 'ı') {
            key.append('i');
        } else if (!isIgnored(c)) {
            key.append(c);
        }
    }

    private static boolean isIgnored(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '.', '\'', '-', '`' -> true;
            // Apostrophes, hyphens and dashes; the joiners and marks that print nothing.
            case '\u2018', '\u2019', '\u201b', '\u02bc', '\u02bb', '\u2032' -> true;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> true;
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\ufeff' -> true;
            case '\u2028', '\u2029' -> true;
            default -> c > 0x7f && (isAccent(c) || Character.isSpaceChar(c));
        };
    }

    // Only marks that a hurried writer leaves out. The vowel signs of Indic scripts and Thai are
    // marks as well, but without them it is another word; so it is with the voicing of kana.
    private static boolean isAccent(char c) {
        if (Character.getType(c) != Character.NON_SPACING_MARK || c == '\u3099' || c == '\u309a') {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.INHERITED
                || script == UnicodeScript.ARABIC
                || script == UnicodeScript.HEBREW;
    }
}
