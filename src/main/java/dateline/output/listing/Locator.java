package dateline.output.listing;

import dateline.edition.Atlas;
import dateline.edition.Region;
import dateline.map.Drawing;
import dateline.map.LocatorMap;
import dateline.output.Ground;
import dateline.page.Fingerprint;
import dateline.page.Late;
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

    static @Nullable Locator of(Region region, Atlas atlas) {
        Ground ground = Ground.of(region, atlas);
        return ground == null ? null : new Locator(ground.places(), ground.here(), ground.near());
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
