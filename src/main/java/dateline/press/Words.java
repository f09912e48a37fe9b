package dateline.press;

import dateline.matter.Entry;
import dateline.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of the interface in the publication's language, from {@code
 * templates/strings/LANG.yaml}.
 */
final class Words {

    private static final String FOLDER = "strings/";

    private Words() {}

    /**
     * English first, so that no word is missing; then the language, then the language with its
     * region.
     */
    static Map<String, String> of(
            String language, SortedMap<String, byte[]> files, List<Problem> problems) {
        var words = new TreeMap<String, String>();
        add("en", files, words, problems);
        int dash = language.indexOf('-');
        if (dash > 0) {
            add(language.substring(0, dash), files, words, problems);
        }
        if (!language.equals("en")) {
            add(language, files, words, problems);
        }
        return words;
    }

    private static void add(
            String language,
            SortedMap<String, byte[]> files,
            Map<String, String> words,
            List<Problem> problems) {
        byte[] bytes = files.get(FOLDER + language + ".yaml");
        if (bytes == null) {
            return;
        }
    }

    private static boolean isText(Entry entry) {
        return entry instanceof Entry.Scalar;
    }
}
