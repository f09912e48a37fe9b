package dateline.order;

import dateline.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a run.
 *
 * @param stories live stories
 * @param pages all pages of the site
 * @param printed pages that were printed anew
 * @param unchanged pages whose sheet stayed as it was
 * @param removed pages that were taken away
 * @param problems sorted by place; silenced warnings are not among them
 * @param delivered whether the site is now what the copy says
 * @param roll all stories, newest first; made when it is first looked at, as few do
 * @param timings how long each step took
 */
public record Report(
        int stories,
        int pages,
        int printed,
        int unchanged,
        int removed,
        List<Problem> problems,
        boolean delivered,
        List<Row> roll,
        List<Timing> timings) {

    public Report {
        problems = List.copyOf(problems);
        timings = List.copyOf(timings);
    }

    public int errors() {
        int errors = 0;
        for (Problem problem : problems) {
            errors += problem.isError() ? 1 : 0;
        }
        return errors;
    }

    public int warnings() {
        return problems.size() - errors();
    }

    /**
     * A story as {@code list} shows it.
     *
     * @param file where it was filed, with '/'
     * @param state live, scheduled, embargoed, withheld, killed, expired or draft
     * @param until when it goes live by itself, as ISO 8601 in the publication's zone; null when it
     *     does not
     * @param published ISO 8601 in the publication's zone; null when undated
     * @param regions ids, the home first
     * @param address path on the site; null unless live
     */
    public record Row(
            String id,
            String file,
            String headline,
            String state,
            @Nullable String until,
            @Nullable String published,
            List<String> regions,
            @Nullable String section,
            @Nullable String address) {}

    /** A step and how long it took. */
    public record Timing(String step, long nanos) {}
}
