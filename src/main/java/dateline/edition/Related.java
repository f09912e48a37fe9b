package dateline.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * For each story the older ones that share most with it: series, topics, regions. Only older ones,
 * so that a new story does not change the pages of those before it. Each topic, series and region
 * remembers its newest {@value #WINDOW} stories, so that time grows with the number of stories and
 * not with its square.
 */
final class Related {

    private static final int WINDOW = 40;
    private static final int SERIES = 5;
    private static final int TOPIC = 3;
    private static final int REGION = 2;

    private final List<Piece> pieces;
    private final int count;
    private final Map<String, Recent> series = new HashMap<>();
    private final Map<String, Recent> topics = new HashMap<>();
    private final Map<String, Recent> regions = new HashMap<>();
    // By place in the list: what a candidate shares with the story at hand, zero between two.
    private final int[] scores;
    private final int[] candidates;
    private int found;

    private Related(List<Piece> pieces, int count) {
        this.pieces = pieces;
        this.count = count;
        this.scores = new int[pieces.size()];
        this.candidates = new int[pieces.size()];
    }

    /** The last stories of one key, by their places in the list, in a ring. */
    private static final class Recent {
        private final int[] places = new int[WINDOW];
        private int size;

        void add(int place) {
            places[size++ % WINDOW] = place;
        }

        int count() {
            return Math.min(size, WINDOW);
        }
    }

    /**
     * Of pieces in {@link Piece#NEWEST_FIRST} order: story id to the related stories, best first.
     */
    static Map<String, List<Piece>> of(List<Piece> pieces, int count) {
        var all = new HashMap<String, List<Piece>>();
        if (count == 0) {
            return all;
        }
        var related = new Related(pieces, count);
        for (int i = pieces.size() - 1; i >= 0; i--) {
            all.put(pieces.get(i).id(), related.next(i));
        }
        return all;
    }

    private List<Piece> next(int place) {
        Piece piece = pieces.get(place);
        found = 0;
        if (piece.seriesId() != null) {
            meet(series, piece.seriesId(), SERIES, place);
        }
        for (Topic topic : piece.topics()) {
            meet(topics, topic.id(), TOPIC, place);
        }
        for (Region region : piece.regions()) {
            if (!region.id().equals(Region.WORLD)) {
                meet(regions, region.id(), REGION, place);
            }
        }
        return best();
    }

    /** Scores those that share the key, then counts the story among them. */
    private void meet(Map<String, Recent> recent, String key, int weight, int place) {
        Recent those = recent.computeIfAbsent(key, k -> new Recent());
        for (int i = 0; i < those.count(); i++) {
            int candidate = those.places[i];
            if (scores[candidate] == 0) {
                candidates[found++] = candidate;
            }
            scores[candidate] += weight;
        }
        those.add(place);
    }

    /** The first few by score, of equals the newest; it leaves the scores at zero. */
    private List<Piece> best() {
        int[] best = new int[Math.min(count, found)];
        int size = 0;
        for (int i = 0; i < found; i++) {
            int candidate = candidates[i];
            int at =
                    size < best.length
                            ? size++
                            : isBefore(candidate, best[size - 1]) ? size - 1 : -1;
            while (at > 0 && isBefore(candidate, best[at - 1])) {
                best[at] = best[at - 1];
                at--;
            }
            if (at >= 0) {
                best[at] = candidate;
            }
        }
        var related = new ArrayList<Piece>(size);
        for (int i = 0; i < size; i++) {
            related.add(pieces.get(best[i]));
        }
        for (int i = 0; i < found; i++) {
            scores[candidates[i]] = 0;
        }
        return related;
    }

    private boolean isBefore(int one, int other) {
        return scores[one] > scores[other] || scores[one] == scores[other] && one < other;
    }
}
