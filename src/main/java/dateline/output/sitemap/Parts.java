package dateline.output.sitemap;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Cuts the parts of a sitemap into files that are not too long (sitemaps.org, protocol 0.9). */
final class Parts {

    /** The part of what belongs to no year. */
    static final String PAGES = "pages";

    /** "Each Sitemap file that you provide must have no more than 50,000 URLs". */
    static final int MOST = 50_000;

    /** "... and must be no larger than 50MB": less, for what escaping adds. */
    static final int LONGEST = 40_000_000;

    /** About what stands around an address. */
    private static final int AROUND = 80;

    private Parts() {}

    /** A part that fits is one file of its name; of others the second file is {@code NAME-2}. */
    static SortedMap<String, List<Sitemap.Entry>> files(
            SortedMap<String, List<Sitemap.Entry>> parts) {
        return files(parts, MOST, LONGEST);
    }

    static SortedMap<String, List<Sitemap.Entry>> files(
            SortedMap<String, List<Sitemap.Entry>> parts, int most, long longest) {
        var files = new TreeMap<String, List<Sitemap.Entry>>();
        parts.forEach(
                (name, entries) -> {
                    int number = 0;
                    for (int from = 0; from < entries.size(); ) {
                        int to = end(entries, from, most, longest);
                        number++;
                        files.put(
                                number == 1 ? name : name + "-" + number,
                                List.copyOf(entries.subList(from, to)));
                        from = to;
                    }
                });
        return files;
    }

    /** Where a file that begins at {@code from} has to end; it holds one page at least. */
    private static int end(List<Sitemap.Entry> entries, int from, int most, long longest) {
        long length = 0;
        int to = from;
        while (to < entries.size() && to - from < most) {
            length += length(entries.get(to));
            if (length > longest && to > from) {
                return to;
            }
            to++;
        }
        return to;
    }

    private static long length(Sitemap.Entry entry) {
        long length = entry.loc().length() + AROUND;
        for (String picture : entry.pictures()) {
            length += picture.length() + AROUND;
        }
        return length;
    }
}
