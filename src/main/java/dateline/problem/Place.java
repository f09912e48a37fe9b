package dateline.problem;

import java.util.Comparator;

/**
 * A place in a file of the publication.
 *
 * @param file relative to the publication's root, with '/'
 * @param line from 1; 0 when unknown
 * @param column in code points, from 1; 0 when unknown
 */
public record Place(String file, int line, int column) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file)
                    .thenComparingInt(Place::line)
                    .thenComparingInt(Place::column);

    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    /** The same file, at a line and a column. */
    public Place at(int line, int column) {
        return new Place(file, line, column);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, without what is unknown. */
    @Override
    public String toString() {
        return line == 0
                ? file
                : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
