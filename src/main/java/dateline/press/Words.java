package dateline.press;

import dateline.matter.Entry;
import dateline.matter.Parsed;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The words of the interface in the publication's language, from {@code
 * templates/strings/LANG.yaml}.
 */
final class Words {

    static final String FOLDER = "strings/";

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
        addFile(TypeCase.HOUSE_WORDS + FOLDER + language + ".yaml", files, words, problems);
        addFile(FOLDER + language + ".yaml", files, words, problems);
    }

    private static void addFile(
            String name,
            SortedMap<String, byte[]> files,
            Map<String, String> words,
            List<Problem> problems) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return;
        }
        Place place = Place.of("templates/" + name);
        Parsed parsed = Yaml.read(new String(bytes, StandardCharsets.UTF_8), place.at(1, 1));
        problems.addAll(parsed.problems());
        if (parsed.entry() instanceof Entry.Mapping mapping) {
            for (Entry.Field field : mapping.fields()) {
                if (field.value() instanceof Entry.Scalar scalar) {
                    words.put(field.key(), scalar.text());
                } else {
                    problems.add(PressProblems.badWords(field.value().place()));
                }
            }
        } else if (parsed.entry() != null) {
            problems.add(PressProblems.badWords(place));
        }
    }
}
