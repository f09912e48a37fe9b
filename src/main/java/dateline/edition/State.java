package dateline.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a story stands at a given moment. Only live stories are part of the edition. */
public enum State {
    LIVE,
    SCHEDULED,
    EMBARGOED,
    WITHHELD,
    KILLED,
    EXPIRED,
    DRAFT;

    /** The state at {@code now}. A future embargo holds a story whatever its other dates say. */
    public static State of(Story story, Instant now) {
        Times times = story.times();
        if (story.status() == Status.KILLED) {
            return KILLED;
        }
        if (story.status() == Status.WITHHELD) {
            return WITHHELD;
        }
        if (later(times.embargo(), now)) {
            return EMBARGOED;
        }
        if (later(times.from(), now) || later(times.published(), now)) {
            return SCHEDULED;
        }
        if (times.expires() != null && !times.expires().isAfter(now)) {
            return EXPIRED;
        }
        return story.draft() ? DRAFT : LIVE;
    }

    /** The moment at which a held story goes live by itself; null when it never does. */
    public static @Nullable Instant until(Story story, Instant now) {
        State state = of(story, now);
        if (state != EMBARGOED && state != SCHEDULED || story.draft()) {
            return null;
        }
        Times times = story.times();
        Instant until = now;
        for (Instant at : new Instant[] {times.embargo(), times.from(), times.published()}) {
            if (at != null && at.isAfter(until)) {
                until = at;
            }
        }
        return until.equals(Times.UNREADABLE) ? null : until;
    }

    private static boolean later(@Nullable Instant at, Instant now) {
        return at != null && at.isAfter(now);
    }

    /** The word shown to editors. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
