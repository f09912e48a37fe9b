package dateline.raster;

import java.util.Arrays;

/**
 * A picture in the making: what is drawn later lies over what was drawn before. Lengths are pixels,
 * from the left and from the top; colours are numbers in the row that the canvas was made with.
 *
 * <pre>{@code
 * var canvas = new Canvas(1200, 630, 0xfdfcf9, 0x1c1a17);
 * canvas.rule(64, 48, 1072, 8, 1);
 * canvas.set("The Koreas", new Font(Face.display(), 96, 0), 64, 200, 1);
 * byte[] png = canvas.png();
 * }</pre>
 */
public final class Canvas {

    private final int width;
    private final int height;
    private final Palette palette;

    /** Numbers of colours, and a 0 before each row, as PNG wants it. */
    private final byte[] rows;

    private final int stride;
    private final Coverage coverage = new Coverage();

    /**
     * @param colours eight bits each of red, green and blue; at most sixteen, the first is the
     *     ground
     */
    public Canvas(int width, int height, int... colours) {
        this.width = width;
        this.height = height;
        this.palette = new Palette(colours);
        this.stride = width + 1;
        this.rows = new byte[stride * height];
    }

    /** The colour of a pixel. */
    int at(int x, int y) {
        return palette.colour(rows[y * stride + 1 + x] & 0xff);
    }

    /** A part of the canvas: what is drawn in it ends at its edges. */
    public record Window(int left, int top, int right, int bottom) {}

    /** Fills a rectangle. */
    public void rule(int x, int y, int wide, int high, int colour) {
        for (int row = Math.max(0, y); row < Math.min(height, y + high); row++) {
            int from = row * stride + 1 + Math.max(0, x);
            int to = row * stride + 1 + Math.min(width, x + wide);
            if (from < to) {
                Arrays.fill(rows, from, to, (byte) colour);
            }
        }
    }

    /** Sets a line of type; letters that the face doesn't have are passed over. */
    public void set(String text, Font font, double x, double baseline, int colour) {
        int above = (int) Math.floor(baseline - font.size() * 1.2);
        int below = (int) Math.ceil(baseline + font.size() * 0.5);
        begin(new Window(0, above, width, below));
        font.draw(text, x, baseline, coverage);
        coverage.end((y, from, to, cover) -> paint(y, from, to, Math.abs(cover), colour));
    }

    /** Fills what the rings of a path enclose, one in another being a hole. */
    public void fill(Path path, Window window, int colour) {
        begin(window);
        path.draw(coverage);
        coverage.end((y, from, to, cover) -> paint(y, from, to, odd(Math.abs(cover)), colour));
    }

    /** Draws along the rings of a path. */
    public void stroke(Path path, double thick, Window window, int colour) {
        begin(window);
        path.stroke(thick / 2, coverage);
        coverage.end((y, from, to, cover) -> paint(y, from, to, Math.abs(cover), colour));
    }

    private void begin(Window window) {
        coverage.begin(
                Math.max(0, window.left()),
                Math.max(0, window.top()),
                Math.min(width, window.right()),
                Math.min(height, window.bottom()));
    }

    /** 0, 1, 0, 1, and straight between. */
    private static float odd(float cover) {
        if (cover <= 1) {
            return cover;
        }
        float rest = cover % 2;
        return rest > 1 ? 2 - rest : rest;
    }

    private void paint(int y, int from, int to, float cover, int colour) {
        int step = Math.min(Palette.STEPS, (int) (cover * Palette.STEPS + 0.5f));
        int base = y * stride + 1;
        if (step == Palette.STEPS) {
            Arrays.fill(rows, base + from, base + to, (byte) colour);
        } else if (step > 0) {
            for (int x = base + from; x < base + to; x++) {
                rows[x] = (byte) palette.over(rows[x] & 0xff, colour, step);
            }
        }
    }

    /** The picture as PNG (W3C, third edition). */
    public byte[] png() {
        return Png.of(rows, width, height, palette);
    }
}
