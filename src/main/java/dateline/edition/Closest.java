package dateline.edition;

import dateline.language.Alphabet;
import dateline.language.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Known regions that somebody may have meant who wrote an unknown name. Never a wild guess. */
final class Closest {

    // Behind every slip of the pen: "Congo" is a part of two names.
    private static final int SHARES_WORDS = 10;
    private static final Comparator<Guess> ORDER =
            Comparator.comparingInt(Guess::distance).thenComparing(Guess::name, Alphabet.order());

    private final List<Candidate> candidates = new ArrayList<>();

    private record Candidate(String key, Set<String> words, String id, String shown) {}

    private record Guess(int distance, String name) {}

    /**
     * @param shownName name of the region with an id; null when it is hidden
     */
    Closest(List<Layer> layers, Function<String, @Nullable String> shownName) {
        for (Layer layer : layers) {
            for (Map.Entry<String, String> name : layer.ids().entrySet()) {
                String shown = shownName.apply(name.getValue());
                if (shown != null) {
                    String spelling = layer.spellings().getOrDefault(name.getKey(), "");
                    candidates.add(
                            new Candidate(name.getKey(), words(spelling), name.getValue(), shown));
                }
            }
        }
    }

    List<String> to(String text, int count) {
        String key = Fold.key(text);
        Set<String> words = words(text);
        var best = new HashMap<String, Guess>();
        for (Candidate candidate : candidates) {
            int distance = distance(key, words, candidate);
            if (distance >= 0) {
                best.merge(
                        candidate.id(),
                        new Guess(distance, candidate.shown()),
                        (a, b) -> a.distance() <= b.distance() ? a : b);
            }
        }
        return best.values().stream().sorted(ORDER).limit(count).map(Guess::name).toList();
    }

    private static int distance(String key, Set<String> words, Candidate candidate) {
        int shorter = Math.min(key.length(), candidate.key().length());
        int slips = Slips.between(key, candidate.key(), tolerance(shorter));
        if (slips >= 0) {
            return slips;
        }
        boolean shared = holds(words, candidate.words()) || holds(candidate.words(), words);
        return shared ? SHARES_WORDS : -1;
    }

    private static int tolerance(int length) {
        return length <= 3 ? 0 : length <= 5 ? 1 : length <= 9 ? 2 : 3;
    }

    private static boolean holds(Collection<String> words, Collection<String> others) {
        return !others.isEmpty() && words.containsAll(others);
    }

    // Short words tell nothing: "of", "the", "Los".
    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        for (String word : parts(text)) {
            String key = Fold.key(word);
            if (key.length() > 3) {
                words.add(key);
            }
        }
        return words;
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || !Character.isLetterOrDigit(text.charAt(i));
            boolean accent =
                    i < text.length()
                            && (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK
                                    || text.charAt(i) == '\''
                                    || text.charAt(i) == '’');
            if (ends && !accent) {
                parts.add(text.substring(start, i));
                start = Math.min(i + 1, text.length());
            }
        }
        return parts;
    }
}
