package dateline.edition;

import dateline.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * All copy that became something, and what was wrong with the rest.
 *
 * @param stories sorted by id; ids are unique
 * @param pages sorted by name
 * @param pictures by file, only those that some story, page or text uses
 * @param supplements sorted by path
 */
public record Filed(
        List<Story> stories,
        List<StandingPage> pages,
        List<ListText> texts,
        SortedMap<String, Picture> pictures,
        List<Supplement> supplements,
        List<Problem> problems) {

    /**
     * The first moment after {@code now} at which a story may change its state by the clock alone,
     * or is no longer new.
     *
     * @return {@link Instant#MAX} when there is none
     */
    public Instant nextMoment(Instant now) {
        Instant next = Instant.MAX;
        for (Story story : stories) {
            Times times = story.times();
            for (Instant at :
                    new Instant[] {
                        times.published(),
                        times.staleAt(),
                        times.embargo(),
                        times.from(),
                        times.expires()
                    }) {
                if (at != null && at.isAfter(now) && at.isBefore(next)) {
                    next = at;
                }
            }
        }
        return next;
    }

    public Filed {
        stories = List.copyOf(stories);
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        supplements = List.copyOf(supplements);
        problems = List.copyOf(problems);
    }
}
