package dateline.map;

/** The Equal Earth projection (Šavrič, Patterson, Jenny 2018): the whole world, true to size. */
final class EqualEarth {

    private static final double A1 = 1.340264;
    private static final double A2 = -0.081106;
    private static final double A3 = 0.000893;
    private static final double A4 = 0.003796;
    private static final double M = Math.sqrt(3) / 2;

    /** How far it reaches to the east and to the north, in radii of the Earth. */
    static final double WIDTH = of(180, 0)[0];

    static final double HEIGHT = of(0, 90)[1];

    private EqualEarth() {}

    /** From degrees; the longitude is counted from the middle of the map. */
    static double[] of(double longitude, double latitude) {
        double t = StrictMath.asin(M * StrictMath.sin(StrictMath.toRadians(latitude)));
        double t2 = t * t;
        double t6 = t2 * t2 * t2;
        double along = 9 * A4 * t6 * t2 + 7 * A3 * t6 + 3 * A2 * t2 + A1;
        return new double[] {
            StrictMath.toRadians(longitude) * StrictMath.cos(t) / (M * along),
            t * (A4 * t6 * t2 + A3 * t6 + A2 * t2 + A1)
        };
    }
}
