package dateline.masthead;

import dateline.edition.Atlas;
import dateline.edition.House;
import dateline.edition.Person;
import dateline.edition.Section;
import dateline.hash.Sha256;
import dateline.language.Slug;
import dateline.matter.Entry;
import dateline.problem.Problem;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The paper's own particulars: everything that {@code masthead.yaml}, {@code regions.yaml} and
 * {@code people.yaml} say, with good defaults for what they don't say.
 *
 * @param url absolute, ends in a slash; may have a sub-path
 * @param urlGiven whether somebody set it; else it is the default that can't be published
 * @param language BCP 47
 * @param encoding of copy that doesn't say otherwise
 * @param policies what a policy is about to the path of its page
 * @param sections in the order given; empty: whatever sections the copy names
 * @param nav what the navigation leads to, as written: region ids or names, {@code sections/arts},
 *     paths; null: by default
 * @param footer paths, as written
 * @param people by id
 * @param silenced codes of warnings that are switched off
 * @param theme what is wished of the house's looks
 * @param hosting what a host is told of the site
 * @param sharePictures which pages have a picture to be shown where others link to them
 * @param targets settings for publishing, untouched; null when there are none
 */
public record Masthead(
        String title,
        @Nullable String tagline,
        String url,
        boolean urlGiven,
        String language,
        ZoneId zone,
        Charset encoding,
        Publisher publisher,
        Map<Policy, Link> policies,
        List<Section> sections,
        @Nullable List<Link> nav,
        List<Link> footer,
        Addresses addresses,
        boolean latinSlugs,
        boolean safeHtml,
        int pageSize,
        int relatedCount,
        Feeds feeds,
        Archives archives,
        boolean stripDateline,
        Set<String> silenced,
        Atlas atlas,
        Map<String, Person> people,
        Theme theme,
        NewsSitemap newsSitemap,
        Hosting hosting,
        SharePictures sharePictures,
        Entry.@Nullable Mapping targets) {

    public static final String DEFAULT_TITLE = "The Daily";
    public static final String DEFAULT_URL = "https://example.org/";

    /** Whether a text with a slash at its end can be the address of a site. */
    public static boolean isAddress(String text) {
        return SiteUrl.isGood(text);
    }

    /**
     * Reads the three files. What is wrong keeps its default, so that all problems are found in one
     * run.
     *
     * @param root the publication's folder
     * @param baseUrl replaces the file's {@code url}; null: the file's
     */
    public static Read read(Path root, @Nullable String baseUrl) {
        var problems = new ArrayList<Problem>();
        SettingsFile.findStray(root, problems);
        SettingsFile settings = SettingsFile.read(root, "masthead", problems);
        var file = new MastheadFile(settings, problems);
        SettingsFile regions = SettingsFile.read(root, "regions", problems);
        SettingsFile people = SettingsFile.read(root, "people", problems);
        String language = file.language();
        boolean latin = file.latinSlugs();
        var masthead =
                new Masthead(
                        file.title(),
                        file.tagline(),
                        file.url(baseUrl),
                        baseUrl != null || file.hasUrl(),
                        language,
                        file.zone(),
                        file.encoding(),
                        file.publisher(),
                        file.policies(),
                        file.sections(),
                        file.nav(),
                        file.footer(),
                        file.addresses(),
                        latin,
                        file.safeHtml(),
                        file.pageSize(),
                        file.relatedCount(),
                        file.feeds(),
                        file.archives(),
                        file.stripDateline(),
                        file.silenced(),
                        RegionsFile.atlas(regions.mapping(), language, problems),
                        PeopleFile.read(people, problems),
                        file.theme(),
                        file.newsSitemap(),
                        file.hosting(),
                        file.sharePictures(),
                        file.part("targets"));
        String mark = String.join(" ", settings.hash(), regions.hash(), people.hash());
        return new Read(masthead, problems, Sha256.of(mark + problems));
    }

    /** What every edition is made with. */
    public House house() {
        return new House(
                atlas,
                sections,
                people,
                zone,
                language,
                latinSlugs ? Slug.Letters.LATIN : Slug.Letters.UNICODE,
                relatedCount);
    }

    /** Who is behind the paper. {@code logo} is a path under the seeds. */
    public record Publisher(
            @Nullable String name, @Nullable String logo, @Nullable LocalDate founded) {}

    /** A link that the masthead asks for, as written, and where. */
    public record Link(String target, dateline.problem.Place place) {}

    /** Patterns of addresses: {@code /{region}/{year}/{month}/{slug}/}. */
    public record Addresses(String story, String undated) {

        public static final Addresses DEFAULT =
                new Addresses("/{region}/{year}/{month}/{slug}/", "/{region}/{slug}/");
    }

    /**
     * Which feeds are made, of what, with how many items.
     *
     * @param hubs addresses of those who tell subscribers of news at once (WebSub)
     */
    public record Feeds(int items, Set<String> formats, Set<String> of, List<String> hubs) {

        public static final Feeds DEFAULT =
                new Feeds(
                        50,
                        Set.of("rss", "atom", "json"),
                        Set.of("site", "regions", "sections", "people"),
                        List.of());

        public Feeds {
            hubs = List.copyOf(hubs);
        }

        /**
         * Whether there is a feed in this format ({@code rss}, ...) of this kind of list ({@code
         * site}, ...).
         */
        public boolean has(String format, String kind) {
            return items > 0 && formats.contains(format) && of.contains(kind);
        }
    }

    /**
     * What a host is told of the site.
     *
     * @param servers whose include files are written: {@code nginx}, {@code apache}, {@code caddy}
     * @param cname whether the host's name is written into {@code CNAME}
     * @param pageAge how long a page may be shown before it is asked for again, in seconds
     * @param httpsOnly whether browsers are told to come by HTTPS alone
     */
    public record Hosting(Set<String> servers, boolean cname, int pageAge, boolean httpsOnly) {

        public static final Hosting DEFAULT = new Hosting(Set.of(), false, 60, false);

        public Hosting {
            servers = Set.copyOf(servers);
        }
    }

    /**
     * The sitemap for news search.
     *
     * @param name of the publication as news search knows it; null: its title
     * @param opinion whether opinion pieces stand in it
     */
    public record NewsSitemap(boolean on, @Nullable String name, boolean opinion) {

        public static final NewsSitemap DEFAULT = new NewsSitemap(true, null, true);
    }

    /** Which pages have a picture of their own to be shown where others link to them. */
    public enum SharePictures {
        OFF,
        REGIONS,
        STORIES
    }

    /** Which lists are made besides those of the regions and sections. */
    public record Archives(
            boolean day,
            boolean month,
            boolean year,
            boolean topics,
            boolean people,
            boolean series,
            boolean world) {

        public static final Archives ALL = new Archives(true, true, true, true, true, true, true);
    }
}
