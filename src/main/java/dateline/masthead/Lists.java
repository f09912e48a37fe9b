package dateline.masthead;

import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads which feeds and lists there shall be. */
final class Lists {

    private static final Set<String> SERVERS = Set.of("nginx", "apache", "caddy");
    private static final int LONGEST_AGE = 31_536_000;
    private static final Set<String> PERIODS = Set.of("day", "month", "year");

    private final Keys keys;
    private final List<Problem> problems;

    Lists(Keys keys, List<Problem> problems) {
        this.keys = keys;
        this.problems = problems;
    }

    Masthead.Feeds feeds() {
        var all = Masthead.Feeds.DEFAULT;
        Entry entry = keys.entry("feeds");
        if (entry == null || Keys.isOn(entry)) {
            return all;
        }
        if (Keys.isOff(entry)) {
            return new Masthead.Feeds(0, Set.of(), Set.of(), List.of());
        }
        Entry.Mapping mapping = keys.mapping("feeds");
        if (mapping == null) {
            return all;
        }
        Keys own = Keys.of(mapping, List.of("items", "formats", "of", "hubs"), problems);
        return new Masthead.Feeds(
                own.number("items", 1, 1000, all.items()),
                words(own, "formats", all.formats()),
                words(own, "of", all.of()),
                hubs(own));
    }

    private List<String> hubs(Keys own) {
        var hubs = new ArrayList<String>();
        for (Entry.Scalar hub : own.texts("hubs")) {
            if (SiteUrl.isGoodHub(hub.text())) {
                hubs.add(hub.text());
            } else {
                problems.add(MastheadProblems.badHub(hub.place(), hub.text()));
            }
        }
        return hubs;
    }

    Masthead.Hosting hosting() {
        var usual = Masthead.Hosting.DEFAULT;
        Entry.Mapping mapping = keys.mapping("hosting");
        if (mapping == null) {
            return usual;
        }
        Keys own =
                Keys.of(mapping, List.of("servers", "cname", "page-age", "https-only"), problems);
        return new Masthead.Hosting(
                own.entry("servers") == null ? usual.servers() : words(own, "servers", SERVERS),
                own.on("cname", usual.cname()),
                own.number("page-age", 0, LONGEST_AGE, usual.pageAge()),
                own.on("https-only", usual.httpsOnly()));
    }

    Masthead.Archives archives() {
        Set<String> periods = words(keys, "archives", PERIODS);
        return new Masthead.Archives(
                periods.contains("day"),
                periods.contains("month"),
                periods.contains("year"),
                keys.on("topics", true),
                keys.on("people", true),
                keys.on("series", true),
                keys.on("world", true));
    }

    /** Some of the known words: all when nothing is written or {@code on}, none for {@code off}. */
    private Set<String> words(Keys own, String key, Set<String> known) {
        Entry entry = own.entry(key);
        if (entry == null || Keys.isOn(entry)) {
            return known;
        }
        var words = new TreeSet<String>();
        if (Keys.isOff(entry)) {
            return words;
        }
        for (Entry.Scalar scalar : own.texts(key)) {
            String word = scalar.text().strip().toLowerCase(Locale.ROOT);
            if (known.contains(word)) {
                words.add(word);
            } else {
                problems.add(Keys.badWord(scalar, key, known.stream().sorted().toList()));
            }
        }
        return words;
    }
}
