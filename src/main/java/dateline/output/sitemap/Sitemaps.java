package dateline.output.sitemap;

import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Roll;
import dateline.output.Directory;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The sitemap, and robots.txt. The stories of each year are a part of their own, oldest first, so
 * that the parts of years gone by never change; all other pages are another part. A sitemap of more
 * than one part has an index, which tells no time of change: a story that comes in with an old date
 * changes its part, but bears no new date.
 */
public final class Sitemaps implements Output {

    private static final String TEMPLATE = "sitemap/sitemap.ftlx";
    private static final Address SITEMAP = Address.of().file("sitemap.xml");

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var collecting = new Collecting(lineup);
        SortedMap<String, List<Sitemap.Entry>> files = Parts.files(collecting.parts());
        var pages = new ArrayList<Page>();
        if (files.size() == 1) {
            files.values()
                    .forEach(all -> pages.add(SetPage.of(SITEMAP, TEMPLATE, new Sitemap(all))));
        } else {
            pages.addAll(indexed(files, lineup));
        }
        var paths = lineup.paths();
        pages.add(
                SetPage.of(
                        Address.of().file("robots.txt"),
                        "robots/robots.ftl",
                        new Robots(
                                paths.absolute(SITEMAP),
                                News.files(lineup).stream().map(paths::absolute).toList())));
        return pages;
    }

    private static List<Page> indexed(SortedMap<String, List<Sitemap.Entry>> files, Lineup lineup) {
        var pages = new ArrayList<Page>();
        var parts = new ArrayList<SitemapIndex.Part>();
        files.forEach(
                (name, entries) -> {
                    Address address = Address.of().file("sitemap-" + name + ".xml");
                    pages.add(SetPage.of(address, TEMPLATE, new Sitemap(entries)));
                    parts.add(new SitemapIndex.Part(lineup.paths().absolute(address)));
                });
        pages.add(SetPage.of(SITEMAP, "sitemap/index.ftlx", new SitemapIndex(parts)));
        return pages;
    }

    private static @Nullable String moment(@Nullable Instant at, Lineup lineup) {
        return at == null ? null : lineup.shown().iso(lineup.shown().local(at));
    }

    /**
     * Pages that search engines should know: no archive pages, aliases, or what is not to be
     * indexed.
     */
    private static final class Collecting {
        private final Lineup lineup;
        private final Map<Address, Sitemap.Entry> pages = new TreeMap<>();

        Collecting(Lineup lineup) {
            this.lineup = lineup;
        }

        /** The years, and {@value Parts#PAGES} for what belongs to none. */
        SortedMap<String, List<Sitemap.Entry>> parts() {
            var parts = new TreeMap<String, List<Sitemap.Entry>>();
            stories(parts);
            lists();
            standingPages();
            parts.put(Parts.PAGES, List.copyOf(pages.values()));
            return parts;
        }

        private void stories(SortedMap<String, List<Sitemap.Entry>> years) {
            List<Placed> newestFirst = lineup.placed(lineup.edition().pieces().all());
            for (int i = newestFirst.size() - 1; i >= 0; i--) {
                Placed placed = newestFirst.get(i);
                if (placed.piece().story().switches().index()) {
                    Sitemap.Entry entry = entry(placed);
                    Instant published = placed.piece().published();
                    if (published == null) {
                        pages.put(placed.address(), entry);
                    } else {
                        int year = lineup.shown().local(published).getYear();
                        years.computeIfAbsent(Address.digits(year, 4), y -> new ArrayList<>())
                                .add(entry);
                    }
                }
            }
        }

        private Sitemap.Entry entry(Placed placed) {
            Piece piece = placed.piece();
            return new Sitemap.Entry(
                    lineup.paths().absolute(placed.address()),
                    moment(piece.changed(), lineup),
                    lineup.pictures(piece.story()));
        }

        private void lists() {
            Edition edition = lineup.edition();
            add(Address.of(), Piece.newest(edition.pieces().all()));
            add(Address.of("regions"), null);
            edition.regions()
                    .forEach(
                            (id, roll) -> {
                                var region = edition.atlas().region(id);
                                if (lineup.shown().hasPage(region)) {
                                    list(Shown.address(region), roll);
                                }
                            });
            edition.sections().forEach(s -> list(Shown.address(s.owner()), s.roll()));
            var archives = lineup.masthead().archives();
            if (archives.topics()) {
                edition.topics().forEach(t -> list(Shown.address(t.owner()), t.roll()));
            }
            if (archives.people()) {
                edition.people().forEach(p -> list(Shown.address(p.owner()), p.roll()));
            }
            if (archives.series()) {
                edition.series()
                        .forEach(s -> add(Shown.seriesAddress(s.id()), Piece.newest(s.parts())));
            }
        }

        private void standingPages() {
            lineup.edition().pages().stream()
                    .filter(page -> page.index())
                    .forEach(page -> add(Directory.address(page), null));
        }

        private void list(Address address, Roll roll) {
            add(address, Piece.newest(roll.all()));
        }

        private void add(Address address, @Nullable Instant changed) {
            String loc = lineup.paths().absolute(address);
            pages.put(address, new Sitemap.Entry(loc, moment(changed, lineup), List.of()));
        }
    }
}
