package dateline;

import dateline.order.Showing;
import java.io.IOException;
import java.time.Clock;

/** Previews that a machine would not give us when we want them. */
public final class PreviewOfTests {

    private PreviewOfTests() {}

    /** On a machine that lets no more folders be watched. */
    public static Preview unwatched(Showing showing, Clock clock) throws IOException {
        return Preview.open(
                showing,
                clock,
                folders -> {
                    throw new IOException("User limit of inotify watches reached");
                });
    }
}
