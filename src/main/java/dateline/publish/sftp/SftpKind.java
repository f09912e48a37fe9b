package dateline.publish.sftp;

import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Kind;
import dateline.publish.Layout;
import dateline.publish.LoggedTree;
import dateline.publish.Outlet;
import dateline.publish.Packing;
import dateline.publish.PublishProblems;
import dateline.publish.Setting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a server with OpenSSH: {@code host}, {@code port}, {@code user} and {@code path},
 * then as for a folder of this machine. One gets in with keys, of an agent or in files.
 */
public final class SftpKind implements Kind {

    private static final List<String> KEYS =
            Kind.keys(
                    "host",
                    "port",
                    "user",
                    "path",
                    "releases",
                    "public",
                    "keep",
                    "key",
                    "known-hosts",
                    Packing.KEY);
    private static final int PORT = 22;
    private static final int MOST_PORT = 65_535;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A name or an address, and nothing that a program could take for an option. */
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9:_][A-Za-z0-9.:_-]*");

    private static final Pattern USER = Pattern.compile("[^-\\s@:/][^\\s@:/]*");

    @Override
    public String word() {
        return "sftp";
    }

    @Override
    public boolean showsSiblings() {
        return true;
    }

    @Override
    public @Nullable Outlet open(Setting setting, List<Problem> problems) {
        int before = problems.size();
        Keys keys = Keys.of(setting.mapping(), KEYS, problems);
        Place place = setting.mapping().place();
        var files = new Files(setting);
        String name = host(setting, keys, problems);
        SshConfig config = name == null ? SshConfig.NONE : files.config(name);
        String host = name == null ? null : realName(config, name, keys, place, problems);
        String user = user(setting, config, keys, problems);
        int written = config.port() > 0 && config.port() <= MOST_PORT ? config.port() : PORT;
        int port = keys.number("port", 1, MOST_PORT, written);
        String path = keys.text("path", "");
        if (path.isEmpty()) {
            problems.add(PublishProblems.needs(place, setting.name(), "path", "/srv/post"));
        } else if (path.startsWith("~")) {
            problems.add(
                    SftpProblems.badSetting(
                            keys.place("path", place),
                            "path",
                            path,
                            "Leave ~ away: a path without / in front begins where you land when you log in."));
        }
        Layout layout = Layout.of(keys, place, problems);
        Path key = keys.text("key") == null ? null : files.file(keys, "key", "", problems);
        String otherwise = config.knownHosts() == null ? "~/.ssh/known_hosts" : config.knownHosts();
        Path known = files.file(keys, "known-hosts", otherwise, problems);
        if (problems.size() > before || host == null || user == null || known == null) {
            return null;
        }
        Map<String, String> environment = setting.environment();
        String agent = environment.getOrDefault("SSH_AUTH_SOCK", "");
        var login =
                new Login(
                        host,
                        port,
                        user,
                        key,
                        files.keys(config),
                        agent.isEmpty() ? null : Path.of(agent),
                        config.only(),
                        environment.get("DATELINE_SSH_PASSPHRASE"),
                        known,
                        place);
        var retry =
                new Retry(
                        TRIES,
                        PAUSE,
                        time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()),
                        new Random());
        var tree = new SftpTree(login, path, PATIENCE, retry, setting.log());
        return layout.outlet(LoggedTree.of(tree, setting.log()), place);
    }

    private static @Nullable String host(Setting setting, Keys keys, List<Problem> problems) {
        Place place = setting.mapping().place();
        String host = keys.text("host");
        if (host == null || host.isEmpty()) {
            problems.add(PublishProblems.needs(place, setting.name(), "host", "post.example"));
            return null;
        }
        if (!HOST.matcher(host).matches()) {
            problems.add(
                    SftpProblems.badSetting(
                            keys.place("host", place),
                            "host",
                            host.replaceAll(":[^@]*@", ":***@"),
                            "Write the server's name or address alone; `user`, `port` and `path` have keys of their own, and a password has none."));
        }
        return host;
    }

    /** What the server is really called, by the people's own file. */
    private static @Nullable String realName(
            SshConfig config, String name, Keys keys, Place place, List<Problem> problems) {
        String host = config.host();
        if (host == null) {
            return name;
        }
        if (!HOST.matcher(host).matches()) {
            problems.add(
                    SftpProblems.badSetting(
                            keys.place("host", place),
                            "host",
                            name,
                            "Its HostName in ~/.ssh/config is no name or address: see what stands there."));
            return null;
        }
        return host;
    }

    private static @Nullable String user(
            Setting setting, SshConfig config, Keys keys, List<Problem> problems) {
        Place place = setting.mapping().place();
        String own = setting.environment().getOrDefault("USER", "");
        String user = keys.text("user", config.user() == null ? own : config.user());
        if (user.isEmpty()) {
            problems.add(PublishProblems.needs(place, setting.name(), "user", "www"));
            return null;
        }
        if (!USER.matcher(user).matches()) {
            problems.add(
                    SftpProblems.badSetting(
                            keys.place("user", place),
                            "user",
                            user.replaceAll(":.*", ":***"),
                            "Write the name that you log in with; a password has no place here."));
        }
        return user;
    }

    /** Files of this machine; {@code ~} is the home of whoever publishes. */
    private record Files(Setting setting) {

        private static final List<String> NAMES = List.of("id_ed25519", "id_ecdsa", "id_rsa");

        private String home() {
            Map<String, String> environment = setting.environment();
            return environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        }

        private @Nullable Path file(
                Keys keys, String key, String otherwise, List<Problem> problems) {
            String text = keys.text(key, otherwise);
            try {
                return at(text);
            } catch (InvalidPathException e) {
                problems.add(
                        SftpProblems.badSetting(
                                keys.place(key, setting.mapping().place()),
                                key,
                                text,
                                "Write the path of a file, such as `~/.ssh/id_ed25519`."));
                return null;
            }
        }

        private Path at(String text) {
            boolean under = text.startsWith("~/");
            return setting.root()
                    .resolve(under ? home() + text.substring(1) : text)
                    .toAbsolutePath()
                    .normalize();
        }

        private SshConfig config(String name) {
            return home().isEmpty()
                    ? SshConfig.NONE
                    : SshConfig.of(at("~/.ssh/config"), Path.of(home()), name, setting.log());
        }

        /** Where people have theirs: those that they wrote down, or those of the usual names. */
        private List<Path> keys(SshConfig config) {
            if (home().isEmpty()) {
                return List.of();
            }
            return config.keys().isEmpty()
                    ? NAMES.stream().map(name -> at("~/.ssh/" + name)).toList()
                    : config.keys().stream().map(this::at).toList();
        }
    }
}
