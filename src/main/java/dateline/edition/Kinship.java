package dateline.edition;

import java.util.ArrayDeque;
import java.util.Collection;
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
            if (node != null) {
                node.parents().stream().filter(above::add).forEach(waiting::add);
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
        Set<String> holders = common == null ? new TreeSet<>() : common;
        holders.removeIf(id -> !isLand(id, nodes));
        var higher = new TreeSet<String>();
        holders.forEach(id -> higher.addAll(above(id, nodes)));
        return holders.stream().filter(id -> !higher.contains(id)).findFirst().orElse(Region.WORLD);
    }

    private static boolean isLand(String id, Map<String, Node> nodes) {
        Node node = nodes.get(id);
        return node != null && node.land();
    }
}
