package dateline.order;

import dateline.problem.Problem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What came of {@code publish}.
 *
 * @param report of the build; null when there was none
 * @param tally of the plan; null when nothing was planned
 * @param lines what was found or done, for standard output
 * @param release that the target has now; null when nothing was changed there
 */
public record Published(
        @Nullable Report report,
        @Nullable Tally tally,
        List<String> lines,
        @Nullable String release,
        List<Problem> problems) {

    public Published {
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * What a plan comes to.
     *
     * @param base the release that the target had; null: none
     * @param put files that are written
     * @param bytes of those
     * @param reheaded files that only get other headers
     * @param removed files that are taken away
     * @param purged addresses that copies nearer to readers are to forget
     * @param files of the site
     * @param staying files of earlier releases that stay for a while
     * @param before files that the release before had
     */
    public record Tally(
            String target,
            @Nullable String base,
            long put,
            long bytes,
            long reheaded,
            long removed,
            long purged,
            long files,
            long staying,
            long before) {}

    /** The same without warnings that the masthead silences. */
    public Published without(Set<String> silenced) {
        List<Problem> heard =
                problems.stream().filter(p -> p.isError() || !silenced.contains(p.code())).toList();
        return new Published(report, tally, lines, release, heard);
    }

    /** Nothing was done, and that is why. */
    public static Published refused(@Nullable Report report, List<Problem> problems) {
        return new Published(report, null, List.of(), null, problems);
    }

    /** Who is asked and told on the way. */
    public interface Talk {

        /** How many pages of the build are done. */
        void built(long pages);

        /** Whether a plan is to be carried out, which these lines sum up. */
        boolean agrees(List<String> summary);

        /** How many files were looked at for what is to be sent beside them; from any thread. */
        void packed(long files, long allFiles);

        /**
         * How far it is; from any thread.
         *
         * @param files there of {@code allFiles}
         * @param bytes sent of {@code allBytes}
         */
        void sent(long files, long allFiles, long bytes, long allBytes);
    }
}
