package dateline.raster;

import java.util.Arrays;

/**
 * Reads the points of a closed curve of a glyph. As in TrueType, a point that the curve does not
 * run through draws it to itself; half way between two of those it runs through.
 */
final class Points {

    private final String text;
    private int at;
    private final double[] xs;
    private final double[] ys;
    private final boolean[] on;
    private int size;

    Points(String text) {
        this.text = text;
        this.xs = new double[text.length() / 2];
        this.ys = new double[text.length() / 2];
        this.on = new boolean[text.length() / 2];
        int x = 0;
        int y = 0;
        while (at < text.length()) {
            int first = number();
            on[size] = (first & 1) == 1;
            x += signed(first >> 1);
            y += signed(number());
            xs[size] = x;
            ys[size++] = y;
        }
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 5) {
            int digit = digit(text.charAt(at++));
            number |= (digit & 31) << shift;
            if (digit < 32) {
                return number;
            }
        }
    }

    private static int signed(int number) {
        return (number & 1) == 0 ? number >> 1 : -(number >> 1);
    }

    private static int digit(char c) {
        if (c >= 'a') {
            return c - 'a' + 26;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        return c == '-' ? 62 : c == '_' ? 63 : c - '0' + 52;
    }

    /** As {@link Glyph} has it: a straight stretch is a curve with its control point in it. */
    double[] curve() {
        var curve = new double[8 * size + 6];
        int first = 0;
        while (first < size - 1 && !on[first]) {
            first++;
        }
        double x = on[first] ? xs[first] : (xs[0] + xs[size - 1]) / 2;
        double y = on[first] ? ys[first] : (ys[0] + ys[size - 1]) / 2;
        int start = on[first] ? first + 1 : 0;
        int filled = 0;
        curve[filled++] = x;
        curve[filled++] = y;
        double startX = x;
        double startY = y;
        int steps = on[first] ? size - 1 : size;
        for (int i = 0; i < steps; i++) {
            int here = (start + i) % size;
            int next = (here + 1) % size;
            boolean last = i == steps - 1;
            double controlX = xs[here];
            double controlY = ys[here];
            if (on[here]) {
                controlX = (x + xs[here]) / 2;
                controlY = (y + ys[here]) / 2;
                x = xs[here];
                y = ys[here];
            } else if (last) {
                x = startX;
                y = startY;
            } else if (on[next]) {
                x = xs[next];
                y = ys[next];
                i++;
            } else {
                x = (xs[here] + xs[next]) / 2;
                y = (ys[here] + ys[next]) / 2;
            }
            curve[filled++] = controlX;
            curve[filled++] = controlY;
            curve[filled++] = x;
            curve[filled++] = y;
        }
        if (x != startX || y != startY) {
            curve[filled++] = (x + startX) / 2;
            curve[filled++] = (y + startY) / 2;
            curve[filled++] = startX;
            curve[filled++] = startY;
        }
        return Arrays.copyOf(curve, filled);
    }
}
