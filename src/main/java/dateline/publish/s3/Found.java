package dateline.publish.s3;

import dateline.publish.Manifest;
import dateline.publish.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was found of ours at a store.
 *
 * @param mark tells whether the release is still the same
 * @param names of old manifests
 */
record Found(@Nullable Manifest current, String mark, List<Pending> pending, List<String> names) {

    Found {
        pending = List.copyOf(pending);
        names = List.copyOf(names);
    }

    @Nullable String release() {
        return current == null ? null : current.release();
    }

    Set<String> uncertain() {
        var uncertain = new TreeSet<String>();
        for (Pending one : pending) {
            uncertain.addAll(one.release().equals(release()) ? one.deletes() : one.puts());
        }
        return uncertain;
    }

    /** What is told once more, since nobody knows whether it was. */
    Set<String> due() {
        var due = new TreeSet<String>();
        for (Pending one : pending) {
            if (one.release().equals(release())) {
                due.addAll(one.purges());
            }
        }
        return due;
    }

    /** The hashes of what is at the site, by path. */
    Map<String, String> hashes() {
        return hashes(current);
    }

    static Map<String, String> hashes(@Nullable Manifest manifest) {
        var hashes = new HashMap<String, String>();
        if (manifest != null) {
            manifest.leftovers().forEach(one -> hashes.put(one.item().path(), one.item().hash()));
            manifest.items().forEach(item -> hashes.put(item.path(), item.hash()));
        }
        return hashes;
    }

    /** All releases but the current one, newest first. */
    List<Standing.Release> earlier() {
        var earlier = new ArrayList<Standing.Release>();
        for (String name : names) {
            Standing.Release release = Name.parse(name);
            if (release != null && !release.id().equals(release())) {
                earlier.add(release);
            }
        }
        earlier.sort((a, b) -> b.id().compareTo(a.id()));
        return earlier;
    }
}
