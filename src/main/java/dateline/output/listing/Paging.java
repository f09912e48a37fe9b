package dateline.output.listing;

import dateline.edition.Roll;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Teaser;
import dateline.page.Address;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a list that never renumber. With pages of P stories, counted from the oldest, archive
 * page k holds stories (k-1)P+1 to kP and exists once there are P stories newer than its last; the
 * list's own page shows the rest, P to 2P-1 of them, or all while there are fewer than 2P. An
 * archive page leads to older ones and to the list, never to a newer one: nothing on it has to
 * change when that is born.
 */
final class Paging {

    private static final int NUMBERS = 9;

    private final Address list;
    private final Roll roll;
    private final int size;
    private final Lineup lineup;

    Paging(Address list, Roll roll, Lineup lineup) {
        this.list = list;
        this.roll = roll;
        this.size = lineup.masthead().pageSize();
        this.lineup = lineup;
    }

    /** How many archive pages there are. */
    int archives() {
        return Math.max(0, roll.dated().size() / size - 1);
    }

    /**
     * What the list's own page shows.
     *
     * @param leads whether the newest story stands out at its head
     */
    Slice own(boolean leads) {
        int archived = archives() * size;
        return slice(
                0,
                lineup.teasers(roll.dated().subList(0, roll.dated().size() - archived)),
                leads,
                archives() == 0 ? lineup.teasers(roll.undated()) : List.of(),
                archives() + 1,
                null);
    }

    /** What archive page {@code number} shows. */
    Slice archive(int number) {
        int end = roll.dated().size() - (number - 1) * size;
        return slice(
                number,
                lineup.teasers(roll.dated().subList(end - size, end)),
                false,
                List.of(),
                number,
                link("", list));
    }

    /** What the page of undated stories shows. */
    Slice undated() {
        return Slice.undated(lineup.teasers(roll.undated()), link("", list));
    }

    boolean hasUndated() {
        return !roll.undated().isEmpty();
    }

    Address archiveAddress(int number) {
        return list.folder("page").folder(Integer.toString(number));
    }

    Address undatedAddress() {
        return list.folder("undated");
    }

    private Slice slice(
            int number,
            List<Teaser> stories,
            boolean leads,
            List<Teaser> undated,
            int before,
            @Nullable Link latest) {
        boolean led = leads && !stories.isEmpty();
        return new Slice(
                number,
                stories,
                led ? stories.get(0) : null,
                Slice.byMonth(led ? stories.subList(1, stories.size()) : stories),
                undated,
                before > 1 ? numbered(before - 1) : null,
                latest,
                pages(before),
                hasUndated() ? lineup.paths().href(undatedAddress()) : null);
    }

    private List<Link> pages(int before) {
        var pages = new ArrayList<Link>();
        int last = Math.max(1, before - NUMBERS);
        for (int number = before - 1; number >= last; number--) {
            pages.add(numbered(number));
        }
        if (last > 1) {
            pages.add(numbered(1));
        }
        return pages;
    }

    private Link numbered(int number) {
        return link(Integer.toString(number), archiveAddress(number));
    }

    private Link link(String text, Address address) {
        return new Link(text, lineup.paths().href(address));
    }
}
