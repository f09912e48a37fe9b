package dateline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * Everything around the program, so that a test can be the world.
 *
 * @param out for results
 * @param err for problems and progress
 * @param in for answers of a person
 * @param clock for the moment of the order, and for how long it took
 * @param folder the current one, absolute
 * @param terminal whether {@code err} is shown to a person
 * @param version of Dateline
 */
public record World(
        PrintStream out,
        PrintStream err,
        InputStream in,
        Map<String, String> environment,
        Clock clock,
        Path folder,
        boolean terminal,
        String version) {

    public World {
        environment = Map.copyOf(environment);
    }

    /** Whether colours are welcome; see no-color.org. */
    boolean coloured() {
        return lively() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /** Whether a line may be drawn over again. */
    boolean lively() {
        return terminal && !"dumb".equals(environment.get("TERM"));
    }
}
