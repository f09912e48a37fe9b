package dateline.language;

/**
 * Hangul in Latin letters as South Korea's Revised Romanization of 2000 has it, with the changes of
 * sound between syllables (chapter 3, article 1) and without a dictionary.
 */
final class Hangul {

    private static final char FIRST = 0xAC00;
    private static final char LAST = 0xD7A3;
    private static final int TAILS = 28;
    private static final int VOWELS = 21;

    private static final String[] LEAD = {
        "g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t",
        "p", "h"
    };
    private static final String[] VOWEL = {
        "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo",
        "we", "wi", "yu", "eu", "ui", "i"
    };
    // What of a final consonant is heard before another consonant or at the end.
    private static final String[] TAIL = {
        "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p",
        "p", "t", "t", "ng", "t", "t", "k", "t", "p", "t"
    };
    // What moves on to a vowel.
    private static final String[] BEFORE_VOWEL = {
        "", "g", "kk", "ks", "n", "nj", "n", "d", "r", "lg", "lm", "lb", "ls", "lt", "lp", "r", "m",
        "b", "ps", "s", "ss", "ng", "j", "ch", "k", "t", "p", ""
    };

    private static final int LEAD_G = 0;
    private static final int LEAD_N = 2;
    private static final int LEAD_D = 3;
    private static final int LEAD_R = 5;
    private static final int LEAD_M = 6;
    private static final int LEAD_S = 9;
    private static final int LEAD_NONE = 11;
    private static final int LEAD_J = 12;
    private static final int LEAD_H = 18;
    private static final int VOWEL_I = 20;
    private static final int TAIL_NH = 6;
    private static final int TAIL_D = 7;
    private static final int TAIL_LH = 15;
    private static final int TAIL_T = 25;
    private static final int TAIL_H = 27;

    private Hangul() {}

    /** Hangul in, composed; a to z out. */
    static String romanize(String word) {
        var out = new StringBuilder(word.length() * 3);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!isSyllable(c)) {
                out.append(letter(c));
                continue;
            }
            int syllable = c - FIRST;
            if (i == 0 || !isSyllable(word.charAt(i - 1))) {
                out.append(LEAD[syllable / (VOWELS * TAILS)]);
            }
            out.append(VOWEL[syllable / TAILS % VOWELS]);
            boolean more = i + 1 < word.length() && isSyllable(word.charAt(i + 1));
            int tail = syllable % TAILS;
            out.append(more ? between(tail, word.charAt(i + 1) - FIRST) : TAIL[tail]);
        }
        return out.toString();
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST && c <= LAST;
    }

    // Letters that stand alone: in laughter, or in a word's first letters.
    private static String letter(char c) {
        if (c >= 0x1100 && c < 0x1100 + LEAD.length) {
            return LEAD[c - 0x1100];
        }
        if (c >= 0x1161 && c < 0x1161 + VOWEL.length) {
            return VOWEL[c - 0x1161];
        }
        return c >= 0x11A8 && c < 0x11A7 + TAIL.length ? TAIL[c - 0x11A7] : "";
    }

    /** The final of one syllable and the initial of the next, as they sound together. */
    private static String between(int tail, int next) {
        int lead = next / (VOWELS * TAILS);
        if (tail == 0) {
            return LEAD[lead];
        }
        if (lead == LEAD_NONE) {
            return beforeVowel(tail, next / TAILS % VOWELS);
        }
        // Only verbs melt k, t, p and h into one sound; names keep both.
        if (lead == LEAD_H) {
            return TAIL[tail] + "h";
        }
        boolean breathes = tail == TAIL_H || tail == TAIL_NH || tail == TAIL_LH;
        return breathes ? afterH(tail, lead) : sounds(TAIL[tail], lead);
    }

    private static String beforeVowel(int tail, int vowel) {
        if (vowel == VOWEL_I && tail == TAIL_D) {
            return "j";
        }
        return vowel == VOWEL_I && tail == TAIL_T ? "ch" : BEFORE_VOWEL[tail];
    }

    private static String afterH(int tail, int lead) {
        String rest = tail == TAIL_H ? "" : tail == TAIL_NH ? "n" : "l";
        return switch (lead) {
            case LEAD_G -> rest + "k";
            case LEAD_D -> rest + "t";
            case LEAD_J -> rest + "ch";
            case LEAD_S -> rest + "ss";
            case LEAD_N -> tail == TAIL_H ? "nn" : sounds(rest, lead);
            default -> sounds(tail == TAIL_H ? "t" : rest, lead);
        };
    }

    private static String sounds(String tail, int lead) {
        if (lead == LEAD_R) {
            return beforeR(tail);
        }
        if (lead == LEAD_N && tail.equals("l")) {
            return "ll";
        }
        return (lead == LEAD_N || lead == LEAD_M ? nasal(tail) : tail) + LEAD[lead];
    }

    private static String beforeR(String tail) {
        return switch (tail) {
            case "l", "n" -> "ll";
            case "t" -> "nn";
            default -> nasal(tail) + "n";
        };
    }

    private static String nasal(String tail) {
        return switch (tail) {
            case "k" -> "ng";
            case "t" -> "n";
            case "p" -> "m";
            default -> tail;
        };
    }
}
