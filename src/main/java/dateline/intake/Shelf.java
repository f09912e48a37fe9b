package dateline.intake;

import dateline.matter.Nearest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pictures and supplements that came in, by path.
 *
 * @param pictures under the seeds
 * @param supplements from the site's root
 * @param names path of the first picture of each name, in lower case
 */
public record Shelf(
        Map<String, Wire.Item> pictures,
        Map<String, Wire.Item> supplements,
        Map<String, String> names) {

    public static Shelf of(Wire wire) {
        var names = new HashMap<String, String>();
        wire.pictures().forEach(item -> names.putIfAbsent(name(item.path()), item.path()));
        return new Shelf(byPath(wire.pictures()), byPath(wire.supplements()), names);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Wire.Item> byPath(List<Wire.Item> items) {
        var byPath = new HashMap<String, Wire.Item>();
        items.forEach(item -> byPath.putIfAbsent(item.path(), item));
        return byPath;
    }

    /**
     * What a story means by a picture's name: the file beside it, else the file under the seeds,
     * else the one that goes out as it is.
     *
     * @return a path under the seeds, or from the site's root with a leading slash, or null
     */
    public @Nullable String picture(String written, Wire.Item from) {
        String beside = written.startsWith("/") ? null : Reference.resolve(from.folder(), written);
        if (beside != null && pictures.containsKey(beside)) {
            return beside;
        }
        String plain = Reference.resolve("", Reference.withoutSlash(written));
        if (plain != null && pictures.containsKey(plain)) {
            return plain;
        }
        return plain != null && supplements.containsKey(plain) ? "/" + plain : null;
    }

    /**
     * The picture that was perhaps meant: the same name in other letters, or elsewhere, or a name
     * much like it in the folder where it was looked for.
     *
     * @param folder of the story, with a slash at the end; empty at the top
     */
    public @Nullable String nearest(String written, String folder) {
        String same = names.get(name(written));
        String from = written.startsWith("/") ? "" : folder;
        String sought = Reference.resolve(from, Reference.withoutSlash(written));
        if (same != null || sought == null) {
            return same;
        }
        String beside = sought.substring(0, sought.lastIndexOf('/') + 1);
        List<String> there =
                pictures.keySet().stream()
                        .filter(path -> path.lastIndexOf('/') + 1 == beside.length())
                        .filter(path -> path.startsWith(beside))
                        .map(path -> path.substring(beside.length()))
                        .sorted()
                        .toList();
        String nearest = Nearest.to(sought.substring(beside.length()), there);
        return nearest == null ? null : beside + nearest;
    }
}
