package dateline.map;

/**
 * What the table says of a country.
 *
 * @param longitude of the middle of what it covers, in degrees
 * @param radius everything of it is that near to the middle, in degrees
 * @param rings the largest first; each a row of lines, those that are run backwards negative
 */
record Country(String code, int longitude, int latitude, int radius, int[][] rings) {

    /** Whether anything of it may be that near to a place. */
    boolean isWithin(double degrees, double[] place) {
        double[] middle = Sphere.at(longitude, latitude);
        double cosine = Sphere.dot(middle, place);
        double reach = StrictMath.toRadians(degrees + radius);
        return reach >= StrictMath.PI || cosine >= StrictMath.cos(reach);
    }
}
