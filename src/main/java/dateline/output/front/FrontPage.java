package dateline.output.front;

import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.Roll;
import dateline.language.Alphabet;
import dateline.language.Iso;
import dateline.masthead.Masthead;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Output;
import dateline.output.Placed;
import dateline.output.Shown;
import dateline.output.Teaser;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The front page: a lead, a second rank, the latest, and a strip for each of the regions with most
 * stories.
 */
public final class FrontPage implements Output {

    private static final int SECONDS = 4;
    private static final int WITHOUT_PICTURE = 6;
    private static final int LATEST = 10;
    private static final int STRIPS = 6;
    private static final int IN_STRIP = 5;

    /** How many stories above a strip, and in strips before it, may be passed over. */
    private static final int REACH = 1 + WITHOUT_PICTURE + STRIPS * IN_STRIP;

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        Edition edition = lineup.edition();
        List<Placed> stories = new ArrayList<>(ranked(lineup));
        List<Teaser> teasers = stories.stream().map(Placed::teaser).toList();
        Teaser pictured = pictured(teasers.subList(0, Math.min(teasers.size(), 1 + SECONDS)));
        int seconds = Math.min(teasers.size(), 1 + (pictured == null ? WITHOUT_PICTURE : SECONDS));
        LocalDate founded = lineup.masthead().publisher().founded();
        var front =
                new Front(
                        lineup.site(),
                        lineup.paths().absolute(Address.of()),
                        lineup.shown().moment(newest(edition)),
                        weekday(newest(edition), lineup),
                        teasers.isEmpty() ? null : teasers.get(0),
                        pictured,
                        teasers.isEmpty()
                                ? List.of()
                                : seconds(teasers.subList(1, seconds), pictured),
                        teasers.subList(seconds, Math.min(teasers.size(), seconds + LATEST)),
                        strips(lineup, teasers.subList(0, seconds)),
                        more(lineup),
                        years(lineup),
                        founded == null ? null : Iso.day(founded),
                        lineup.policies());
        var page = SetPage.of(Address.of(), "front/front.ftlh", front).ranked(0);
        return List.of(page.from(page.place(), lineup.frameLinks()));
    }

    private static @Nullable Instant newest(Edition edition) {
        List<Piece> dated = edition.pieces().dated();
        return dated.isEmpty() ? null : dated.get(0).published();
    }

    private static @Nullable String weekday(@Nullable Instant day, Lineup lineup) {
        var shown = lineup.shown();
        return day == null ? null : shown.almanac().weekday(shown.local(day).toLocalDate());
    }

    private static @Nullable Teaser pictured(List<Teaser> ranked) {
        return ranked.stream().filter(teaser -> teaser.picture() != null).findFirst().orElse(null);
    }

    /** The newest pinned story, then all others, as many as the front takes. */
    private static List<Placed> ranked(Lineup lineup) {
        List<Piece> listed =
                lineup.edition().pieces().all().stream()
                        .filter(piece -> piece.story().switches().lists())
                        .toList();
        Piece pinned =
                listed.stream().filter(piece -> piece.story().pinned()).findFirst().orElse(null);
        var ranked = new ArrayList<Piece>();
        if (pinned != null) {
            ranked.add(pinned);
        }
        listed.stream()
                .filter(piece -> !piece.equals(pinned))
                .limit(1 + WITHOUT_PICTURE + LATEST)
                .forEach(ranked::add);
        return lineup.placed(ranked);
    }

    /**
     * The second rank: the story whose picture has the room comes first, the others as they are
     * ranked.
     */
    private static List<Teaser> seconds(List<Teaser> ranked, @Nullable Teaser pictured) {
        if (pictured == null || !ranked.contains(pictured)) {
            return ranked;
        }
        var seconds = new ArrayList<Teaser>(ranked);
        seconds.remove(pictured);
        seconds.add(0, pictured);
        return seconds;
    }

    /** A story stands in one strip alone, and in none when it has been told above them. */
    private static List<Front.Strip> strips(Lineup lineup, List<Teaser> told) {
        var seen = new HashSet<Teaser>(told);
        var strips = new ArrayList<Front.Strip>();
        for (Region region : regions(lineup)) {
            if (strips.size() < STRIPS) {
                strip(region, lineup, seen).ifPresent(strips::add);
            }
        }
        return strips;
    }

    /** Those of the navigation in its order, then those that most stories are filed under. */
    private static List<Region> regions(Lineup lineup) {
        Edition edition = lineup.edition();
        var regions = new LinkedHashSet<Region>();
        List<Masthead.Link> nav = lineup.masthead().nav();
        if (nav != null) {
            nav.forEach(link -> edition.atlas().find(link.target()).ifPresent(regions::add));
        }
        Comparator<Region> most =
                Comparator.comparingInt(
                        region -> -edition.regions().getOrDefault(region.id(), Roll.EMPTY).size());
        edition.pieces().all().stream()
                .flatMap(piece -> piece.regions().stream())
                .distinct()
                .sorted(
                        most.thenComparing(Region::name, Alphabet.order())
                                .thenComparing(Region::id))
                .forEach(regions::add);
        return regions.stream()
                .filter(region -> !region.id().equals(Region.WORLD))
                .filter(lineup.shown()::hasPage)
                .toList();
    }

    /** Without a story that does not stand above it already a strip is left out. */
    private static Optional<Front.Strip> strip(Region region, Lineup lineup, Set<Teaser> seen) {
        Roll roll = lineup.edition().regions().getOrDefault(region.id(), Roll.EMPTY);
        List<Teaser> teasers =
                lineup.teasers(roll.all().stream().limit(IN_STRIP + REACH).toList()).stream()
                        .filter(teaser -> !seen.contains(teaser))
                        .limit(IN_STRIP)
                        .toList();
        seen.addAll(teasers);
        return teasers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Front.Strip(
                                lineup.link(region),
                                teasers.get(0),
                                teasers.subList(1, teasers.size())));
    }

    private static @Nullable Link more(Lineup lineup) {
        Link world = lineup.link(lineup.edition().atlas().region(Region.WORLD));
        return world.href() == null ? null : world;
    }

    private static List<Link> years(Lineup lineup) {
        return lineup.edition().periods().stream()
                .filter(period -> period.month() == 0 && lineup.masthead().archives().year())
                .sorted(Comparator.comparing(period -> -period.year()))
                .map(
                        period ->
                                new Link(
                                        Integer.toString(period.year()),
                                        lineup.paths().href(Shown.address(period))))
                .toList();
    }
}
