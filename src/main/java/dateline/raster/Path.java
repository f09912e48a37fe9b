package dateline.raster;

import java.util.Arrays;

/** Closed lines of straight stretches, placed on a canvas. */
public final class Path {

    private static final double HALF = Math.sqrt(0.5);

    private static final double[][] COMPASS = {
        {1, 0}, {HALF, HALF}, {0, 1}, {-HALF, HALF}, {-1, 0}, {-HALF, -HALF}, {0, -1}, {HALF, -HALF}
    };

    private double[] points = new double[256];
    private int size;
    private int[] ends = new int[16];
    private int rings;

    private Path() {}

    /**
     * Of a path of SVG as maps are written in: {@code M} and a point, {@code l} and steps, {@code
     * z}.
     *
     * @param x where its 0 is on the canvas
     * @param scale pixels to a unit
     */
    public static Path of(String svg, double x, double y, double scale) {
        var path = new Path();
        int at = 0;
        int length = svg.length();
        long right = 0;
        long down = 0;
        boolean isDown = false;
        while (at < length) {
            char c = svg.charAt(at);
            if (c == 'M') {
                right = 0;
                down = 0;
                at++;
            } else if (c == 'z') {
                path.end();
                at++;
            } else if (c == 'l' || c == ' ') {
                at++;
            } else {
                boolean minus = c == '-';
                at += minus ? 1 : 0;
                long number = 0;
                while (at < length && svg.charAt(at) >= '0' && svg.charAt(at) <= '9') {
                    number = number * 10 + svg.charAt(at++) - '0';
                }
                number = minus ? -number : number;
                if (isDown) {
                    down += number;
                    path.add(x + scale * right, y + scale * down);
                } else {
                    right += number;
                }
                isDown = !isDown;
            }
        }
        return path;
    }

    /** A circle, as a row of short straight lines. */
    public static Path circle(double x, double y, double radius) {
        var path = new Path();
        for (int i = 0; i < 8; i++) {
            double[] from = COMPASS[i];
            double[] to = COMPASS[(i + 1) % 8];
            double byX = (from[0] + to[0]) / (from[0] * to[0] + from[1] * to[1] + 1);
            double byY = (from[1] + to[1]) / (from[0] * to[0] + from[1] * to[1] + 1);
            for (int k = 0; k < 8; k++) {
                double t = k / 8.0;
                double s = 1 - t;
                path.add(
                        x + radius * (s * s * from[0] + 2 * s * t * byX + t * t * to[0]),
                        y + radius * (s * s * from[1] + 2 * s * t * byY + t * t * to[1]));
            }
        }
        path.end();
        return path;
    }

    private void add(double x, double y) {
        if (size + 2 > points.length) {
            points = Arrays.copyOf(points, size * 2);
        }
        points[size++] = x;
        points[size++] = y;
    }

    private void end() {
        if (rings == ends.length) {
            ends = Arrays.copyOf(ends, rings * 2);
        }
        ends[rings++] = size;
    }

    void draw(Coverage coverage) {
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            if (end > start) {
                coverage.move(points[start], points[start + 1]);
                for (int i = start + 2; i < end; i += 2) {
                    coverage.line(points[i], points[i + 1]);
                }
                coverage.close();
            }
            start = end;
        }
    }

    /** Each stretch as a rectangle that reaches a bit beyond its ends, all turning one way. */
    void stroke(double half, Coverage coverage) {
        int start = 0;
        for (int ring = 0; ring < rings; ring++) {
            int end = ends[ring];
            for (int i = start; i < end; i += 2) {
                int next = i + 2 < end ? i + 2 : start;
                stretch(points[i], points[i + 1], points[next], points[next + 1], half, coverage);
            }
            start = end;
        }
    }

    private static void stretch(
            double x, double y, double toX, double toY, double half, Coverage coverage) {
        double alongX = toX - x;
        double alongY = toY - y;
        double length = Math.sqrt(alongX * alongX + alongY * alongY);
        if (length == 0) {
            return;
        }
        alongX *= half / length;
        alongY *= half / length;
        // A corner is filled by the ends of both stretches, without sticking out of it.
        double beyondX = alongX * 0.5;
        double beyondY = alongY * 0.5;
        coverage.move(x - beyondX - alongY, y - beyondY + alongX);
        coverage.line(toX + beyondX - alongY, toY + beyondY + alongX);
        coverage.line(toX + beyondX + alongY, toY + beyondY - alongX);
        coverage.line(x - beyondX + alongY, y - beyondY - alongX);
        coverage.close();
    }
}
