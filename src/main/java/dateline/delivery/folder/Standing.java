package dateline.delivery.folder;

import dateline.hash.Sha256;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the output now. A file is read for its hash once, and again only when its time or
 * size has changed since. Safe to ask from several threads.
 */
final class Standing {

    private final Site site;
    private final Map<String, Found> files = new ConcurrentHashMap<>();

    Standing(Site site) {
        this.site = site;
    }

    enum Kind {
        NOTHING,
        FILE,
        FOLDER,
        /** A symbolic link, a device: nothing that we would ever make. */
        OTHER
    }

    /**
     * What was found at a path.
     *
     * @param hash empty unless a file was found
     */
    record Found(Kind kind, String hash, long size, long modified) {

        static final Found NOTHING = new Found(Kind.NOTHING, "", 0, 0);
        private static final Found FOLDER = new Found(Kind.FOLDER, "", 0, 0);
        private static final Found OTHER = new Found(Kind.OTHER, "", 0, 0);

        boolean is(Kind other) {
            return kind == other;
        }

        boolean isFile(String hash) {
            return kind == Kind.FILE && this.hash.equals(hash);
        }
    }

    /** Looks at a path and, if a file stands there, into it. */
    Found look(String path) throws IOException {
        BasicFileAttributes now = attributesIfThere(path);
        if (now == null) {
            return Found.NOTHING;
        }
        if (!now.isRegularFile()) {
            return now.isDirectory() ? Found.FOLDER : Found.OTHER;
        }
        Found known = files.get(path);
        return known != null && isAsIn(now, known) ? known : read(path, now);
    }

    /** What is known of a file without another look; null when nothing is. */
    @Nullable Found remembered(String path) {
        return files.get(path);
    }

    /** Looks at a path, but not into a file. */
    Kind kind(String path) throws IOException {
        return kind(attributesIfThere(path));
    }

    private static Kind kind(@Nullable BasicFileAttributes now) {
        if (now == null) {
            return Kind.NOTHING;
        }
        return now.isRegularFile() ? Kind.FILE : now.isDirectory() ? Kind.FOLDER : Kind.OTHER;
    }

    /**
     * Whether a remembered file is still as it was, told from its time and size alone. Not to be
     * told of one written so shortly before it was remembered that the clock of the disk could not
     * tell a later change.
     */
    boolean isUntouched(LedgerFile.Entry entry, long remembered) {
        var sheet = entry.line().sheet();
        var known = new Found(Kind.FILE, sheet.hash(), sheet.size(), entry.modified());
        String path = entry.path();
        try {
            var now = attributes(path);
            boolean coarse = entry.modified() % 1_000_000_000 == 0;
            long tick = coarse ? 2_000_000_000 : 20_000_000;
            if (!isAsIn(now, known) || remembered - entry.modified() < tick) {
                return false;
            }
            files.put(path, known);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Found read(String path, BasicFileAttributes now) throws IOException {
        String hash = Sha256.of(site.at(path));
        var found = new Found(Kind.FILE, hash, now.size(), nanos(now));
        files.put(path, found);
        return found;
    }

    private @Nullable BasicFileAttributes attributesIfThere(String path) throws IOException {
        try {
            return attributes(path);
        } catch (NoSuchFileException e) {
            return null;
        } catch (FileSystemException e) {
            // "Not a directory": the system has no exception of its own for it.
            if (isBelowFile(path)) {
                return null;
            }
            throw e;
        }
    }

    private BasicFileAttributes attributes(String path) throws IOException {
        return Files.readAttributes(
                site.at(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isAsIn(BasicFileAttributes now, Found known) {
        return now.isRegularFile() && now.size() == known.size() && nanos(now) == known.modified();
    }

    private static long nanos(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    private boolean isBelowFile(String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            var above = site.at(path.substring(0, slash));
            if (!Files.isDirectory(above)) {
                return Files.exists(above, LinkOption.NOFOLLOW_LINKS);
            }
        }
        return false;
    }
}
