package dateline.output.feed;

import dateline.edition.Person;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.edition.Topic;
import dateline.masthead.Masthead;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** RSS 2.0 for the site, even an empty one, and for each region that has something for it. */
public final class Feeds implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        Masthead.Feeds wanted = lineup.masthead().feeds();
        var pages = new ArrayList<Page>();
        var making = new Making(lineup);
        if (wanted.has("rss", "site")) {
            pages.add(making.site());
        }
        lineup.edition().regions().forEach((id, roll) -> making.region(id, roll, pages));
        return pages;
    }

    private static final class Making {
        private final Lineup lineup;
        private final Masthead masthead;
        private final Map<String, Feed.Item> items = new HashMap<>();

        Making(Lineup lineup) {
            this.lineup = lineup;
            this.masthead = lineup.masthead();
        }

        Page site() {
            String tagline = masthead.tagline();
            return feed(
                    Address.of(),
                    masthead.title(),
                    tagline == null ? masthead.title() : tagline,
                    listed(lineup.edition().pieces().all()));
        }

        void region(String id, Roll roll, List<Page> pages) {
            Region region = lineup.edition().atlas().region(id);
            if (!lineup.shown().hasPage(region) || !lineup.hasFeed(roll)) {
                return;
            }
            String title = masthead.title() + ": " + region.name();
            String description = region.description();
            pages.add(
                    feed(
                            Shown.address(region),
                            title,
                            description == null ? title : description,
                            roll.all()));
        }

        private static List<Piece> listed(List<Piece> pieces) {
            return pieces.stream().filter(p -> p.story().switches().lists()).toList();
        }

        private Page feed(Address list, String title, String description, List<Piece> pieces) {
            Address self = list.file("feed.xml");
            List<Piece> newest =
                    pieces.stream()
                            .filter(piece -> piece.story().switches().feeds())
                            .limit(masthead.feeds().items())
                            .toList();
            return SetPage.of(
                    self,
                    "feed/rss.ftlx",
                    new Feed(
                            title,
                            lineup.paths().absolute(list),
                            lineup.paths().absolute(self),
                            description,
                            masthead.language(),
                            built(newest),
                            lineup.placed(newest).stream().map(this::item).toList()));
        }

        private @Nullable String built(List<Piece> pieces) {
            Instant newest = null;
            for (Piece piece : pieces) {
                Instant at = changed(piece);
                if (at != null && (newest == null || at.isAfter(newest))) {
                    newest = at;
                }
            }
            return newest == null ? null : rfc822(newest);
        }

        private static @Nullable Instant changed(Piece piece) {
            Instant updated = piece.story().times().updated();
            return updated == null ? piece.published() : updated;
        }

        private Feed.Item item(Placed placed) {
            return items.computeIfAbsent(placed.piece().id(), id -> newItem(placed));
        }

        private Feed.Item newItem(Placed placed) {
            Piece piece = placed.piece();
            Instant published = piece.published();
            var categories = new LinkedHashSet<String>();
            piece.regions().forEach(region -> categories.add(region.name()));
            piece.topics().stream().map(Topic::name).forEach(categories::add);
            return new Feed.Item(
                    piece.story().headline(),
                    lineup.paths().absolute(placed.address()),
                    guid(piece),
                    published == null ? null : rfc822(published),
                    placed.teaser().text(),
                    creators(piece),
                    List.copyOf(categories),
                    lineup.prose(piece.story().body(), true, placed.address()));
        }

        private static List<String> creators(Piece piece) {
            String byline = piece.story().byline();
            List<String> names = piece.authors().stream().map(Person::name).toList();
            return names.isEmpty() && byline != null ? List.of(byline) : names;
        }

        /** RFC 4151: authority, date, and the id percent-encoded as a path would be. */
        private String guid(Piece piece) {
            Instant published = piece.published();
            int year = published == null ? 2000 : lineup.shown().local(published).getYear();
            String host = URI.create(masthead.url()).getRawAuthority();
            return "tag:" + host + "," + year + ":" + Address.encode(piece.id());
        }

        /** RFC 822 with a four-digit year; this formatter has English names of its own. */
        private String rfc822(Instant at) {
            return DateTimeFormatter.RFC_1123_DATE_TIME.format(lineup.shown().local(at));
        }
    }
}
