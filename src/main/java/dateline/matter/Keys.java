package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes typed values out of a mapping, and says of each that is not what its key wants what is
 * wrong with it. What is wrong is as if it were not there.
 */
public final class Keys {

    private static final Set<String> ON = Set.of("true", "yes", "on");
    private static final Set<String> OFF = Set.of("false", "no", "off");

    private final Map<String, Entry.Field> fields = new HashMap<>();
    private final List<Problem> problems;

    private Keys(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * The values under these keys; any other key is an error with the nearest known one.
     *
     * @param problems takes what is found wrong
     */
    public static Keys of(Entry.Mapping mapping, Collection<String> known, List<Problem> problems) {
        var keys = new Keys(problems);
        for (Entry.Field field : mapping.fields()) {
            if (known.contains(field.key())) {
                keys.fields.put(field.key(), field);
            } else {
                problems.add(
                        MatterProblems.unknownKey(field, Nearest.to(field.key(), known), known));
            }
        }
        return keys;
    }

    /** A mapping, whatever its keys. */
    public static Keys any(Entry.Mapping mapping, List<Problem> problems) {
        return of(mapping, mapping.fields().stream().map(Entry.Field::key).toList(), problems);
    }

    public static boolean isOff(Entry entry) {
        return entry instanceof Entry.Scalar scalar
                && !scalar.quoted()
                && OFF.contains(word(scalar));
    }

    public static boolean isOn(Entry entry) {
        return entry instanceof Entry.Scalar scalar
                && !scalar.quoted()
                && ON.contains(word(scalar));
    }

    private static String word(Entry.Scalar scalar) {
        return scalar.text().toLowerCase(Locale.ROOT);
    }

    /** The value; null when nothing is written under the key. */
    public @Nullable Entry entry(String key) {
        Entry.Field field = fields.get(key);
        if (field == null || field.value() instanceof Entry.Scalar scalar && scalar.isEmpty()) {
            return null;
        }
        return field.value();
    }

    public Place place(String key, Place otherwise) {
        Entry entry = entry(key);
        return entry == null ? otherwise : entry.place();
    }

    public @Nullable String text(String key) {
        Entry entry = entry(key);
        if (entry == null || entry instanceof Entry.Scalar) {
            return entry == null ? null : printable((Entry.Scalar) entry).strip();
        }
        problems.add(MatterProblems.noText(entry.place(), key));
        return null;
    }

    /** No page and no feed could show a control character: XML 1.0 section 2.2 forbids them. */
    private String printable(Entry.Scalar scalar) {
        String text = scalar.text();
        if (text.codePoints().allMatch(Keys::isPrintable)) {
            return text;
        }
        problems.add(MatterProblems.controlCharacter(scalar.place()));
        var kept = new StringBuilder();
        text.codePoints().filter(Keys::isPrintable).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isPrintable(int c) {
        boolean lonely = c >= 0xd800 && c <= 0xdfff;
        boolean noCharacter = (c & 0xfffe) == 0xfffe;
        return c == '\n' || c == '\t' || !Character.isISOControl(c) && !lonely && !noCharacter;
    }

    public String text(String key, String otherwise) {
        String text = text(key);
        return text == null || text.isEmpty() ? otherwise : text;
    }

    /** A list of values; a single one counts as a list of one. */
    public List<Entry> list(String key) {
        Entry entry = entry(key);
        if (entry == null) {
            return List.of();
        }
        return entry instanceof Entry.Sequence sequence ? sequence.items() : List.of(entry);
    }

    /** A list of texts. */
    public List<Entry.Scalar> texts(String key) {
        var texts = new ArrayList<Entry.Scalar>();
        for (Entry item : list(key)) {
            if (item instanceof Entry.Scalar scalar) {
                texts.add(new Entry.Scalar(scalar.place(), printable(scalar), scalar.quoted()));
            } else {
                problems.add(MatterProblems.noTexts(item.place(), key));
            }
        }
        return texts;
    }

    public boolean on(String key, boolean otherwise) {
        Entry entry = entry(key);
        if (entry == null) {
            return otherwise;
        }
        if (!isOn(entry) && !isOff(entry)) {
            problems.add(MatterProblems.badSwitch(entry.place(), key));
            return otherwise;
        }
        return isOn(entry);
    }

    public int number(String key, int least, int most, int otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        boolean digits =
                !text.isEmpty() && text.length() < 8 && text.chars().allMatch(Character::isDigit);
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            problems.add(MatterProblems.badNumber(place(key, Place.of("")), key, least, most));
            return otherwise;
        }
        return number;
    }

    public Entry.@Nullable Mapping mapping(String key) {
        Entry entry = entry(key);
        if (entry == null || entry instanceof Entry.Mapping) {
            return (Entry.Mapping) entry;
        }
        problems.add(MatterProblems.noMapping(entry.place(), key));
        return null;
    }

    /** One of some words; anything else is a problem that names them. */
    public String choice(String key, List<String> words, String otherwise) {
        String text = text(key);
        if (text == null) {
            return otherwise;
        }
        String word = text.toLowerCase(Locale.ROOT);
        if (!words.contains(word)) {
            problems.add(MatterProblems.badChoice(place(key, Place.of("")), key, text, words));
            return otherwise;
        }
        return word;
    }

    /** A word of a list that is none of those it may be. */
    public static Problem badWord(Entry.Scalar scalar, String key, List<String> words) {
        return MatterProblems.badChoice(scalar.place(), key, scalar.text(), words);
    }
}
