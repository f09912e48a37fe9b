package dateline.masthead;

import dateline.edition.Section;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the list of sections: names, or ids with names. */
final class Sections {

    private final List<Problem> problems;

    Sections(List<Problem> problems) {
        this.problems = problems;
    }

    List<Section> read(List<Entry> items) {
        var sections = new LinkedHashMap<String, Section>();
        for (Entry item : items) {
            Section section = section(item);
            if (section != null && sections.putIfAbsent(section.id(), section) != null) {
                problems.add(MastheadProblems.sectionTwice(item.place(), section.id()));
            }
        }
        return List.copyOf(sections.values());
    }

    private @Nullable Section section(Entry item) {
        if (!(item instanceof Entry.Mapping mapping)) {
            String text = item instanceof Entry.Scalar scalar ? scalar.text().strip() : "";
            return section(item.place(), text, capital(text));
        }
        Keys own = Keys.of(mapping, List.of("id", "name"), problems);
        String id = own.text("id", own.text("name", ""));
        return section(item.place(), id, own.text("name", capital(id)));
    }

    private @Nullable Section section(Place place, String given, String name) {
        String id = Slug.of(given, Slug.Letters.LATIN, "");
        if (id.isEmpty()) {
            problems.add(MastheadProblems.badId(place, given));
            return null;
        }
        return new Section(id, name);
    }

    private static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
