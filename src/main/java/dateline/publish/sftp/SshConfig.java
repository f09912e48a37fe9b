package dateline.publish.sftp;

import com.jcraft.jsch.ConfigRepository;
import com.jcraft.jsch.OpenSSHConfig;
import dateline.publish.Log;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What people have written down of a server for {@code ssh} itself, as {@code ~/.ssh/config} has it
 * (ssh_config(5)): under the name that they call it by. Nothing in it is ever run.
 *
 * @param host its real name; null: the one it is called by
 * @param port 0: none is said
 * @param keys files of keys to log in with, as they are written
 * @param only whether the agent's other keys are left out
 * @param knownHosts as it is written; null: none is said
 */
record SshConfig(
        @Nullable String host,
        @Nullable String user,
        int port,
        List<String> keys,
        boolean only,
        @Nullable String knownHosts) {

    static final SshConfig NONE = new SshConfig(null, null, 0, List.of(), false, null);

    /** A file of people is not larger. */
    private static final int MOST = 1 << 20;

    private static final int DEEPEST = 8;
    private static final Pattern KEYWORD = Pattern.compile("\\s*([A-Za-z0-9]+)\\s*[\\s=]\\s*(.*)");

    SshConfig {
        keys = List.copyOf(keys);
    }

    /**
     * What is said of one server.
     *
     * @param file that need not be there
     * @param name by which it is called
     */
    static SshConfig of(Path file, Path home, String name, Log log) {
        if (!Files.isReadable(file)) {
            return NONE;
        }
        var lines = new ArrayList<String>();
        try {
            read(file, home, 0, lines);
            return said(OpenSSHConfig.parse(String.join("\n", lines) + "\n"), home, name, log);
        } catch (IOException | RuntimeException e) {
            log.say(file + " can't be understood: " + e);
            return NONE;
        }
    }

    private static SshConfig said(ConfigRepository all, Path home, String name, Log log) {
        ConfigRepository.Config config = all.getConfig(name);
        String host = plain(config.getHostname());
        for (String way : new String[] {"ProxyJump", "ProxyCommand"}) {
            if (config.getValue(way) != null) {
                log.say("%s has a %s in ~/.ssh/config, which is not gone".formatted(name, way));
            }
        }
        String[] files = config.getValues("IdentityFile");
        var keys = new ArrayList<String>();
        for (String one : files == null ? new String[0] : files) {
            String key = String.valueOf(plain(one)).replace("%d", home.toString());
            // Others of its signs stand for what is known when one is connected.
            if (!key.contains("%") && !key.equalsIgnoreCase("none")) {
                keys.add(key);
            }
        }
        String known = plain(config.getValue("UserKnownHostsFile"));
        return new SshConfig(
                host == null ? null : host.replace("%h", name),
                plain(config.getUser()),
                Math.max(0, config.getPort()),
                keys,
                "yes".equalsIgnoreCase(plain(config.getValue("IdentitiesOnly"))),
                // Several may be named; the first one is the one that is written to.
                known == null ? null : known.split("\\s+", 2)[0].replace("%d", home.toString()));
    }

    private static @Nullable String plain(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text = value.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String bare = quoted ? text.substring(1, text.length() - 1) : text;
        return bare.isEmpty() ? null : bare;
    }

    /**
     * The lines that count for every machine: those under {@code Match} are left out, since what it
     * asks would have to be found out first.
     */
    private static void read(Path file, Path home, int depth, List<String> lines)
            throws IOException {
        if (Files.size(file) > MOST || depth > DEEPEST) {
            throw new IOException(file + " is too large, or leads in a circle");
        }
        boolean matching = false;
        boolean first = true;
        for (String line : Files.readAllLines(file)) {
            var said = KEYWORD.matcher(line);
            String word = said.matches() ? said.group(1).toLowerCase(Locale.ROOT) : "";
            if (word.equals("match") || word.equals("host")) {
                matching = word.equals("match");
                first = false;
            }
            if (word.equals("include")) {
                // Amid what is said of one server it would count for that one alone.
                if (first) {
                    for (Path more : included(said.group(2), home)) {
                        read(more, home, depth + 1, lines);
                        lines.add("Host *");
                    }
                }
            } else if (!matching) {
                lines.add(line);
            }
        }
    }

    private static List<Path> included(String patterns, Path home) throws IOException {
        Path ssh = home.resolve(".ssh");
        var files = new ArrayList<Path>();
        for (String word : patterns.replace("\"", "").strip().split("\\s+", -1)) {
            String bare = word.startsWith("~/") ? home + word.substring(1) : word;
            int slash = bare.lastIndexOf('/');
            try {
                Path folder = ssh.resolve(bare.substring(0, slash + 1));
                String glob = bare.substring(slash + 1);
                if (Files.isDirectory(folder)) {
                    try (DirectoryStream<Path> some = Files.newDirectoryStream(folder, glob)) {
                        some.forEach(files::add);
                    }
                }
            } catch (InvalidPathException | PatternSyntaxException e) {
                throw new IOException("no file is called " + bare, e);
            }
        }
        files.removeIf(file -> !Files.isRegularFile(file) || !Files.isReadable(file));
        files.sort(null);
        return files;
    }
}
