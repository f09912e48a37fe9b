package dateline.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a release consists of. Each target keeps that of its last releases, so that the next one
 * need not ask what is there.
 *
 * @param release its id: when and of what it was made, {@code 20261126T051500Z-1a2b3c4d}
 * @param previous the one before it; null for the first
 * @param url where its readers find it
 * @param at when it was planned, to the second
 * @param items sorted by path
 * @param leftovers sorted by path: no longer part of the site, but pages that were read before the
 *     release may still ask for them
 */
public record Manifest(
        String release,
        @Nullable String previous,
        String url,
        Instant at,
        List<Item> items,
        List<Leftover> leftovers) {

    public Manifest {
        items = List.copyOf(items);
        leftovers = List.copyOf(leftovers);
    }

    /**
     * A file that stays for a while.
     *
     * @param age how many releases it has stayed for: at least 1
     */
    public record Leftover(Item item, int age) {}

    /** The files of the site, without what is left over. */
    public Map<String, Item> byPath() {
        var byPath = new HashMap<String, Item>(items.size() * 2);
        items.forEach(item -> byPath.put(item.path(), item));
        return byPath;
    }
}
