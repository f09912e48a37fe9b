package dateline.language;

import java.text.Normalizer;
import java.util.Map;

/** Latin letters without what the keyboard of an address bar lacks. */
final class Latin {

    private static final Map<Character, String> LETTERS =
            Map.ofEntries(
                    Map.entry('ß', "ss"),
                    Map.entry('æ', "ae"),
                    Map.entry('œ', "oe"),
                    Map.entry('ø', "o"),
                    Map.entry('đ', "d"),
                    Map.entry('ð', "d"),
                    Map.entry('þ', "th"),
                    Map.entry('ł', "l"),
                    Map.entry('ħ', "h"),
                    Map.entry('ŧ', "t"),
                    Map.entry('ı', "i"),
                    Map.entry('ȷ', "j"),
                    Map.entry('ĸ', "k"),
                    Map.entry('ŋ', "ng"),
                    Map.entry('ə', "e"),
                    Map.entry('ǝ', "e"),
                    Map.entry('ɛ', "e"),
                    Map.entry('ɔ', "o"),
                    Map.entry('ɓ', "b"),
                    Map.entry('ɖ', "d"),
                    Map.entry('ɗ', "d"),
                    Map.entry('ƒ', "f"),
                    Map.entry('ɣ', "g"),
                    Map.entry('ƙ', "k"),
                    Map.entry('ɩ', "i"),
                    Map.entry('ɲ', "ny"),
                    Map.entry('ʋ', "v"),
                    Map.entry('ƴ', "y"),
                    Map.entry('ƶ', "z"),
                    Map.entry('ʒ', "zh"));

    private Latin() {}

    /** Lower-case text in, a to z and whatever is no letter out. */
    static String plain(String text, String language) {
        String spelled = language.equals("de") ? umlauts(text) : text;
        String apart = Normalizer.normalize(spelled, Normalizer.Form.NFD);
        var out = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            String letter = c < 0x80 ? null : LETTERS.get(c);
            if (letter != null) {
                out.append(letter);
            } else if (c < 0x80 || !Character.isLetter(c) && !isMark(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    // A German reader types muenchen.
    private static String umlauts(String text) {
        return text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue");
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
