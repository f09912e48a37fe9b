package dateline.intake;

import dateline.edition.Mention;
import dateline.matter.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one file says of itself, by key: the one mapping for front matter, header lines and whatever
 * else says the same things.
 *
 * @param said the fields of each key that have a value, those with the best word first
 */
record Fields(
        Map<Key, List<Entry.Field>> said,
        @Nullable Boolean published,
        List<Filing.Unknown> unknown,
        Values values) {

    static Fields of(List<Entry.Field> fields, Values values) {
        var said = new EnumMap<Key, List<Entry.Field>>(Key.class);
        var unknown = new ArrayList<Filing.Unknown>();
        Boolean published = null;
        for (Entry.Field field : fields) {
            Key key = Key.of(field.key());
            if (key == Key.PUBLISHED && Values.isSwitch(field.value())) {
                published = !Values.isOff(field.value());
            } else if (key != null && !Values.isBlank(field.value())) {
                said.computeIfAbsent(key, k -> new ArrayList<>()).add(field);
            } else if (Misspelt.hold(field.key()) != null) {
                values.misspelt(field);
            } else if (key == null && !Key.isIgnored(field.key())) {
                unknown.add(new Filing.Unknown(Values.line(field.key()), field.at()));
            }
        }
        said.forEach((key, all) -> all.sort(Comparator.comparingInt(f -> key.rank(f.key()))));
        return new Fields(said, published, unknown, values);
    }

    List<Entry.Field> all(Key key) {
        return said.getOrDefault(key, List.of());
    }

    Entry.@Nullable Field first(Key key) {
        List<Entry.Field> all = all(key);
        return all.isEmpty() ? null : all.get(0);
    }

    @Nullable String text(Key key) {
        Mention mention = mention(key);
        return mention == null ? null : mention.text();
    }

    @Nullable Mention mention(Key key) {
        Entry.Field field = first(key);
        return field == null ? null : values.mention(field);
    }

    /** The texts of all fields of the key, each once. Words in the plural may hold several. */
    List<Mention> list(Key key) {
        var byText = new LinkedHashMap<String, Mention>();
        for (Entry.Field field : all(key)) {
            boolean plural = field.key().strip().toLowerCase(Locale.ROOT).endsWith("s");
            values.list(field, plural).forEach(m -> byText.putIfAbsent(m.text(), m));
        }
        if (byText.size() > Values.MOST) {
            values.tooMany(key, all(key).get(0), byText.size());
        }
        return List.copyOf(byText.values());
    }

    boolean isOn(Key key, boolean otherwise) {
        Entry.Field field = first(key);
        return field == null ? otherwise : values.isOn(field, otherwise);
    }

    int number(Key key, int least, int most) {
        Entry.Field field = first(key);
        return field == null ? 0 : values.number(field, least, most);
    }

    Map<String, Object> extra() {
        Entry.Field field = first(Key.EXTRA);
        return field == null ? Map.of() : values.extra(field);
    }

    boolean isDraft() {
        return isOn(Key.DRAFT, false) || Boolean.FALSE.equals(published);
    }
}
