package dateline.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of the Earth on a sheet: y runs down, as on a screen. A line is projected and simplified
 * once, so that two countries share it to the last digit.
 */
final class Window {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    /** Degrees from the middle; farther away shapes are no longer known again. */
    private static final double HORIZON = 58;

    private final Azimuthal projection;
    private final double scale;
    private final double tolerance;
    private final Map<Integer, double[]> projected;
    private final Map<Integer, double[]> lines = new HashMap<>();
    private final List<Country> shown = new ArrayList<>();

    /**
     * @param scale units of the sheet to a radius of the Earth
     * @param tolerance units that a line may be off
     */
    Window(Azimuthal projection, double scale, double tolerance) {
        this(projection, scale, tolerance, new HashMap<>());
    }

    private Window(
            Azimuthal projection,
            double scale,
            double tolerance,
            Map<Integer, double[]> projected) {
        this.projected = projected;
        this.projection = projection;
        this.scale = scale;
        this.tolerance = tolerance;
    }

    /** The same part in another number of units, or to another exactness. */
    Window with(double scale, double tolerance) {
        return new Window(projection, scale, tolerance, projected);
    }

    double scale() {
        return scale;
    }

    /** The countries of which something may be in sight, by code. */
    List<Country> shown() {
        if (shown.isEmpty()) {
            for (Country country : Outlines.table().all()) {
                if (shows(country)) {
                    shown.add(country);
                }
            }
        }
        return Collections.unmodifiableList(shown);
    }

    /** Whether anything of a country may be seen: not what lies beyond the bend of the Earth. */
    private boolean shows(Country country) {
        double corner = Math.sqrt(WIDTH * WIDTH + HEIGHT * HEIGHT) / 2 / scale;
        double reach = StrictMath.toDegrees(2 * StrictMath.asin(Math.min(1, corner / 2)));
        return country.isWithin(Math.min(reach, HORIZON), projection.middle());
    }

    /** A closed line of x and y in turn, the first point not repeated. */
    double[] ring(int[] parts) {
        var ring = new Numbers();
        for (int part : parts) {
            double[] line = line(Math.abs(part));
            int points = line.length / 2;
            for (int i = 0; i < points - 1; i++) {
                int at = part < 0 ? points - 1 - i : i;
                ring.add(line[2 * at]);
                ring.add(line[2 * at + 1]);
            }
        }
        return ring.array();
    }

    private double[] line(int number) {
        return lines.computeIfAbsent(
                number, key -> Line.simplified(scaled(projected(key)), tolerance));
    }

    private double[] projected(int number) {
        return projected.computeIfAbsent(number, key -> projected(Outlines.table().line(key)));
    }

    private double[] projected(double[] degrees) {
        var drawn = new double[degrees.length];
        for (int i = 0; i < degrees.length; i += 2) {
            double[] at = projection.of(Sphere.at(degrees[i], degrees[i + 1]));
            drawn[i] = at[0];
            drawn[i + 1] = at[1];
        }
        return drawn;
    }

    private double[] scaled(double[] line) {
        var drawn = new double[line.length];
        for (int i = 0; i < line.length; i += 2) {
            drawn[i] = WIDTH / 2.0 + scale * line[i];
            drawn[i + 1] = HEIGHT / 2.0 - scale * line[i + 1];
        }
        return drawn;
    }
}
