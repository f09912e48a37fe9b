package dateline.map;

/**
 * Lambert's azimuthal equal-area projection: true to size everywhere, to shape round its middle,
 * and without a seam but for the point on the other side of the Earth.
 */
final class Azimuthal {

    private final double[] east;
    private final double[] north;
    private final double[] middle;

    /** With that place in the middle, and north above it. */
    Azimuthal(double[] middle) {
        double across = Math.sqrt(middle[0] * middle[0] + middle[1] * middle[1]);
        boolean isPole = across < 1e-6;
        double cosine = isPole ? 1 : middle[0] / across;
        double sine = isPole ? 0 : middle[1] / across;
        this.middle = middle;
        this.east = new double[] {-sine, cosine, 0};
        this.north = new double[] {-middle[2] * cosine, -middle[2] * sine, across};
    }

    double[] middle() {
        return middle;
    }

    /** In radii of the Earth, to the east and to the north. */
    double[] of(double[] place) {
        double stretch = Math.sqrt(2 / Math.max(1e-4, 1 + Sphere.dot(middle, place)));
        return new double[] {stretch * Sphere.dot(east, place), stretch * Sphere.dot(north, place)};
    }

    /** The place that is drawn there. */
    double[] back(double x, double y) {
        double square = Math.min(3.9, x * x + y * y);
        double up = 1 - square / 2;
        double shrink = Math.sqrt(1 - square / 4);
        var place = new double[3];
        for (int i = 0; i < 3; i++) {
            place[i] = shrink * (x * east[i] + y * north[i]) + up * middle[i];
        }
        return Sphere.unit(place);
    }
}
