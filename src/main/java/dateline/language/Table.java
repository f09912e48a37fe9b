package dateline.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Rows that a language has in one of the tables that come with the program: a key and its cells.
 * Read when asked for, so that only what is used costs time.
 */
public final class Table {

    private final Map<String, String> rows;

    private Table(Map<String, String> rows) {
        this.rows = Collections.unmodifiableMap(rows);
    }

    /**
     * The table of a language in a folder ({@code edition/names}), with the rows of the tag's
     * region where they differ; empty when nobody made one for the language.
     */
    public static Optional<Table> of(String folder, Tag tag) {
        return text(folder + "/" + tag.table()).map(text -> new Table(read(text, tag.region())));
    }

    /** The same, or the English table. */
    public static Table orEnglish(String folder, Tag tag) {
        return of(folder, tag).or(() -> of(folder, Tag.ENGLISH)).orElseThrow();
    }

    /** The whole of a table's file, UTF-8, a row to a line; empty when there is none. */
    public static Optional<String> text(String name) {
        try (var in = Table.class.getResourceAsStream("/dateline/" + name + ".txt")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // A regional row follows the row that it replaces: key@GB,AU.
    private static Map<String, String> read(String text, String region) {
        var rows = new LinkedHashMap<String, String>(512);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            int tab = text.indexOf('\t', start);
            int at = text.indexOf('@', start);
            if (at < 0 || at > tab) {
                rows.put(text.substring(start, tab), text.substring(tab + 1, end));
            } else if (!region.isEmpty() && names(text, at + 1, tab, region)) {
                rows.put(text.substring(start, at), text.substring(tab + 1, end));
            }
            start = end + 1;
        }
        return rows;
    }

    private static boolean names(String text, int from, int to, String region) {
        int found = text.indexOf(region, from);
        return found >= 0 && found < to;
    }

    /** The first cell behind a key. */
    public String value(String key) {
        String row = rows.get(key);
        if (row == null) {
            throw new NoSuchElementException(key);
        }
        int tab = row.indexOf('\t');
        return tab < 0 ? row : row.substring(0, tab);
    }

    /** All cells behind a key, none when there is no such row. */
    public List<String> values(String key) {
        String row = rows.get(key);
        return row == null ? List.of() : cells(row);
    }

    /** The parts of a line between its tabs. */
    public static List<String> cells(String row) {
        var cells = new ArrayList<String>(4);
        int start = 0;
        for (int tab = row.indexOf('\t'); tab >= 0; tab = row.indexOf('\t', start)) {
            cells.add(row.substring(start, tab));
            start = tab + 1;
        }
        cells.add(row.substring(start));
        return cells;
    }
}
