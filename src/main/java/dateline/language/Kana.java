package dateline.language;

import java.util.HashMap;
import java.util.Map;

/** Hiragana and katakana in Hepburn spelling, long vowels without their mark. */
final class Kana {

    private static final Map<Character, String> SYLLABLES =
            table(
                    "アa イi ウu エe オo カka キki クku ケke コko ガga ギgi グgu ゲge ゴgo サsa シshi スsu セse ソso"
                            + " ザza ジji ズzu ゼze ゾzo タta チchi ツtsu テte トto ダda ヂji ヅzu デde ドdo"
                            + " ナna ニni ヌnu ネne ノno ハha ヒhi フfu ヘhe ホho バba ビbi ブbu ベbe ボbo"
                            + " パpa ピpi プpu ペpe ポpo マma ミmi ムmu メme モmo ヤya ユyu ヨyo ラra リri"
                            + " ルru レre ロro ワwa ヰi ヱe ヲo ンn ヴvu ヷva ヸvi ヹve ヺvo ヵka ヶke");
    private static final Map<Character, String> SMALL = table("ァa ィi ゥu ェe ォo ャya ュyu ョyo ヮwa");
    private static final char DOUBLING = 'ッ';

    private Kana() {}

    private static Map<Character, String> table(String pairs) {
        var table = new HashMap<Character, String>();
        for (String pair : pairs.split(" ")) {
            table.put(pair.charAt(0), pair.substring(1));
        }
        return table;
    }

    /** Kana in, composed; a to z out. */
    static String romanize(String word) {
        var out = new StringBuilder(word.length() * 2);
        boolean doubled = false;
        for (int i = 0; i < word.length(); i++) {
            char c = katakana(word.charAt(i));
            char next = i + 1 < word.length() ? katakana(word.charAt(i + 1)) : 0;
            if (c == DOUBLING) {
                doubled = true;
                continue;
            }
            String small = SMALL.get(next);
            String syllable = SYLLABLES.getOrDefault(c, SMALL.getOrDefault(c, ""));
            if (small != null && SYLLABLES.containsKey(c)) {
                syllable = joined(syllable, small);
                i++;
            }
            out.append(doubled ? doubling(syllable) : "").append(syllable);
            doubled = false;
        }
        return out.toString();
    }

    private static char katakana(char c) {
        return c >= 'ぁ' && c <= 'ゖ' ? (char) (c + 0x60) : c;
    }

    /** A syllable and the small kana behind it: ki and ya are kya, shi and e are she. */
    private static String joined(String syllable, String small) {
        String consonant = syllable.substring(0, syllable.length() - 1);
        boolean palatal = syllable.endsWith("i");
        if (syllable.equals("u")) {
            return "w" + small;
        }
        if (consonant.equals("sh") || consonant.equals("ch") || consonant.equals("j")) {
            return consonant + (small.startsWith("y") ? small.substring(1) : small);
        }
        if (consonant.isEmpty()) {
            return palatal ? "y" + small : syllable + small;
        }
        boolean gliding =
                (consonant.equals("k") || consonant.equals("g")) && syllable.endsWith("u");
        return consonant + (gliding && !small.startsWith("w") ? "w" : "") + small;
    }

    private static String doubling(String syllable) {
        if (syllable.isEmpty() || "aeiou".indexOf(syllable.charAt(0)) >= 0) {
            return "";
        }
        return syllable.startsWith("ch") ? "t" : syllable.substring(0, 1);
    }
}
