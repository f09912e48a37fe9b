package dateline.edition;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moments in a story's life; null where the copy says nothing.
 *
 * @param published first publication; in the future: scheduled
 * @param updated last material change
 * @param embargo not before this moment; {@link #UNREADABLE} when there is an embargo nobody can
 *     read, which holds the story without end
 * @param from publish from this moment
 * @param expires leaves the site at this moment
 */
public record Times(
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Instant embargo,
        @Nullable Instant from,
        @Nullable Instant expires) {

    /** An embargo without an end. */
    public static final Instant UNREADABLE = Instant.MAX;

    /** How long a story is new to those who ask for news alone. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** The moment from which it is no longer new; null when undated. */
    public @Nullable Instant staleAt() {
        return published == null ? null : published.plus(NEWS);
    }

    public static final Times NONE = new Times(null, null, null, null, null);
}
