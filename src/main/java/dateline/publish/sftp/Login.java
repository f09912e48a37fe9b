package dateline.publish.sftp;

import dateline.problem.Place;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one gets into a server.
 *
 * @param key that is meant; null: those of {@code keys} that are there
 * @param keys where people have theirs
 * @param agent the socket of an agent that keeps keys; null: none
 * @param only whether the agent's other keys are left out
 * @param passphrase of keys; null: none is known
 * @param knownHosts with the keys of servers that are trusted
 * @param place of the target's settings, for problems
 */
record Login(
        String host,
        int port,
        String user,
        @Nullable Path key,
        List<Path> keys,
        @Nullable Path agent,
        boolean only,
        @Nullable String passphrase,
        Path knownHosts,
        Place place) {

    Login {
        keys = List.copyOf(keys);
    }

    /** Never with a passphrase. */
    @Override
    public String toString() {
        return user + "@" + host + (port == 22 ? "" : ":" + port);
    }
}
