package dateline.masthead;

import dateline.edition.Atlas;
import dateline.edition.HouseRegion;
import dateline.edition.Mention;
import dateline.edition.Region;
import dateline.edition.Revised;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code regions.yaml}: ids with names, members, synonyms, and what each region lies in. */
final class RegionsFile {

    private static final List<String> KEYS =
            List.of(
                    "name",
                    "names",
                    "code",
                    "slug",
                    "description",
                    "hidden",
                    "members",
                    "in",
                    "synonyms");

    private RegionsFile() {}

    /** The built-in atlas as the file wants it. */
    static Atlas atlas(Entry.@Nullable Mapping file, String language, List<Problem> problems) {
        Atlas builtIn = Atlas.builtIn(language);
        if (file == null) {
            return builtIn;
        }
        Revised revised = builtIn.with(read(file, builtIn, problems));
        problems.addAll(revised.problems());
        return revised.atlas();
    }

    static List<HouseRegion> read(Entry.Mapping file, Atlas builtIn, List<Problem> problems) {
        var regions = new ArrayList<HouseRegion>();
        for (Entry.Field field : file.fields()) {
            String id = field.key();
            if (!isSlug(id)) {
                problems.add(badId(field, builtIn));
            } else if (field.value() instanceof Entry.Mapping mapping) {
                regions.add(region(field, mapping, problems));
            } else if (field.value() instanceof Entry.Scalar scalar && scalar.isEmpty()) {
                regions.add(region(field, new Entry.Mapping(scalar.place(), List.of()), problems));
            } else {
                problems.add(MastheadProblems.noKeys(field.value().place()));
            }
        }
        return regions;
    }

    private static HouseRegion region(
            Entry.Field field, Entry.Mapping mapping, List<Problem> problems) {
        Keys keys = Keys.of(mapping, KEYS, problems);
        return new HouseRegion(
                field.key(),
                field.at(),
                given(keys.text("name")),
                names(keys, problems),
                given(keys.text("code")),
                slug(keys, field, problems),
                given(keys.text("description")),
                keys.on("hidden", false),
                mentions(keys, "members"),
                mentions(keys, "in"),
                texts(keys, "synonyms"));
    }

    private static Map<String, String> names(Keys keys, List<Problem> problems) {
        var names = new LinkedHashMap<String, String>();
        Entry.Mapping mapping = keys.mapping("names");
        if (mapping != null) {
            Keys byLanguage = Keys.any(mapping, problems);
            for (Entry.Field field : mapping.fields()) {
                String name = given(byLanguage.text(field.key()));
                if (name != null) {
                    names.put(field.key(), name);
                }
            }
        }
        return names;
    }

    private static @Nullable String slug(Keys keys, Entry.Field field, List<Problem> problems) {
        String slug = given(keys.text("slug"));
        if (slug == null || isSlug(slug)) {
            return slug;
        }
        problems.add(MastheadProblems.badId(keys.place("slug", field.at()), slug));
        return null;
    }

    private static List<Mention> mentions(Keys keys, String key) {
        var mentions = new ArrayList<Mention>();
        for (Entry.Scalar scalar : keys.texts(key)) {
            if (!scalar.text().isBlank()) {
                mentions.add(new Mention(scalar.text().strip(), scalar.place()));
            }
        }
        return mentions;
    }

    private static List<String> texts(Keys keys, String key) {
        return mentions(keys, key).stream().map(Mention::text).toList();
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static boolean isSlug(String text) {
        return !text.isEmpty() && Slug.of(text, Slug.Letters.UNICODE, "").equals(text);
    }

    private static Problem badId(Entry.Field field, Atlas builtIn) {
        String known = builtIn.find(field.key()).map(Region::id).orElse(null);
        return known == null
                ? MastheadProblems.badId(field.at(), field.key())
                : MastheadProblems.namedOtherwise(field.at(), field.key(), known);
    }
}
