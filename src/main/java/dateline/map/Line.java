package dateline.map;

/** Lines as rows of numbers: x and y in turn. */
final class Line {

    private Line() {}

    /**
     * The line with fewer points, nowhere farther off than that (Douglas and Peucker). Its ends
     * stay, so that what borders on each other still does; of a closed line a second point stays.
     */
    static double[] simplified(double[] line, double tolerance) {
        int last = line.length / 2 - 1;
        if (last < 2) {
            return line;
        }
        var kept = new boolean[last + 1];
        kept[0] = true;
        kept[last] = true;
        var stack = new int[2 * last + 4];
        int depth = 0;
        stack[depth++] = 0;
        stack[depth++] = last;
        boolean closed = line[0] == line[2 * last] && line[1] == line[2 * last + 1];
        int kind = closed ? farthest(line, 0, last) : -1;
        if (closed) {
            kept[kind] = true;
            stack[depth - 1] = kind;
            stack[depth++] = kind;
            stack[depth++] = last;
        }
        while (depth > 0) {
            int to = stack[--depth];
            int from = stack[--depth];
            if (to - from < 2) {
                continue;
            }
            int far = farthest(line, from, to);
            if (square(line, far, from, to) > tolerance * tolerance) {
                kept[far] = true;
                stack[depth++] = from;
                stack[depth++] = far;
                stack[depth++] = far;
                stack[depth++] = to;
            }
        }
        var points = new Numbers();
        for (int i = 0; i <= last; i++) {
            if (kept[i]) {
                points.add(line[2 * i]);
                points.add(line[2 * i + 1]);
            }
        }
        return points.array();
    }

    private static int farthest(double[] line, int from, int to) {
        int far = from + 1;
        double most = -1;
        for (int i = from + 1; i < to; i++) {
            double square = square(line, i, from, to);
            if (square > most) {
                most = square;
                far = i;
            }
        }
        return far;
    }

    /** The square of the distance of a point from a stretch. */
    private static double square(double[] line, int point, int from, int to) {
        double dx = line[2 * to] - line[2 * from];
        double dy = line[2 * to + 1] - line[2 * from + 1];
        double px = line[2 * point] - line[2 * from];
        double py = line[2 * point + 1] - line[2 * from + 1];
        double length = dx * dx + dy * dy;
        double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
        double x = px - along * dx;
        double y = py - along * dy;
        return x * x + y * y;
    }

    /** What is left of a closed line in a box (Sutherland and Hodgman). */
    static double[] clipped(double[] ring, double left, double top, double right, double bottom) {
        double[] inside = cut(ring, 0, left, true);
        inside = cut(inside, 0, right, false);
        inside = cut(inside, 1, top, true);
        return cut(inside, 1, bottom, false);
    }

    /**
     * What is left of a closed line on one side of another that runs straight up or across.
     *
     * @param axis 0 for x, 1 for y
     */
    static double[] cut(double[] ring, int axis, double at, boolean above) {
        int size = ring.length / 2;
        boolean whole = true;
        for (int i = 0; i < size && whole; i++) {
            whole = isIn(ring[2 * i + axis], at, above);
        }
        if (whole) {
            return ring;
        }
        var left = new Numbers();
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            double one = ring[2 * i + axis];
            double other = ring[2 * next + axis];
            boolean isIn = isIn(one, at, above);
            if (isIn) {
                left.add(ring[2 * i]);
                left.add(ring[2 * i + 1]);
            }
            if (isIn != isIn(other, at, above)) {
                double share = (at - one) / (other - one);
                for (int k = 0; k < 2; k++) {
                    double from = ring[2 * i + k];
                    left.add(k == axis ? at : from + share * (ring[2 * next + k] - from));
                }
            }
        }
        return left.array();
    }

    private static boolean isIn(double value, double at, boolean above) {
        return above ? value >= at : value <= at;
    }

    static double area(double[] ring) {
        double sum = 0;
        int size = ring.length / 2;
        for (int i = 0; i < size; i++) {
            int next = (i + 1) % size;
            sum += ring[2 * i] * ring[2 * next + 1] - ring[2 * next] * ring[2 * i + 1];
        }
        return Math.abs(sum / 2);
    }
}
