package dateline.publish;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of what is put come from: the site on this machine, or an earlier release. */
public interface Source {

    /**
     * Opens the bytes of a file, as its hash names them. Safe to call from several threads.
     *
     * @throws IOException when they are not there any more, or are others
     */
    InputStream open(Item item) throws IOException;

    /** What is wrong when the bytes turn out to be others. */
    default IOException otherwise(Item item) {
        return new IOException(item.path() + " is not as it was kept");
    }
}
