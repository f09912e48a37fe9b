package dateline.map;

import dateline.language.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The outlines of all countries: the table is read when the first map is drawn, and a line of it
 * when a map first shows it. How the table is written is told in src/tools/java/Outlines.java.
 */
final class Outlines {

    /** A longer stretch is drawn in pieces: it runs along a parallel, which most maps bend. */
    private static final double LONGEST = 2;

    private final String text;
    private final Map<String, Country> countries = new TreeMap<>();
    private final int[] starts;
    private final AtomicReferenceArray<double @Nullable []> lines;

    private Outlines(String text) {
        this.text = text;
        int at = 0;
        while (text.charAt(at) != '\n') {
            int end = text.indexOf('\n', at);
            Country country = country(Table.cells(text.substring(at, end)));
            countries.put(country.code(), country);
            at = end + 1;
        }
        var found = new ArrayList<Integer>();
        for (at++; at < text.length(); at = text.indexOf('\n', at) + 1) {
            found.add(at);
        }
        this.starts = found.stream().mapToInt(Integer::intValue).toArray();
        this.lines = new AtomicReferenceArray<>(starts.length);
    }

    private static final class Loaded {
        static final Outlines TABLE = new Outlines(Table.text("map/outlines").orElseThrow());
    }

    static Outlines table() {
        return Loaded.TABLE;
    }

    private static Country country(List<String> cells) {
        int[] place = numbers(cells.get(1));
        int[][] rings = new int[cells.size() - 2][];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = numbers(cells.get(i + 2));
        }
        return new Country(cells.get(0), place[0], place[1], place[2], rings);
    }

    private static int[] numbers(String cell) {
        String[] words = cell.split(" ");
        int[] numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Integer.parseInt(words[i]);
        }
        return numbers;
    }

    /** By code. */
    Collection<Country> all() {
        return Collections.unmodifiableCollection(countries.values());
    }

    /** Those of these countries that there are, in the same order. */
    List<Country> of(Collection<String> codes) {
        var known = new ArrayList<Country>();
        for (String code : codes) {
            Country country = countries.get(code);
            if (country != null) {
                known.add(country);
            }
        }
        return known;
    }

    /** Longitude and latitude in turn, in degrees; longitudes run on beyond 180. */
    double[] line(int number) {
        double[] line = lines.get(number - 1);
        if (line == null) {
            line = read(starts[number - 1]);
            lines.set(number - 1, line);
        }
        return line;
    }

    private double[] read(int start) {
        var points = new Numbers();
        int at = start;
        long x = 0;
        long y = 0;
        boolean isLatitude = false;
        while (text.charAt(at) != '\n') {
            long number = 0;
            int digit = digit(text.charAt(at++));
            for (int shift = 0; ; shift += 5) {
                number |= (long) (digit & 31) << shift;
                if (digit < 32) {
                    break;
                }
                digit = digit(text.charAt(at++));
            }
            if (isLatitude) {
                y += signed(number);
                add(x / 100.0, y / 100.0, points);
            } else {
                x += signed(number);
            }
            isLatitude = !isLatitude;
        }
        return points.array();
    }

    private static long signed(long number) {
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

    private static void add(double x, double y, Numbers points) {
        int size = points.size();
        if (size > 0) {
            double fromX = points.at(size - 2);
            double fromY = points.at(size - 1);
            int pieces = (int) Math.ceil(Math.abs(x - fromX) / LONGEST);
            for (int i = 1; i < pieces; i++) {
                points.add(fromX + (x - fromX) * i / pieces);
                points.add(fromY + (y - fromY) * i / pieces);
            }
        }
        points.add(x);
        points.add(y);
    }
}
