package dateline.edition;

import java.io.IOException;
import java.io.InputStream;

/**
 * A way to read back what is too long to be held in memory: a body, a picture, a file that goes out
 * as it is.
 */
public interface Content {

    /**
     * Opens it anew from the beginning.
     *
     * @throws IOException when it can't be read back, or is no longer what its hash says
     */
    InputStream open() throws IOException;
}
