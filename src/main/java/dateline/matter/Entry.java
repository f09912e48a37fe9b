package dateline.matter;

import dateline.problem.Place;
import java.util.List;

/** A node of what an editor wrote as keys and values, with the place where it begins. */
public sealed interface Entry {

    /** Where the value begins. */
    Place place();

    /**
     * A single value.
     *
     * @param text exactly as written, without quotes: {@code 1.10} stays {@code 1.10}, {@code no}
     *     stays {@code no}
     * @param quoted whether it stood in quotes or in a block, so that it is text whatever it looks
     *     like
     */
    record Scalar(Place place, String text, boolean quoted) implements Entry {

        /** Nothing was written: {@code key:}, {@code ~} or {@code null}. */
        public boolean isEmpty() {
            return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
        }
    }

    /** Values one after the other. */
    record Sequence(Place place, List<Entry> items) implements Entry {

        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys with values, in the order in which they were written; no key stands twice. */
    record Mapping(Place place, List<Field> fields) implements Entry {

        public Mapping {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A key and its value.
     *
     * @param at where the key begins
     */
    record Field(String key, Place at, Entry value) {}
}
