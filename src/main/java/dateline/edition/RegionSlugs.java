package dateline.edition;

import dateline.hash.Sha256;
import dateline.language.Fold;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first parts of addresses, each of which only one region can have. */
final class RegionSlugs {

    private static final Set<String> RESERVED =
            Set.of(
                    "404",
                    "404.html",
                    "_headers",
                    "_redirects",
                    "assets",
                    "feed.atom",
                    "feed.json",
                    "feed.xml",
                    "index.html",
                    "news-sitemap.xml",
                    "page",
                    "people",
                    "regions",
                    "robots.txt",
                    "sections",
                    "series",
                    "sitemap.xml",
                    "topics",
                    "undated");

    private final Map<String, String> owners = new HashMap<>();

    RegionSlugs(Collection<Node> nodes) {
        nodes.forEach(node -> take(node.slug(), node.id()));
        // An id is a slug that nobody else may have, so that looking one up is never a guess.
        nodes.forEach(node -> owners.putIfAbsent(node.id(), node.id()));
    }

    /** Gives a slug to a region; the id of its owner when somebody else has it, else null. */
    @Nullable String take(String slug, String id) {
        String owner = owners.putIfAbsent(slug, id);
        return owner == null || owner.equals(id) ? null : owner;
    }

    /** Whether the site itself needs the address: a fixed word, or a year. */
    static boolean isReserved(String slug) {
        boolean year = slug.length() == 4 && slug.chars().allMatch(c -> c >= '0' && c <= '9');
        return year || RESERVED.contains(slug);
    }

    /**
     * The slug itself when it is free, else one with a few digits that depend on the name alone.
     */
    String free(String slug, String name) {
        String hash = hash(Fold.key(name));
        String wanted = slug.isEmpty() ? "region-" + hash : slug;
        if (isReserved(wanted) || owners.containsKey(wanted)) {
            wanted = wanted + "-" + hash;
        }
        owners.put(wanted, wanted);
        return wanted;
    }

    /** Six digits that belong to a name. */
    static String hash(String text) {
        return Sha256.of(text).substring(0, 6);
    }
}
