package dateline.edition;

import dateline.language.Fold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names and codes by which regions are found: first what the house says, then the publication's
 * language, then English, then all others together.
 */
final class RegionNames {

    private final Map<String, String> codes;
    private final Layer house;
    private final Supplier<Layer> own;
    private final Supplier<Layer> english;

    RegionNames(
            Map<String, String> codes, Layer house, Supplier<Layer> own, Supplier<Layer> english) {
        this.codes = Map.copyOf(codes);
        this.house = house;
        this.own = own;
        this.english = english;
    }

    /** The same with names of the house before all that were known, and codes besides. */
    RegionNames with(Map<String, String> moreCodes, Map<String, List<String>> names) {
        var all = new HashMap<>(codes);
        all.putAll(moreCodes);
        Layer more = Layer.of(names);
        var ids = new HashMap<>(house.ids());
        ids.putAll(more.ids());
        var spellings = new HashMap<>(house.spellings());
        spellings.putAll(more.spellings());
        return new RegionNames(all, new Layer(ids, spellings), own, english);
    }

    /** The region with a code: all capitals or all small, as a name like "No" is not Norway. */
    @Nullable String byCode(String text) {
        String code = text.strip();
        String capitals = code.toUpperCase(Locale.ROOT);
        return code.equals(capitals) || code.equals(code.toLowerCase(Locale.ROOT))
                ? codes.get(capitals)
                : null;
    }

    /** ISO 3166 alpha-2 codes and such, with the ids of the regions that they mean. */
    Map<String, String> codes() {
        return codes;
    }

    /** The region with a name; null when there is none, or more than one. */
    @Nullable String byName(String text) {
        for (String spelling : spellings(text)) {
            String id = byKey(Fold.key(spelling));
            if (id != null) {
                return id;
            }
        }
        return null;
    }

    /** A name with single spaces, and without its article when it has one. */
    static List<String> spellings(String text) {
        String name = String.join(" ", text.strip().split("\\s+"));
        boolean article = name.length() > 4 && name.substring(0, 4).equalsIgnoreCase("the ");
        return article ? List.of(name, name.substring(4)) : List.of(name);
    }

    private @Nullable String byKey(String key) {
        if (key.isEmpty()) {
            return null;
        }
        for (Layer layer : layers()) {
            String id = layer.id(key);
            if (id != null) {
                return id;
            }
        }
        String other = OtherNames.code(key);
        return other == null ? null : codes.getOrDefault(other, other);
    }

    /** What is known in the publication's language and in English. */
    List<Layer> layers() {
        var layers = new ArrayList<Layer>();
        layers.add(house);
        layers.add(own.get());
        if (own != english) {
            layers.add(english.get());
        }
        return layers;
    }
}
