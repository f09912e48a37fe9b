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
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sitemap, in parts when it is long, and robots.txt. */
public final class Sitemaps implements Output {

    /** "Each Sitemap file that you provide must have no more than 50,000 URLs" (sitemaps.org). */
    private static final int MOST = 50_000;

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        List<Sitemap.Entry> entries = new Collecting(lineup).entries();
        Address sitemap = Address.of().file("sitemap.xml");
        var pages = new ArrayList<Page>();
        if (entries.size() <= MOST) {
            pages.add(SetPage.of(sitemap, "sitemap/sitemap.ftlx", new Sitemap(entries)));
        } else {
            pages.addAll(parts(sitemap, entries, lineup));
        }
        pages.add(
                SetPage.of(
                        Address.of().file("robots.txt"),
                        "robots/robots.ftl",
                        new Robots(lineup.paths().absolute(sitemap))));
        return pages;
    }

    private static List<Page> parts(Address index, List<Sitemap.Entry> entries, Lineup lineup) {
        var pages = new ArrayList<Page>();
        var parts = new ArrayList<Sitemap.Entry>();
        for (int start = 0; start < entries.size(); start += MOST) {
            var part = entries.subList(start, Math.min(entries.size(), start + MOST));
            Address address = Address.of().file("sitemap-" + (start / MOST + 1) + ".xml");
            pages.add(SetPage.of(address, "sitemap/sitemap.ftlx", new Sitemap(part)));
            parts.add(new Sitemap.Entry(lineup.paths().absolute(address), null));
        }
        pages.add(SetPage.of(index, "sitemap/index.ftlx", new SitemapIndex(parts)));
        return pages;
    }

    /**
     * Pages that search engines should know, by address: no archive pages, aliases, or what is not
     * to be indexed.
     */
    private static final class Collecting {
        private final Lineup lineup;
        private final Map<Address, Sitemap.Entry> entries = new TreeMap<>();

        Collecting(Lineup lineup) {
            this.lineup = lineup;
        }

        List<Sitemap.Entry> entries() {
            Edition edition = lineup.edition();
            add(Address.of(), newest(edition.pieces().all()));
            add(Address.of("regions"), null);
            for (Placed placed : lineup.stories().values()) {
                if (placed.piece().story().switches().index()) {
                    add(placed.address(), changed(placed.piece()));
                }
            }
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
                edition.series().forEach(s -> add(Shown.seriesAddress(s.id()), newest(s.parts())));
            }
            edition.pages().stream()
                    .filter(page -> page.index())
                    .forEach(page -> add(Directory.address(page), null));
            return List.copyOf(entries.values());
        }

        private void list(Address address, Roll roll) {
            add(address, newest(roll.all()));
        }

        private void add(Address address, @Nullable Instant changed) {
            String lastmod =
                    changed == null ? null : lineup.shown().iso(lineup.shown().local(changed));
            entries.put(address, new Sitemap.Entry(lineup.paths().absolute(address), lastmod));
        }

        private static @Nullable Instant newest(List<Piece> pieces) {
            Instant newest = null;
            for (Piece piece : pieces) {
                Instant at = changed(piece);
                if (at != null && (newest == null || at.isAfter(newest))) {
                    newest = at;
                }
            }
            return newest;
        }

        private static @Nullable Instant changed(Piece piece) {
            Instant updated = piece.story().times().updated();
            Instant published = piece.published();
            return updated == null || published != null && published.isAfter(updated)
                    ? published
                    : updated;
        }
    }
}
