package dateline.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of the region graph.
 *
 * @param id a slug of the English name ({@code south-korea}), or the house's own
 * @param name in the publication's language
 * @param slug the first part of its address
 * @param hidden it has no page and stands in no path
 * @param parents ids: first the one on the way to the World, then the others, sorted; empty for the
 *     World alone
 * @param members ids of the regions right below it, sorted by name
 */
public record Region(
        String id,
        String name,
        String slug,
        @Nullable String description,
        boolean hidden,
        List<String> parents,
        List<String> members) {

    public static final String WORLD = "world";

    public Region {
        parents = List.copyOf(parents);
        members = List.copyOf(members);
    }
}
