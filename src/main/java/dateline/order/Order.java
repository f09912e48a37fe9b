package dateline.order;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one run.
 *
 * @param root the publication's folder, absolute
 * @param out the output folder, absolute
 * @param now the moment that decides which stories are live
 * @param baseUrl replaces the masthead's; null: the masthead's
 * @param tolerance which problems stop the run
 * @param adopt whether foreign files in the way may be taken over
 * @param threads at least 1
 * @param dry nothing may be written: {@code check} and {@code list}
 */
public record Order(
        Path root,
        Path out,
        Instant now,
        @Nullable String baseUrl,
        Tolerance tolerance,
        boolean adopt,
        int threads,
        boolean dry) {

    /** The same for another address of the site. */
    public Order at(String url) {
        return new Order(root, out, now, url, tolerance, adopt, threads, dry);
    }

    /** Which problems stop a delivery. */
    public enum Tolerance {
        /** Errors do. */
        NORMAL,
        /** Warnings are errors. */
        STRICT,
        /** What is sound goes out; the faulty stories stay out. */
        KEEP_GOING
    }
}
