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

    /** Whether the longest way up from a region has more than that many steps. */
    static boolean isDeeper(String id, int most, Map<String, Node> nodes) {
        Set<String> level = Set.of(id);
        for (int steps = 0; steps <= most; steps++) {
            var next = new HashSet<String>();
            for (String at : level) {
                Node node = nodes.get(at);
                next.addAll(node == null ? List.of() : node.parents());
            }
            if (next.isEmpty()) {
                return false;
            }
            level = next;
        }
        return true;
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
