package dateline.masthead;

import dateline.edition.Section;
import dateline.matter.Entry;
import dateline.matter.Keys;
import dateline.matter.Nearest;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads {@code masthead.yaml}: every key of it, each with its default. */
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
                    "hosting",
                    "share-pictures",
                    "dateline",
                    "theme",
                    "warnings",
                    "targets");

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
            // What can't be read may well name the address.
            if (sound) {
                problems.add(MastheadProblems.defaultUrl(file));
            }
            return Masthead.DEFAULT_URL;
        }
        String slashed = text.endsWith("/") ? text : text + "/";
        if (!SiteUrl.isGood(slashed)) {
            problems.add(MastheadProblems.badUrl(place, text));
            return Masthead.DEFAULT_URL;
        }
        return slashed;
    }

    String language() {
        String text = keys.text("language", "en");
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            // Longer ones are well-formed, but RFC 5646 section 2.2.1 has registered none.
            if (locale.getLanguage().length() == 2 || locale.getLanguage().length() == 3) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            // Told below.
        }
        problems.add(MastheadProblems.badLanguage(keys.place("language", file), text));
        return "en";
    }

    ZoneId zone() {
        String text = keys.text("zone");
        if (text == null || text.equals("UTC")) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            problems.add(
                    MastheadProblems.badZone(keys.place("zone", file), text, Zones.nearest(text)));
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

    Map<Policy, Masthead.Link> policies() {
        var policies = new EnumMap<Policy, Masthead.Link>(Policy.class);
        Entry.Mapping mapping = keys.mapping("policies");
        if (mapping == null) {
            return policies;
        }
        Keys own = Keys.any(mapping, problems);
        for (Entry.Field field : mapping.fields()) {
            String path = own.text(field.key());
            Policy policy = Policy.named(field.key()).orElse(null);
            if (path == null || !path.startsWith("/")) {
                // What is no text at all has been told already.
                if (field.value() instanceof Entry.Scalar) {
                    problems.add(MastheadProblems.badPath(field.value().place(), field.key()));
                }
            } else if (policy == null) {
                String nearest = Nearest.to(field.key(), Policy.names());
                problems.add(MastheadProblems.unknownPolicy(field.at(), field.key(), nearest));
            } else {
                policies.putIfAbsent(policy, new Masthead.Link(path, field.value().place()));
            }
        }
        return policies;
    }

    List<Section> sections() {
        return new Sections(problems).read(keys.list("sections"));
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
        String why = AddressPattern.fault(text, dated);
        if (why == null) {
            return text;
        }
        problems.add(MastheadProblems.badPattern(own.place(key, file), text, why));
        return otherwise;
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
        if (isOff("related")) {
            return 0;
        }
        Entry.Mapping mapping = keys.mapping("related");
        return mapping == null
                ? 5
                : Keys.of(mapping, List.of("count"), problems).number("count", 0, 50, 5);
    }

    Masthead.Feeds feeds() {
        return new Lists(keys, problems).feeds();
    }

    Masthead.Archives archives() {
        return new Lists(keys, problems).archives();
    }

    Masthead.NewsSitemap newsSitemap() {
        if (isOff("news-sitemap")) {
            return new Masthead.NewsSitemap(false, null, false);
        }
        Entry entry = keys.entry("news-sitemap");
        if (entry == null || Keys.isOn(entry)) {
            return Masthead.NewsSitemap.DEFAULT;
        }
        Entry.Mapping mapping = keys.mapping("news-sitemap");
        if (mapping == null) {
            return Masthead.NewsSitemap.DEFAULT;
        }
        Keys own = Keys.of(mapping, List.of("name", "opinion"), problems);
        return new Masthead.NewsSitemap(true, own.text("name"), own.on("opinion", true));
    }

    Masthead.Hosting hosting() {
        return new Lists(keys, problems).hosting();
    }

    Masthead.SharePictures sharePictures() {
        Entry entry = keys.entry("share-pictures");
        if (entry == null || Keys.isOn(entry)) {
            return Masthead.SharePictures.REGIONS;
        }
        if (Keys.isOff(entry)) {
            return Masthead.SharePictures.OFF;
        }
        String choice =
                keys.choice("share-pictures", List.of("regions", "stories", "off"), "regions");
        return Masthead.SharePictures.valueOf(choice.toUpperCase(Locale.ROOT));
    }

    boolean stripDateline() {
        return keys.choice("dateline", List.of("keep", "strip"), "keep").equals("strip");
    }

    Set<String> silenced() {
        var silenced = new TreeSet<String>();
        Entry.Mapping mapping = keys.mapping("warnings");
        if (mapping == null) {
            return silenced;
        }
        for (Entry.Field field : mapping.fields()) {
            if (Keys.isOff(field.value())) {
                silenced.add(field.key());
            } else if (!Keys.isOn(field.value())) {
                problems.add(MastheadProblems.onlyOff(field.value().place()));
            }
        }
        return silenced;
    }

    Theme theme() {
        return ThemePart.read(keys.mapping("theme"), problems);
    }

    Entry.@Nullable Mapping part(String key) {
        return keys.mapping(key);
    }

    private boolean isOff(String key) {
        Entry entry = keys.entry(key);
        return entry != null && Keys.isOff(entry);
    }
}
