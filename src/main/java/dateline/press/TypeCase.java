package dateline.press;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files that pages are set with, by their names under {@code templates/}: those of the house,
 * replaced one by one by those of the publication.
 */
final class TypeCase {

    /** Before the names of the house's own files of words. */
    static final String HOUSE_WORDS = "house/";

    private static final String HOUSE = "/templates/";
    private static final String LIST = "/dateline/press/house.txt";

    private TypeCase() {}

    /**
     * The files by name, and what could not be read. The house's words of the interface are kept
     * under {@value #HOUSE_WORDS} as well, so that a publication may replace one word alone.
     */
    record Stock(SortedMap<String, byte[]> files, List<Problem> problems) {}

    static Stock read(Path root) {
        var files = new TreeMap<String, byte[]>();
        var problems = new ArrayList<Problem>();
        house(files);
        publication(root.resolve("templates"), files, problems);
        return new Stock(files, problems);
    }

    private static void house(SortedMap<String, byte[]> files) {
        try {
            for (String name : resource(LIST).lines()) {
                byte[] bytes = resource(HOUSE + name).bytes();
                files.put(name, bytes);
                if (name.startsWith(Words.FOLDER)) {
                    files.put(HOUSE_WORDS + name, bytes);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the house's templates are missing from the jar", e);
        }
    }

    private static Resource resource(String path) throws IOException {
        try (InputStream in = TypeCase.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IOException("no resource " + path);
            }
            return new Resource(in.readAllBytes());
        }
    }

    private record Resource(byte[] bytes) {
        List<String> lines() {
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static void publication(
            Path folder, SortedMap<String, byte[]> files, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder, 8, new FileVisitOption[0])) {
            Path home = folder.toRealPath();
            for (Path file : walk.sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.isRegularFile(file) && !hidden(name)) {
                    read(home, file, name, files, problems);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            problems.add(PressProblems.unreadable(Place.of("templates")));
        }
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static void read(
            Path home,
            Path file,
            String name,
            SortedMap<String, byte[]> files,
            List<Problem> problems) {
        try {
            if (!file.toRealPath().startsWith(home)) {
                problems.add(PressProblems.leadsOut(Place.of("templates/" + name)));
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (isText(name) && !isUtf8(bytes)) {
                problems.add(PressProblems.badBytes(Place.of("templates/" + name)));
                return;
            }
            files.put(name, bytes);
        } catch (IOException e) {
            problems.add(PressProblems.unreadable(Place.of("templates/" + name)));
        }
    }

    private static boolean isText(String name) {
        return name.endsWith(".ftlh") || name.endsWith(".ftlx") || name.endsWith(".ftl");
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
