package dateline.order;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of {@code publish}.
 *
 * @param order of the build that comes first
 * @param target its name; null: the only one
 * @param plan where the plan is written, or read from; null: nowhere
 * @param back how many releases to go back
 * @param builds whether the site is built first; else it is taken as it is
 * @param log a file that is to tell all that was asked of the target; null: none
 * @param may what was allowed
 * @param owner who publishes, for colleagues
 * @param clock for locks
 * @param environment of this process
 */
public record Publishing(
        Order order,
        @Nullable String target,
        Task task,
        @Nullable Path plan,
        int back,
        boolean builds,
        @Nullable Path log,
        Allowed may,
        String owner,
        InstantSource clock,
        Map<String, String> environment) {

    public Publishing {
        environment = Map.copyOf(environment);
    }

    /** Whether it is about an earlier release, and not about the site as it is. */
    public boolean isBack() {
        return task == Task.ROLLBACK || task == Task.LOOK_BACK;
    }

    /** What is to be done. */
    public enum Task {
        /** Plan, show, ask, do. */
        PUBLISH,
        /** Plan and write the plan down. */
        PLAN,
        /** Do what a plan says. */
        APPLY,
        /** Return to an earlier release. */
        ROLLBACK,
        /** Show what returning to an earlier release would do. */
        LOOK_BACK,
        /** Tell which releases the target has. */
        RELEASES
    }

    /**
     * What an editor has said is meant.
     *
     * @param deletes how many files may be taken away
     * @param empty an empty site
     * @param moved another address
     * @param adopt foreign files are replaced
     * @param bringBack withdrawn stories come back
     * @param unlock somebody's lock is broken
     */
    public record Allowed(
            long deletes,
            boolean empty,
            boolean moved,
            boolean adopt,
            boolean bringBack,
            boolean unlock) {}
}
