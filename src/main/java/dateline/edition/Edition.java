package dateline.edition;

import dateline.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Today's paper: the stories that run and the ways to find them. Stories that are held (drafts,
 * scheduled, embargoed, withheld, killed, expired) have left before anything here was made; they
 * are kept apart in {@link #held} for settling equal addresses and for telling the editor, and for
 * nothing else.
 *
 * @param pieces every live story, also those that want to be in no list
 * @param atlas the house's regions and those that the copy added
 * @param regions region id to its stories and those of everything below it; only regions with
 *     stories
 * @param sections in the house's order, else by name; only those with stories
 * @param topics by name
 * @param people by name
 * @param series by name
 * @param periods years, months and days that have stories, newest first
 * @param news live stories of the last two days, newest first; they leave by the clock alone
 * @param related story id to its related stories, best first
 * @param translations story id to the same story in other languages; only stories that have any
 * @param held stories that do not run, by id
 * @param early stories that run though they are not public: in a preview that was asked for them
 */
public record Edition(
        House house,
        Roll pieces,
        Atlas atlas,
        SortedMap<String, Roll> regions,
        List<Listed<Section>> sections,
        List<Listed<Topic>> topics,
        List<Listed<Person>> people,
        List<Series> series,
        List<Period> periods,
        List<Piece> news,
        Map<String, List<Piece>> related,
        Map<String, List<Translation>> translations,
        List<StandingPage> pages,
        Map<ListText.Kind, Map<String, ListText>> texts,
        SortedMap<String, Picture> pictures,
        List<Supplement> supplements,
        List<Held> held,
        List<Held> early,
        List<Problem> problems) {

    /** Makes the edition that runs at {@code now}. */
    public static Edition of(Filed filed, House house, Instant now) {
        return of(filed, house, now, Set.of());
    }

    /**
     * Makes the edition that an editor wants to see.
     *
     * @param also states whose stories run as well; none when readers see it
     */
    public static Edition of(Filed filed, House house, Instant now, Set<State> also) {
        return new Conference(filed, house, now, also).edition();
    }

    /**
     * An extra: nothing but these stories runs, each with all around it as in this edition.
     *
     * @param pieces in {@link Piece#NEWEST_FIRST} order
     */
    public Edition extra(List<Piece> pieces) {
        return new Edition(
                house,
                Roll.of(pieces),
                atlas,
                regions,
                sections,
                topics,
                people,
                series,
                periods,
                news,
                related,
                translations,
                pages,
                texts,
                pictures,
                supplements,
                held,
                early,
                problems);
    }

    /** The text that was written for a list; null when there is none. */
    public @Nullable ListText text(ListText.Kind kind, String id) {
        return texts.getOrDefault(kind, Map.of()).get(id);
    }

    /** Something that owns stories, and its stories. */
    public record Listed<T>(T owner, Roll roll) {}

    /**
     * A year, a month or a day.
     *
     * @param month 1 to 12; 0: the whole year
     * @param day 1 to 31; 0: the whole month
     */
    public record Period(int year, int month, int day, Roll roll) {}

    /**
     * A story that does not run.
     *
     * @param piece with its names resolved as they would be if it ran
     * @param until when it goes live by itself; null when it does not
     */
    public record Held(Piece piece, State state, @Nullable Instant until) {}
}
