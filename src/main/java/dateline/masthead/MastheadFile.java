package dateline.masthead;

import dateline.edition.Section;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.matter.Nearest;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code masthead.yaml}: every key of section 3 of the contract, each with its default. */
final class MastheadFile {

    private static final List<String> KEYS =
            List.of(
                    "title",
                    "tagline",
                    "url",
                    "language",
                    "zone",
                    "encoding",
                    "publisher",
                    "policies",
                    "sections",
                    "nav",
                    "footer",
                    "addresses",
                    "slugs",
                    "html",
                    "paging",
                    "related",
                    "feeds",
                    "archives",
                    "topics",
                    "people",
                    "series",
                    "world",
                    "news-sitemap",
                    "dateline",
                    "theme",
                    "warnings",
                    "targets");
    private static final Set<String> PARTS =
            Set.of("region", "year", "month", "day", "section", "id", "slug");
    private static final Set<String> DATE_PARTS = Set.of("year", "month", "day");

    private final Place file;
    private final boolean sound;
    private final Keys keys;
    private final List<Problem> problems;

    MastheadFile(SettingsFile settings, List<Problem> problems) {
        this.file = settings.place();
        this.sound = settings.sound();
        this.problems = problems;
        Entry.Mapping mapping = settings.mapping();
        this.keys =
                Keys.of(
                        mapping == null ? new Entry.Mapping(file, List.of()) : mapping,
                        KEYS,
                        problems);
    }

    String title() {
        return keys.text("title", Masthead.DEFAULT_TITLE);
    }

    @Nullable String tagline() {
        return keys.text("tagline");
    }

    boolean hasUrl() {
        return keys.entry("url") != null;
    }

    /**
     * The address of the site: the order's when it names one, else the file's, else the default
     * with a warning.
     */
    String url(@Nullable String ordered) {
        String text = ordered == null ? keys.text("url") : ordered;
        Place place = ordered == null ? keys.place("url", file) : Place.of("--base-url");
        if (text == null || text.isEmpty()) {
            if (sound) {
                problems.add(MastheadProblems.defaultUrl(file));
            }
            return Masthead.DEFAULT_URL;
        }
        String slashed = text.endsWith("/") ? text : text + "/";
        if (!isSiteAddress(slashed)) {
            problems.add(MastheadProblems.badUrl(place, text));
            return Masthead.DEFAULT_URL;
        }
        return slashed;
    }

    private static boolean isSiteAddress(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("https") || scheme.equals("http"))
                    && uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && uri.normalize().equals(uri)
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    String language() {
        String text = keys.text("language", "en");
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (java.util.IllformedLocaleException e) {
            problems.add(MastheadProblems.badLanguage(keys.place("language", file), text));
            return "en";
        }
    }

    ZoneId zone() {
        String text = keys.text("zone");
        if (text == null) {
            return ZoneOffset.UTC;
        }
        try {
            return text.equals("UTC") ? ZoneOffset.UTC : ZoneId.of(text);
        } catch (DateTimeException e) {
            var known = new TreeSet<String>(ZoneId.getAvailableZoneIds());
            problems.add(
                    MastheadProblems.badZone(
                            keys.place("zone", file), text, Nearest.to(text, known)));
            return ZoneOffset.UTC;
        }
    }

    Charset encoding() {
        String text = keys.text("encoding");
        if (text == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(text);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(MastheadProblems.badEncoding(keys.place("encoding", file), text));
            return StandardCharsets.UTF_8;
        }
    }

    Masthead.Publisher publisher() {
        Entry.Mapping mapping = keys.mapping("publisher");
        if (mapping == null) {
            return new Masthead.Publisher(null, null, null);
        }
        Keys own = Keys.of(mapping, List.of("name", "logo", "founded"), problems);
        return new Masthead.Publisher(own.text("name"), own.text("logo"), founded(own));
    }

    private @Nullable LocalDate founded(Keys own) {
        String text = own.text("founded");
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            problems.add(MastheadProblems.badDate(own.place("founded", file), text));
            return null;
        }
    }

    Map<String, String> policies() {
        var policies = new TreeMap<String, String>();
        Entry.Mapping mapping = keys.mapping("policies");
        if (mapping != null) {
            Keys own = Keys.any(mapping, problems);
            for (Entry.Field field : mapping.fields()) {
                String path = own.text(field.key());
                if (path == null || !path.startsWith("/")) {
                    problems.add(MastheadProblems.badPath(field.value().place(), field.key()));
                } else {
                    policies.put(field.key(), path);
                }
            }
        }
        return policies;
    }

    List<Section> sections() {
        var sections = new LinkedHashMap<String, Section>();
        for (Entry item : keys.list("sections")) {
            Section section = section(item);
            if (section != null) {
                sections.putIfAbsent(section.id(), section);
            }
        }
        return List.copyOf(sections.values());
    }

    private @Nullable Section section(Entry item) {
        if (item instanceof Entry.Mapping mapping) {
            Keys own = Keys.of(mapping, List.of("id", "name"), problems);
            String id = own.text("id");
            String name = own.text("name");
            String given = id == null ? name : id;
            return given == null
                    ? section(item.place(), "", "")
                    : section(item.place(), given, name == null ? capital(given) : name);
        }
        String text = item instanceof Entry.Scalar scalar ? scalar.text().strip() : "";
        return section(item.place(), text, capital(text));
    }

    private @Nullable Section section(Place place, String given, String name) {
        String id = Slug.of(given, Slug.Letters.LATIN, "");
        if (id.isEmpty()) {
            problems.add(MastheadProblems.badId(place, given));
            return null;
        }
        return new Section(id, name);
    }

    private static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    @Nullable List<Masthead.Link> nav() {
        return keys.entry("nav") == null ? null : links("nav");
    }

    List<Masthead.Link> footer() {
        return links("footer");
    }

    private List<Masthead.Link> links(String key) {
        return keys.texts(key).stream()
                .map(scalar -> new Masthead.Link(scalar.text().strip(), scalar.place()))
                .toList();
    }

    Masthead.Addresses addresses() {
        Entry.Mapping mapping = keys.mapping("addresses");
        if (mapping == null) {
            return Masthead.Addresses.DEFAULT;
        }
        Keys own = Keys.of(mapping, List.of("story", "undated"), problems);
        return new Masthead.Addresses(
                pattern(own, "story", Masthead.Addresses.DEFAULT.story(), true),
                pattern(own, "undated", Masthead.Addresses.DEFAULT.undated(), false));
    }

    private String pattern(Keys own, String key, String otherwise, boolean dated) {
        String text = own.text(key, otherwise);
        String why = fault(text, dated);
        if (why == null) {
            return text;
        }
        problems.add(MastheadProblems.badPattern(own.place(key, file), text, why));
        return otherwise;
    }

    private static @Nullable String fault(String text, boolean dated) {
        if (!text.startsWith("/") || !text.endsWith("/") || text.contains("//")) {
            return "it begins and ends with a slash, with something between every two";
        }
        int at = 0;
        Set<String> used = new TreeSet<>();
        while ((at = text.indexOf('{', at)) >= 0) {
            int end = text.indexOf('}', at);
            String part = end < 0 ? "" : text.substring(at + 1, end);
            if (!PARTS.contains(part)) {
                return "the parts are {region}, {year}, {month}, {day}, {section}, {id} and {slug}";
            }
            used.add(part);
            at = end;
        }
        if (!used.contains("slug") && !used.contains("id")) {
            return "without {slug} or {id} all stories would have one address";
        }
        boolean plain =
                text.replaceAll("\\{[a-z]+\\}", "x").matches("(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/");
        if (!plain) {
            return "between the parts stand letters, digits and hyphens";
        }
        return !dated && used.stream().anyMatch(DATE_PARTS::contains)
                ? "an undated story has no year, month or day"
                : null;
    }

    boolean latinSlugs() {
        return keys.choice("slugs", List.of("latin", "unicode"), "latin").equals("latin");
    }

    boolean safeHtml() {
        Entry entry = keys.entry("html");
        return entry != null
                && !Keys.isOff(entry)
                && keys.choice("html", List.of("off", "safe"), "off").equals("safe");
    }

    int pageSize() {
        Entry.Mapping mapping = keys.mapping("paging");
        return mapping == null
                ? 20
                : Keys.of(mapping, List.of("size"), problems).number("size", 1, 1000, 20);
    }

    int relatedCount() {
        Entry entry = keys.entry("related");
        if (entry != null && Keys.isOff(entry)) {
            return 0;
        }
        Entry.Mapping mapping = keys.mapping("related");
        return mapping == null
                ? 5
                : Keys.of(mapping, List.of("count"), problems).number("count", 0, 50, 5);
    }

    Masthead.Feeds feeds() {
        Entry entry = keys.entry("feeds");
        if (entry != null && Keys.isOff(entry)) {
            return new Masthead.Feeds(0, Set.of(), Set.of());
        }
        Entry.Mapping mapping = keys.mapping("feeds");
        if (mapping == null) {
            return Masthead.Feeds.DEFAULT;
        }
        Keys own = Keys.of(mapping, List.of("items", "formats", "of"), problems);
        var all = Masthead.Feeds.DEFAULT;
        return new Masthead.Feeds(
                own.number("items", 1, 1000, all.items()),
                words(own, "formats", all.formats()),
                words(own, "of", all.of()));
    }

    private Set<String> words(Keys own, String key, Set<String> known) {
        if (own.entry(key) == null) {
            return known;
        }
        var words = new LinkedHashSet<String>();
        for (Entry.Scalar scalar : own.texts(key)) {
            String word = scalar.text().strip().toLowerCase(Locale.ROOT);
            if (known.contains(word)) {
                words.add(word);
            } else if (!Keys.isOff(scalar)) {
                problems.add(Keys.badWord(scalar, key, known.stream().sorted().toList()));
            }
        }
        return words;
    }

    Masthead.Archives archives() {
        Set<String> all = Set.of("day", "month", "year");
        Entry entry = keys.entry("archives");
        Set<String> wanted =
                entry != null && Keys.isOff(entry) ? Set.of() : words(keys, "archives", all);
        return new Masthead.Archives(
                wanted.contains("day"),
                wanted.contains("month"),
                wanted.contains("year"),
                keys.on("topics", true),
                keys.on("people", true),
                keys.on("series", true),
                keys.on("world", true));
    }

    boolean stripDateline() {
        return keys.choice("dateline", List.of("keep", "strip"), "keep").equals("strip");
    }

    Set<String> silenced() {
        var silenced = new TreeSet<String>();
        Entry.Mapping mapping = keys.mapping("warnings");
        if (mapping != null) {
            for (Entry.Field field : mapping.fields()) {
                if (Keys.isOff(field.value())) {
                    silenced.add(field.key());
                } else if (!Keys.isOn(field.value())) {
                    problems.add(MastheadProblems.silencedError(field.value().place()));
                }
            }
        }
        return silenced;
    }

    Entry.@Nullable Mapping part(String key) {
        return keys.mapping(key);
    }
}
