package dateline.publish.sftp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * OpenSSH's own server on loopback, run by an ordinary user who can log in as nobody else: the one
 * who tests, or the one that src/test/tools/servers.sh made when root tests.
 */
public final class Sshd implements AutoCloseable {

    private static final String OTHER = "dateline-tests";
    private static final boolean ROOT = System.getProperty("user.name").equals("root");
    private static final int PATIENCE = 200;

    private final Path run;
    private final Path home;
    private final int port;
    private final Process process;

    private Sshd(Path run, Path home, int port, Process process) {
        this.run = run;
        this.home = home;
        this.port = port;
        this.process = process;
    }

    /**
     * Starts one.
     *
     * @param run a folder that is made for it
     * @param settings lines for sshd_config, before those that always stand there
     */
    public static Sshd start(Path run, String... settings)
            throws IOException, InterruptedException {
        Path home = run.resolve("home");
        Path ssh = Files.createDirectories(home.resolve(".ssh"));
        for (Path folder = run; ROOT && folder != null; folder = folder.getParent()) {
            folder.toFile().setExecutable(true, false);
        }
        key(run.resolve("host"));
        key(ssh.resolve("id_ed25519"));
        Files.copy(ssh.resolve("id_ed25519.pub"), run.resolve("authorized_keys"));
        int port = free();
        var config = new ArrayList<>(List.of(settings));
        config.add("ListenAddress 127.0.0.1:" + port);
        config.add("HostKey " + run.resolve("host"));
        config.add("PidFile none");
        config.add("AuthorizedKeysFile " + run.resolve("authorized_keys"));
        config.add("StrictModes no");
        config.add("UsePAM no");
        config.add("PasswordAuthentication no");
        config.add("KbdInteractiveAuthentication no");
        if (config.stream().noneMatch(line -> line.startsWith("Subsystem"))) {
            config.add("Subsystem sftp internal-sftp");
        }
        config.add("MaxStartups 50:30:100");
        Files.write(run.resolve("sshd_config"), config);
        give(run.resolve("host"));
        var command = new ArrayList<String>();
        if (ROOT) {
            command.addAll(List.of("setpriv", "--reuid=" + OTHER, "--regid=" + OTHER));
            command.add("--init-groups");
        }
        command.addAll(List.of("/usr/sbin/sshd", "-D", "-e", "-f", run + "/sshd_config"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(run.resolve("log").toFile());
        var sshd = new Sshd(run, home, port, builder.start());
        sshd.knownAt(port);
        for (int i = 0; i < PATIENCE && sshd.process.isAlive(); i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getInputStream().read();
                return sshd;
            } catch (IOException e) {
                Thread.sleep(50);
            }
        }
        sshd.close();
        throw new AssertionError(
                "sshd did not start (see src/test/tools/servers.sh):\n" + sshd.log());
    }

    private static void key(Path file) throws IOException, InterruptedException {
        run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", file.toString());
    }

    /** Runs a program that has to end well. */
    static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(List.of(command) + ": " + said);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Lets the server's key count at this port, too, as behind a proxy. */
    public void knownAt(int port) throws IOException {
        Files.writeString(
                knownHosts(),
                "[127.0.0.1]:%d %s\n".formatted(port, Files.readString(run.resolve("host.pub"))),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** Gives a file or a folder with all in it to the user that one logs in as. */
    public static Path give(Path path) throws IOException, InterruptedException {
        if (ROOT) {
            run("chown", "-R", OTHER + ":" + OTHER, path.toString());
        }
        return path;
    }

    public String user() {
        return ROOT ? OTHER : System.getProperty("user.name");
    }

    public int port() {
        return port;
    }

    /** Of whoever publishes, with their key. */
    public Path home() {
        return home;
    }

    public Path key() {
        return home.resolve(".ssh/id_ed25519");
    }

    public Path knownHosts() {
        return home.resolve(".ssh/known_hosts");
    }

    public Path authorizedKeys() {
        return run.resolve("authorized_keys");
    }

    /** Of whoever publishes. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        environment.put("HOME", home.toString());
        environment.put("USER", user());
        return environment;
    }

    /** A target's settings, all but its kind's own. */
    public String settings(Path path) {
        return "kind: sftp, host: 127.0.0.1, port: %d, user: %s, path: %s"
                .formatted(port, user(), path);
    }

    public String log() throws IOException {
        return Files.readString(run.resolve("log"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
