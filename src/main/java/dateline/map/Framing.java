package dateline.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Decides which part of the Earth a map of some countries shows. */
final class Framing {

    /** An island counts for the frame when it has that much of the largest part of its country. */
    private static final double ISLAND = 0.05;

    /** A country that small among others is left out if the frame would grow much by it. */
    private static final double SMALL = 0.01;

    private static final double MUCH = 1.3;

    /** The smaller a part of the Earth is, the more of what is round it tells where it is. */
    private static final double MARGIN = 1.1;

    private static final double MORE = 0.7;

    /** Half the width, in radii of the Earth, from which on the margin is enough. */
    private static final double LARGE = 0.55;

    /** Half the width of a frame, in radii of the Earth: some 650 km. */
    private static final double LEAST = 0.1;

    /** From this latitude on the pole is the middle. */
    private static final double POLAR = 80;

    /** What counts of a country among others: of Russia the part this side of the Urals. */
    private static final Map<String, double[]> HEARTS =
            Map.of("RU", new double[] {28, 42, 40, 69, 58, 69, 58, 52});

    private final List<Body> bodies;

    private record Body(double area, double[] degrees) {}

    Framing(List<Country> here) {
        var found = new ArrayList<Body>();
        for (Country country : here) {
            double[] heart = here.size() > 1 ? HEARTS.get(country.code()) : null;
            if (heart == null) {
                found.add(body(country));
            } else {
                found.add(new Body(body(country).area(), heart));
            }
        }
        found.sort(Comparator.comparingDouble(Body::area).reversed());
        this.bodies = found;
    }

    private static Body body(Country country) {
        var own =
                new Window(
                        new Azimuthal(Sphere.at(country.longitude(), country.latitude())), 1000, 0);
        var degrees = new Numbers();
        double largest = 0;
        double sum = 0;
        for (int[] ring : country.rings()) {
            double area = Line.area(own.ring(ring));
            largest = Math.max(largest, area);
            if (area >= largest * ISLAND) {
                sum += area;
                for (int part : ring) {
                    for (double number : Outlines.table().line(Math.abs(part))) {
                        degrees.add(number);
                    }
                }
            }
        }
        return new Body(sum, degrees.array());
    }

    /** All of it in the middle of the sheet. */
    Window window() {
        double[] middle = Sphere.unit(mean());
        Box box = box(new Azimuthal(middle));
        for (int round = 0; round < 3; round++) {
            middle = settled(new Azimuthal(middle).back(box.x(), box.y()));
            box = box(new Azimuthal(middle));
        }
        double halfWidth = Math.max(Math.abs(box.left()), Math.abs(box.right()));
        double halfHeight = Math.max(Math.abs(box.top()), Math.abs(box.bottom()));
        double half = Math.max(halfWidth, halfHeight);
        double margin = MARGIN + MORE * Math.max(0, 1 - half / LARGE);
        double scale =
                Math.min(
                        Window.WIDTH / 2.0 / Math.max(LEAST, halfWidth * margin),
                        Window.HEIGHT / 2.0 / Math.max(LEAST / 2, halfHeight * margin));
        return new Window(new Azimuthal(middle), scale, 1);
    }

    private static double[] settled(double[] middle) {
        return Math.abs(middle[2]) < StrictMath.sin(StrictMath.toRadians(POLAR))
                ? middle
                : new double[] {0, 0, Math.signum(middle[2])};
    }

    private double[] mean() {
        var mean = new double[3];
        for (Body body : bodies) {
            for (int i = 0; i < body.degrees().length; i += 2) {
                double[] at = Sphere.at(body.degrees()[i], body.degrees()[i + 1]);
                double weight = (Math.sqrt(body.area()) + 1) / body.degrees().length;
                for (int k = 0; k < 3; k++) {
                    mean[k] += at[k] * weight;
                }
            }
        }
        return mean;
    }

    private Box box(Azimuthal projection) {
        double all = 0;
        for (Body body : bodies) {
            all += body.area();
        }
        Box box = Box.NOTHING;
        for (Body body : bodies) {
            Box with = box;
            for (int i = 0; i < body.degrees().length; i += 2) {
                double[] at = projection.of(Sphere.at(body.degrees()[i], body.degrees()[i + 1]));
                with = with.with(at[0], at[1]);
            }
            boolean small = body.area() < all * SMALL;
            if (!small || with.width() * with.height() <= box.width() * box.height() * MUCH) {
                box = with;
            }
        }
        return box;
    }
}
