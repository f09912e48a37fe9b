package dateline.edition;

import dateline.language.Table;
import org.jspecify.annotations.Nullable;

/**
 * What regions are called in all languages of the tables, where all of these mean the same one. The
 * table is sorted by folded name, so that a name is found without reading the rest.
 */
final class OtherNames {

    private OtherNames() {}

    // Loaded when the first name is asked for that nobody else knows.
    private static final class Loaded {
        private static final String TEXT = Table.text("edition/others").orElseThrow();
    }

    /** The code or id of the region with that folded name; null when there is none. */
    static @Nullable String code(String key) {
        String text = Loaded.TEXT;
        int low = 0;
        int high = text.length();
        while (low < high) {
            int start = text.lastIndexOf('\n', (low + high) / 2 - 1) + 1;
            int tab = text.indexOf('\t', start);
            int end = text.indexOf('\n', tab);
            int order = text.substring(start, tab).compareTo(key);
            if (order == 0) {
                return text.substring(tab + 1, end);
            }
            if (order < 0) {
                low = end + 1;
            } else {
                high = start;
            }
        }
        return null;
    }
}
