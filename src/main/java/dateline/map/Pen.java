package dateline.map;

/** Writes closed lines as a path of SVG, in whole units, and cuts off what is out of sight. */
final class Pen {

    /** Lines run that far out of the sheet, so that the cut is not seen. */
    static final int BLEED = 6;

    private final int width;
    private final int height;
    private final double least;
    private final StringBuilder path = new StringBuilder();

    /**
     * @param least square units: what is smaller is not drawn
     */
    Pen(int width, int height, double least) {
        this.width = width;
        this.height = height;
        this.least = least;
    }

    /** Draws a ring and gives what is in sight of it. */
    double[] draw(double[] ring) {
        double[] seen = seen(ring, width, height);
        if (seen.length >= 6 && Line.area(seen) >= least) {
            write(seen);
        }
        return seen;
    }

    /** What is in sight of a ring. */
    static double[] seen(double[] ring, int width, int height) {
        return Line.clipped(ring, -BLEED, -BLEED, width + BLEED, height + BLEED);
    }

    private void write(double[] ring) {
        int start = path.length();
        long firstX = Math.round(ring[0]);
        long firstY = Math.round(ring[1]);
        path.append('M');
        number(firstX, path.length());
        number(firstY, start);
        path.append('l');
        int from = path.length();
        long x = firstX;
        long y = firstY;
        int points = 1;
        for (int i = 2; i < ring.length; i += 2) {
            long nextX = Math.round(ring[i]);
            long nextY = Math.round(ring[i + 1]);
            boolean isLast = i + 2 >= ring.length;
            boolean stays = nextX == x && nextY == y;
            if (!stays && !(isLast && nextX == firstX && nextY == firstY)) {
                number(nextX - x, from);
                number(nextY - y, from);
                x = nextX;
                y = nextY;
                points++;
            }
        }
        if (points < 3) {
            path.setLength(start);
        } else {
            path.append('z');
        }
    }

    /** A minus parts numbers as well as a space does. */
    private void number(long number, int from) {
        if (number >= 0 && path.length() > from) {
            path.append(' ');
        }
        path.append(number);
    }

    String path() {
        return path.toString();
    }
}
