package dateline.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A built site: its pages by address, and one page of each kind.
 *
 * @param addresses of all pages
 * @param pages those of them that a reader may stay on
 */
record Site(Path folder, List<String> addresses, List<String> pages) {

    private static final String LEADS_ON = "http-equiv=\"refresh\"";

    private static final Pattern STORY = Pattern.compile("/[^/]+/\\d{4}/\\d{2}/[^/]+/");
    private static final Pattern FIRST_RANK = Pattern.compile("/[^/]+/");

    private static final Set<String> LIKE_SECTIONS = Set.of("topic", "year", "month", "day");

    static Site of(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            var addresses = new TreeSet<String>();
            var pages = new TreeSet<String>();
            for (Path file : walk.filter(f -> f.toString().endsWith(".html")).toList()) {
                String address =
                        ("/" + folder.relativize(file)).replaceFirst("/index\\.html$", "/");
                addresses.add(address);
                if (!Files.readString(file).contains(LEADS_ON)) {
                    pages.add(address);
                }
            }
            return new Site(folder, List.copyOf(addresses), List.copyOf(pages));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Path> files() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that stands at an address, there or not. */
    Path file(String address) {
        String path = address.substring(1);
        return folder.resolve(address.endsWith("/") ? path + "index.html" : path);
    }

    Document read(String address) {
        try {
            return Jsoup.parse(file(address), "UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> stories() {
        return pages().stream().filter(STORY.asMatchPredicate()).toList();
    }

    /** Kind of page to the address of the fullest one of that kind, as far as there are any. */
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        put(kinds, "front", "/"::equals);
        put(kinds, "story", STORY.asMatchPredicate());
        put(kinds, "region", page -> isRegion(page) && !page.equals("/world/"));
        put(kinds, "archive", page -> page.matches(".*/page/\\d+/"));
        put(kinds, "section", page -> page.matches("/sections/[^/]+/"));
        put(kinds, "topic", page -> page.matches("/topics/[^/]+/"));
        put(kinds, "person", page -> page.matches("/people/[^/]+/"));
        put(kinds, "series", page -> page.matches("/series/[^/]+/"));
        put(kinds, "year", page -> page.matches("/\\d{4}/"));
        put(kinds, "month", page -> page.matches("/\\d{4}/\\d{2}/"));
        put(kinds, "day", page -> page.matches("/\\d{4}/\\d{2}/\\d{2}/"));
        put(kinds, "all-regions", "/regions/"::equals);
        put(kinds, "standing", this::isStanding);
        put(kinds, "not-found", "/404.html"::equals);
        return kinds;
    }

    /** One page of each template, if not of each kind: lists of days look like those of topics. */
    Map<String, String> layouts() {
        var layouts = new LinkedHashMap<>(kinds());
        layouts.keySet().removeAll(LIKE_SECTIONS);
        return layouts;
    }

    private void put(Map<String, String> kinds, String kind, Predicate<String> fits) {
        pages.stream()
                .filter(fits)
                .max(Comparator.comparing(this::size).thenComparing(Comparator.naturalOrder()))
                .ifPresent(page -> kinds.put(kind, page));
    }

    private boolean isRegion(String page) {
        return FIRST_RANK.matcher(page).matches()
                && Files.exists(folder.resolve(page.substring(1) + "feed.xml"));
    }

    private boolean isStanding(String page) {
        return FIRST_RANK.matcher(page).matches()
                && !page.equals("/regions/")
                && !page.matches("/\\d{4}/")
                && !isRegion(page);
    }

    long size(String address) {
        try {
            return Files.size(file(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
