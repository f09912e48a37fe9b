package dateline.publish;

import dateline.problem.Place;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Who publishes, so that two don't at once. A target keeps it as a text of one line.
 *
 * @param owner a name that tells colleagues whom to ask: user and machine
 * @param token tells this run from all others
 * @param clock of this machine
 * @param breaks whether a lock that somebody else holds is broken
 */
public record Lock(String owner, String token, InstantSource clock, boolean breaks) {

    /** After so long without a sign of life a lock counts for nothing. */
    public static final Duration TIME = Duration.ofMinutes(15);

    public String line() {
        return "%s %s %s%n".formatted(token, clock.instant().plus(TIME), owner).replace("\r", "");
    }

    /** What was read of a lock that somebody took. */
    public record Held(String token, Instant until, String owner) {

        /** One that can't be understood is held for ever. */
        public static Held of(String line) {
            String[] parts = line.strip().split(" ", 3);
            try {
                return new Held(parts[0], Instant.parse(parts[1]), parts[2]);
            } catch (RuntimeException e) {
                return new Held("", Instant.MAX, "somebody");
            }
        }
    }

    /** Whether a lock that was found stands in the way. */
    public boolean yieldsTo(Held held) {
        return !breaks && !held.token().equals(token) && clock.instant().isBefore(held.until());
    }

    /**
     * Insists that a target's lock is ours: nobody took it over while we were silent, as a machine
     * is that sleeps.
     *
     * @param line as it stands there; null: none does
     * @param place of the target's settings
     */
    public void insist(byte @Nullable [] line, Place place) throws Refused {
        if (line == null) {
            throw new Refused(PublishProblems.lockLost(place));
        }
        Held found = Held.of(new String(line, StandardCharsets.UTF_8));
        if (!found.token().equals(token)) {
            throw new Refused(PublishProblems.locked(place, found.owner(), found.until()));
        }
    }

    /**
     * Insists that the lock of somebody else, which was found, does not count any more.
     *
     * @param line as it stands there; null: it is gone by now
     */
    public void insistItIsOver(byte @Nullable [] line, Place place) throws Refused {
        Held held = Held.of(line == null ? "" : new String(line, StandardCharsets.UTF_8));
        if (line != null && yieldsTo(held)) {
            throw new Refused(
                    held.owner().equals(owner)
                            ? PublishProblems.lockedByYou(place, owner, held.until())
                            : PublishProblems.locked(place, held.owner(), held.until()));
        }
    }

    /** Whether a lock is ours. */
    public boolean isOurs(byte @Nullable [] line) {
        return line != null
                && Held.of(new String(line, StandardCharsets.UTF_8)).token().equals(token);
    }
}
