package dateline.output.listing;

import dateline.edition.Edition;
import dateline.edition.Edition.Period;
import dateline.language.Almanac;
import dateline.masthead.Masthead;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lists of years, months and days. */
public final class Periods implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        Edition edition = lineup.edition();
        var below = new HashMap<List<Integer>, List<Link>>();
        for (Period period : edition.periods()) {
            if (period.month() != 0 && isWanted(period, lineup.masthead().archives())) {
                below.computeIfAbsent(above(period), key -> new ArrayList<>())
                        .add(link(period, lineup));
            }
        }
        var pages = new ArrayList<Page>();
        for (Period period : edition.periods()) {
            if (isWanted(period, lineup.masthead().archives())) {
                pages.addAll(pages(period, below, lineup));
            }
        }
        return pages;
    }

    private static boolean isWanted(Period period, Masthead.Archives archives) {
        return period.day() != 0
                ? archives.day()
                : period.month() != 0 ? archives.month() : archives.year();
    }

    private static List<Integer> above(Period period) {
        return period.day() != 0
                ? List.of(period.year(), period.month())
                : List.of(period.year(), 0);
    }

    private static List<Page> pages(
            Period period, Map<List<Integer>, List<Link>> below, Lineup lineup) {
        List<Link> parts =
                period.day() != 0
                        ? List.of()
                        : below.getOrDefault(List.of(period.year(), period.month()), List.of());
        var head =
                new Listings.Head(
                        Shown.address(period),
                        kind(period),
                        name(period, lineup.shown().almanac()),
                        trail(period, lineup),
                        parts.stream().sorted(OLDEST_FIRST).toList(),
                        List.of());
        return Listings.of(lineup, head, period.roll(), null);
    }

    private static final java.util.Comparator<Link> OLDEST_FIRST =
            java.util.Comparator.comparing(link -> String.valueOf(link.href()));

    private static String kind(Period period) {
        return period.day() != 0 ? "day" : period.month() != 0 ? "month" : "year";
    }

    private static String name(Period period, Almanac almanac) {
        if (period.day() != 0) {
            return almanac.day(LocalDate.of(period.year(), period.month(), period.day()));
        }
        return period.month() != 0
                ? almanac.month(YearMonth.of(period.year(), period.month()))
                : Address.digits(period.year(), 4);
    }

    private static List<Link> trail(Period period, Lineup lineup) {
        var trail = new ArrayList<Link>();
        var archives = lineup.masthead().archives();
        if (period.month() != 0 && archives.year()) {
            trail.add(link(new Period(period.year(), 0, 0, period.roll()), lineup));
        }
        if (period.day() != 0 && archives.month()) {
            trail.add(link(new Period(period.year(), period.month(), 0, period.roll()), lineup));
        }
        return trail;
    }

    private static Link link(Period period, Lineup lineup) {
        String name =
                period.day() != 0
                        ? Integer.toString(period.day())
                        : period.month() != 0
                                ? lineup.shown().almanac().monthName(period.month())
                                : Address.digits(period.year(), 4);
        return new Link(name, lineup.paths().href(Shown.address(period)));
    }
}
