package dateline.edition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Someone who writes, or an agency.
 *
 * @param id a slug: the last part of their address
 * @param picture under the seeds
 * @param links absolute web addresses
 * @param beats regions as written
 */
public record Person(
        String id,
        String name,
        @Nullable String role,
        @Nullable String bio,
        @Nullable String picture,
        List<String> links,
        List<String> beats,
        boolean organisation) {

    public Person {
        links = List.copyOf(links);
        beats = List.copyOf(beats);
    }

    /** A person of whom only the name is known. */
    public static Person named(String id, String name) {
        return new Person(id, name, null, null, null, List.of(), List.of(), false);
    }
}
