package dateline.intake;

import dateline.edition.Mention;
import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads values as what a key wants: text, a list, a switch, a number. Collects what is wrong. */
record Values(List<Problem> problems) {

    /**
     * Of a single text, in characters: what stands on lists and in feeds as well is shown often.
     */
    static final int LONGEST = 10_000;

    /** Of the texts of one key: each may get a page with a list and feeds. */
    static final int MOST = 1_000;

    private static final Set<String> ON = Set.of("true", "yes", "on");
    private static final Set<String> OFF = Set.of("false", "no", "off");

    static boolean isEmpty(Entry entry) {
        return entry instanceof Entry.Scalar scalar && scalar.isEmpty();
    }

    /** Other tools write {@code description: ""} where there is none. */
    static boolean isBlank(Entry entry) {
        return isEmpty(entry) || entry instanceof Entry.Scalar scalar && scalar.text().isBlank();
    }

    static boolean isOff(Entry entry) {
        return entry instanceof Entry.Scalar scalar && OFF.contains(word(scalar));
    }

    static boolean isSwitch(Entry entry) {
        return isOff(entry) || entry instanceof Entry.Scalar scalar && ON.contains(word(scalar));
    }

    private static String word(Entry.Scalar scalar) {
        return scalar.text().strip().toLowerCase(Locale.ROOT);
    }

    /** A key that was meant to hold the story back. */
    void misspelt(Entry.Field field) {
        String key = line(field.key());
        String meant = Misspelt.hold(key);
        problems.add(
                IntakeProblems.misspeltHold(
                        field.at(), key, meant == null ? Key.EMBARGO.word() : meant));
    }

    void tooMany(Key key, Entry.Field field, int count) {
        problems.add(IntakeProblems.tooMany(place(field), key.word(), count, MOST));
    }

    /** One line of text; null when there is none. */
    @Nullable String text(Entry.Field field) {
        Mention mention = mention(field);
        return mention == null ? null : mention.text();
    }

    /** One line of text, and where. */
    @Nullable Mention mention(Entry.Field field) {
        List<Mention> all = new ArrayList<>();
        if (field.value() instanceof Entry.Sequence sequence && sequence.items().size() > 1) {
            problems.add(
                    IntakeProblems.badValue(
                            field.value().place(), field.key(), "one text, not a list"));
            return null;
        }
        collect(field.key(), field.value(), all);
        return all.isEmpty() ? null : all.get(0);
    }

    /**
     * A list of texts.
     *
     * @param split whether a single text may hold several, with commas between them
     */
    List<Mention> list(Entry.Field field, boolean split) {
        var all = new ArrayList<Mention>();
        if (split && field.value() instanceof Entry.Scalar scalar && !scalar.isEmpty()) {
            split(field.key(), scalar, all);
        } else {
            collect(field.key(), field.value(), all);
        }
        return all;
    }

    private void split(String key, Entry.Scalar scalar, List<Mention> all) {
        char between = scalar.text().indexOf(';') >= 0 ? ';' : ',';
        int start = 0;
        while (start <= scalar.text().length()) {
            int found = scalar.text().indexOf(between, start);
            int end = found < 0 ? scalar.text().length() : found;
            String text = line(scalar.text().substring(start, end));
            if (text.length() > LONGEST) {
                problems.add(IntakeProblems.textTooLong(scalar.place(), key, LONGEST));
            } else if (!text.isEmpty()) {
                all.add(new Mention(text, scalar.place()));
            }
            start = end + 1;
        }
    }

    private void collect(String key, Entry value, List<Mention> all) {
        if (value instanceof Entry.Scalar scalar) {
            String text = line(scalar.text());
            if (text.length() > LONGEST) {
                problems.add(IntakeProblems.textTooLong(scalar.place(), key, LONGEST));
            } else if (!scalar.isEmpty() && !text.isEmpty()) {
                all.add(new Mention(text, scalar.place()));
            }
        } else if (value instanceof Entry.Sequence sequence) {
            for (Entry item : sequence.items()) {
                if (item instanceof Entry.Sequence) {
                    problems.add(
                            IntakeProblems.badValue(
                                    item.place(), key, "texts, not lists of lists"));
                } else {
                    collect(key, item, all);
                }
            }
        } else if (value instanceof Entry.Mapping mapping) {
            Entry named = get(mapping, "name");
            named = named == null ? get(mapping, "id") : named;
            if (named instanceof Entry.Scalar) {
                collect(key, named, all);
            } else {
                problems.add(
                        IntakeProblems.badValue(value.place(), key, "a text, not keys and values"));
            }
        }
    }

    static @Nullable Entry get(Entry.Mapping mapping, String key) {
        for (Entry.Field field : mapping.fields()) {
            if (field.key().strip().toLowerCase(Locale.ROOT).equals(key)) {
                return field.value();
            }
        }
        return null;
    }

    /** White space of any kind becomes one blank. */
    static String line(String text) {
        String clean = Decoding.clean(text);
        if (isLine(clean)) {
            return clean;
        }
        var line = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            boolean blank = c == ' ' || c == '\n' || c == '\t' || c == 0x2028 || c == 0x2029;
            if (!blank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isLine(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ' && Character.isWhitespace(c) || c == ' ' && blank) {
                return false;
            }
            blank = c == ' ';
        }
        return !blank || text.isEmpty();
    }

    boolean isOn(Entry.Field field, boolean otherwise) {
        if (isEmpty(field.value())) {
            return otherwise;
        }
        if (isSwitch(field.value())) {
            return !isOff(field.value());
        }
        String value = field.value() instanceof Entry.Scalar scalar ? scalar.text() : "a list";
        problems.add(IntakeProblems.badSwitch(field.value().place(), field.key(), value));
        return otherwise;
    }

    /** A whole number between the two; 0 when there is none. */
    int number(Entry.Field field, int least, int most) {
        Mention mention = mention(field);
        if (mention == null) {
            return 0;
        }
        try {
            int number = Integer.parseInt(mention.text());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other text that is no such number.
        }
        String wanted = most < 100 ? "a number from " + least + " to " + most : "a whole number";
        problems.add(
                IntakeProblems.badNumber(mention.place(), field.key(), mention.text(), wanted));
        return 0;
    }

    /** Keys with one text each. */
    Map<String, Mention> texts(Entry.Field field) {
        var texts = new LinkedHashMap<String, Mention>();
        if (field.value() instanceof Entry.Mapping mapping) {
            for (Entry.Field inner : mapping.fields()) {
                Mention mention = mention(inner);
                if (mention != null) {
                    texts.put(inner.key(), mention);
                }
            }
        } else if (!isEmpty(field.value())) {
            problems.add(
                    IntakeProblems.badValue(field.value().place(), field.key(), "keys and values"));
        }
        return texts;
    }

    /** Values for templates: untouched, as the plain types of YAML's core schema. */
    Map<String, Object> extra(Entry.Field field) {
        if (field.value() instanceof Entry.Mapping mapping) {
            return map(mapping);
        }
        if (!isEmpty(field.value())) {
            problems.add(
                    IntakeProblems.badValue(field.value().place(), field.key(), "keys and values"));
        }
        return Map.of();
    }

    private static Map<String, Object> map(Entry.Mapping mapping) {
        var map = new LinkedHashMap<String, Object>();
        mapping.fields()
                .forEach(field -> map.put(Decoding.clean(field.key()), plain(field.value())));
        return java.util.Collections.unmodifiableMap(map);
    }

    private static Object plain(Entry entry) {
        if (entry instanceof Entry.Mapping mapping) {
            return map(mapping);
        }
        if (entry instanceof Entry.Sequence sequence) {
            return sequence.items().stream().map(Values::plain).toList();
        }
        return entry instanceof Entry.Scalar scalar ? plain(scalar) : "";
    }

    private static Object plain(Entry.Scalar scalar) {
        String text = Decoding.clean(scalar.text());
        if (scalar.quoted()) {
            return text;
        }
        if (scalar.isEmpty()) {
            return "";
        }
        if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
            return text.equalsIgnoreCase("true");
        }
        return isNumber(text) ? new BigDecimal(text) : text;
    }

    /** YAML 1.2 section 10.3.2, without exponents and numbers longer than anybody counts. */
    private static boolean isNumber(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int dots = 0;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && i > start && i < text.length() - 1) {
                dots++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return text.length() > start && text.length() < 30 && dots < 2;
    }

    static Place place(Entry.Field field) {
        return isEmpty(field.value()) ? field.at() : field.value().place();
    }
}
