package dateline.map;

/** Places on the Earth as points at a distance of 1 from its middle. */
final class Sphere {

    private Sphere() {}

    /** From degrees. */
    static double[] at(double longitude, double latitude) {
        double east = StrictMath.toRadians(longitude);
        double north = StrictMath.toRadians(latitude);
        double cosine = StrictMath.cos(north);
        return new double[] {
            cosine * StrictMath.cos(east), cosine * StrictMath.sin(east), StrictMath.sin(north)
        };
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
