package dateline.map;

/** Places on the Earth as points at a distance of 1 from its middle. */
final class Sphere {

    /** A right angle in the hundredths of a degree that the table is written in. */
    private static final int RIGHT = 9000;

    private static final double[] SINES = sines();

    private Sphere() {}

    /** A run that draws a few maps asks for ten times as many sines as there are. */
    private static double[] sines() {
        var sines = new double[RIGHT + 1];
        for (int i = 0; i <= RIGHT; i++) {
            sines[i] = StrictMath.sin(StrictMath.toRadians(i / 100.0));
        }
        return sines;
    }

    /** From degrees, to the nearest hundredth. */
    static double[] at(double longitude, double latitude) {
        int east = (int) Math.rint(longitude * 100);
        int north = (int) Math.rint(latitude * 100);
        double cosine = sine(north + RIGHT);
        return new double[] {cosine * sine(east + RIGHT), cosine * sine(east), sine(north)};
    }

    private static double sine(int angle) {
        int turn = Math.floorMod(angle, 4 * RIGHT);
        int half = turn % (2 * RIGHT);
        double sine = SINES[half <= RIGHT ? half : 2 * RIGHT - half];
        return turn < 2 * RIGHT ? sine : -sine;
    }

    static double dot(double[] one, double[] other) {
        return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
    }

    static double[] unit(double[] of) {
        double length = Math.sqrt(dot(of, of));
        return length < 1e-9
                ? new double[] {1, 0, 0}
                : new double[] {of[0] / length, of[1] / length, of[2] / length};
    }
}
