import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the table of the countries' outlines from Natural Earth, as the npm package world-atlas
 * 2.0.2 carries it in TopoJSON. Run by hand; what it writes is checked in:
 *
 * <pre>
 * npm pack world-atlas@2.0.2 &amp;&amp; tar xzf world-atlas-2.0.2.tgz
 * java src/tools/java/Outlines.java package src/main/resources
 * </pre>
 *
 * <p>The table has a line for each country: its ISO 3166 code, the middle and the radius of what it
 * covers in degrees, and its rings, the largest first; a ring is a list of lines, those that are
 * run backwards with a minus, counted from 1. After an empty line follow the lines, each shared by
 * the two countries it parts: hundredths of a degree, longitude and latitude in turn, each the
 * difference to the one before, in digits of five bits.
 */
public final class Outlines {

    /** In degrees of latitude: what a line may be off. */
    private static final double TOLERANCE = 0.035;

    /** Square degrees: an island below that is left out unless its country has nothing larger. */
    private static final double ISLAND = 0.02;

    private static final int ISLANDS = 10;

    /**
     * Parts that Natural Earth counts to one country and ISO 3166 to another, by where they lie.
     */
    private record Move(
            String from, double west, double south, double east, double north, String to) {}

    private static final List<Move> MOVES =
            List.of(
                    new Move("FR", -55, 1, -51, 7, "GF"),
                    new Move("FR", -62, 15.7, -60.9, 16.7, "GP"),
                    new Move("FR", -61.4, 14.2, -60.6, 15, "MQ"),
                    new Move("FR", 55, -22, 56.2, -20.5, "RE"),
                    new Move("FR", 44.8, -13.3, 45.5, -12.4, "YT"),
                    new Move("NO", 9, 74, 36, 82, "SJ"),
                    new Move("NO", -10, 70, -7, 72, "SJ"),
                    new Move("NO", 3, -55, 4, -54, "BV"),
                    new Move("NL", -70, 11, -62, 19, "BQ"),
                    new Move("ES", -19, 27, -13, 30, "IC"),
                    new Move("RU", 32, 44, 37, 46.4, "UA"),
                    new Move("SH", -15, -9, -13.5, -7, "AC"),
                    new Move("SH", -14, -42, -9, -36, "TA"),
                    new Move("NZ", -173, -10, -171, -8, "TK"),
                    new Move("Indian Ocean Ter.", 104, -12, 107, -9, "CX"),
                    new Move("Indian Ocean Ter.", 96, -13, 98, -11, "CC"),
                    new Move("Indian Ocean Ter.", -180, -90, 180, 90, "AU"),
                    new Move("Somaliland", -180, -90, 180, 90, "SO"),
                    new Move("N. Cyprus", -180, -90, 180, 90, "CY"),
                    new Move("Kosovo", -180, -90, 180, 90, "XK"),
                    // Nobody's in ISO 3166: land, and no country.
                    new Move("Siachen Glacier", -180, -90, 180, 90, "ZZ"));

    /** Only the finest file has these. */
    private static final List<String> FINE = List.of("GI", "TV", "UM", "CP");

    /** No file has these: where they lie. */
    private static final Map<String, double[]> POINTS =
            new TreeMap<>(
                    Map.of(
                            "AC", new double[] {-14.36, -7.94},
                            "BV", new double[] {3.36, -54.42},
                            "CC", new double[] {96.84, -12.17},
                            "CP", new double[] {-109.22, 10.3},
                            "CQ", new double[] {-2.36, 49.43},
                            "DG", new double[] {72.42, -7.31},
                            "EA", new double[] {-5.31, 35.89},
                            "TA", new double[] {-12.28, -37.11}));

    private final List<double[][]> lines = new ArrayList<>();
    private final Map<String, List<List<Integer>>> rings = new TreeMap<>();
    private final Map<String, String> codes = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        new Outlines().write(Path.of(arguments[0]), Path.of(arguments[1], "dateline"));
    }

    private void write(Path atlas, Path resources) throws IOException {
        var known = new ArrayList<String>();
        for (String row : Files.readAllLines(resources.resolve("edition/territories.txt"))) {
            String[] cells = row.split("\t");
            if (cells[0].length() == 2) {
                known.add(cells[0]);
                if (!cells[2].isEmpty()) {
                    codes.put(cells[2], cells[0]);
                }
            }
        }
        read(atlas.resolve("countries-50m.json"), false);
        read(atlas.resolve("countries-10m.json"), true);
        POINTS.forEach(this::point);
        for (String code : List.of("CY", "SO", "UA")) {
            rings.put(code, merged(rings.get(code)));
        }
        known.removeAll(rings.keySet());
        require(known.isEmpty(), "no outline of " + known);
        simplify();
        Path room = Files.createDirectories(resources.resolve("map"));
        Files.writeString(room.resolve("outlines.txt"), table());
        Files.writeString(room.resolve("LICENSE-world-atlas-ISC.txt"), notice(atlas));
    }

    private static String notice(Path atlas) throws IOException {
        return "outlines.txt is made by src/tools/java/Outlines.java from the npm package world-atlas\n"
                + "2.0.2. The data is Natural Earth's (naturalearthdata.com), version 4.1, which is in the\n"
                + "public domain. The package is under this licence:\n\n"
                + Files.readString(atlas.resolve("LICENSE"));
    }

    private void read(Path file, boolean fine) throws IOException {
        var json = (Map<?, ?>) new Json(Files.readString(file)).value();
        var transform = (Map<?, ?>) json.get("transform");
        double[] scale = numbers(transform.get("scale"));
        double[] translate = numbers(transform.get("translate"));
        int first = lines.size();
        for (Object arc : (List<?>) json.get("arcs")) {
            lines.add(line((List<?>) arc, scale, translate));
        }
        var countries = (Map<?, ?>) ((Map<?, ?>) json.get("objects")).get("countries");
        for (Object one : (List<?>) countries.get("geometries")) {
            var country = (Map<?, ?>) one;
            String name = (String) ((Map<?, ?>) country.get("properties")).get("name");
            String code = codes.getOrDefault(String.valueOf(country.get("id")), name);
            if (!fine || FINE.contains(code) || name.startsWith("Clipperton")) {
                var polygons = (List<?>) country.get("arcs");
                boolean single = country.get("type").equals("Polygon");
                for (Object polygon : single ? List.of(polygons) : polygons) {
                    enter(name.startsWith("Clipperton") ? "CP" : code, (List<?>) polygon, first);
                }
            }
        }
    }

    private static double[][] line(List<?> arc, double[] scale, double[] translate) {
        var points = new ArrayList<double[]>();
        long x = 0;
        long y = 0;
        double before = Double.NaN;
        for (Object point : arc) {
            x += ((Number) ((List<?>) point).get(0)).longValue();
            y += ((Number) ((List<?>) point).get(1)).longValue();
            double longitude = x * scale[0] + translate[0];
            double latitude = y * scale[1] + translate[1];
            // The pole stands in the ring of Antarctica as a point; the ring goes round it.
            if (latitude > -89.9) {
                longitude = Double.isNaN(before) ? longitude : near(longitude, before);
                points.add(new double[] {longitude, latitude});
                before = longitude;
            }
        }
        return points.toArray(new double[0][]);
    }

    /** The same meridian, written so that it is not a round of the Earth away from another. */
    private static double near(double longitude, double other) {
        return longitude - 360 * Math.rint((longitude - other) / 360);
    }

    private void enter(String code, List<?> polygon, int first) {
        var all = new ArrayList<List<Integer>>();
        for (Object ring : polygon) {
            var numbers = new ArrayList<Integer>();
            for (Object arc : (List<?>) ring) {
                int index = ((Number) arc).intValue();
                int line = first + (index < 0 ? ~index : index) + 1;
                if (lines.get(line - 1).length > 0) {
                    numbers.add(index < 0 ? -line : line);
                }
            }
            all.add(numbers);
        }
        double[][] outer = points(all.get(0));
        String owner = code;
        for (Move move : MOVES) {
            if (move.from().equals(code) && Arrays.stream(outer).allMatch(p -> isIn(p, move))) {
                owner = move.to();
                break;
            }
        }
        if (owner.length() == 2) {
            rings.computeIfAbsent(owner, key -> new ArrayList<>()).addAll(all);
        }
    }

    private static boolean isIn(double[] point, Move move) {
        return point[0] >= move.west()
                && point[0] <= move.east()
                && point[1] >= move.south()
                && point[1] <= move.north();
    }

    private void point(String code, double[] at) {
        if (!rings.containsKey(code)) {
            double r = 0.03;
            lines.add(
                    new double[][] {
                        {at[0] - r, at[1]},
                        {at[0], at[1] + r},
                        {at[0] + r, at[1]},
                        {at[0], at[1] - r},
                        {at[0] - r, at[1]}
                    });
            rings.put(code, new ArrayList<>(List.of(List.of(lines.size()))));
        }
    }

    /** Without the lines inside: those that are run both ways. */
    private List<List<Integer>> merged(List<List<Integer>> parts) {
        var left = new ArrayList<Integer>();
        parts.forEach(left::addAll);
        var all = new ArrayList<>(left);
        left.removeIf(line -> all.contains(-line));
        var merged = new ArrayList<List<Integer>>();
        while (!left.isEmpty()) {
            var ring = new ArrayList<Integer>();
            ring.add(left.remove(0));
            while (!same(end(ring.get(ring.size() - 1)), end(-ring.get(0)))) {
                double[] at = end(ring.get(ring.size() - 1));
                int next = 0;
                while (!same(end(-left.get(next)), at)) {
                    next++;
                }
                ring.add(left.remove(next));
            }
            merged.add(ring);
        }
        return merged;
    }

    private double[] end(int line) {
        double[][] points = lines.get(Math.abs(line) - 1);
        return line < 0 ? points[0] : points[points.length - 1];
    }

    private static boolean same(double[] one, double[] other) {
        return Math.abs(near(one[0], other[0]) - other[0]) < 1e-6
                && Math.abs(one[1] - other[1]) < 1e-6;
    }

    private double[][] points(List<Integer> ring) {
        var points = new ArrayList<double[]>();
        for (int line : ring) {
            var part = new ArrayList<>(Arrays.asList(lines.get(Math.abs(line) - 1)));
            if (line < 0) {
                Collections.reverse(part);
            }
            double shift =
                    points.isEmpty() ? 0 : near(part.get(0)[0], last(points)) - part.get(0)[0];
            for (double[] point : part) {
                points.add(new double[] {point[0] + shift, point[1]});
            }
        }
        return points.toArray(new double[0][]);
    }

    private static double last(List<double[]> points) {
        return points.get(points.size() - 1)[0];
    }

    private void simplify() {
        for (List<List<Integer>> all : rings.values()) {
            all.sort((one, other) -> Double.compare(area(points(other)), area(points(one))));
            double largest = area(points(all.get(0)));
            for (int i = all.size() - 1; i > 0; i--) {
                double area = area(points(all.get(i)));
                if (area < ISLAND && (i >= ISLANDS || area < largest / 50)) {
                    all.remove(i);
                }
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length > 0) {
                lines.set(i, Line.simplified(lines.get(i)));
            }
        }
    }

    private static double area(double[][] ring) {
        double sum = 0;
        double middle = 0;
        for (int i = 0; i < ring.length; i++) {
            double[] next = ring[(i + 1) % ring.length];
            sum += ring[i][0] * next[1] - next[0] * ring[i][1];
            middle += ring[i][1] / ring.length;
        }
        return Math.abs(sum / 2) * Math.cos(Math.toRadians(middle));
    }

    private static final class Line {

        static double[][] simplified(double[][] line) {
            double width = 0;
            for (double[] point : line) {
                width = Math.max(width, distance(point, line[0], line[0]));
            }
            double tolerance = Math.min(TOLERANCE, width / 12);
            var keep = new boolean[line.length];
            keep[0] = true;
            keep[line.length - 1] = true;
            if (same(line[0], line[line.length - 1]) && line.length > 3) {
                int far = farthest(line, 0, line.length - 1);
                keep[far] = true;
                keep(line, 0, far, tolerance, keep);
                keep(line, far, line.length - 1, tolerance, keep);
            } else {
                keep(line, 0, line.length - 1, tolerance, keep);
            }
            var kept = new ArrayList<double[]>();
            for (int i = 0; i < line.length; i++) {
                if (keep[i]) {
                    kept.add(line[i]);
                }
            }
            return kept.toArray(new double[0][]);
        }

        private static void keep(double[][] line, int from, int to, double most, boolean[] keep) {
            if (to - from < 2) {
                return;
            }
            int far = farthest(line, from, to);
            if (distance(line[far], line[from], line[to]) > most) {
                keep[far] = true;
                keep(line, from, far, most, keep);
                keep(line, far, to, most, keep);
            }
        }

        private static int farthest(double[][] line, int from, int to) {
            int far = from + 1;
            for (int i = from + 1; i < to; i++) {
                if (distance(line[i], line[from], line[to])
                        > distance(line[far], line[from], line[to])) {
                    far = i;
                }
            }
            return far;
        }

        /** From a point to a stretch, in degrees of latitude. */
        private static double distance(double[] point, double[] from, double[] to) {
            double narrow = Math.max(0.2, Math.cos(Math.toRadians(point[1])));
            double dx = (to[0] - from[0]) * narrow;
            double dy = to[1] - from[1];
            double px = (point[0] - from[0]) * narrow;
            double py = point[1] - from[1];
            double length = dx * dx + dy * dy;
            double along = length == 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
            return Math.hypot(px - along * dx, py - along * dy);
        }
    }

    private String table() {
        var numbers = new LinkedHashMap<Integer, Integer>();
        var out = new StringBuilder();
        rings.forEach(
                (code, all) -> {
                    out.append(code).append('\t').append(place(all));
                    for (List<Integer> ring : all) {
                        out.append('\t');
                        for (int i = 0; i < ring.size(); i++) {
                            int line = Math.abs(ring.get(i));
                            int number = numbers.computeIfAbsent(line, key -> numbers.size() + 1);
                            out.append(i == 0 ? "" : " ")
                                    .append(ring.get(i) < 0 ? -number : number);
                        }
                    }
                    out.append('\n');
                });
        out.append('\n');
        for (int line : numbers.keySet()) {
            long x = 0;
            long y = 0;
            for (double[] point : lines.get(line - 1)) {
                long nextX = Math.round(point[0] * 100);
                long nextY = Math.round(point[1] * 100);
                digits(nextX - x, out);
                digits(nextY - y, out);
                x = nextX;
                y = nextY;
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Middle and radius of what rings cover, in whole degrees. */
    private String place(List<List<Integer>> all) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (List<Integer> ring : all) {
            for (double[] point : points(ring)) {
                double[] at = onSphere(point);
                x += at[0];
                y += at[1];
                z += at[2];
            }
        }
        double length = Math.sqrt(x * x + y * y + z * z);
        double farthest = 1;
        for (List<Integer> ring : all) {
            for (double[] point : points(ring)) {
                double[] at = onSphere(point);
                farthest = Math.min(farthest, (at[0] * x + at[1] * y + at[2] * z) / length);
            }
        }
        long longitude = Math.round(Math.toDegrees(Math.atan2(y, x)));
        long latitude = Math.round(Math.toDegrees(Math.asin(z / length)));
        long radius = (long) Math.ceil(Math.toDegrees(Math.acos(farthest))) + 1;
        return longitude + " " + latitude + " " + radius;
    }

    private static double[] onSphere(double[] point) {
        double longitude = Math.toRadians(point[0]);
        double latitude = Math.toRadians(point[1]);
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude),
            Math.cos(latitude) * Math.sin(longitude),
            Math.sin(latitude)
        };
    }

    private static final String DIGITS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    /**
     * The sign is the lowest bit; five bits to a digit, the lowest first; 32 says: there is more.
     */
    private static void digits(long number, StringBuilder out) {
        long left = number < 0 ? -number * 2 + 1 : number * 2;
        while (left > 31) {
            out.append(DIGITS.charAt((int) (left & 31) | 32));
            left >>= 5;
        }
        out.append(DIGITS.charAt((int) left));
    }

    private static double[] numbers(Object list) {
        return ((List<?>) list).stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    /** As much of JSON as there is in such a file. */
    private static final class Json {
        private final String text;
        private int at;

        Json(String text) {
            this.text = text;
        }

        Object value() {
            char c = text.charAt(at);
            return switch (c) {
                case '{' -> object();
                case '[' -> list();
                case '"' -> string();
                default -> number();
            };
        }

        private Map<String, Object> object() {
            var object = new LinkedHashMap<String, Object>();
            at++;
            while (text.charAt(at) != '}') {
                String key = string();
                at++;
                object.put(key, value());
                at += text.charAt(at) == ',' ? 1 : 0;
            }
            at++;
            return object;
        }

        private List<Object> list() {
            var list = new ArrayList<>();
            at++;
            while (text.charAt(at) != ']') {
                list.add(value());
                at += text.charAt(at) == ',' ? 1 : 0;
            }
            at++;
            return list;
        }

        private String string() {
            int end = text.indexOf('"', at + 1);
            String string = text.substring(at + 1, end);
            require(!string.contains("\\"), "a sign that is written with a backslash");
            at = end + 1;
            return string;
        }

        private Double number() {
            int start = at;
            while ("+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return Double.valueOf(text.substring(start, at));
        }
    }
}
