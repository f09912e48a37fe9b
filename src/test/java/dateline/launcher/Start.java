package dateline.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One start of the launcher, with an environment that holds nothing by chance. */
final class Start {
    private static final List<String> CLEARED =
            List.of(
                    "JAVA_TOOL_OPTIONS",
                    "JDK_JAVA_OPTIONS",
                    "_JAVA_OPTIONS",
                    "MAVEN_PROJECTBASEDIR",
                    "MAVEN_CMD_LINE_ARGS",
                    "DATELINE_JAVA_OPTS");

    record Outcome(int exit, String out, String err) {}

    private final List<String> command;
    private final Path folder;
    private final Map<String, String> environment = new LinkedHashMap<>();

    Start(Path folder, String... command) {
        this.command = List.of(command);
        this.folder = folder;
        // The JDK of this very run, as its Maven has everything for that one at hand.
        environment.put("DATELINE_JAVA", System.getProperty("java.home"));
        environment.put("DATELINE_MAVEN_OPTS", mavenOptions());
    }

    private static String mavenOptions() {
        String repository = System.getProperty("launcher.repository", "");
        return repository.isEmpty() ? "-o" : "-o -Dmaven.repo.local=" + repository;
    }

    Start with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Outcome run() throws IOException, InterruptedException {
        return begin().end();
    }

    Running begin() throws IOException {
        Path out = Files.createTempFile("launcher", ".out");
        Path err = Files.createTempFile("launcher", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        CLEARED.forEach(builder.environment()::remove);
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    record Running(Process process, Path out, Path err) {
        Outcome end() throws IOException, InterruptedException {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after 3 minutes: " + Files.readString(err));
            }
            Outcome outcome =
                    new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        }
    }
}
