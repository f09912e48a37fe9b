package dateline.map;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A map of the whole world, with some countries as lands of their own. */
public final class WorldMap {

    private static final int WIDTH = 960;

    /** Where the map is cut, nobody lives: in the strait between Chukotka and Alaska. */
    private static final double MIDDLE = 11;

    /** In degrees. */
    private static final double TOLERANCE = 0.25;

    /** Square units; what is smaller is no land to the eye. */
    private static final double SPECK = 3;

    /** The same on a small map. */
    private static final double LARGE = 14;

    /** Units: the islands of a country that has none larger get a dot, all together. */
    private static final double TINY = 7;

    private static final int DOT = 4;

    private final double scale;
    private final int width;
    private final int height;
    private final double tolerance;
    private final Map<Integer, double[]> lines = new HashMap<>();

    private WorldMap(int width, double tolerance) {
        this.width = width;
        this.scale = width / 2.0 / EqualEarth.WIDTH;
        this.height = (int) Math.ceil(2 * scale * EqualEarth.HEIGHT);
        this.tolerance = tolerance;
    }

    /**
     * These countries by their codes, and before them everything else as {@code land}. What is too
     * small to be seen has a dot.
     */
    public static Drawing of(Collection<String> codes) {
        return new WorldMap(WIDTH, TOLERANCE).drawing(new HashSet<>(codes));
    }

    /** The same countries as one land, as on a {@link LocatorMap}. */
    static Drawing ofAll(Set<String> here, double tolerance) {
        return new WorldMap(Window.WIDTH, tolerance).locator(here);
    }

    private Drawing drawing(Set<String> codes) {
        var rest = new Pen(width, height, SPECK);
        var lands = new ArrayList<Drawing.Land>();
        var dots = new ArrayList<Drawing.Dot>();
        for (Country country : Outlines.table().all()) {
            boolean own = codes.contains(country.code());
            Pen pen = own ? new Pen(width, height, SPECK) : rest;
            Box largest = draw(country, pen);
            if (own && largest.size() < TINY) {
                int x = (int) Math.round(largest.x());
                int y = (int) Math.round(largest.y());
                dots.add(new Drawing.Dot(country.code(), x, y, DOT));
            } else if (own) {
                lands.add(new Drawing.Land(country.code(), pen.path()));
            }
        }
        lands.add(0, new Drawing.Land("land", rest.path()));
        return new Drawing(width, height, lands, dots);
    }

    private Drawing locator(Set<String> here) {
        var land = new Pen(width, height, LARGE);
        var own = new Pen(width, height, LARGE);
        for (Country country : Outlines.table().all()) {
            draw(country, here.contains(country.code()) ? own : land);
        }
        var lands = new ArrayList<Drawing.Land>();
        if (!land.path().isEmpty()) {
            lands.add(new Drawing.Land("land", land.path()));
        }
        lands.add(new Drawing.Land("here", own.path()));
        return new Drawing(width, height, lands, List.of());
    }

    /** Draws a country and tells where its largest part is. */
    private Box draw(Country country, Pen pen) {
        Box largest = Box.NOTHING;
        for (int[] parts : country.rings()) {
            double[] ring = ring(parts);
            for (int round = -1; round <= 1; round++) {
                double[] seen = projected(ring, round * 360.0 - MIDDLE);
                if (seen.length >= 6) {
                    pen.draw(seen);
                    Box box = Box.around(seen);
                    largest = largest.size() < box.size() ? box : largest;
                }
            }
        }
        return largest;
    }

    /** In degrees, running on from line to line; a ring round a pole is closed along it. */
    private double[] ring(int[] parts) {
        var ring = new Numbers();
        double last = 0;
        for (int part : parts) {
            double[] line = line(Math.abs(part));
            int points = line.length / 2;
            double shift = 0;
            for (int i = 0; i < points; i++) {
                int at = part < 0 ? points - 1 - i : i;
                if (i == 0 && ring.size() > 0) {
                    shift = 360 * Math.rint((last - line[2 * at]) / 360);
                }
                last = line[2 * at] + shift;
                ring.add(last);
                ring.add(line[2 * at + 1]);
            }
        }
        double first = ring.at(0);
        if (Math.abs(last - first) > 180) {
            double pole = Math.copySign(90, ring.at(1));
            ring.add(last);
            ring.add(pole);
            ring.add(first);
            ring.add(pole);
        }
        return ring.array();
    }

    private double[] line(int number) {
        return lines.computeIfAbsent(number, key -> simplified(Outlines.table().line(key)));
    }

    /** An island stays an island, however small. */
    private double[] simplified(double[] line) {
        return Line.simplified(line, tolerance * Math.min(1, Box.around(line).size() / 4));
    }

    private double[] projected(double[] ring, double turn) {
        var turned = ring.clone();
        for (int i = 0; i < turned.length; i += 2) {
            turned[i] += turn;
        }
        double[] seen = Line.cut(Line.cut(turned, 0, -180, true), 0, 180, false).clone();
        for (int i = 0; i < seen.length; i += 2) {
            double[] at = EqualEarth.of(seen[i], seen[i + 1]);
            seen[i] = width / 2.0 + scale * at[0];
            seen[i + 1] = height / 2.0 - scale * at[1];
        }
        return seen;
    }
}
