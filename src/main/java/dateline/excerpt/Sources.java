package dateline.excerpt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The lines that problems point at. Problems come sorted by file, so only the last file is kept.
 * Only plain files under the root are read, and not more of them than a person would look at.
 */
public final class Sources {

    private static final int MOST_BYTES = 1 << 20;

    private final Path root;
    private String file = "";
    private List<String> lines = List.of();

    public Sources(Path root) {
        this.root = root;
    }

    /** Line by its number, from 1; what would let somebody in is not to be read. */
    public Optional<String> line(String name, int number) {
        if (!name.equals(file)) {
            file = name;
            lines = read(name);
        }
        return number >= 1 && number <= lines.size()
                ? Optional.of(Veil.over(lines.get(number - 1), name))
                : Optional.empty();
    }

    /** A file that can't be read has a problem of its own; here it merely shows no lines. */
    private List<String> read(String name) {
        try {
            Path path = root.resolve(name).toRealPath();
            return path.startsWith(root.toRealPath()) && Files.isRegularFile(path)
                    ? split(beginning(path))
                    : List.of();
        } catch (IOException | InvalidPathException e) {
            return List.of();
        }
    }

    private static String beginning(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        }
    }

    private static List<String> split(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return List.of(bare.split("\r\n|\r|\n", -1));
    }
}
