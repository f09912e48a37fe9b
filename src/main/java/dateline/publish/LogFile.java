package dateline.publish;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;

/** A log in a file, each line with its moment and without what lets somebody in. */
public final class LogFile implements Log, Closeable {

    private final BufferedWriter file;
    private final InstantSource clock;
    private final Redaction redaction;
    private boolean whole = true;

    private LogFile(BufferedWriter file, InstantSource clock, Redaction redaction) {
        this.file = file;
        this.clock = clock;
        this.redaction = redaction;
    }

    /**
     * Begins a new file in the place of an old one.
     *
     * @param environment of this process, whose secrets must not get into the file
     */
    public static LogFile open(Path path, InstantSource clock, Map<String, String> environment)
            throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new LogFile(
                Files.newBufferedWriter(path, StandardCharsets.UTF_8),
                clock,
                Redaction.of(environment));
    }

    /** A full disk must not keep a paper from its readers: the log ends there. */
    @Override
    public synchronized void say(String line) {
        if (whole) {
            try {
                file.write(clock.instant() + " " + redaction.line(line) + "\n");
                file.flush();
            } catch (IOException e) {
                whole = false;
            }
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            whole = false;
        }
    }
}
