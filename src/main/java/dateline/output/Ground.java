package dateline.output;

import dateline.edition.Atlas;
import dateline.edition.Region;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Earth that a map of a region shows.
 *
 * @param places names of the region and of the one it lies in
 * @param here codes of its countries, sorted
 * @param near codes of the countries of the region it lies in; none when that is the World
 */
public record Ground(List<String> places, Collection<String> here, Collection<String> near) {

    /** Of a region that has no country, the nearest one above it that has; null below the World. */
    public static @Nullable Ground of(Region region, Atlas atlas) {
        List<Region> path = atlas.path(region.id());
        for (int i = path.size() - 1; i >= 0; i--) {
            Collection<String> here = atlas.countries(path.get(i).id());
            boolean own = i == path.size() - 1;
            if (!here.isEmpty() && (own || i > 0)) {
                return of(path.subList(0, i + 1), here, atlas);
            }
        }
        return null;
    }

    private static Ground of(List<Region> path, Collection<String> here, Atlas atlas) {
        var places = new ArrayList<String>();
        places.add(path.get(path.size() - 1).name());
        boolean isInPart = path.size() > 2;
        if (isInPart) {
            places.add(path.get(path.size() - 2).name());
        }
        return new Ground(
                List.copyOf(places),
                here,
                isInPart ? atlas.countries(path.get(path.size() - 2).id()) : List.of());
    }
}
