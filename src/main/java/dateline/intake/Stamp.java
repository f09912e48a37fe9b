package dateline.intake;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * What tells a file from the same file after a change, without reading it. For that only: a date of
 * a story never comes from here, as a checkout of the folder would change it.
 *
 * @param size in bytes
 * @param modified in nanoseconds since 1970
 * @param node tells files with the same name from one another, as far as the system does; else 0
 * @param settled whether the file was old enough when it was listed that a later change would get
 *     another time, however coarse the disk's clock
 */
public record Stamp(long size, long modified, int node, boolean settled) {

    /** The coarsest clock of a disk in use (FAT). */
    private static final long TICK = TimeUnit.SECONDS.toNanos(2);

    static Stamp of(BasicFileAttributes about, long listedMillis) {
        long modified = about.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        Object key = about.fileKey();
        return new Stamp(
                about.size(),
                modified,
                key == null ? 0 : key.hashCode(),
                TimeUnit.MILLISECONDS.toNanos(listedMillis) - modified > TICK);
    }

    /** Whether a file with this stamp has the bytes that one with the other stamp had. */
    boolean isStill(Stamp before) {
        return before.settled
                && size == before.size
                && modified == before.modified
                && node == before.node;
    }

    /** The same, of a file that has to be read again next time. */
    Stamp unsettled() {
        return new Stamp(size, modified, node, false);
    }
}
