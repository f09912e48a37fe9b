package dateline.preview;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has a port that is taken, as far as Linux tells. */
public final class Neighbour {

    private static final int TRIED = 100;
    private static final String LISTENS = "0A";

    private Neighbour() {}

    /** Name and number of the program that listens on a port. */
    public static Optional<String> on(int port) {
        try {
            String inode = inode(port);
            return inode == null ? Optional.empty() : owner("socket:[" + inode + "]");
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String inode(int port) throws IOException {
        String end = ":%04X".formatted(port);
        for (String table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] cells = line.strip().split("\\s+", -1);
                if (cells.length > 9
                        && cells[1].toUpperCase(Locale.ROOT).endsWith(end)
                        && cells[3].equals(LISTENS)) {
                    return cells[9];
                }
            }
        }
        return null;
    }

    private static Optional<String> owner(String socket) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : all) {
                if (has(process.resolve("fd"), socket)) {
                    String name = Files.readString(process.resolve("comm")).strip();
                    return Optional.of(name + " (process " + process.getFileName() + ")");
                }
            }
        }
        return Optional.empty();
    }

    private static boolean has(Path descriptors, String socket) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(descriptors)) {
            for (Path one : all) {
                if (Files.readSymbolicLink(one).toString().equals(socket)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** A port after this one that is free. */
    public static int freeAfter(int port) {
        for (int next = port + 1; next < port + TRIED && next < 65_536; next++) {
            try (var socket = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // Taken as well.
            }
        }
        return 0;
    }
}
