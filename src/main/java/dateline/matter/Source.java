package dateline.matter;

import dateline.problem.Place;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** A text, its lines, and where it stands in its file. */
final class Source {

    /** Longer lines are not watched for a hash: looking into one again and again costs too much. */
    private static final int LONGEST_WATCHED = 20_000;

    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final Pattern HASH = Pattern.compile("(?:\\s+|,)(#[\\p{L}\\p{N}]\\S{0,20}).*");
    private static final Pattern HASH_AT_ONCE = Pattern.compile(",?(#\\S{0,20}).*");

    private final String text;
    private final Place start;
    private final List<String> lines;

    Source(String text, Place start) {
        this.text = text;
        this.start = begin(start);
        this.lines = List.of(LINE_END.split(text, -1));
    }

    /** A piece of the text, and where it stands. */
    record Piece(Place place, String text) {}

    /** Where a text begins: at the top of its file, unless something else is said. */
    static Place begin(Place start) {
        return start.line() == 0 ? start.at(1, 1) : start;
    }

    /** The place of a line and a column, both from 0, of a text that begins at {@code start}. */
    static Place place(Place start, int line, int column) {
        return start.at(start.line() + line, column + (line == 0 ? start.column() : 1));
    }

    Place start() {
        return start;
    }

    Place place(Optional<Mark> mark) {
        return mark.map(m -> place(m.getLine(), m.getColumn())).orElse(start);
    }

    /** The place in the file of a line and a column of the text, both from 0. */
    Place place(int line, int column) {
        return place(start, line, column);
    }

    /** The place of a code point of the text, counted from 0. */
    Place place(int codePoint) {
        int known = text.codePointCount(0, text.length());
        int end = text.offsetByCodePoints(0, Math.min(Math.max(codePoint, 0), known));
        String before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        return place(line, before.codePointCount(before.lastIndexOf('\n') + 1, before.length()));
    }

    /** A line, from 0; empty beyond the end. */
    String line(int number) {
        return number >= 0 && number < lines.size() ? lines.get(number) : "";
    }

    /** A word with a hash that follows on the same line, after blanks or a comma. */
    Optional<Piece> hashAfter(int number, int column) {
        return hash(HASH, number, column);
    }

    /** A hash without the blank before it that would make it a comment. */
    Optional<Piece> hashAt(int number, int column) {
        return hash(HASH_AT_ONCE, number, column);
    }

    private Optional<Piece> hash(Pattern pattern, int number, int column) {
        String line = line(number);
        if (line.length() > LONGEST_WATCHED
                || line.indexOf('#') < 0
                || column > line.codePointCount(0, line.length())) {
            return Optional.empty();
        }
        int from = line.offsetByCodePoints(0, column);
        Matcher hash = pattern.matcher(line).region(from, line.length());
        return hash.matches()
                ? Optional.of(
                        new Piece(
                                place(number, line.codePointCount(0, hash.start(1))),
                                hash.group(1)))
                : Optional.empty();
    }
}
