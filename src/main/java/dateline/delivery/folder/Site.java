package dateline.delivery.folder;

import dateline.delivery.DeliveryProblems;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The output folder of a publication.
 *
 * @param root the publication's folder
 * @param out the output, by a path without symbolic links: one output has one name
 */
record Site(Path root, Path out) {

    /** Where our own list stands, relative to the output. */
    static final String OWN = ".dateline";

    static final String SUMS = OWN + "/SHA256SUMS";

    static Site of(Path root, Path out) throws IOException {
        return new Site(real(root), real(out));
    }

    /** Whether the output is, holds or lies in what the publication is made from. */
    boolean isInTheWay() {
        return root.startsWith(out)
                || Stream.of("seeds", "templates", OWN)
                        .map(name -> root.resolve(name))
                        .anyMatch(ours -> meets(ours) || meets(realOrSame(ours)));
    }

    private boolean meets(Path ours) {
        return out.startsWith(ours) || ours.startsWith(out);
    }

    private static Path realOrSame(Path path) {
        try {
            return real(path);
        } catch (IOException e) {
            return path;
        }
    }

    /** A file by its path within the site. */
    Path at(String path) {
        return out.resolve(path);
    }

    /** The path within the site of one of its files. */
    String path(Path file) {
        return out.relativize(file).toString().replace(File.separatorChar, '/');
    }

    /** Where an editor finds a file. */
    Place place(Path file) {
        String name = file.startsWith(root) ? root.relativize(file).toString() : file.toString();
        return Place.of(name.replace(File.separatorChar, '/'));
    }

    Place place(String path) {
        return place(at(path));
    }

    /** What an editor is told about a fault; the nearest thing that exists tells of a full disk. */
    Problem fault(IOException fault, Disk disk) {
        Path file = fileOf(fault);
        Path near = nearest(file);
        String reason = String.valueOf(fault.getMessage()).toLowerCase(Locale.ROOT);
        if (fault instanceof AccessDeniedException
                || reason.contains("read-only")
                || reason.contains("not permitted")) {
            return DeliveryProblems.unwritable(place(file));
        }
        if (disk.isFull(fault, near)) {
            return DeliveryProblems.diskFull(place(out));
        }
        return DeliveryProblems.diskFault(place(file), reason(fault));
    }

    private Path fileOf(IOException fault) {
        if (fault instanceof FileSystemException named && named.getFile() != null) {
            Path file = Path.of(named.getFile());
            return Files.isDirectory(file) || file.getParent() == null ? file : file.getParent();
        }
        return out;
    }

    private static String reason(IOException fault) {
        String reason =
                fault instanceof FileSystemException named ? named.getReason() : fault.getMessage();
        if (reason != null) {
            return reason;
        }
        return fault instanceof NoSuchFileException ? "a file is gone" : "no reason given";
    }

    /** The path itself, or the nearest folder above it that exists. */
    static Path nearest(Path path) {
        Path near = path;
        for (Path up = path; up != null; up = up.getParent()) {
            near = up;
            if (Files.exists(up, LinkOption.NOFOLLOW_LINKS)) {
                break;
            }
        }
        return near;
    }

    private static Path real(Path path) throws IOException {
        Path whole = path.toAbsolutePath().normalize();
        Path near = nearest(whole);
        if (!Files.exists(near)) {
            return whole;
        }
        return near.toRealPath().resolve(near.relativize(whole).toString()).normalize();
    }
}
