package dateline.publish.git;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** How much of a repository of this machine has come since all was last put into one pack. */
final class Growth {

    /** Below this nothing is worth the time. */
    private static final long SMALL = 32L << 20;

    /** Each pack more makes each look-up slower. */
    private static final int MANY_PACKS = 50;

    private static final int BLOCK = 4096;

    private long all;
    private long largest;
    private int packs;

    private Growth() {}

    /**
     * Whether that is more than there was in the largest pack, which is the site as it was then.
     */
    static boolean isTooMuch(Path folder) throws IOException {
        var sizes = new Growth();
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                sizes.add(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return sizes.packs > MANY_PACKS
                || sizes.all - sizes.largest > Math.max(SMALL, sizes.largest);
    }

    private void add(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            if (found.isRegularFile()) {
                long size = (found.size() + BLOCK - 1) / BLOCK * BLOCK;
                all += size;
                if (file.toString().endsWith(".pack")) {
                    packs++;
                    largest = Math.max(largest, size);
                }
            }
        } catch (NoSuchFileException e) {
            // Gone, and of no size.
        }
    }
}
