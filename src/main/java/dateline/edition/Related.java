package dateline.edition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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

    private final Map<String, ArrayDeque<Piece>> recent = new HashMap<>();
    private final int count;

    private Related(int count) {
        this.count = count;
    }

    /**
     * Of pieces in {@link Piece#NEWEST_FIRST} order: story id to the related stories, best first.
     */
    static Map<String, List<Piece>> of(List<Piece> pieces, int count) {
        var related = new Related(count);
        var all = new HashMap<String, List<Piece>>();
        if (count == 0) {
            return all;
        }
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Piece piece = pieces.get(i);
            Map<String, Integer> keys = keys(piece);
            all.put(piece.id(), related.best(keys));
            related.remember(piece, keys);
        }
        return all;
    }

    private static Map<String, Integer> keys(Piece piece) {
        var keys = new LinkedHashMap<String, Integer>();
        if (piece.seriesId() != null) {
            keys.put("s/" + piece.seriesId(), SERIES);
        }
        piece.topics().forEach(topic -> keys.put("t/" + topic.id(), TOPIC));
        piece.regions().forEach(region -> keys.put("r/" + region.id(), REGION));
        keys.remove("r/" + Region.WORLD);
        return keys;
    }

    private List<Piece> best(Map<String, Integer> keys) {
        var scores = new HashMap<String, Integer>();
        var candidates = new ArrayList<Piece>();
        keys.forEach(
                (key, weight) -> {
                    for (Piece piece : recent.getOrDefault(key, new ArrayDeque<>())) {
                        if (scores.merge(piece.id(), weight, Integer::sum).equals(weight)) {
                            candidates.add(piece);
                        }
                    }
                });
        Comparator<Piece> order =
                Comparator.comparingInt(piece -> -scores.getOrDefault(piece.id(), 0));
        return candidates.stream()
                .sorted(order.thenComparing(Piece.NEWEST_FIRST))
                .limit(count)
                .toList();
    }

    private void remember(Piece piece, Map<String, Integer> keys) {
        for (String key : keys.keySet()) {
            var last = recent.computeIfAbsent(key, k -> new ArrayDeque<>());
            last.addFirst(piece);
            if (last.size() > WINDOW) {
                last.removeLast();
            }
        }
    }
}
