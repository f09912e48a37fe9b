package dateline.publish.s3;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where files of earlier releases are kept before they are replaced or taken away: never at an
 * address of the site. They lie by the release that replaced them, so that they can go when no
 * release before that is remembered any more.
 */
interface Kept {

    /**
     * Keeps what is at a path now, if it has that hash.
     *
     * @param release that is about to replace it
     */
    void keep(String path, String hash, String release) throws IOException;

    /** The hashes of all that is kept. */
    Set<String> hashes() throws IOException;

    /** Opens what is kept; null when it is not. */
    @Nullable InputStream open(String hash) throws IOException;

    /** Lets go of what was replaced by this release or earlier ones. */
    void forget(String release) throws IOException;

    /** Where that is, for problems. */
    String where();
}
