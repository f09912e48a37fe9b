package dateline.language;

import java.util.Comparator;

/** Placeholder. */
public final class Alphabet {
    private Alphabet() {}

    public static Comparator<String> order() {
        return Comparator.naturalOrder();
    }
}
