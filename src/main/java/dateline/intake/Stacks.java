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
record Stacks(
        Map<String, Wire.Item> pictures,
        Map<String, Wire.Item> supplements,
        Map<String, String> names)
        implements Shelf {

    static Stacks of(Wire wire) {
        var names = new HashMap<String, String>();
        wire.pictures().forEach(item -> names.putIfAbsent(name(item.path()), item.path()));
        return new Stacks(byPath(wire.pictures()), byPath(wire.supplements()), names);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static Map<String, Wire.Item> byPath(List<Wire.Item> items) {
        var byPath = new HashMap<String, Wire.Item>();
        items.forEach(item -> byPath.putIfAbsent(item.path(), item));
        return byPath;
    }

    @Override
    public @Nullable String picture(String written, String folder) {
        String beside = written.startsWith("/") ? null : Reference.resolve(folder, written);
        if (beside != null && pictures.containsKey(beside)) {
            return beside;
        }
        String plain = Reference.resolve("", Reference.withoutSlash(written));
        if (plain != null && pictures.containsKey(plain)) {
            return plain;
        }
        return plain != null && supplements.containsKey(plain) ? "/" + plain : null;
    }

    @Override
    public boolean holds(String path) {
        return pictures.containsKey(path);
    }

    @Override
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
