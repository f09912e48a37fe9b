package dateline;

import dateline.cli.Cli;
import dateline.cli.Desk;
import dateline.cli.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The desk of the house, for tests that order by words. */
public final class HouseDeskOfTests {

    private HouseDeskOfTests() {}

    public static Desk desk() {
        return new HouseDesk();
    }

    /** What a command said, and the code it ended with. */
    public record Said(int code, String out, String err) {}

    /** Runs a command in a folder with nobody there. */
    public static Said run(Path folder, Instant now, String... args) {
        return run(folder, now, Map.of(), null, args);
    }

    /**
     * Runs a command in a folder.
     *
     * @param typed what a person at a terminal answers; null: nobody is there
     */
    public static Said run(
            Path folder,
            Instant now,
            Map<String, String> environment,
            @Nullable String typed,
            String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var world =
                new World(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(
                                (typed == null ? "" : typed).getBytes(StandardCharsets.UTF_8)),
                        environment,
                        Clock.fixed(now, ZoneOffset.UTC),
                        folder,
                        typed != null,
                        "test");
        int code = new Cli(world, desk()).run(args);
        return new Said(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
