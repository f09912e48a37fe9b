package dateline.edition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who is above whom. */
final class Kinship {

    private Kinship() {}

    /** Everything above a region, without itself. */
    static Set<String> above(String id, Map<String, Node> nodes) {
        var above = new TreeSet<String>();
        var waiting = new ArrayDeque<String>();
        waiting.add(id);
        while (!waiting.isEmpty()) {
            Node node = nodes.get(waiting.remove());
            for (String parent : node == null ? List.<String>of() : node.parents()) {
                if (above.add(parent)) {
                    waiting.add(parent);
                }
            }
        }
        return above;
    }

    /**
     * The lowest region of the built-in geography that holds all these; of several the first by id.
     */
    static String lowestLandAbove(Collection<String> members, Map<String, Node> nodes) {
        Set<String> common = null;
        for (String member : members) {
            Set<String> above = above(member, nodes);
            if (common == null) {
                common = above;
            } else {
                common.retainAll(above);
            }
        }
        var lands = new TreeSet<String>();
        var higher = new HashSet<String>();
        for (String id : common == null ? Set.<String>of() : common) {
            if (isLand(id, nodes)) {
                lands.add(id);
                higher.addAll(above(id, nodes));
            }
        }
        lands.removeAll(higher);
        return lands.isEmpty() ? Region.WORLD : lands.first();
    }

    private static boolean isLand(String id, Map<String, Node> nodes) {
        Node node = nodes.get(id);
        return node != null && node.land();
    }
}
