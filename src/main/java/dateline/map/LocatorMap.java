package dateline.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A small map that tells where some countries are.
 *
 * <pre>{@code
 * LocatorMap.of(List.of("KP", "KR"), List.of("CN", "JP", "KP", "KR", "MN", "TW"))
 * }</pre>
 */
public final class LocatorMap {

    /** The kinds of land, in the order in which they are painted. */
    public static final List<String> KINDS = List.of("land", "near", "here");

    /** What all paths together may be long: the markup around them has room in 12 kB as well. */
    private static final int LONGEST = 10_500;

    /** Square units; what is smaller is no land to the eye. */
    private static final double SPECK = 8;

    /** Square units: the islands of a country that has none larger are dots. */
    private static final double TINY = 60;

    /** Square units: round less than that, and not too far apart, a ring is drawn. */
    private static final double SMALL = 300;

    /** Units. */
    private static final double APART = 140;

    private static final int DOT = 4;
    private static final int RING = 22;

    /** As much of the sheet should be land for a reader to know where it is. */
    private static final double ENOUGH = 0.05;

    /** Half the width of the widest frame that is looked for, in radii of the Earth. */
    private static final double WIDEST = 0.85;

    /** From that many countries on it is the world. */
    private static final int WORLD = 150;

    /** Degrees: what its lines may be off. */
    private static final double WORLDLY = 0.7;

    private final Set<String> here;
    private final Set<String> near;

    private LocatorMap(Collection<String> here, Collection<String> near) {
        this.here = new HashSet<>(here);
        this.near = new HashSet<>(near);
    }

    /**
     * @param here codes of the countries it is about
     * @param near codes of those around them; they may be among them
     */
    public static Drawing of(Collection<String> here, Collection<String> near) {
        return new LocatorMap(here, near).drawing();
    }

    private Drawing drawing() {
        List<Country> countries = Outlines.table().of(new TreeSet<>(here));
        if (countries.size() > WORLD) {
            return WorldMap.ofAll(here, WORLDLY);
        }
        Window window = wideEnough(new Framing(countries).window());
        Drawing drawing = drawn(window);
        for (double tolerance = 1.3; length(drawing) > LONGEST; tolerance *= 1.25) {
            drawing = drawn(window.with(window.scale(), tolerance));
        }
        return drawing;
    }

    private static int length(Drawing drawing) {
        return drawing.lands().stream().mapToInt(land -> land.path().length()).sum();
    }

    /** Islands in the ocean are shown with the next coasts. */
    private Window wideEnough(Window window) {
        Window wide = window.with(window.scale(), 4);
        while (Window.WIDTH / 2.0 / wide.scale() < WIDEST && !showsEnough(wide)) {
            wide = wide.with(wide.scale() / 1.2, 4);
        }
        return window.with(wide.scale(), 1);
    }

    private static boolean showsEnough(Window window) {
        double land = 0;
        for (Country country : window.shown()) {
            for (int[] ring : country.rings()) {
                land += Line.area(Pen.seen(window.ring(ring), Window.WIDTH, Window.HEIGHT));
            }
        }
        return land > ENOUGH * Window.WIDTH * Window.HEIGHT;
    }

    private Drawing drawn(Window window) {
        var lands = new ArrayList<Drawing.Land>();
        for (String kind : KINDS) {
            var pen = new Pen(Window.WIDTH, Window.HEIGHT, kind.equals("here") ? 1 : SPECK);
            for (Country country : window.shown()) {
                if (kind(country).equals(kind)) {
                    seen(country, window, pen);
                }
            }
            if (!pen.path().isEmpty()) {
                lands.add(new Drawing.Land(kind, pen.path()));
            }
        }
        return new Drawing(Window.WIDTH, Window.HEIGHT, lands, dots(window));
    }

    /** Draws a country and gives the rings of which something is in sight. */
    private static List<double[]> seen(Country country, Window window, Pen pen) {
        var seen = new ArrayList<double[]>();
        for (int[] parts : country.rings()) {
            double[] ring = pen.draw(window.ring(parts));
            if (ring.length > 0) {
                seen.add(ring);
            }
        }
        return seen;
    }

    private String kind(Country country) {
        if (here.contains(country.code())) {
            return "here";
        }
        return near.contains(country.code()) ? "near" : "land";
    }

    private List<Drawing.Dot> dots(Window window) {
        var dots = new ArrayList<Drawing.Dot>();
        Box all = Box.NOTHING;
        double area = 0;
        for (Country country : window.shown()) {
            if (!here.contains(country.code())) {
                continue;
            }
            List<double[]> seen = seen(country, window, new Pen(Window.WIDTH, Window.HEIGHT, 0));
            for (double[] ring : seen) {
                all = all.with(Box.around(ring));
                area += Line.area(ring);
            }
            if (seen.stream().allMatch(ring -> Line.area(ring) < TINY)) {
                seen.forEach(ring -> dot(Box.around(ring), dots));
            }
        }
        if (!all.isEmpty() && area < SMALL && all.size() < APART) {
            int radius = Math.max(RING, round(all.size() * 0.75));
            dots.add(new Drawing.Dot("round", round(all.x()), round(all.y()), radius));
        }
        return dots;
    }

    /** A dot on an island, unless the one before is as good as there. */
    private static void dot(Box island, List<Drawing.Dot> dots) {
        int x = round(island.x());
        int y = round(island.y());
        boolean free =
                dots.stream()
                        .noneMatch(dot -> Math.abs(dot.x() - x) + Math.abs(dot.y() - y) < 2 * DOT);
        if (free) {
            dots.add(new Drawing.Dot("here", x, y, DOT));
        }
    }

    private static int round(double number) {
        return (int) Math.round(number);
    }
}
