package dateline.masthead;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour on the screen.
 *
 * @param rgb eight bits each of red, green and blue (sRGB)
 */
public record Colour(int rgb) {

    /** What text needs against its ground: WCAG 2.2, success criterion 1.4.3. */
    public static final double READABLE = 4.5;

    private static final Colour BLACK = new Colour(0);
    private static final Colour WHITE = new Colour(0xffffff);
    private static final int STEPS = 100;

    /** Of {@code #9d1c1f} or {@code #900}, with or without the {@code #}. */
    static Optional<Colour> read(String text) {
        String digits = text.startsWith("#") ? text.substring(1) : text;
        boolean hex = digits.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
        if (!hex || digits.length() != 3 && digits.length() != 6) {
            return Optional.empty();
        }
        int value = Integer.parseInt(digits, 16);
        return Optional.of(new Colour(digits.length() == 6 ? value : doubled(value)));
    }

    private static int doubled(int value) {
        return (value >> 8) * 0x110000 + (value >> 4 & 0xf) * 0x1100 + (value & 0xf) * 0x11;
    }

    /** {@code #9d1c1f}. */
    public String css() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** From 1, none at all, to 21, black on white: WCAG 2.2, "contrast ratio". */
    public double contrast(Colour other) {
        double a = luminance();
        double b = other.luminance();
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /**
     * The colour next to this one in which text on a ground can be read: darker on a bright ground,
     * brighter on a dark one.
     */
    public Colour on(Colour ground) {
        Colour end = ground.luminance() > 0.18 ? BLACK : WHITE;
        for (int step = 0; step < STEPS; step++) {
            Colour mixed = mixed(end, step);
            if (mixed.contrast(ground) >= READABLE) {
                return mixed;
            }
        }
        return end;
    }

    private Colour mixed(Colour end, int step) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int from = rgb >> shift & 0xff;
            int to = end.rgb >> shift & 0xff;
            mixed |= from + (to - from) * step / STEPS << shift;
        }
        return new Colour(mixed);
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0);
    }

    private double linear(int shift) {
        double part = (rgb >> shift & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : StrictMath.pow((part + 0.055) / 1.055, 2.4);
    }
}
