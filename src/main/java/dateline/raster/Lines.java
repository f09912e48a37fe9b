package dateline.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines: as large as its room allows, in lines of about the same length. What
 * has no room at the smallest size ends in an ellipsis.
 */
public record Lines(List<String> texts, Font font, double leading) {

    private static final String ELLIPSIS = "…";

    /** Sizes are tried in steps of that many of a hundred. */
    private static final int STEP = 4;

    public Lines {
        texts = List.copyOf(texts);
    }

    /**
     * What there is for a text.
     *
     * @param width in pixels
     * @param height of all lines, from leading to leading, in pixels
     * @param most lines
     * @param largest size
     * @param smallest size
     * @param leading from line to line, in hundredths of the size
     */
    public record Room(int width, int height, int most, int largest, int smallest, int leading) {}

    /** Of a text that {@link Words} let pass. */
    public static Lines of(String text, Face face, int spacing, Room room) {
        List<String> words = words(text);
        for (int size = room.largest(); size > room.smallest(); size -= step(size)) {
            var font = new Font(face, size, spacing);
            List<String> lines = broken(words, font, room.width());
            if (lines.size() <= most(size, room) && fits(lines, font, room.width())) {
                return balanced(words, lines.size(), font, room);
            }
        }
        return smallest(words, new Font(face, room.smallest(), spacing), room);
    }

    private static int step(int size) {
        return Math.max(1, size * STEP / 100);
    }

    private static int most(int size, Room room) {
        return Math.min(room.most(), room.height() * 100 / (size * room.leading()));
    }

    private static boolean fits(List<String> lines, Font font, int width) {
        return lines.stream().allMatch(line -> font.width(line) <= width);
    }

    /** The narrowest lines that are no more. */
    private static Lines balanced(List<String> words, int count, Font font, Room room) {
        int narrow = room.width() / 2;
        int wide = room.width();
        List<String> best = broken(words, font, wide);
        while (wide - narrow > 8) {
            int middle = (narrow + wide) / 2;
            List<String> lines = broken(words, font, middle);
            if (lines.size() <= count && fits(lines, font, middle)) {
                best = lines;
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        return lines(best, font, room);
    }

    private static Lines smallest(List<String> words, Font font, Room room) {
        var pieces = new ArrayList<String>();
        for (String word : words) {
            pieces(word, font, room.width(), pieces);
        }
        List<String> lines = broken(pieces, font, room.width());
        int most = Math.max(1, most((int) font.size(), room));
        if (lines.size() <= most) {
            return lines(lines, font, room);
        }
        var kept = new ArrayList<>(lines.subList(0, most - 1));
        kept.add(ended(lines.get(most - 1), font, room.width()));
        return lines(kept, font, room);
    }

    private static Lines lines(List<String> lines, Font font, Room room) {
        return new Lines(lines, font, font.size() * room.leading() / 100);
    }

    /** The text in parts that stay together, each with the blank behind it. */
    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        int start = 0;
        for (int i = 1; i < text.length(); i++) {
            char before = text.charAt(i - 1);
            boolean joint = "-–—/".indexOf(before) >= 0 && Character.isLetter(text.charAt(i));
            if (before == ' ' || joint && i - start > 2) {
                words.add(text.substring(start, i));
                start = i;
            }
        }
        words.add(text.substring(start));
        return words;
    }

    private static List<String> broken(List<String> words, Font font, int width) {
        var lines = new ArrayList<String>();
        String line = "";
        for (String word : words) {
            String longer = line + word;
            if (line.isEmpty() || font.width(longer.stripTrailing()) <= width) {
                line = longer;
            } else {
                lines.add(line.stripTrailing());
                line = word;
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** A word that is wider than the room is broken between any two letters. */
    private static void pieces(String word, Font font, int width, List<String> pieces) {
        int start = 0;
        for (int i = 0; i < word.length(); ) {
            int next = word.offsetByCodePoints(i, 1);
            if (i > start && font.width(word.substring(start, next).stripTrailing()) > width) {
                pieces.add(word.substring(start, i));
                start = i;
            }
            i = next;
        }
        pieces.add(word.substring(start));
    }

    private static String ended(String line, Font font, int width) {
        String left = line;
        while (!left.isEmpty() && font.width(left + ELLIPSIS) > width) {
            left = left.substring(0, left.offsetByCodePoints(left.length(), -1));
        }
        int last = left.length();
        while (last > 0 && " ,;:.–—-".indexOf(left.charAt(last - 1)) >= 0) {
            last--;
        }
        return left.substring(0, last) + ELLIPSIS;
    }
}
