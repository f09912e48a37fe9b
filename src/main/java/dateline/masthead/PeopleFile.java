package dateline.masthead;

import dateline.edition.Person;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code people.yaml}: ids with name, role, bio, picture, links, beats. */
final class PeopleFile {

    private static final List<String> KEYS =
            List.of("name", "role", "bio", "picture", "links", "beats", "organisation");

    private PeopleFile() {}

    static Map<String, Person> read(SettingsFile settings, List<Problem> problems) {
        var people = new LinkedHashMap<String, Person>();
        Entry.Mapping mapping = settings.mapping();
        if (mapping == null) {
            return people;
        }
        for (Entry.Field field : mapping.fields()) {
            String id = Slug.of(field.key(), Slug.Letters.UNICODE, "");
            if (id.isEmpty() || !id.equals(field.key())) {
                problems.add(MastheadProblems.badId(field.at(), field.key()));
            } else if (field.value() instanceof Entry.Mapping own) {
                people.put(id, person(id, own, problems));
            } else {
                problems.add(MastheadProblems.noKeys(field.value().place()));
            }
        }
        return people;
    }

    private static Person person(String id, Entry.Mapping mapping, List<Problem> problems) {
        Keys keys = Keys.of(mapping, KEYS, problems);
        return new Person(
                id,
                keys.text("name", id),
                keys.text("role"),
                keys.text("bio"),
                keys.text("picture"),
                links(keys, problems),
                keys.texts("beats").stream().map(beat -> beat.text().strip()).toList(),
                keys.on("organisation", false));
    }

    private static List<String> links(Keys keys, List<Problem> problems) {
        var links = new ArrayList<String>();
        for (Entry.Scalar scalar : keys.texts("links")) {
            String link = scalar.text().strip();
            boolean web =
                    (link.startsWith("https://") || link.startsWith("http://"))
                            && link.chars().allMatch(c -> c > ' ' && c != '"' && c != '<');
            if (web) {
                links.add(link);
            } else {
                problems.add(MastheadProblems.badLink(scalar.place(), link));
            }
        }
        return links;
    }
}
