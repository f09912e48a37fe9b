package dateline.raster;

/**
 * A letter's picture, in thousandths of the em, y up.
 *
 * @param curves closed; each begins with a point, and goes on with a control point and a point in
 *     turn (quadratic Bézier curves)
 */
record Glyph(double[][] curves) {

    void draw(double x, double baseline, double scale, Coverage coverage) {
        for (double[] curve : curves) {
            coverage.move(x + scale * curve[0], baseline - scale * curve[1]);
            for (int i = 2; i < curve.length; i += 4) {
                coverage.curve(
                        x + scale * curve[i],
                        baseline - scale * curve[i + 1],
                        x + scale * curve[i + 2],
                        baseline - scale * curve[i + 3]);
            }
        }
    }
}
