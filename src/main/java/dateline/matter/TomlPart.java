package dateline.matter;

import dateline.problem.Place;
import java.util.ArrayList;
import java.util.List;

/** What a key of TOML holds while the text is still read. */
sealed interface TomlPart permits TomlTable, TomlPart.Several, TomlPart.Value {

    Entry entry();

    /** A value that is complete. */
    record Value(Entry entry) implements TomlPart {}

    /** A key's place, where it stands first, and what it holds. */
    record Slot(Place at, TomlPart value) {}

    /** Tables with a header in double brackets. */
    final class Several implements TomlPart {

        private final List<TomlTable> tables = new ArrayList<>();

        Several(TomlTable first) {
            tables.add(first);
        }

        TomlTable last() {
            return tables.get(tables.size() - 1);
        }

        TomlTable add(TomlTable table) {
            tables.add(table);
            return table;
        }

        @Override
        public Entry entry() {
            List<Entry> entries = tables.stream().<Entry>map(TomlTable::entry).toList();
            return new Entry.Sequence(entries.get(0).place(), entries);
        }
    }
}
