package dateline.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The Nu HTML checker in a JVM of its own: it brings a server and an XSLT machine along, which
 * belong on nobody's class path.
 */
final class Nu {

    private static final Path HOME = Path.of("target/nu").toAbsolutePath();
    private static final Path POM = Path.of("src/test/tools/nu/pom.xml").toAbsolutePath();

    private Nu() {}

    /** Fetches the checker, from the local repository alone when it is all there. */
    static void fetch() throws IOException, InterruptedException {
        if (Files.isDirectory(HOME)
                && Files.getLastModifiedTime(HOME).compareTo(Files.getLastModifiedTime(POM)) > 0) {
            return;
        }
        Run offline = maven("-o");
        Run last = offline.exit == 0 ? offline : maven();
        if (last.exit != 0) {
            throw new IllegalStateException("The checker can't be fetched:\n" + last.out);
        }
    }

    private static Run maven(String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of("mvn", "-q", "-B"));
        command.addAll(List.of(options));
        String repository =
                System.getProperty(
                        "maven.repo.local", System.getProperty("launcher.repository", ""));
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        command.addAll(
                List.of(
                        "-f",
                        POM.toString(),
                        "dependency:copy-dependencies",
                        "-DoutputDirectory=" + HOME));
        return run(command);
    }

    /** What the checker has against a folder's pages: errors and warnings, page and words. */
    static List<String> check(Path folder) throws IOException, InterruptedException {
        Run run =
                run(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xss2m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                HOME + "/*",
                                "nu.validator.client.SimpleCommandLineValidator",
                                "--format",
                                "json",
                                "--stdout",
                                "--skip-non-html",
                                folder.toString()));
        if (!run.out.startsWith("{")) {
            throw new IllegalStateException("The checker gave up:\n" + run.out);
        }
        return found(run.out, folder);
    }

    private static List<String> found(String json, Path folder) throws IOException {
        var found = new ArrayList<String>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT
                        && !parser.getParsingContext().getParent().inRoot()) {
                    Map<String, String> message = message(parser);
                    String kind = message.getOrDefault("subType", message.get("type"));
                    // What is merely "info" finds fault with nothing: our void elements are closed
                    // so that a body can be read as XML too.
                    if (!"info".equals(kind)) {
                        found.add(line(message, kind, folder));
                    }
                }
            }
        }
        return found;
    }

    private static String line(Map<String, String> message, String kind, Path folder) {
        String page = message.getOrDefault("url", "").replace("file:" + folder, "");
        return "%s %s:%s %s | %s"
                .formatted(
                        "error".equals(message.get("type")) ? "error" : kind,
                        page,
                        message.getOrDefault("lastLine", "1"),
                        message.get("message"),
                        message.getOrDefault("extract", "").replace('\n', ' '));
    }

    private static Map<String, String> message(JsonParser parser) throws IOException {
        var message = new LinkedHashMap<String, String>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            message.put(name, parser.getText());
        }
        return message;
    }

    private record Run(int exit, String out) {}

    private static Run run(List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("nu", ".out");
        Path err = Files.createTempFile("nu", ".err");
        Process process =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
        if (!process.waitFor(5, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        int exit = process.waitFor();
        String said = Files.readString(out) + Files.readString(err);
        Files.delete(out);
        Files.delete(err);
        return new Run(exit, said);
    }
}
