package dateline.publish.s3;

import dateline.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In the bucket that remembers, if it is not the one that readers see: the store copies. */
final class KeptThere implements Kept {

    private static final String FOLDER = "kept/";

    private final Shelf own;
    private final Shelf site;
    private @Nullable Map<String, String> paths;

    KeptThere(Shelf own, Shelf site) {
        this.own = own;
        this.site = site;
    }

    @Override
    public void keep(String path, String hash, String release) {
        Shelf.Seen seen = site.head(path);
        if (seen == null || !seen.sha256().equals(hash)) {
            return;
        }
        String to = FOLDER + release + "/" + hash;
        site.copy(path, own, to);
        synchronized (this) {
            if (paths != null) {
                paths.put(hash, to);
            }
        }
    }

    @Override
    public Set<String> hashes() {
        return Set.copyOf(paths().keySet());
    }

    @Override
    public @Nullable InputStream open(String hash) throws IOException {
        String path = paths().get(hash);
        return path == null ? null : own.open(path);
    }

    private synchronized Map<String, String> paths() {
        if (paths == null) {
            var found = new HashMap<String, String>();
            for (Shelf.Listed one : own.list(FOLDER)) {
                String hash = one.path().substring(one.path().lastIndexOf('/') + 1);
                if (Sha256.isHash(hash)) {
                    found.put(hash, one.path());
                }
            }
            paths = found;
        }
        return paths;
    }

    @Override
    public void forget(String release) {
        List<String> old =
                own.list(FOLDER).stream()
                        .map(Shelf.Listed::path)
                        .filter(path -> release(path).compareTo(release) <= 0)
                        .toList();
        own.remove(old);
    }

    private static String release(String path) {
        String rest = path.substring(FOLDER.length());
        return rest.substring(0, Math.max(0, rest.indexOf('/')));
    }

    @Override
    public String where() {
        return "the store";
    }
}
