package dateline.output.listing;

import dateline.edition.Region;
import dateline.map.Drawing;
import dateline.output.Ground;
import dateline.output.Lineup;
import dateline.page.Fingerprint;
import dateline.page.Late;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a region is. The map depends on the region alone, so a new story changes nothing of it. */
record Locator(Ground ground) implements Late {

    static @Nullable Locator of(Region region, Lineup lineup) {
        Ground ground = lineup.ground(region);
        return ground == null ? null : new Locator(ground);
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of("map", ground.places(), ground.here(), ground.near()));
    }

    @Override
    public Chart made() {
        Drawing drawing = ground.map();
        return new Chart(
                ground.places(),
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
