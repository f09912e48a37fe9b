package dateline.output.listing;

import dateline.edition.Atlas;
import dateline.edition.Edition;
import dateline.edition.ListText;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.output.FeedLink;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An index for every region that has stories, and the page of all regions. */
public final class Regions implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        lineup.edition()
                .regions()
                .forEach(
                        (id, roll) -> {
                            Region region = lineup.edition().atlas().region(id);
                            if (lineup.shown().hasPage(region)) {
                                pages.addAll(pages(region, roll, lineup));
                            }
                        });
        pages.add(all(lineup));
        return pages;
    }

    private static List<Page> pages(Region region, Roll roll, Lineup lineup) {
        Edition edition = lineup.edition();
        ListText text = edition.text(ListText.Kind.REGION, region.id());
        List<Link> trail = trail(region, lineup);
        Address address = Shown.address(region);
        List<FeedLink> feeds = lineup.feeds("regions", address, region.name(), roll);
        var head = new Listings.Head(address, "region", region.name(), trail, List.of(), feeds);
        return Listings.of(
                lineup,
                head,
                roll,
                text,
                "region/region.ftlh",
                slice ->
                        new RegionFront(
                                lineup.site(),
                                lineup.paths().absolute(address),
                                region.name(),
                                region.description(),
                                Listings.prose(lineup, text),
                                trail,
                                withStories(parts(region, lineup), lineup),
                                groups(region, lineup),
                                Locator.of(region, lineup),
                                lineup.share(region),
                                slice,
                                FeedLink.visible(feeds),
                                feeds));
    }

    private static List<Link> trail(Region region, Lineup lineup) {
        List<Region> path = lineup.edition().atlas().path(region.id());
        return path.subList(0, path.size() - 1).stream().map(lineup::link).toList();
    }

    private static List<Link> groups(Region region, Lineup lineup) {
        List<Region> path = lineup.edition().atlas().path(region.id());
        Set<String> above = new HashSet<>();
        path.forEach(one -> above.add(one.id()));
        return withStories(
                region.parents().stream().filter(id -> !above.contains(id)).toList(), lineup);
    }

    private static List<Link> withStories(List<String> ids, Lineup lineup) {
        return ids.stream()
                .map(lineup.edition().atlas()::region)
                .filter(lineup.shown()::hasPage)
                .map(lineup::link)
                .toList();
    }

    /**
     * The regions right below one, but for those that stand below another of them as well: South
     * America is a part of the Americas by way of Latin America, and is named there.
     */
    private static List<String> parts(Region region, Lineup lineup) {
        var deeper = new HashSet<String>();
        for (String id : region.members()) {
            if (lineup.shown().hasPage(lineup.edition().atlas().region(id))) {
                deeper.addAll(lineup.edition().atlas().below(id));
            }
        }
        return region.members().stream().filter(id -> !deeper.contains(id)).toList();
    }

    private static SetPage all(Lineup lineup) {
        Address address = Address.of("regions");
        Region world = lineup.edition().atlas().region(Region.WORLD);
        var entries = new ArrayList<AllRegions.Entry>();
        if (lineup.edition().regions().containsKey(world.id())) {
            entries.add(entry(world, 1, lineup, new HashSet<>()));
        }
        return SetPage.of(
                address,
                "regions/regions.ftlh",
                new AllRegions(
                        lineup.site(),
                        lineup.paths().absolute(address),
                        coverage(lineup),
                        entries));
    }

    private static @Nullable Coverage coverage(Lineup lineup) {
        Atlas atlas = lineup.edition().atlas();
        var countries = new TreeMap<String, Coverage.Country>();
        lineup.edition()
                .regions()
                .forEach(
                        (id, roll) -> {
                            Region region = atlas.region(id);
                            String code = atlas.country(id);
                            if (code != null && lineup.shown().hasPage(region)) {
                                countries.put(
                                        code,
                                        new Coverage.Country(lineup.link(region), roll.size()));
                            }
                        });
        return countries.isEmpty()
                ? null
                : new Coverage(atlas.region(Region.WORLD).name(), countries);
    }

    /** The path down to here guards against a region that would stand below itself. */
    private static AllRegions.Entry entry(
            Region region, int depth, Lineup lineup, Set<String> path) {
        path.add(region.id());
        Edition edition = lineup.edition();
        var parts = new ArrayList<AllRegions.Entry>();
        for (String id : parts(region, lineup)) {
            Region member = edition.atlas().region(id);
            if (edition.regions().containsKey(id) && !member.hidden() && !path.contains(id)) {
                parts.add(entry(member, depth + 1, lineup, path));
            }
        }
        path.remove(region.id());
        int stories = edition.regions().getOrDefault(region.id(), Roll.EMPTY).size();
        return new AllRegions.Entry(lineup.link(region), depth, stories, parts);
    }
}
