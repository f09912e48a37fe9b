package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads TOML 1.0 as keys and values with their places. Texts lose their quotes; numbers, dates and
 * switches stay as written: whoever knows the key decides whether a day is one. Any text may come
 * in: what is wrong with it comes out as problems.
 */
public final class Toml {

    /** As for YAML: longer text is a mistake or an attack. */
    private static final int MAX_LENGTH = 4_000_000;

    private final TomlText text;
    private final List<Problem> problems;
    private final TomlTable root;
    private TomlTable table;

    private Toml(TomlText text, Place start, List<Problem> problems) {
        this.text = text;
        this.problems = problems;
        this.root = new TomlTable(start, TomlTable.Origin.HEADER);
        this.table = root;
    }

    /**
     * Reads one document.
     *
     * @param start where the text begins in its file: front matter begins on line 2
     */
    public static Parsed read(String text, Place start) {
        Place from = start.line() == 0 ? start.at(1, 1) : start;
        if (text.length() > MAX_LENGTH) {
            return new Parsed(null, List.of(MatterProblems.tooLong(from)));
        }
        var problems = new ArrayList<Problem>();
        var toml = new Toml(new TomlText(text, from), from, problems);
        try {
            toml.document();
        } catch (TomlText.Refusal refusal) {
            problems.add(refusal.problem());
            return new Parsed(null, problems);
        }
        Entry.Mapping entry = toml.root.entry();
        return new Parsed(entry.fields().isEmpty() ? null : entry, problems);
    }

    private void document() {
        while (text.nextLine()) {
            if (text.looksAt('[')) {
                header();
            } else {
                pair(table, 0);
            }
            text.endOfLine();
        }
    }

    /** {@code [table]} and {@code [[one of several tables]]}. */
    private void header() {
        text.take('[');
        boolean several = text.take('[');
        text.skipBlanks();
        List<TomlText.Word> path = text.key();
        text.expect(']', "the name of this table");
        if (several) {
            text.expect(']', "the name of this table");
        }
        TomlTable above = root;
        for (TomlText.Word word : path.subList(0, path.size() - 1)) {
            above = below(above, word, TomlTable.Origin.IMPLIED);
        }
        TomlText.Word last = path.get(path.size() - 1);
        table = several ? oneMore(above, last) : opened(above, last);
    }

    private TomlTable opened(TomlTable above, TomlText.Word word) {
        TomlPart.Slot slot = above.get(word.text());
        if (slot == null) {
            return above.put(word, new TomlTable(word.place(), TomlTable.Origin.HEADER));
        }
        if (slot.value() instanceof TomlTable known && known.open()) {
            return known;
        }
        return twice(word, slot);
    }

    private TomlTable oneMore(TomlTable above, TomlText.Word word) {
        TomlPart.Slot slot = above.get(word.text());
        var one = new TomlTable(word.place(), TomlTable.Origin.HEADER);
        if (slot == null) {
            return above.put(word, new TomlPart.Several(one)).last();
        }
        return slot.value() instanceof TomlPart.Several several
                ? several.add(one)
                : twice(word, slot);
    }

    /** The table of that name, or a new one. */
    private TomlTable below(TomlTable above, TomlText.Word word, TomlTable.Origin origin) {
        TomlPart.Slot slot = above.get(word.text());
        if (slot == null) {
            return above.put(word, new TomlTable(word.place(), origin));
        }
        if (slot.value() instanceof TomlTable known && known.mayGrow(origin)) {
            return known;
        }
        boolean header = origin == TomlTable.Origin.IMPLIED;
        return header && slot.value() instanceof TomlPart.Several several
                ? several.last()
                : twice(word, slot);
    }

    /** Told; what follows is read into a table that nobody sees. */
    private TomlTable twice(TomlText.Word word, TomlPart.Slot first) {
        problems.add(MatterProblems.twice(word.place(), word.text(), first.at().line()));
        return new TomlTable(word.place(), TomlTable.Origin.HEADER);
    }

    private void pair(TomlTable into, int depth) {
        List<TomlText.Word> path = text.key();
        text.equalsSign();
        TomlTable above = into;
        for (TomlText.Word word : path.subList(0, path.size() - 1)) {
            above = below(above, word, TomlTable.Origin.DOTTED);
        }
        TomlText.Word last = path.get(path.size() - 1);
        Entry value = value(depth + path.size());
        TomlPart.Slot first = above.get(last.text());
        if (first != null) {
            twice(last, first);
        } else {
            above.put(last, new TomlPart.Value(value));
        }
    }

    private Entry value(int depth) {
        if (depth > TomlText.MAX_DEPTH) {
            throw text.tooDeep();
        }
        if (text.looksAt('[')) {
            return array(depth);
        }
        return text.looksAt('{') ? inlineTable(depth) : text.scalar();
    }

    private Entry.Sequence array(int depth) {
        Place place = text.place();
        text.take('[');
        var items = new ArrayList<Entry>();
        text.skipLines();
        while (!text.take(']')) {
            items.add(value(depth + 1));
            text.skipLines();
            if (!text.take(',') && !text.looksAt(']')) {
                throw text.unclosed(place, '[', ']');
            }
            text.skipLines();
        }
        return new Entry.Sequence(place, items);
    }

    private Entry.Mapping inlineTable(int depth) {
        Place place = text.place();
        text.take('{');
        text.skipBlanks();
        var own = new TomlTable(place, TomlTable.Origin.HEADER);
        boolean more = !text.take('}');
        while (more) {
            pair(own, depth);
            text.skipBlanks();
            more = text.take(',');
            if (!more && !text.take('}')) {
                throw text.unclosed(place, '{', '}');
            }
            text.skipBlanks();
        }
        return own.entry();
    }
}
