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
 */
public record Plan(String target, @Nullable String base, Manifest next, List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    /** Whether the target has all this already. */
    public boolean isNothing() {
        return steps.isEmpty() && base != null;
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
