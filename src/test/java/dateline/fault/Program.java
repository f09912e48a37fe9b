package dateline.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The real program in a JVM of its own, which starts quickly and can be killed. */
public final class Program {

    private final Path root;

    public Program(Path root) {
        this.root = root;
    }

    record Outcome(int exit, String said) {}

    /** A build with the same clock as the paper's. */
    Process build(Path said) throws IOException {
        return start(said, "build", "--out", root.resolve("site").toString());
    }

    /** Any command on the paper, with the same clock as the paper's. */
    public Process start(Path said, String... args) throws IOException {
        return start(said, Map.of(), args);
    }

    /** The same, with more in its environment. */
    public Process start(Path said, Map<String, String> environment, String... args)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Xshare:auto",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dateline.Main"));
        command.addAll(List.of(args));
        command.addAll(List.of("--root", root.toString(), "--now", "2016-06-01T12:00:00Z"));
        var process =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        process.environment().putAll(environment);
        return process.start();
    }

    Outcome build() throws IOException, InterruptedException {
        Path said = Files.createTempFile("dateline", ".out");
        Process process = build(said);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        var outcome = new Outcome(process.waitFor(), Files.readString(said));
        Files.delete(said);
        return outcome;
    }
}
