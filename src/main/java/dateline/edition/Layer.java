package dateline.edition;

import dateline.language.Fold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names by which regions are found, in one language or from one hand. The first name of a region is
 * its own; the others are its own only as long as no other region claims them, and "Congo" alone is
 * nobody's.
 *
 * @param ids folded name to the region's id
 * @param spellings folded name to a spelling of it
 */
record Layer(Map<String, String> ids, Map<String, String> spellings) {

    static final Layer EMPTY = new Layer(Map.of(), Map.of());

    Layer {
        ids = Map.copyOf(ids);
        spellings = Map.copyOf(spellings);
    }

    /** The region with that folded name; null when there is none. */
    @org.jspecify.annotations.Nullable
    String id(String key) {
        return ids.get(key);
    }

    /** From the names of each region, its own one first. */
    static Layer of(Map<String, List<String>> names) {
        var own = new HashMap<String, String>();
        var claims = new HashMap<String, Set<String>>();
        var spellings = new HashMap<String, String>();
        names.forEach(
                (id, all) -> {
                    for (int i = 0; i < all.size(); i++) {
                        String key = Fold.key(all.get(i));
                        if (i == 0) {
                            own.put(key, id);
                        } else {
                            claims.computeIfAbsent(key, k -> new TreeSet<>()).add(id);
                        }
                        spellings.putIfAbsent(key, all.get(i));
                    }
                });
        claims.forEach(
                (key, ids) -> {
                    if (ids.size() == 1) {
                        own.putIfAbsent(key, ids.iterator().next());
                    }
                });
        return new Layer(own, spellings);
    }
}
