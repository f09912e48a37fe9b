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
        String host = host(setting, keys, problems);
        String user = user(setting, keys, problems);
        int port = keys.number("port", 1, MOST_PORT, PORT);
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
        var files = new Files(setting);
        Path key = keys.text("key") == null ? null : files.file(keys, "key", "", problems);
        Path known = files.file(keys, "known-hosts", "~/.ssh/known_hosts", problems);
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
                        files.keys(),
                        agent.isEmpty() ? null : Path.of(agent),
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

    private static @Nullable String user(Setting setting, Keys keys, List<Problem> problems) {
        Place place = setting.mapping().place();
        String user = keys.text("user", setting.environment().getOrDefault("USER", ""));
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

        private List<Path> keys() {
            return home().isEmpty()
                    ? List.of()
                    : NAMES.stream().map(name -> at("~/.ssh/" + name)).toList();
        }
    }
}
