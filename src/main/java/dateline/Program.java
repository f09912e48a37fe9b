package dateline;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * What this very program is known by: whatever it remembers of copy or pages counts only as long as
 * the same program made it.
 */
final class Program {

    private static final String MARK = find();

    private Program() {}

    /** The same for the same jars, and another for any other. */
    static String mark() {
        return MARK;
    }

    private static String find() {
        try {
            URL source = Program.class.getProtectionDomain().getCodeSource().getLocation();
            Path file = Path.of(source.toURI());
            if (Files.isRegularFile(file)) {
                var crc = new CRC32();
                crc.update(Files.readAllBytes(file));
                return crc.getValue() + " " + libraries();
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            // Not started from a jar that can be read: nothing is known of it.
        }
        // From a folder of classes, any of which may change: every start is another program.
        return ProcessHandle.current().pid() + " " + System.nanoTime();
    }

    /**
     * The names of the jars, which hold their versions. Those that only {@code publish} has make no
     * page: a build before it and the one in it are by the same program.
     */
    private static String libraries() {
        var names = new StringBuilder();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(path);
            Path folder = jar.getParent();
            if (folder == null || !folder.endsWith("lib/publish")) {
                names.append(jar.getFileName()).append(' ');
            }
        }
        return names.toString();
    }
}
