package dateline.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change to a story that its readers are told of.
 *
 * @param at when; null when the copy does not say
 */
public record Amendment(Kind kind, @Nullable Instant at, String text) {

    /** What kind of change it was. */
    public enum Kind {
        CORRECTION,
        CLARIFICATION,
        UPDATE,
        RETRACTION
    }
}
