package dateline.matter;

import dateline.problem.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kind of YAML that most stories begin with, several times as fast as the library does:
 * on each line a key and one value, or a key and a list of values in brackets or on the lines
 * below. It answers only where the library says the same and finds no fault; at the first sign of
 * anything else it has no answer.
 */
final class PlainMatter {

    /** In longer text the values would have to be counted. */
    private static final int LONGEST = 50_000;

    private static final int LONGEST_KEY = 100;

    /** YAML 1.2 section 5.3, and what may mean more than itself at the beginning of a value. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`";

    private static final Doubt DOUBT = new Doubt();

    private final String text;
    private final Place start;
    private int line;
    private int lineStart;
    private int at;
    private int end;

    private PlainMatter(String text, Place start) {
        this.text = text;
        this.start = start;
        this.end = end(0);
    }

    /** What is written might not be plain. Never leaves this class. */
    private static final class Doubt extends RuntimeException {

        private static final long serialVersionUID = 1;

        Doubt() {
            super(null, null, false, false);
        }
    }

    /** Keys and values; null when only the library knows what the text means. */
    static Entry.@Nullable Mapping read(String text, Place start) {
        if (text.length() > LONGEST || !isPlain(text)) {
            return null;
        }
        try {
            return new PlainMatter(text, Source.begin(start)).mapping();
        } catch (Doubt doubt) {
            return null;
        }
    }

    /** No tab, no other end of line, and every character as wide as every other. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ascii = c >= ' ' && c < 0x7f || c == '\n';
            if (!ascii && (c < 0xa0 || c >= 0xd800 || c == 0x2028 || c == 0x2029)) {
                return false;
            }
        }
        return true;
    }

    private Entry.Mapping mapping() {
        Map<String, Entry.Field> fields = new LinkedHashMap<>();
        while (toNextLine()) {
            Entry.Field field = field();
            doubtIf(fields.putIfAbsent(field.key(), field) != null);
        }
        doubtIf(fields.isEmpty());
        List<Entry.Field> all = List.copyOf(fields.values());
        return new Entry.Mapping(all.get(0).at(), all);
    }

    private Entry.Field field() {
        Place place = place();
        while (isOfKey(charAt(at))) {
            at++;
        }
        String key = text.substring(lineStart, at);
        doubtIf(key.isEmpty() || key.length() > LONGEST_KEY || key.charAt(0) == '-');
        doubtIf(charAt(at) != ':' || at + 1 < end && charAt(at + 1) != ' ');
        at++;
        Place empty = place();
        skipBlanks();
        if (at < end) {
            return new Entry.Field(key, place, charAt(at) == '[' ? inBrackets() : value());
        }
        toNextLine();
        return new Entry.Field(key, place, isItem() ? below() : new Entry.Scalar(empty, "", false));
    }

    private static boolean isOfKey(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-';
    }

    /** A list, an item to a line, all in one column. */
    private Entry.Sequence below() {
        skipBlanks();
        int column = at - lineStart;
        Place place = place();
        var items = new ArrayList<Entry>();
        while (isItem()) {
            skipBlanks();
            doubtIf(at - lineStart != column);
            at++;
            doubtIf(charAt(at) != ' ');
            skipBlanks();
            items.add(value());
            toNextLine();
        }
        return new Entry.Sequence(place, items);
    }

    /** Whether the line has a dash in front. */
    private boolean isItem() {
        int dash = lineStart;
        while (charAt(dash) == ' ') {
            dash++;
        }
        return charAt(dash) == '-';
    }

    private Entry.Sequence inBrackets() {
        Place place = place();
        var items = new ArrayList<Entry>();
        at++;
        skipBlanks();
        while (charAt(at) != ']') {
            items.add(charAt(at) == '"' || charAt(at) == '\'' ? quoted() : word());
            skipBlanks();
            doubtIf(charAt(at) != ',' && charAt(at) != ']');
            if (charAt(at) == ',') {
                at++;
                skipBlanks();
                doubtIf(charAt(at) == ']');
            }
        }
        at++;
        endLine();
        return new Entry.Sequence(place, items);
    }

    /** A plain value between brackets and commas. */
    private Entry.Scalar word() {
        Place place = place();
        int from = at;
        doubtIf(INDICATORS.indexOf(charAt(at)) >= 0);
        while (at < end && charAt(at) != ',' && charAt(at) != ']') {
            doubtIf("[{}:#?".indexOf(charAt(at)) >= 0);
            at++;
        }
        return new Entry.Scalar(place, withoutBlanks(from, at), false);
    }

    /** A value that takes the rest of its line. */
    private Entry.Scalar value() {
        doubtIf(at == end);
        if (charAt(at) == '"' || charAt(at) == '\'') {
            Entry.Scalar quoted = quoted();
            endLine();
            return quoted;
        }
        doubtIf(INDICATORS.indexOf(charAt(at)) >= 0);
        Place place = place();
        int from = at;
        for (; at < end; at++) {
            char c = charAt(at);
            doubtIf(c == ':' && (at + 1 == end || charAt(at + 1) == ' '));
            doubtIf(c == '#' && charAt(at - 1) == ' ');
        }
        return new Entry.Scalar(place, withoutBlanks(from, end), false);
    }

    private String withoutBlanks(int from, int to) {
        int last = to;
        while (last > from && charAt(last - 1) == ' ') {
            last--;
        }
        return text.substring(from, last);
    }

    private Entry.Scalar quoted() {
        Place place = place();
        char quote = charAt(at);
        var value = new StringBuilder();
        at++;
        while (charAt(at) != quote || quote == '\'' && charAt(at + 1) == quote) {
            doubtIf(at >= end);
            if (charAt(at) == quote || charAt(at) == '\\' && quote == '"') {
                at++;
                doubtIf(quote == '"' && charAt(at) != '"' && charAt(at) != '\\');
            }
            value.append(charAt(at));
            at++;
        }
        at++;
        return new Entry.Scalar(place, value.toString(), true);
    }

    private void endLine() {
        skipBlanks();
        doubtIf(at != end);
    }

    private void skipBlanks() {
        while (at < end && charAt(at) == ' ') {
            at++;
        }
    }

    /** The end of a line where the text or the line ends. */
    private char charAt(int index) {
        return index < end ? text.charAt(index) : '\n';
    }

    /** Goes to the next line that is neither empty nor a comment, or stays at the end. */
    private boolean toNextLine() {
        if (at != lineStart) {
            next();
        }
        while (lineStart < text.length() && (charAt(lineStart) == '#' || isBlank())) {
            next();
        }
        return lineStart < text.length();
    }

    private boolean isBlank() {
        skipBlanks();
        boolean blank = at == end;
        at = lineStart;
        return blank;
    }

    private void next() {
        line++;
        lineStart = Math.min(text.length(), end + 1);
        at = lineStart;
        end = end(lineStart);
    }

    private int end(int from) {
        int found = text.indexOf('\n', from);
        return found < 0 ? text.length() : found;
    }

    private Place place() {
        return Source.place(start, line, at - lineStart);
    }

    private static void doubtIf(boolean sign) {
        if (sign) {
            throw DOUBT;
        }
    }
}
