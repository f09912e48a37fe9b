package dateline.map;

/** The smallest box around some points; a box around nothing is empty. */
record Box(double left, double top, double right, double bottom) {

    static final Box NOTHING =
            new Box(
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NEGATIVE_INFINITY);

    /** Around a row of x and y in turn. */
    static Box around(double[] points) {
        Box box = NOTHING;
        for (int i = 0; i < points.length; i += 2) {
            box = box.with(points[i], points[i + 1]);
        }
        return box;
    }

    Box with(double x, double y) {
        return new Box(
                Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    double width() {
        return Math.max(0, right - left);
    }

    double height() {
        return Math.max(0, bottom - top);
    }

    /** The longer side. */
    double size() {
        return Math.max(width(), height());
    }

    double x() {
        return (left + right) / 2;
    }

    double y() {
        return (top + bottom) / 2;
    }

    boolean isEmpty() {
        return left > right;
    }
}
