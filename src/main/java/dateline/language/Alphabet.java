package dateline.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The order in which names stand in lists: capitals and accents count only between equals. */
public final class Alphabet {

    private static final Comparator<String> ORDER =
            Comparator.comparing(Fold::key, Alphabet::compareCodePoints)
                    .thenComparing(Alphabet::compareCodePoints);

    private Alphabet() {}

    public static Comparator<String> order() {
        return ORDER;
    }

    /** Many things by their names, each of which is folded once. */
    public static <T> List<T> sorted(Collection<T> things, Function<T, String> name) {
        record Keyed<T>(String key, String name, T thing) {}
        Comparator<Keyed<T>> byKey = Comparator.comparing(Keyed::key, Alphabet::compareCodePoints);
        return things.stream()
                .map(thing -> new Keyed<>(Fold.key(name.apply(thing)), name.apply(thing), thing))
                .sorted(byKey.thenComparing(Keyed::name, Alphabet::compareCodePoints))
                .map(Keyed::thing)
                .toList();
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
