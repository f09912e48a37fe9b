package dateline.edition;

import dateline.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

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

    /**
     * The stories that are not what they were.
     *
     * @return null when stories came or went
     */
    public @Nullable List<Story> changedSince(Filed before) {
        if (stories.size() != before.stories.size()) {
            return null;
        }
        var changed = new ArrayList<Story>();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            Story other = before.stories.get(i);
            if (!story.id().equals(other.id())) {
                return null;
            }
            if (!story.equals(other)) {
                changed.add(story);
            }
        }
        return changed;
    }

    public Filed {
        stories = List.copyOf(stories);
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        supplements = List.copyOf(supplements);
        problems = List.copyOf(problems);
    }
}
