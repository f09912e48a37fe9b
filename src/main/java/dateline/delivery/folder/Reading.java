package dateline.delivery.folder;

import java.util.Comparator;

/**
 * The order in which new sheets go out, so that a reader in between finds no link that leads
 * nowhere: pictures and the like, then pages, leaves before fronts, then feeds and whatever else
 * lists pages.
 */
final class Reading {

    static final Comparator<Journal.Put> ORDER =
            Comparator.comparingInt((Journal.Put put) -> rank(put.path()))
                    .thenComparingInt(put -> -depth(put.path()))
                    .thenComparing(Journal.Put::path);

    private Reading() {}

    private static int rank(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.endsWith(".html")) {
            return 1;
        }
        boolean lists =
                name.equals(path)
                        || name.endsWith(".xml")
                        || name.endsWith(".atom")
                        || name.endsWith(".json");
        return lists ? 2 : 0;
    }

    private static int depth(String path) {
        int depth = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            depth++;
        }
        return depth;
    }
}
