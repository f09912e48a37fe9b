package dateline.raster;

/**
 * How much of each pixel some closed lines cover, to the exact area. Each line adds to a pixel what
 * it takes away from all that lie to the right of it, so that the sum along a row is the cover.
 */
final class Coverage {

    /** What a row of pixels is told of. */
    interface Row {

        /**
         * Covers a stretch of a row.
         *
         * @param cover from 0 to 1; signed, and more where lines lie on one another
         */
        void cover(int y, int x, int end, float cover);
    }

    private static final float NOTHING = 1 / 512f;

    private float[] deltas = new float[0];

    /** Of each row: a bit for each stretch of pixels that a line has crossed. */
    private long[] crossed = new long[0];

    /** A stretch is that power of two long, so that there are at most 64 of them. */
    private int shift;

    private int left;
    private int top;
    private int width;
    private int height;
    private int stride;

    private double startX;
    private double startY;
    private double atX;
    private double atY;

    /** Begins a shape: nothing is drawn outside of this window. */
    void begin(int left, int top, int right, int bottom) {
        this.left = left;
        this.top = top;
        this.width = Math.max(0, right - left);
        this.height = Math.max(0, bottom - top);
        this.stride = width + 2;
        if (deltas.length < stride * height) {
            deltas = new float[stride * height];
        }
        if (crossed.length < height) {
            crossed = new long[height];
        }
        this.shift = 4;
        while (stride - 1 >> shift >= Long.SIZE) {
            shift++;
        }
        startX = 0;
        startY = 0;
        atX = 0;
        atY = 0;
    }

    /** Begins a closed line. */
    void move(double x, double y) {
        startX = x - left;
        startY = y - top;
        atX = startX;
        atY = startY;
    }

    void line(double x, double y) {
        straight(x - left, y - top);
    }

    void close() {
        straight(startX, startY);
    }

    /**
     * A quadratic Bézier curve, in pieces that are nowhere off by more than a twelfth of a pixel.
     */
    void curve(double controlX, double controlY, double x, double y) {
        double fromX = atX;
        double fromY = atY;
        double byX = controlX - left;
        double byY = controlY - top;
        double toX = x - left;
        double toY = y - top;
        double bendX = fromX - 2 * byX + toX;
        double bendY = fromY - 2 * byY + toY;
        int pieces = (int) Math.ceil(Math.sqrt(Math.sqrt(bendX * bendX + bendY * bendY) * 3));
        for (int i = 1; i < pieces; i++) {
            double t = (double) i / pieces;
            double s = 1 - t;
            straight(
                    s * s * fromX + 2 * s * t * byX + t * t * toX,
                    s * s * fromY + 2 * s * t * byY + t * t * toY);
        }
        straight(toX, toY);
    }

    /** Draws on to a point, and cuts where the line leaves the window to the side. */
    private void straight(double x, double y) {
        double fromX = atX;
        double fromY = atY;
        atX = x;
        atY = y;
        if (fromY == y || Math.max(fromY, y) <= 0 || Math.min(fromY, y) >= height) {
            return;
        }
        if (Math.min(fromX, x) >= 0 && Math.max(fromX, x) <= width) {
            edge(fromX, fromY, x, y);
        } else if (Math.max(fromX, x) <= 0) {
            edge(0, fromY, 0, y);
        } else if (Math.min(fromX, x) < width) {
            double cut = Math.min(fromX, x) < 0 ? 0 : width;
            double cutY = fromY + (y - fromY) * (cut - fromX) / (x - fromX);
            atX = fromX;
            atY = fromY;
            straight(cut, cutY);
            atX = cut;
            atY = cutY;
            straight(x, y);
        }
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        boolean down = fromY < toY;
        double topX = down ? fromX : toX;
        double topY = down ? fromY : toY;
        double endX = down ? toX : fromX;
        double endY = down ? toY : fromY;
        double slope = (endX - topX) / (endY - topY);
        double x = topX;
        if (topY < 0) {
            x -= topY * slope;
            topY = 0;
        }
        int last = (int) Math.ceil(Math.min(endY, height));
        for (int y = (int) topY; y < last; y++) {
            double tall = Math.min(y + 1, endY) - Math.max(y, topY);
            double next = Math.max(0, Math.min(width, x + slope * tall));
            row(y, x, next, down ? tall : -tall);
            x = next;
        }
    }

    /** What a piece of a line within one row of pixels gives to each pixel it crosses. */
    private void row(int y, double x, double next, double tall) {
        double from = Math.min(x, next);
        double to = Math.max(x, next);
        int first = (int) from;
        int end = (int) Math.ceil(to);
        int at = y * stride + first;
        int last = Math.max(end, first + 1) >> shift;
        crossed[y] |= -1L << (first >> shift) & -1L >>> Long.SIZE - 1 - last;
        if (end <= first + 1) {
            double right = (from + to) / 2 - first;
            deltas[at] += (float) (tall - tall * right);
            deltas[at + 1] += (float) (tall * right);
            return;
        }
        double each = 1 / (to - from);
        double inFirst = 1 - (from - first);
        double inLast = to - (end - 1);
        double firstArea = each * inFirst * inFirst / 2;
        double lastArea = each * inLast * inLast / 2;
        deltas[at] += (float) (tall * firstArea);
        if (end == first + 2) {
            deltas[at + 1] += (float) (tall * (1 - firstArea - lastArea));
        } else {
            double second = each * (inFirst + 0.5);
            deltas[at + 1] += (float) (tall * (second - firstArea));
            for (int i = 2; i < end - first - 1; i++) {
                deltas[at + i] += (float) (tall * each);
            }
            double before = second + (end - first - 3) * each;
            deltas[at + end - first - 1] += (float) (tall * (1 - before - lastArea));
        }
        deltas[at + end - first] += (float) (tall * lastArea);
    }

    /** Ends the shape: tells what it covers, row by row in stretches of the same cover. */
    void end(Row out) {
        for (int y = 0; y < height; y++) {
            long stretches = crossed[y];
            crossed[y] = 0;
            int base = y * stride;
            float sum = 0;
            int start = 0;
            while (stretches != 0) {
                int stretch = Long.numberOfTrailingZeros(stretches);
                stretches &= stretches - 1;
                int to = Math.min(stretch + 1 << shift, stride);
                for (int x = stretch << shift; x < to; x++) {
                    float delta = deltas[base + x];
                    if (delta != 0) {
                        deltas[base + x] = 0;
                        tell(y, start, Math.min(x, width), sum, out);
                        start = x;
                        sum += delta;
                    }
                }
            }
            tell(y, start, width, sum, out);
        }
    }

    private void tell(int y, int start, int end, float sum, Row out) {
        if (start < end && Math.abs(sum) > NOTHING) {
            out.cover(top + y, left + start, left + end, sum);
        }
    }
}
