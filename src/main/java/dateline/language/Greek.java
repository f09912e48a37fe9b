package dateline.language;

import java.text.Normalizer;
import java.util.Map;

/** Greek in Latin letters as ELOT 743 and the United Nations have it, without the marks. */
final class Greek {

    private static final String LETTERS = "αβγδεζηθικλμνξοπρσςτυφχψω";
    private static final String[] LATIN = {
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s",
        "s", "t", "y", "f", "ch", "ps", "o"
    };
    private static final Map<String, String> PAIRS =
            Map.of("ου", "ou", "γγ", "ng", "γξ", "nx", "γχ", "nch");
    private static final String VOICELESS = "θκξπσςτφχψ";
    private static final char DIAERESIS = '\u0308';
    private static final char ACUTE = '\u0301';

    private Greek() {}

    /** Lower-case Greek in, a to z out. */
    static String romanize(String word) {
        String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
        var letters = new StringBuilder();
        var marks = new StringBuilder();
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (LETTERS.indexOf(c) >= 0) {
                letters.append(c);
                marks.append(' ');
            } else if (letters.length() > 0) {
                mark(c, marks);
            }
        }
        return spell(letters.toString(), marks.toString());
    }

    private static void mark(char c, StringBuilder marks) {
        int last = marks.length() - 1;
        boolean acute = c == ACUTE || c == '\u0300' || c == '\u0342';
        if (c == DIAERESIS) {
            marks.setCharAt(last, DIAERESIS);
        } else if (acute && marks.charAt(last) == ' ') {
            marks.setCharAt(last, ACUTE);
        }
    }

    private static String spell(String letters, String marks) {
        var out = new StringBuilder();
        for (int i = 0; i < letters.length(); i++) {
            String pair = i + 1 < letters.length() ? pair(letters, marks, i) : "";
            if (pair.isEmpty()) {
                out.append(LATIN[LETTERS.indexOf(letters.charAt(i))]);
            } else {
                out.append(pair);
                i++;
            }
        }
        return out.toString();
    }

    // Two vowels sound as one unless the first has the accent or the second has two dots.
    private static String pair(String letters, String marks, int at) {
        String pair = letters.substring(at, at + 2);
        boolean vowels = pair.charAt(1) == 'υ';
        if (vowels && (marks.charAt(at) != ' ' || marks.charAt(at + 1) == DIAERESIS)) {
            return "";
        }
        if (pair.equals("μπ")) {
            return at == 0 ? "b" : "mp";
        }
        if (vowels && "αεη".indexOf(pair.charAt(0)) >= 0) {
            boolean voiceless =
                    at + 2 == letters.length() || VOICELESS.indexOf(letters.charAt(at + 2)) >= 0;
            return LATIN[LETTERS.indexOf(pair.charAt(0))] + (voiceless ? "f" : "v");
        }
        return PAIRS.getOrDefault(pair, "");
    }
}
