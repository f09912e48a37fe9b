package dateline.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Some folders of a publication with all that is in them, whether they are there yet or not. Of
 * what else lies beside them nothing is seen.
 */
public record Folders(Path root, List<String> names) {

    public Folders {
        root = root.toAbsolutePath();
        names = List.copyOf(names);
    }

    /** What is done with a folder or a file. */
    interface Visit {
        void to(Path path) throws IOException;
    }

    boolean hold(Path path) {
        return names.stream().anyMatch(name -> path.startsWith(root.resolve(name)));
    }

    /**
     * Goes through a folder of ours and all below it, or from the root through all of ours; what
     * vanishes on the way is passed over.
     */
    void visit(Path start, Visit folder, Visit file) throws IOException {
        if (start.equals(root)) {
            folder.to(root);
            for (String name : names) {
                Path one = root.resolve(name);
                if (Files.isDirectory(one)) {
                    walk(one, folder, file);
                }
            }
        } else if (hold(start)) {
            walk(start, folder, file);
        }
    }

    private static void walk(Path start, Visit folder, Visit file) throws IOException {
        // One that is a link is gone through, but no link below it.
        Path from = Files.isSymbolicLink(start) ? start.resolve(".") : start;
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes about)
                            throws IOException {
                        try {
                            folder.to(path.normalize());
                            return FileVisitResult.CONTINUE;
                        } catch (NoSuchFileException | NotDirectoryException e) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes about)
                            throws IOException {
                        file.to(path.normalize());
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path path, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
