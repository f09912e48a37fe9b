package dateline.raster;

import java.util.Arrays;

/**
 * The colours of a picture: some full ones, and mixtures of two at the edges of what is drawn. A
 * mixture gets its number when it is first asked for. Of a mixture that is drawn over, the larger
 * part counts as the ground, so that no third colour shines through between two neighbours.
 */
final class Palette {

    /** Steps from one colour to another. More of them cost more bytes than the eye sees. */
    static final int STEPS = 12;

    private static final int MOST = 256;

    private final int[] full;
    private final short[] mixtures;
    private final int[] colours = new int[MOST];
    private final byte[] grounds = new byte[MOST];
    private int size;

    /**
     * @param full eight bits each of red, green and blue; the first is the ground of all
     */
    Palette(int... full) {
        this.full = full.clone();
        this.mixtures = new short[full.length * full.length * (STEPS + 1)];
        Arrays.fill(mixtures, (short) -1);
        for (int i = 0; i < full.length; i++) {
            colours[i] = full[i];
            grounds[i] = (byte) i;
        }
        this.size = full.length;
    }

    int size() {
        return size;
    }

    int colour(int number) {
        return colours[number];
    }

    /**
     * The number of a colour drawn over a number.
     *
     * @param step how much of it, from 0 to {@link #STEPS}
     */
    int over(int number, int colour, int step) {
        if (step == STEPS) {
            return colour;
        }
        int ground = grounds[number];
        if (step == 0 || ground == colour) {
            return number;
        }
        int at = (ground * full.length + colour) * (STEPS + 1) + step;
        if (mixtures[at] < 0) {
            mixtures[at] = (short) mixed(ground, colour, step);
        }
        return mixtures[at];
    }

    private int mixed(int ground, int colour, int step) {
        int nearer = step * 2 >= STEPS ? colour : ground;
        if (size == MOST) {
            return nearer;
        }
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = full[ground] >> shift & 0xff;
            int to = full[colour] >> shift & 0xff;
            mixed |= from + (to - from) * step / STEPS << shift;
        }
        colours[size] = mixed;
        grounds[size] = (byte) nearer;
        return size++;
    }
}
