package dateline.publish.sftp;

import java.io.IOException;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The shell of a server, where it lets us have one: some things take one command there, and
 * thousands of requests otherwise. Only paths that mean the same to every shell are given to it.
 */
final class Shell {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(10);

    /** No quote, backslash, exclamation mark (csh), and no control character. */
    private static final Pattern PLAIN = Pattern.compile("/[^'\\\\!\\p{Cntrl}]*");

    private final Connection connection;

    private Shell(Connection connection) {
        this.connection = connection;
    }

    /**
     * A shell that sees the same files as we do.
     *
     * @param file that is there
     * @param text what it holds, and nobody could guess
     * @return null when there is none
     */
    static @org.jspecify.annotations.Nullable Shell of(
            Connection connection, String file, String text) throws IOException {
        if (!isPlain(file)) {
            return null;
        }
        String said = connection.run("cat " + quoted(file), SHORT);
        return said != null && said.contains(text) ? new Shell(connection) : null;
    }

    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches();
    }

    private static String quoted(String path) {
        return "'" + path + "'";
    }

    /** Copies a folder, each file as a second name of the same; whether it could. */
    boolean linkTree(String from, String to) throws IOException {
        return isPlain(from) && isPlain(to) && did("cp -al " + quoted(from) + " " + quoted(to));
    }

    /** Removes a folder with all in it; whether it could. */
    boolean removeTree(String path) throws IOException {
        return isPlain(path) && did("rm -rf " + quoted(path));
    }

    private boolean did(String command) throws IOException {
        return connection.run(command, LONGEST) != null;
    }
}
