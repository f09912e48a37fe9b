package dateline.output.feed;

import dateline.edition.Person;
import dateline.edition.Picture;
import dateline.edition.Piece;
import dateline.edition.Topic;
import dateline.language.Iso;
import dateline.masthead.Masthead;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.MediaType;
import dateline.page.Prose;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stories as feeds tell them: each is made once, for all feeds that hold it. */
final class Items {

    /** A publisher's page takes no longer article from a feed. */
    private static final int LONGEST = 1_000_000;

    private final Lineup lineup;
    private final Masthead masthead;
    private final String host;
    private final Map<String, Feed.Item> made = new HashMap<>();

    Items(Lineup lineup) {
        this.lineup = lineup;
        this.masthead = lineup.masthead();
        this.host = URI.create(masthead.url()).getHost().toLowerCase(Locale.ROOT);
    }

    /** Of the stories that have a page. */
    List<Feed.Item> of(List<Piece> pieces) {
        return lineup.placed(pieces).stream()
                .map(placed -> made.computeIfAbsent(placed.piece().id(), id -> item(placed)))
                .toList();
    }

    /** How many bytes a story's text takes in a feed, before it is escaped. */
    static int length(Piece piece) {
        int length = piece.story().body().length();
        return length > LONGEST ? 0 : length;
    }

    private Feed.Item item(Placed placed) {
        Piece piece = placed.piece();
        Instant published = piece.published();
        var item =
                new Feed.Item(
                        Feed.Item.UNMARKED,
                        piece.story().headline(),
                        lineup.paths().absolute(placed.address()),
                        guid(piece),
                        rfc822(published),
                        rfc3339(published),
                        published == null ? null : rfc3339(piece.changed()),
                        placed.teaser().text(),
                        authors(piece),
                        categories(piece),
                        picture(piece),
                        placed.teaser().language(),
                        content(placed));
        return item.marked();
    }

    private @Nullable Prose content(Placed placed) {
        var body = placed.piece().story().body();
        return body.length() > LONGEST ? null : lineup.prose(body, true, placed.address());
    }

    private List<Link> authors(Piece piece) {
        String byline = piece.story().byline();
        return piece.authors().isEmpty() && byline != null
                ? List.of(new Link(byline, null))
                : piece.authors().stream().map(this::author).toList();
    }

    private Link author(Person person) {
        boolean paged = masthead.archives().people();
        return new Link(
                person.name(), paged ? lineup.paths().absolute(Shown.address(person)) : null);
    }

    private static List<String> categories(Piece piece) {
        var categories = new LinkedHashSet<String>();
        piece.regions().forEach(region -> categories.add(region.name()));
        piece.topics().stream().map(Topic::name).forEach(categories::add);
        return List.copyOf(categories);
    }

    private Feed.@Nullable Picture picture(Piece piece) {
        List<Picture.Use> uses = piece.story().pictures();
        Picture.Use use = uses.isEmpty() ? null : uses.get(0);
        Picture picture = use == null ? null : lineup.edition().pictures().get(use.file());
        return use == null || picture == null
                ? null
                : new Feed.Picture(
                        lineup.paths().absolute(Shown.address(picture)),
                        MediaType.of(picture.file()).name(),
                        use.caption() == null ? use.alt() : use.caption(),
                        use.credit(),
                        picture.width(),
                        picture.height());
    }

    /** RFC 4151: authority, date, and the id percent-encoded as a path would be. */
    private String guid(Piece piece) {
        Instant published = piece.published();
        int year = published == null ? 2000 : lineup.shown().local(published).getYear();
        return "tag:" + host + "," + year + ":" + Address.encode(piece.id());
    }

    /** RFC 822 with a four-digit year; this formatter has English names of its own. */
    @Nullable String rfc822(@Nullable Instant at) {
        return at == null
                ? null
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Iso.inWholeMinutes(lineup.shown().local(at)));
    }

    @Nullable String rfc3339(@Nullable Instant at) {
        return at == null ? null : lineup.shown().iso(lineup.shown().local(at));
    }
}
