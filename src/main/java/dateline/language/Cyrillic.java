package dateline.language;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Cyrillic as newspapers spell it in Latin letters: Russian by BGN/PCGN without its marks,
 * Ukrainian and Bulgarian by their own laws of 2010 and 2009, Serbian and Macedonian by their Latin
 * alphabets without carons. Letters of other languages are read as most of these read them.
 */
final class Cyrillic {

    private static final Cyrillic RUSSIAN =
            new Cyrillic(
                    "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch"
                            + " шsh щshch ъ ыy ь эe юyu яya ґg єye іi їyi ўu ђdj ѓgj ѕdz јj љlj"
                            + " њnj ћc ќkj џdz әa ғgh қq ңng өo ұu үu һh ҡq ҫs ҙz җj ӏ ѣe ѳf ѵi",
                    "");
    private static final Cyrillic UKRAINIAN =
            RUSSIAN.with("гh ґg иy іi їi йi єie юiu яia ь ъ", "їyi йy єye юyu яya");
    private static final Cyrillic BELARUSIAN =
            RUSSIAN.with("гh іi ёio йi юiu яia еe", "ёyo йy юyu яya еye");
    private static final Cyrillic BULGARIAN = RUSSIAN.with("хh щsht ъa ьy", "");
    private static final Cyrillic SERBIAN =
            RUSSIAN.with("жz хh цc чc шs ђdj јj љlj њnj ћc џdz", "");
    private static final Cyrillic MACEDONIAN = RUSSIAN.with("хh цc ѓgj ќkj ѕdz џdj", "");

    private final Map<Character, String> letters;
    private final Map<Character, String> first;

    private Cyrillic(String letters, String first) {
        this(table(letters), table(first));
    }

    private Cyrillic(Map<Character, String> letters, Map<Character, String> first) {
        this.letters = letters;
        this.first = first;
    }

    private Cyrillic with(String others, String first) {
        var all = new HashMap<>(letters);
        all.putAll(table(others));
        return new Cyrillic(all, table(first));
    }

    private static Map<Character, String> table(String pairs) {
        var table = new HashMap<Character, String>();
        int start = 0;
        while (start < pairs.length()) {
            int space = pairs.indexOf(' ', start);
            int end = space < 0 ? pairs.length() : space;
            table.put(pairs.charAt(start), pairs.substring(start + 1, end));
            start = end + 1;
        }
        return table;
    }

    /** The spelling of a language; Russian's for all that have none here. */
    static Cyrillic of(String language) {
        return switch (language) {
            case "uk" -> UKRAINIAN;
            case "be" -> BELARUSIAN;
            case "bg" -> BULGARIAN;
            case "sr", "bs", "hr", "cnr" -> SERBIAN;
            case "mk" -> MACEDONIAN;
            default -> RUSSIAN;
        };
    }

    /** Lower-case Cyrillic in, composed; a to z out. */
    String romanize(String word) {
        var out = new StringBuilder(word.length() * 2);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            // Ukraine keeps z and h apart: Zghurskyi, not the zh of ж.
            if (this == UKRAINIAN && c == 'г' && i > 0 && word.charAt(i - 1) == 'з') {
                out.append("gh");
            } else if (this == BULGARIAN
                    && c == 'и'
                    && word.startsWith("я", i + 1)
                    && i + 2 == word.length()) {
                out.append("ia");
                i++;
            } else {
                out.append(letter(c, i == 0));
            }
        }
        return out.toString();
    }

    private String letter(char c, boolean begins) {
        String letter = begins ? first.getOrDefault(c, letters.get(c)) : letters.get(c);
        if (letter != null) {
            return letter;
        }
        char base = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).charAt(0);
        return base == c ? "" : letter(base, begins);
    }
}
