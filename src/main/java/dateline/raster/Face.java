package dateline.raster;

import dateline.language.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The house's face, cut for one size of type: Newsreader, as the pages are set in. A table is read
 * when the first word is set in it, and a letter's outline when it is first drawn. How the tables
 * are written is told in src/tools/fonts/letters.py.
 */
public final class Face {

    /** What all measures of a face are parts of. */
    static final int EM = 1000;

    private static final int LATIN = 0x250;

    private final int ascent;
    private final int capitals;
    private final List<String> outlines = new ArrayList<>();
    private final int[] advances;
    private final int[] plain = new int[LATIN];
    private final Map<Integer, Integer> others = new HashMap<>();
    private final AtomicReferenceArray<@Nullable Glyph> glyphs;
    private final int[] lefts;
    private final int[] rights;
    private final int[][] kerns;

    private Face(String text) {
        int at = text.indexOf('\n');
        List<String> heights = Table.cells(text.substring(0, at));
        this.ascent = Integer.parseInt(heights.get(0));
        this.capitals = Integer.parseInt(heights.get(1));
        var widths = new ArrayList<Integer>();
        at++;
        while (text.charAt(at) != '\n') {
            int end = text.indexOf('\n', at);
            int tab = text.indexOf('\t', at);
            int next = text.indexOf('\t', tab + 1);
            if (tab > at) {
                row(text.codePointAt(at), outlines.size());
            }
            widths.add(Integer.parseInt(text, tab + 1, next, 10));
            outlines.add(text.substring(next + 1, end));
            at = end + 1;
        }
        this.advances = widths.stream().mapToInt(Integer::intValue).toArray();
        this.glyphs = new AtomicReferenceArray<>(advances.length);
        String[] lines = text.substring(at + 1).split("\n", -1);
        this.lefts = numbers(lines[0]);
        this.rights = numbers(lines[1]);
        this.kerns = kerns(lines);
    }

    private void row(int letter, int row) {
        if (letter < LATIN) {
            plain[letter] = row + 1;
        } else {
            others.put(letter, row + 1);
        }
    }

    private static int[] numbers(String line) {
        String[] words = line.split(" ", -1);
        var numbers = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = Integer.parseInt(words[i]);
        }
        return numbers;
    }

    private int[][] kerns(String[] lines) {
        int most = 0;
        for (int right : rights) {
            most = Math.max(most, right);
        }
        var all = new int[lines.length - 3][most + 1];
        for (int i = 0; i < all.length; i++) {
            for (String cell : Table.cells(lines[i + 2])) {
                int colon = cell.indexOf(':');
                if (colon > 0) {
                    int right = Integer.parseInt(cell, 0, colon, 10);
                    all[i][right] = Integer.parseInt(cell, colon + 1, cell.length(), 10);
                }
            }
        }
        return all;
    }

    private static final class Display {
        static final Face FACE = new Face(Table.text("raster/display").orElseThrow());
    }

    private static final class Text {
        static final Face FACE = new Face(Table.text("raster/text").orElseThrow());
    }

    /** For headlines: fine lines, narrow. */
    public static Face display() {
        return Display.FACE;
    }

    /** For what is small beside them: stronger, wider. */
    public static Face text() {
        return Text.FACE;
    }

    boolean has(int letter) {
        return row(letter) >= 0;
    }

    /** Of the glyph of a letter; negative when there is none. */
    int row(int letter) {
        return (letter < LATIN ? plain[letter] : others.getOrDefault(letter, 0)) - 1;
    }

    int advance(int row) {
        return advances[row];
    }

    /** How much farther off the right one of two neighbours stands; mostly it is nearer. */
    int kern(int left, int right) {
        return kerns[lefts[left]][rights[right]];
    }

    int ascent() {
        return ascent;
    }

    int capitals() {
        return capitals;
    }

    Glyph glyph(int row) {
        Glyph glyph = glyphs.get(row);
        if (glyph == null) {
            glyph = read(row);
            glyphs.set(row, glyph);
        }
        return glyph;
    }

    private Glyph read(int row) {
        var curves = new ArrayList<double[]>();
        String outline = outlines.get(row);
        if (outline.startsWith("=")) {
            for (String part : outline.substring(1).split("=", -1)) {
                String[] numbers = part.split(",", -1);
                double right = Integer.parseInt(numbers[1]);
                double up = Integer.parseInt(numbers[2]);
                for (double[] curve : glyph(Integer.parseInt(numbers[0])).curves()) {
                    curves.add(moved(curve, right, up));
                }
            }
        } else if (!outline.isEmpty()) {
            for (String points : outline.split(" ", -1)) {
                curves.add(new Points(points).curve());
            }
        }
        return new Glyph(curves.toArray(double[][]::new));
    }

    private static double[] moved(double[] curve, double right, double up) {
        var moved = new double[curve.length];
        for (int i = 0; i < curve.length; i += 2) {
            moved[i] = curve[i] + right;
            moved[i + 1] = curve[i + 1] + up;
        }
        return moved;
    }
}
