package dateline.publish.s3;

import dateline.page.MediaType;
import dateline.publish.Headers;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a store is told to say of each file.
 *
 * @param pages {@code Cache-Control} of pages
 * @param packs whether texts lie there packed
 */
record Serving(String pages, boolean packs) {

    static final String PAGES = "public, max-age=60, stale-while-revalidate=600";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String SOON = "public, max-age=300";
    private static final String PICTURES = "public, max-age=1209600";

    /** The build puts the hash of what is in a file into its name there. */
    private static final Pattern HASHED =
            Pattern.compile("(?:assets|pictures)/(?:.*[/.-])?[0-9a-f]{8,64}\\.[^/.]+");

    private static final List<String> NOTICES =
            List.of("feed.xml", "feed.atom", "feed.json", "updates.json", "robots.txt");

    Headers headers(String path) {
        MediaType type = MediaType.of(path);
        String encoding = packs && type.isText() ? "gzip" : "";
        return new Headers(type.served(), cache(path, type.name()), encoding);
    }

    private String cache(String path, String type) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (HASHED.matcher(path).matches()) {
            return FOR_EVER;
        }
        if (type.startsWith("image/") || type.startsWith("font/")) {
            return PICTURES;
        }
        boolean notice = NOTICES.contains(name) || name.contains("sitemap");
        return notice ? SOON : pages;
    }

    /** Whether two say the same: stores write types and lists anew in their own way. */
    static boolean isSame(Headers one, Headers other) {
        return list(one.type(), ";").equals(list(other.type(), ";"))
                && list(one.cache(), ",").equals(list(other.cache(), ","))
                && one.encoding().equalsIgnoreCase(other.encoding());
    }

    private static TreeSet<String> list(String value, String between) {
        var list = new TreeSet<String>();
        for (String part : value.toLowerCase(Locale.ROOT).split(between, -1)) {
            list.add(part.strip().replace("\"", "").replaceAll("\\s*=\\s*", "="));
        }
        return list;
    }
}
