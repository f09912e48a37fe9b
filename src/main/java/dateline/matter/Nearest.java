package dateline.matter;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that was probably meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /**
     * The closest of the words, by letters added, left out, replaced or swapped; null when none is
     * close.
     */
    public static @Nullable String to(String written, Collection<String> words) {
        return to(written, words, Math.max(1, written.length() / 3));
    }

    /** The closest of the words that is at most so many letters away; null when there is none. */
    public static @Nullable String to(String written, Collection<String> words, int most) {
        if (written.length() > LONGEST) {
            return null;
        }
        String wanted = written.toLowerCase(Locale.ROOT);
        String nearest = null;
        int least = 1 + most;
        for (String word : words) {
            if (Math.abs(word.length() - written.length()) >= least) {
                continue;
            }
            int distance = distance(wanted, word.toLowerCase(Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Damerau and Levenshtein, restricted: no part is changed twice. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cell(a, b, d, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cell(String a, String b, int[][] d, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int least =
                Math.min(d[i - 1][j - 1] + (same ? 0 : 1), Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
