package dateline.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
        var keyed = new ArrayList<Keyed<T>>(things.size());
        for (T thing : things) {
            keyed.add(new Keyed<>(Fold.key(name.apply(thing)), name.apply(thing), thing));
        }
        Collections.sort(keyed);
        var sorted = new ArrayList<T>(keyed.size());
        for (Keyed<T> next : keyed) {
            sorted.add(next.thing());
        }
        return Collections.unmodifiableList(sorted);
    }

    private record Keyed<T>(String key, String name, T thing) implements Comparable<Keyed<T>> {
        @Override
        public int compareTo(Keyed<T> other) {
            int byKey = compareCodePoints(key, other.key);
            return byKey == 0 ? compareCodePoints(name, other.name) : byKey;
        }
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
