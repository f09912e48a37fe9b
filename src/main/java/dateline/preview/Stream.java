package dateline.preview;

import dateline.hash.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells one window of a browser what became of the page it shows: server-sent events (HTML
 * standard, section 9.2). A window is told to show its page anew when that has other words, to put
 * on other styles when only they changed, and nothing when nothing did.
 */
final class Stream {

    /** A window that was closed is only noticed when it is written to. */
    private static final Duration PULSE = Duration.ofSeconds(5);

    private final Standing standing;
    private final UnaryOperator<Newsstand> seen;
    private final String path;
    private final OutputStream out;
    private String shown;
    private Proofs.@Nullable Worn worn;
    private String told = "";

    /**
     * @param seen what its reader sees when that stands: the paper of another moment, perhaps
     * @param path of the page that the window shows
     * @param shown the beginning of the hash of what it shows; empty: a fault
     */
    Stream(
            Standing standing,
            UnaryOperator<Newsstand> seen,
            String path,
            String shown,
            OutputStream out) {
        this.standing = standing;
        this.seen = seen;
        this.path = path;
        this.shown = shown;
        this.out = out;
    }

    /** Goes on until the window is closed, or has been told to load its page anew. */
    void run() throws IOException, InterruptedException {
        write("retry: 300\n\n");
        Newsstand known = null;
        boolean goesOn = true;
        while (goesOn && !standing.isClosed()) {
            Newsstand next = standing.other(known, PULSE);
            if (next == null) {
                write(":\n\n");
            } else {
                known = next;
                goesOn = tell(seen.apply(next));
            }
        }
    }

    private boolean tell(Newsstand now) throws IOException {
        Newsstand.Attempt attempt = now.attempt(path);
        String faults = Told.json(now.issue(), attempt.fault());
        if (!faults.equals(told)) {
            told = faults;
            event("faults", faults);
        }
        // What can't be printed stays as it is, below its fault.
        return attempt.fault() != null || tell(attempt.bytes());
    }

    private boolean tell(byte @Nullable [] page) throws IOException {
        String hash = page == null ? "" : Sha256.of(page).substring(0, 32);
        Proofs.Worn wears = page == null ? null : Proofs.Worn.of(page);
        if (!hash.equals(shown)) {
            if (worn == null || wears == null || !worn.rest().equals(wears.rest())) {
                event("reload", "");
                return false;
            }
            event("styles", Told.json(wears.styles()));
        }
        shown = hash;
        worn = wears;
        return true;
    }

    private void event(String name, String data) throws IOException {
        write("event: " + name + "\ndata: " + data + "\n\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
