package dateline.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of this source tree, as someone has it who has just cloned it. */
final class Checkout {
    private static final List<String> COPIED =
            List.of(
                    "pom.xml",
                    "src/main",
                    "src/assembly",
                    "templates",
                    "dateline",
                    ".mvn",
                    "LICENSE");

    private static final Pattern MAIN = Pattern.compile("void main\\(String[^{]*\\{");
    private static final Pattern VERSION = Pattern.compile("<version>[^<]*</version>");

    // Only where the program has no main class yet: the launcher can be tested without it.
    private static final String STAND_IN =
            """
            package dateline;

            final class Main {
                private Main() {}

                public static void main(String[] args) {
                    System.out.println("stand-in " + String.join(" ", args));
                }
            }
            """;

    private final Path home;

    private Checkout(Path home) {
        this.home = home;
    }

    static Checkout in(Path home) throws IOException {
        Path here = Path.of("").toAbsolutePath();
        for (String name : COPIED) {
            copy(here.resolve(name), home.resolve(name));
        }
        Checkout checkout = new Checkout(home);
        if (Files.notExists(checkout.mainClass())) {
            Files.writeString(checkout.mainClass(), STAND_IN);
        }
        return checkout;
    }

    static void copy(Path from, Path to) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(from)) {
            found = walk.sorted().toList();
        }
        for (Path path : found) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.createDirectories(target.toAbsolutePath().getParent());
                Files.copy(path, target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
            }
        }
    }

    Path at(String name) {
        return home.resolve(name);
    }

    /** The only file of that kind in a folder; a second one fails the test. */
    Path only(String folder, String glob) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (var found = Files.newDirectoryStream(home.resolve(folder), glob)) {
            found.forEach(paths::add);
        }
        if (paths.size() != 1) {
            throw new AssertionError("one " + glob + " expected, found " + paths);
        }
        return paths.get(0);
    }

    void sayAtTheStart(String words) throws IOException {
        String line = "\n        System.out.println(\"" + words + "\");";
        String source = Files.readString(mainClass());
        Files.writeString(mainClass(), MAIN.matcher(source).replaceFirst("$0" + line));
    }

    void changeTheVersionTo(String version) throws IOException {
        Path pom = home.resolve("pom.xml");
        String changed = "<version>" + version + "</version>";
        Files.writeString(pom, VERSION.matcher(Files.readString(pom)).replaceFirst(changed));
    }

    private Path mainClass() {
        return home.resolve("src/main/java/dateline/Main.java");
    }
}
