package dateline.output.feed;

import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.masthead.Masthead;
import dateline.output.FeedFormat;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RSS 2.0, Atom (RFC 4287) and JSON Feed 1.1 for the site, even an empty one, and for each region,
 * section and person that has something for them.
 */
public final class Feeds implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var making = new Making(lineup);
        Edition edition = lineup.edition();
        making.site(edition.pieces());
        edition.regions().forEach((id, roll) -> making.region(edition.atlas().region(id), roll));
        for (var listed : edition.sections()) {
            String name = listed.owner().name();
            making.feeds("sections", Shown.address(listed.owner()), name, null, listed.roll());
        }
        if (lineup.masthead().archives().people()) {
            for (var listed : edition.people()) {
                var person = listed.owner();
                Address address = Shown.address(person);
                making.feeds("people", address, person.name(), person.bio(), listed.roll());
            }
        }
        return making.pages;
    }

    private static final class Making {

        /**
         * The most that readers of feeds take is 2 MB. The texts may have this much of it, so that
         * a third is left for what escaping adds, and for all the rest.
         */
        private static final int MOST = 1_500_000;

        private final Lineup lineup;
        private final Masthead masthead;
        private final Items items;
        private final List<Page> pages = new ArrayList<>();

        Making(Lineup lineup) {
            this.lineup = lineup;
            this.masthead = lineup.masthead();
            this.items = new Items(lineup);
        }

        void site(Roll roll) {
            String tagline = masthead.tagline();
            String title = masthead.title();
            var list = new Named(Address.of(), title, tagline == null ? title : tagline);
            feeds(Shown.SITE, list, roll);
        }

        void region(Region region, Roll roll) {
            if (lineup.shown().hasPage(region)) {
                Address address = Shown.address(region);
                feeds("regions", address, region.name(), region.description(), roll);
            }
        }

        void feeds(
                String kind,
                Address address,
                String name,
                @Nullable String description,
                Roll roll) {
            String title = masthead.title() + ": " + name;
            String about = description == null || description.isBlank() ? title : description;
            feeds(kind, new Named(address, title, about), roll);
        }

        /** What the feeds of a list say of it. */
        private record Named(Address address, String title, String description) {}

        private void feeds(String kind, Named list, Roll roll) {
            List<FeedFormat> formats = lineup.shown().feedFormats(kind, roll);
            if (formats.isEmpty()) {
                return;
            }
            List<Piece> newest = newest(roll);
            List<Piece> dated = newest.stream().filter(p -> p.published() != null).toList();
            for (FeedFormat format : formats) {
                pages.add(page(format, list, format == FeedFormat.ATOM ? dated : newest));
            }
        }

        /** The dated ones, then the undated ones, as many as a feed may hold. */
        private List<Piece> newest(Roll roll) {
            var newest = new ArrayList<Piece>();
            int length = 0;
            for (Piece piece : roll.all()) {
                if (!Shown.fed(piece)) {
                    continue;
                }
                length += Items.length(piece);
                if (newest.size() == masthead.feeds().items() || length > MOST) {
                    break;
                }
                newest.add(piece);
            }
            return newest;
        }

        private Page page(FeedFormat format, Named list, List<Piece> pieces) {
            Address self = list.address().file(format.file());
            Instant changed = Piece.newest(pieces);
            String publisher = masthead.publisher().name();
            return SetPage.of(
                    self,
                    template(format),
                    new Feed(
                            list.title(),
                            lineup.paths().absolute(list.address()),
                            lineup.paths().absolute(self),
                            list.description(),
                            masthead.language(),
                            publisher == null ? masthead.title() : publisher,
                            lineup.paths().url(),
                            masthead.feeds().hubs(),
                            items.rfc822(changed),
                            items.rfc3339(changed),
                            items.of(pieces)));
        }

        private static String template(FeedFormat format) {
            return switch (format) {
                case RSS -> "feed/rss.ftlx";
                case ATOM -> "feed/atom.ftlx";
                case JSON -> "feed/json.ftl";
            };
        }
    }
}
