package dateline.publish;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found at a target.
 *
 * @param current what it has; null: nothing of ours yet
 * @param uncertain paths that an interrupted publishing may have put or taken away, so that nobody
 *     knows what is there; sorted
 * @param releases newest first, the current one among them
 */
public record Standing(@Nullable Manifest current, List<String> uncertain, List<Release> releases) {

    public static final Standing NOTHING = new Standing(null, List.of(), List.of());

    public Standing {
        uncertain = List.copyOf(uncertain);
        releases = List.copyOf(releases);
    }

    /**
     * A release that the target remembers.
     *
     * @param files how many it has; 0 when the target does not say
     */
    public record Release(String id, Instant at, int files) {}
}
