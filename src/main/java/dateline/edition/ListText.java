package dateline.edition;

import dateline.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * The text of a list, from an {@code _index.md}.
 *
 * @param kind what kind of list
 * @param name the folder's name: a region, section, topic, person or series by id or name
 * @param headline replaces the list's own name; null keeps it
 */
public record ListText(Kind kind, String name, Place place, @Nullable String headline, Body body) {

    /** The kinds of list that can have a text. */
    public enum Kind {
        REGION,
        SECTION,
        TOPIC,
        PERSON,
        SERIES
    }
}
