package dateline.edition;

import dateline.language.Fold;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

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
        var claims = new HashMap<String, String>();
        var contested = new HashSet<String>();
        var spellings = new HashMap<String, String>();
        for (Map.Entry<String, List<String>> region : names.entrySet()) {
            boolean first = true;
            for (String name : region.getValue()) {
                String key = Fold.key(name);
                spellings.putIfAbsent(key, name);
                if (first) {
                    own.put(key, region.getKey());
                } else {
                    String other = claims.putIfAbsent(key, region.getKey());
                    if (other != null && !other.equals(region.getKey())) {
                        contested.add(key);
                    }
                }
                first = false;
            }
        }
        claims.keySet().removeAll(contested);
        claims.putAll(own);
        return new Layer(claims, spellings);
    }
}
