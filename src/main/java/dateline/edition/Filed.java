package dateline.edition;

import dateline.problem.Problem;
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

    public Filed {
        stories = List.copyOf(stories);
        pages = List.copyOf(pages);
        texts = List.copyOf(texts);
        supplements = List.copyOf(supplements);
        problems = List.copyOf(problems);
    }
}
