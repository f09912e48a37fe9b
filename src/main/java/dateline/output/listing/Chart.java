package dateline.output.listing;

import dateline.output.Link;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A map as templates see it: areas and dots on a sheet, to be painted in their order.
 *
 * @param places what it shows: the region, then the one that it lies in, when there is one
 * @param width of the sheet, in units of its own
 * @param height of the sheet, in the same units
 * @param areas in the order in which they are painted
 * @param dots painted after them
 */
public record Chart(List<String> places, int width, int height, List<Area> areas, List<Dot> dots)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Chart", Chart.class)
                    .with("places", Chart::places)
                    .with("width", Chart::width)
                    .with("height", Chart::height)
                    .with("areas", Chart::areas)
                    .with("dots", Chart::dots)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * An area.
     *
     * @param kind {@code here}, {@code near} or {@code land}; on the map of the world {@code land},
     *     or how much there is: {@code few}, {@code some}, {@code many}, {@code most}
     * @param path what an SVG path has in its attribute {@code d}
     * @param region where it leads; null when it leads nowhere
     * @param stories how many there are
     */
    public record Area(String kind, String path, @Nullable Link region, int stories)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Chart.Area", Area.class)
                        .with("kind", Area::kind)
                        .with("path", Area::path)
                        .with("region", Area::region)
                        .with("stories", Area::stories)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /**
     * A dot on something small, or a ring round it.
     *
     * @param kind as of an area; {@code round} for a ring
     */
    public record Dot(String kind, int x, int y, int radius, @Nullable Link region, int stories)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Chart.Dot", Dot.class)
                        .with("kind", Dot::kind)
                        .with("x", Dot::x)
                        .with("y", Dot::y)
                        .with("radius", Dot::radius)
                        .with("region", Dot::region)
                        .with("stories", Dot::stories)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
