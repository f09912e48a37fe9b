package dateline.publish.sftp;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The connection broke, and nobody knows whether what was asked last was done. */
final class Dropped extends IOException {
    private static final long serialVersionUID = 1;

    Dropped(String why) {
        this(why, null);
    }

    Dropped(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
