package dateline.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sees changes where the system does not tell of them: goes through the folders again and again,
 * and compares.
 */
public final class Patrol {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** So much longer than a walk is the pause behind it, that other work is not held up. */
    private static final int PAUSES = 4;

    private final Folders folders;
    private Map<Path, Stamp> seen;
    private long walked;

    private Patrol(Folders folders) {
        this.folders = folders;
        this.seen = look();
    }

    /** Looks for the first time; nothing that happens after this returned is missed. */
    public static Patrol over(Folders folders) {
        return new Patrol(folders);
    }

    /** What tells one state of a file from another, as far as its folder knows. */
    private record Stamp(FileTime changed, long size, @Nullable Object key) {}

    /** What was touched since it last looked, after a pause. */
    public Watch.Touched next() throws InterruptedException {
        Thread.sleep(Math.max(PAUSE.toMillis(), walked * PAUSES));
        Map<Path, Stamp> now = look();
        var touched = new HashSet<Path>();
        now.forEach(
                (path, stamp) -> {
                    if (!stamp.equals(seen.get(path))) {
                        touched.add(path);
                    }
                });
        for (Path path : seen.keySet()) {
            if (!now.containsKey(path)) {
                touched.add(path);
            }
        }
        seen = now;
        return new Watch.Touched(touched, false);
    }

    private Map<Path, Stamp> look() {
        long start = System.nanoTime();
        var stamps = new HashMap<Path, Stamp>();
        try {
            folders.visit(
                    folders.root(),
                    folder -> {
                        if (folders.hold(folder)) {
                            put(stamps, folder);
                        }
                    },
                    file -> put(stamps, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walked = (System.nanoTime() - start) / 1_000_000;
        return stamps;
    }

    private static void put(Map<Path, Stamp> stamps, Path path) {
        try {
            var about =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            // A folder changes with each file in it, which is seen by itself.
            stamps.put(
                    path,
                    about.isDirectory()
                            ? new Stamp(FileTime.fromMillis(0), 0, about.fileKey())
                            : new Stamp(about.lastModifiedTime(), about.size(), about.fileKey()));
        } catch (IOException e) {
            // It vanished.
        }
    }
}
