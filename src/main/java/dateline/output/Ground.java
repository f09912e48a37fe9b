package dateline.output;

import dateline.edition.Atlas;
import dateline.edition.Region;
import dateline.map.Drawing;
import dateline.map.LocatorMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Earth that a map of a region shows. The map is drawn when it is first asked for,
 * and once, for whoever shows it in the same run.
 */
public final class Ground {

    private final List<String> places;
    private final Collection<String> here;
    private final Collection<String> near;
    private @Nullable Drawing map;

    private Ground(List<String> places, Collection<String> here, Collection<String> near) {
        this.places = List.copyOf(places);
        this.here = here;
        this.near = near;
    }

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
                places,
                here,
                isInPart ? atlas.countries(path.get(path.size() - 2).id()) : List.of());
    }

    /** Names of the region and of the one it lies in. */
    public List<String> places() {
        return places;
    }

    /** Codes of its countries, sorted. */
    public Collection<String> here() {
        return here;
    }

    /** Codes of the countries of the region it lies in; none when that is the World. */
    public Collection<String> near() {
        return near;
    }

    public synchronized Drawing map() {
        Drawing drawn = map;
        if (drawn == null) {
            drawn = LocatorMap.of(here, near);
            map = drawn;
        }
        return drawn;
    }
}
