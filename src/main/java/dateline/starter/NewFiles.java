package dateline.starter;

import dateline.order.Made;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes files that are not there yet, all of them or none. */
final class NewFiles {

    private static final int MOST_OF_A_NAME = 99;

    private final Path root;

    NewFiles(Path root) {
        this.root = root;
    }

    /** The files in a folder, sorted, relative to the root; the folder itself when unreadable. */
    List<String> anyIn(String folder) {
        Path start = root.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(start)) {
            return walk.filter(path -> !Files.isDirectory(path))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(file -> !file.contains("/."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            return List.of(folder);
        }
    }

    /** Writes these texts under these names, or none of them. */
    Made write(SortedMap<String, String> texts) {
        var written = new ArrayList<String>();
        for (Map.Entry<String, String> text : texts.entrySet()) {
            try {
                create(text.getKey(), text.getValue());
                written.add(text.getKey());
            } catch (FileAlreadyExistsException e) {
                takeBack(written);
                return new Made(
                        List.of(), List.of(StarterProblems.publicationThere(text.getKey())));
            } catch (IOException e) {
                takeBack(written);
                return new Made(List.of(), List.of(StarterProblems.unwritable(text.getKey())));
            }
        }
        return new Made(written, List.of());
    }

    /** Writes a text under the first of name, name-2, name-3 ... that is free. */
    Made writeFree(String name, String ending, String text) {
        for (int i = 1; i <= MOST_OF_A_NAME; i++) {
            String file = name + (i == 1 ? "" : "-" + i) + ending;
            try {
                create(file, text);
                return new Made(List.of(file), List.of());
            } catch (FileAlreadyExistsException e) {
                continue;
            } catch (IOException e) {
                return new Made(List.of(), List.of(StarterProblems.unwritable(file)));
            }
        }
        return new Made(List.of(), List.of(StarterProblems.storyThere(name + ending)));
    }

    private void create(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        Files.write(
                path,
                text.getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.WRITE);
    }

    private void takeBack(List<String> written) {
        for (String file : written) {
            try {
                Files.deleteIfExists(root.resolve(file));
            } catch (IOException e) {
                // What can't be taken back is seen by the next init, which names it.
                return;
            }
        }
    }
}
