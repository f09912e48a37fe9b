package dateline.delivery.folder;

import dateline.hash.Sha256;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of one output, besides the list that lies in it. Sheets are staged here, so it
 * must be on the output's own file system: only there a file is moved in one step.
 */
record StateFolder(Path folder) {

    static final String SUMS = "sums";
    static final String LEDGER = "ledger";
    static final String JOURNAL = "journal";

    /** Begins the names of files that were replaced or taken away. */
    static final String ASIDE = "old-";

    Path lock() {
        return folder.resolve("lock");
    }

    Path ledger() {
        return folder.resolve("ledger");
    }

    Path journal() {
        return folder.resolve("journal");
    }

    /** What is kept under a name for the next run. */
    Path note(String name) {
        return folder.resolve("note-" + name);
    }

    Path staging() {
        return folder.resolve("staging");
    }

    Path staged(String name) {
        return staging().resolve(name);
    }

    /** Whether a delivery has begun and not ended. */
    boolean isInterrupted() {
        return Files.exists(journal(), LinkOption.NOFOLLOW_LINKS);
    }

    void makeStaging(Disk disk) throws IOException {
        if (!Files.isDirectory(staging())) {
            disk.createFolder(staging());
        }
    }

    void clearStaging(Disk disk) throws IOException {
        if (Files.isDirectory(staging())) {
            for (Path file : inStaging()) {
                disk.delete(file);
            }
            disk.delete(staging());
        }
    }

    List<Path> inStaging() throws IOException {
        if (!Files.isDirectory(staging())) {
            return List.of();
        }
        try (var files = Files.list(staging())) {
            return files.sorted().toList();
        }
    }

    /** Those that may be there already. */
    static List<StateFolder> standing(Site site) {
        return candidates(site).stream()
                .filter(folder -> Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS))
                .map(StateFolder::new)
                .toList();
    }

    /** Chooses the first folder that can be used and makes it. */
    static StateFolder make(Site site, Disk disk) throws IOException {
        @Nullable IOException first = null;
        for (Path candidate : candidates(site)) {
            try {
                refuseLink(candidate);
                if (isOnOneStore(candidate, site.out())) {
                    return make(candidate, disk);
                }
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        throw first == null ? new FileSystemException(site.out().toString()) : first;
    }

    /** A symbolic link on the way would let us write into a foreign folder. */
    private static void refuseLink(Path candidate) throws IOException {
        Path near = Site.nearest(candidate);
        if (!near.toRealPath().equals(near)) {
            throw new FileSystemException(
                    String.valueOf(candidate.getParent()),
                    null,
                    "a symbolic link stands here, and Dateline keeps nothing behind one");
        }
    }

    /**
     * Under the root; beside the output when the root can't be written or is on another disk; in
     * the output when it is a disk of its own, or the only folder that may be written.
     */
    private static List<Path> candidates(Site site) {
        var candidates = new ArrayList<Path>();
        candidates.add(site.root().resolve(Site.OWN).resolve(name(site)));
        Path beside = site.out().getParent();
        if (beside != null) {
            candidates.add(beside.resolve(Site.OWN).resolve(lastName(site)));
        }
        if (Files.isDirectory(site.out(), LinkOption.NOFOLLOW_LINKS)) {
            candidates.add(site.at(Site.OWN).resolve("work"));
        }
        return candidates;
    }

    private static String name(Site site) {
        if (site.root().equals(site.out().getParent())) {
            return lastName(site);
        }
        String path = site.place(site.out()).file();
        return lastName(site) + "-" + Sha256.of(path).substring(0, 12);
    }

    private static String lastName(Site site) {
        Path name = site.out().getFileName();
        return name == null ? "root" : name.toString();
    }

    private static boolean isOnOneStore(Path one, Path other) {
        try {
            return Files.getFileStore(Site.nearest(one))
                    .equals(Files.getFileStore(Site.nearest(other)));
        } catch (IOException e) {
            // Some containers hide their mounts. A move across disks fails before anything moved.
            return true;
        }
    }

    private static StateFolder make(Path folder, Disk disk) throws IOException {
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            disk.write(ignore, new byte[] {'*', '\n'}, 2);
        }
        if (!Files.isWritable(folder)) {
            throw new AccessDeniedException(folder.toString());
        }
        return new StateFolder(folder);
    }
}
