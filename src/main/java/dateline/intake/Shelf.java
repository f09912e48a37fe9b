package dateline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and supplements that came in, by path.
 *
 * @param pictures under the seeds
 * @param supplements from the site's root
 */
public record Shelf(Map<String, Wire.Item> pictures, Map<String, Wire.Item> supplements) {

    public static Shelf of(Wire wire) {
        return new Shelf(byPath(wire.pictures()), byPath(wire.supplements()));
    }

    private static Map<String, Wire.Item> byPath(List<Wire.Item> items) {
        return items.stream()
                .collect(
                        Collectors.toMap(Wire.Item::path, item -> item, (a, b) -> a, TreeMap::new));
    }

    /**
     * What a story means by a picture's name: the file beside it, else the file under the seeds,
     * else the one that goes out as it is.
     *
     * @return a path under the seeds, or from the site's root with a leading slash, or null
     */
    public @Nullable String picture(String written, Wire.Item from) {
        for (String path : candidates(written, from)) {
            if (pictures.containsKey(path)) {
                return path;
            }
        }
        String plain = Reference.resolve("", Reference.withoutSlash(written));
        return plain != null && supplements.containsKey(plain) ? "/" + plain : null;
    }

    /** The picture that was perhaps meant: the same name in other letters, or elsewhere. */
    public @Nullable String nearest(String written, Wire.Item from) {
        for (String path : candidates(written, from)) {
            for (String other : pictures.keySet()) {
                if (other.equalsIgnoreCase(path)) {
                    return other;
                }
            }
        }
        String name = written.substring(written.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String other : pictures.keySet()) {
            if (other.substring(other.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).equals(name)) {
                return other;
            }
        }
        return null;
    }

    private static List<String> candidates(String written, Wire.Item from) {
        var paths = new ArrayList<String>();
        if (!written.startsWith("/")) {
            add(paths, Reference.resolve(from.folder(), written));
        }
        add(paths, Reference.resolve("", Reference.withoutSlash(written)));
        return paths;
    }

    private static void add(List<String> paths, @Nullable String path) {
        if (path != null && !paths.contains(path)) {
            paths.add(path);
        }
    }
}
