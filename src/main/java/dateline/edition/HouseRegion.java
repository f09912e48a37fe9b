package dateline.edition;

import dateline.problem.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house says about a region: one of its own, or a built-in one that it extends, renames or
 * hides.
 *
 * @param id a slug
 * @param place where the entry begins
 * @param name as shown; null keeps the built-in one, or makes one from the id
 * @param names by language, BCP 47
 * @param code a code of the house's own; null when it has none
 * @param slug the first part of its address; null: the id
 * @param members what lies in it, as written
 * @param in what it lies in, as written; the first is on the way to the World
 * @param synonyms other names
 */
public record HouseRegion(
        String id,
        Place place,
        @Nullable String name,
        Map<String, String> names,
        @Nullable String code,
        @Nullable String slug,
        @Nullable String description,
        boolean hidden,
        List<Mention> members,
        List<Mention> in,
        List<String> synonyms) {

    public HouseRegion {
        names = Map.copyOf(names);
        members = List.copyOf(members);
        in = List.copyOf(in);
        synonyms = List.copyOf(synonyms);
    }
}
