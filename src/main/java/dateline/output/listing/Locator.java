package dateline.output.listing;

import dateline.edition.Atlas;
import dateline.edition.Region;
import dateline.map.Drawing;
import dateline.map.LocatorMap;
import dateline.page.Fingerprint;
import dateline.page.Late;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a region is. The map depends on the region alone, so a new story changes nothing of it.
 *
 * @param places names of the region and of the one it lies in
 * @param here codes of its countries
 * @param near codes of the countries of the region it lies in; none when that is the World
 */
record Locator(List<String> places, Collection<String> here, Collection<String> near)
        implements Late {

    /** Of a region that has no country, the nearest one above it that has; null below the World. */
    static @Nullable Locator of(Region region, Atlas atlas) {
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

    private static Locator of(List<Region> path, Collection<String> here, Atlas atlas) {
        var places = new ArrayList<String>();
        places.add(path.get(path.size() - 1).name());
        boolean isInPart = path.size() > 2;
        if (isInPart) {
            places.add(path.get(path.size() - 2).name());
        }
        return new Locator(
                List.copyOf(places),
                here,
                isInPart ? atlas.countries(path.get(path.size() - 2).id()) : List.of());
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of("map", places, here, near));
    }

    @Override
    public Chart made() {
        Drawing drawing = LocatorMap.of(here, near);
        return new Chart(
                places,
                drawing.width(),
                drawing.height(),
                drawing.lands().stream()
                        .map(land -> new Chart.Area(land.name(), land.path(), null, 0))
                        .toList(),
                drawing.dots().stream()
                        .map(
                                dot ->
                                        new Chart.Dot(
                                                dot.name(),
                                                dot.x(),
                                                dot.y(),
                                                dot.radius(),
                                                null,
                                                0))
                        .toList());
    }
}
