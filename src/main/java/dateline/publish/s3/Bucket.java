package dateline.publish.s3;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a store is, and where in it the site and what we remember of it lie.
 *
 * @param endpoint of a store that is not Amazon's; null: Amazon's
 * @param pathStyle whether the bucket is named in the path and not in the host
 * @param name of the bucket
 * @param prefix of all keys of the site; empty, or with {@code /} at its end
 * @param state the bucket that remembers
 * @param statePrefix of all keys there, with {@code /} at its end
 */
record Bucket(
        @Nullable URI endpoint,
        String region,
        boolean pathStyle,
        String name,
        String prefix,
        String state,
        String statePrefix) {

    /** Whether what we remember has a bucket of its own, which no reader gets to see. */
    boolean isApart() {
        return !state.equals(name);
    }
}
