package dateline.edition;

import dateline.language.Fold;
import dateline.language.Slug;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What the house brings to every edition.
 *
 * @param sections in the order of the masthead; empty: whatever the copy names
 * @param people by id
 * @param zone in which a day begins and ends
 * @param language of the publication, BCP 47
 * @param related how many related stories each story gets
 */
public record House(
        Atlas atlas,
        List<Section> sections,
        Map<String, Person> people,
        ZoneId zone,
        String language,
        Slug.Letters letters,
        int related) {

    /** The last part of an address made from a name; never empty. */
    String slug(String name) {
        String slug = Slug.of(name, letters, language);
        return slug.isEmpty() ? "x" + Integer.toHexString(Fold.key(name).hashCode()) : slug;
    }
}
