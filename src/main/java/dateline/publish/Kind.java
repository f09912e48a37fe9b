package dateline.publish;

import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kind of target. */
public interface Kind {

    /** As the masthead's {@code kind} names it. */
    String word();

    /** Keys that a target of any kind may have; {@link Targets} reads them. */
    List<String> COMMON = List.of("kind", "url", "limits");

    /** All that a kind knows: what any target may have, and its own. */
    static List<String> keys(String... own) {
        var keys = new ArrayList<>(COMMON);
        keys.addAll(List.of(own));
        return List.copyOf(keys);
    }

    /** The host that is behind it, as far as the settings tell. */
    default Limits limits(Setting setting) {
        return Limits.OFF;
    }

    /**
     * Whether servers there may show a packed file in the place of the one beside it. Then {@link
     * Packing#KEY} is one of its keys.
     */
    default boolean showsSiblings() {
        return false;
    }

    /**
     * Opens one; asks nothing of the network yet.
     *
     * @param problems gets what is wrong with the settings
     * @return null when something is
     */
    @Nullable Outlet open(Setting setting, List<Problem> problems);
}
