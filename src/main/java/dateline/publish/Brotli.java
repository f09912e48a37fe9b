package dateline.publish;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Brotli (RFC 7932), whose library is laid in for publishing alone, and has a part for each kind of
 * machine. So it may not be there.
 */
final class Brotli {

    /** The best there is takes some fifty milliseconds for a page. */
    private static final int BEST = 11;

    private static final int GOOD = 5;

    /** And a second and much memory for a megabyte. */
    private static final int MOST_BEST = 1 << 20;

    /** Four megabytes, less than which no browser has. */
    private static final int WINDOW = 22;

    private Brotli() {}

    static boolean isThere() {
        try {
            return Brotli4jLoader.isAvailable();
        } catch (LinkageError e) {
            return false;
        }
    }

    static byte[] of(byte[] bytes, boolean lasting) {
        Brotli4jLoader.ensureAvailability();
        int quality = lasting && bytes.length <= MOST_BEST ? BEST : GOOD;
        try {
            return Encoder.compress(bytes, Encoder.Parameters.create(quality, WINDOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
