package dateline.output;

import dateline.edition.Edition;
import dateline.edition.Person;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.edition.Section;
import dateline.edition.Story;
import dateline.edition.Topic;
import dateline.language.Almanac;
import dateline.language.Direction;
import dateline.language.Iso;
import dateline.language.Slug;
import dateline.masthead.Masthead;
import dateline.page.Address;
import dateline.page.Dress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How the edition's names, moments and pictures are shown on the site. */
public final class Shown {

    private static final int TEASER_LENGTH = 220;

    /** What the masthead calls the list of everything when it speaks of feeds. */
    public static final String SITE = "site";

    private final Edition edition;
    private final Masthead masthead;
    private final Paths paths;
    private final Almanac almanac;
    private final Map<LocalDate, Day> days = new ConcurrentHashMap<>();
    // One value for all pages that show it.
    private final Map<String, Link> regions = new ConcurrentHashMap<>();
    private final Map<String, Link> topics = new ConcurrentHashMap<>();
    private final Map<String, Link> people = new ConcurrentHashMap<>();
    private final Map<String, Optional<Ground>> grounds = new ConcurrentHashMap<>();
    private final Map<String, Author> authors = new ConcurrentHashMap<>();

    Shown(Edition edition, Masthead masthead, Paths paths) {
        this.edition = edition;
        this.masthead = masthead;
        this.paths = paths;
        this.almanac = Almanac.of(masthead.language());
    }

    Paths paths() {
        return paths;
    }

    public Almanac almanac() {
        return almanac;
    }

    Teaser teaser(Piece piece, Address address) {
        Story story = piece.story();
        return Teaser.of(
                paths.href(address),
                story.headline(),
                story.standfirst().isEmpty() ? cut(story.body().opening()) : story.standfirst(),
                link(piece.home()),
                story.switches().dateShown() ? moment(piece.published()) : null,
                byline(piece),
                picture(story),
                tongue(story));
    }

    private @Nullable Image picture(Story story) {
        return story.pictures().isEmpty() ? null : image(story.pictures().get(0));
    }

    /** Cut at a word, with an ellipsis. */
    static String cut(String text) {
        if (text.codePointCount(0, text.length()) <= TEASER_LENGTH) {
            return text;
        }
        int end = text.offsetByCodePoints(0, TEASER_LENGTH);
        int space = text.lastIndexOf(' ', end);
        String part = text.substring(0, space > TEASER_LENGTH / 2 ? space : end).strip();
        int last = part.length();
        while (last > 0 && ",;:–—-.".indexOf(part.charAt(last - 1)) >= 0) {
            last--;
        }
        return part.substring(0, last) + "…";
    }

    public @Nullable String byline(Piece piece) {
        String own = piece.story().byline();
        if (own != null) {
            return own;
        }
        if (piece.authors().isEmpty()) {
            return null;
        }
        var names = new ArrayList<String>(piece.authors().size());
        for (Person author : piece.authors()) {
            names.add(author.name());
        }
        return almanac.list(names);
    }

    public @Nullable Moment moment(@Nullable Instant at) {
        if (at == null) {
            return null;
        }
        ZonedDateTime local = at.atZone(masthead.zone());
        LocalTime time = local.toLocalTime();
        Day day = days.computeIfAbsent(local.toLocalDate(), this::day);
        return new Moment(
                Iso.moment(local),
                day.iso(),
                day.words(),
                day.ofYear(),
                time.equals(LocalTime.MIDNIGHT) ? null : almanac.time(time),
                day.month());
    }

    /** A day as it is shown: ISO 8601, in words, the same without its year, its month in words. */
    private record Day(String iso, String words, String ofYear, String month) {}

    private Day day(LocalDate day) {
        return new Day(
                Iso.day(day),
                almanac.day(day),
                almanac.dayOfYear(day),
                almanac.month(YearMonth.from(day)));
    }

    /** RFC 3339, in the publication's zone, to the second. */
    public String iso(ZonedDateTime at) {
        return Iso.moment(at);
    }

    public ZonedDateTime local(Instant at) {
        return at.atZone(masthead.zone());
    }

    /** A language of a text that is not the publication's; null when it is. */
    public Teaser.@Nullable Tongue tongue(@Nullable String language) {
        return language == null || language.equals(masthead.language())
                ? null
                : new Teaser.Tongue(language, direction(language));
    }

    /** A story that says no language may still be written the other way. */
    private Teaser.@Nullable Tongue tongue(Story story) {
        String direction = direction(story);
        return story.language() != null || direction.equals(named(almanac.rightToLeft()))
                ? tongue(story.language())
                : new Teaser.Tongue(null, direction);
    }

    public static String direction(String language) {
        return named(Almanac.of(language).rightToLeft());
    }

    /** That of the story's language, or else the one its headline is written in. */
    public String direction(Story story) {
        String language = story.language();
        boolean house = almanac.rightToLeft();
        if (language == null) {
            return named(Direction.rightToLeft(story.headline(), house));
        }
        return language.equals(masthead.language()) ? named(house) : direction(language);
    }

    private static String named(boolean rightToLeft) {
        return rightToLeft ? "rtl" : "ltr";
    }

    public Link link(Region region) {
        return regions.computeIfAbsent(
                region.id(),
                id ->
                        new Link(
                                region.name(),
                                hasPage(region) ? paths.href(address(region)) : null));
    }

    @Nullable Ground ground(Region region) {
        return grounds.computeIfAbsent(
                        region.id(), id -> Optional.ofNullable(Ground.of(region, edition.atlas())))
                .orElse(null);
    }

    public boolean hasPage(Region region) {
        return edition.regions().containsKey(region.id())
                && !region.hidden()
                && (masthead.archives().world() || !region.id().equals(Region.WORLD));
    }

    /** The region whose page stands at {@code /slug/}. */
    public Optional<Region> regionAt(String slug) {
        return edition.regions().keySet().stream()
                .flatMap(id -> edition.atlas().find(id).stream())
                .filter(region -> region.slug().equals(slug) && hasPage(region))
                .findFirst();
    }

    public static Address address(Region region) {
        return Address.of(region.slug());
    }

    public static Address address(Section section) {
        return Address.of("sections", section.id());
    }

    public static Address address(Topic topic) {
        return Address.of("topics", topic.id());
    }

    public static Address address(Person person) {
        return Address.of("people", person.id());
    }

    /** {@code /2016/}, {@code /2016/05/}, {@code /2016/05/09/}. */
    public static Address address(Edition.Period period) {
        Address year = Address.of(Address.digits(period.year(), 4));
        if (period.month() == 0) {
            return year;
        }
        Address month = year.folder(Address.digits(period.month(), 2));
        return period.day() == 0 ? month : month.folder(Address.digits(period.day(), 2));
    }

    public static Address seriesAddress(String id) {
        return Address.of("series", id);
    }

    public Link link(Section section) {
        return new Link(section.name(), paths.href(address(section)));
    }

    public Link link(Topic topic) {
        return topics.computeIfAbsent(
                topic.id(),
                id ->
                        new Link(
                                topic.name(),
                                masthead.archives().topics() ? paths.href(address(topic)) : null));
    }

    public Link link(Person person) {
        return people.computeIfAbsent(
                person.id() + "\n" + person.name(),
                id ->
                        new Link(
                                person.name(),
                                masthead.archives().people() ? paths.href(address(person)) : null));
    }

    public Author author(Person person) {
        return authors.computeIfAbsent(
                person.id() + "\n" + person.name(),
                id ->
                        new Author(
                                person.name(),
                                link(person).href(),
                                person.role(),
                                person.links(),
                                person.organisation()));
    }

    /**
     * The formats in which a list has a feed. One without a story would say nothing, so only the
     * site's own may be empty; and Atom knows no story without a date (RFC 4287, section 4.2.15).
     *
     * @param kind as the masthead calls such lists: {@code regions}
     */
    public List<FeedFormat> feedFormats(String kind, Roll roll) {
        boolean dated = roll.dated().stream().anyMatch(Shown::fed);
        boolean any = dated || kind.equals(SITE) || roll.undated().stream().anyMatch(Shown::fed);
        return FeedFormat.ALL.stream()
                .filter(format -> masthead.feeds().has(format.word(), kind))
                .filter(format -> format == FeedFormat.ATOM ? dated : any)
                .toList();
    }

    /** Whether a story may stand in feeds. */
    public static boolean fed(Piece piece) {
        return piece.story().switches().feeds() && piece.story().switches().lists();
    }

    List<FeedLink> feedLinks(String kind, Address list, String title, Roll roll) {
        return feedFormats(kind, roll).stream()
                .map(
                        format ->
                                new FeedLink(
                                        format.type(),
                                        title + format.note(),
                                        paths.href(list.file(format.file()))))
                .toList();
    }

    /** A picture that a story names; null when it did not come in. */
    public @Nullable Image image(Picture.Use use) {
        Picture picture = edition.pictures().get(use.file());
        return picture == null
                ? null
                : new Image(
                        paths.href(address(picture)),
                        use.alt(),
                        use.caption(),
                        use.credit(),
                        picture.width(),
                        picture.height());
    }

    /** {@code /pictures/NAME.HASH.EXT}: the name of the file itself, without its folder. */
    public static Address address(Picture picture) {
        String name = picture.file().substring(picture.file().lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        String stem = Slug.of(name.substring(0, dot), Slug.Letters.LATIN, "");
        String extension = name.substring(dot).toLowerCase(java.util.Locale.ROOT);
        return Dress.fingerprinted(
                "/pictures/", (stem.isEmpty() ? "picture" : stem) + extension, picture.hash());
    }
}
