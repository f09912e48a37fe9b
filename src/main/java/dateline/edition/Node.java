package dateline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A region before its members are known.
 *
 * @param land whether it is part of the built-in geography: no group and none of the house's
 * @param parents ids, as in {@link Region}
 */
record Node(
        String id,
        boolean land,
        String name,
        String slug,
        @Nullable String description,
        boolean hidden,
        List<String> parents) {

    Node {
        parents = List.copyOf(parents);
    }

    /** A region of which only the name is known. */
    static Node named(String id, String name) {
        return new Node(id, false, name, id, null, false, List.of(Region.WORLD));
    }

    /** The same region below one more; the way to the World stays as it was. */
    Node below(String parent) {
        if (parents.contains(parent)) {
            return this;
        }
        if (parents.isEmpty()) {
            return under(List.of(parent));
        }
        var others = new TreeSet<>(parents.subList(1, parents.size()));
        others.add(parent);
        var all = new ArrayList<String>();
        all.add(parents.get(0));
        all.addAll(others);
        return under(all);
    }

    /** The same region with these parents instead of its own. */
    Node under(List<String> parents) {
        return new Node(id, land, name, slug, description, hidden, parents);
    }

    /** The same region below some more. */
    Node belowAll(List<String> more) {
        Node node = this;
        for (String parent : more) {
            node = node.below(parent);
        }
        return node;
    }

    /** The same region at another address. */
    Node at(String slug) {
        return new Node(id, land, name, slug, description, hidden, parents);
    }

    Region region(List<String> members) {
        return new Region(id, name, slug, description, hidden, parents, members);
    }
}
