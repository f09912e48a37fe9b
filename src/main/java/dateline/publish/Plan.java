package dateline.publish;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that one publishing does, before any of it is done.
 *
 * @param target its name in the masthead
 * @param base the release that the target has now; null: none yet
 * @param next what it will have
 * @param steps in the order in which they are done: puts by phase, then what is taken away
 * @param purges what copies of it nearer to its readers are told to forget when all is done, as the
 *     path of an address; with {@code *} at the end all that begin so
 */
public record Plan(
        String target,
        @Nullable String base,
        Manifest next,
        List<Step> steps,
        List<String> purges) {

    public Plan {
        steps = List.copyOf(steps);
        purges = List.copyOf(purges);
    }

    /** One without copies to think of. */
    public Plan(String target, @Nullable String base, Manifest next, List<Step> steps) {
        this(target, base, next, steps, List.of());
    }

    /** The same plan, with these purges at its end. */
    public Plan purging(List<String> paths) {
        return new Plan(target, base, next, steps, paths);
    }

    /**
     * Whether the target has all this already.
     *
     * @param current what it has; null: nothing yet
     */
    public boolean isNothing(@Nullable Manifest current) {
        return steps.isEmpty()
                && purges.isEmpty()
                && current != null
                && current.url().equals(next.url());
    }

    /** Bytes that go over the line. */
    public long sent() {
        long sent = 0;
        for (Step step : steps) {
            sent += step.sent();
        }
        return sent;
    }

    public long count(Step.Action action) {
        return steps.stream().filter(step -> step.action() == action).count();
    }

    /** The steps of one kind, in order. */
    public List<Step> steps(Step.Action action) {
        return steps.stream().filter(step -> step.action() == action).toList();
    }
}
