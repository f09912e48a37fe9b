package dateline.language;

import java.util.Comparator;

/** The order in which names stand in lists: capitals and accents count only between equals. */
public final class Alphabet {

    private static final Comparator<String> ORDER =
            Comparator.comparing(Fold::key, Alphabet::compareCodePoints)
                    .thenComparing(Alphabet::compareCodePoints);

    private Alphabet() {}

    public static Comparator<String> order() {
        return ORDER;
    }

    // String.compareTo would put a letter beyond the first plane before some of the first plane.
    private static int compareCodePoints(String a, String b) {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean beyond = Character.isSurrogate(x);
                return beyond == Character.isSurrogate(y) ? x - y : beyond ? 1 : -1;
            }
        }
        return a.length() - b.length();
    }
}
