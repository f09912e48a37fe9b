package dateline.delivery.folder;

import dateline.delivery.Opening;
import dateline.delivery.Receipt;
import dateline.delivery.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** What the tests of this room do with folders. */
final class Folders {

    static final Duration AT_ONCE = Duration.ZERO;

    private Folders() {}

    static Opening open(Path root, Disk disk) {
        return FolderTarget.open(root, root.resolve("site"), AT_ONCE, disk);
    }

    static Receipt deliver(Path root, Map<String, String> pages) {
        return deliver(root, pages, false);
    }

    static Receipt deliver(Path root, Map<String, String> pages, boolean adopt) {
        return deliver(root, pages, adopt, FaultyDisk.sound());
    }

    static Receipt deliver(Path root, Map<String, String> pages, boolean adopt, Disk disk) {
        Opening opening = open(root, disk);
        if (!opening.succeeded()) {
            return Receipt.refused(opening.problems());
        }
        try (var target = opening.target()) {
            return Round.deliver(target, adopt, pages);
        }
    }

    /** All files of the output by path, with their text; folders end in a slash. */
    static Map<String, String> site(Path root) throws IOException {
        return tree(root.resolve("site"));
    }

    static Map<String, String> tree(Path top) throws IOException {
        var found = new TreeMap<String, String>();
        if (!Files.exists(top)) {
            return found;
        }
        try (var walk = Files.walk(top)) {
            for (Path path : walk.filter(each -> !each.equals(top)).toList()) {
                String name = top.relativize(path).toString();
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    found.put(name + "/", "");
                } else if (Files.isSymbolicLink(path)) {
                    found.put(name, "-> " + Files.readSymbolicLink(path));
                } else {
                    found.put(name, Files.readString(path));
                }
            }
        }
        return found;
    }

    /** When each file of the output was written. */
    static Map<String, Object> times(Path top) throws IOException {
        var times = new TreeMap<String, Object>();
        try (var walk = Files.walk(top)) {
            for (Path path : walk.toList()) {
                times.put(top.relativize(path).toString(), Files.getLastModifiedTime(path));
            }
        }
        return times;
    }

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path path : walk.sorted().toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
