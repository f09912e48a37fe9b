package dateline.map;

import java.util.List;

/**
 * A map as it was drawn, in units of its own.
 *
 * @param lands in the order in which they are painted
 * @param dots for what is too small to be seen, painted last
 */
public record Drawing(int width, int height, List<Land> lands, List<Dot> dots) {

    public Drawing {
        lands = List.copyOf(lands);
        dots = List.copyOf(dots);
    }

    /**
     * An area.
     *
     * @param name what it was asked for by: a country's code, or a kind of land
     * @param path the value of the attribute {@code d} of a path in SVG
     */
    public record Land(String name, String path) {}

    /**
     * A round mark.
     *
     * @param name as in {@link Land}
     * @param radius a large one is drawn round a place, a small one on it
     */
    public record Dot(String name, int x, int y, int radius) {}
}
