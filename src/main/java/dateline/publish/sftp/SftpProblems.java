package dateline.publish.sftp;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.file.Path;

/** The words of this folder. */
final class SftpProblems {

    private static final String READERS = "readers have what they had.";

    private SftpProblems() {}

    static Problem badSetting(Place place, String key, String value, String hint) {
        return Problem.error(
                "no-target", place, "`%s` can't be \"%s\"".formatted(key, value), hint);
    }

    static Problem noHost(Place place, String host) {
        return unreachable(
                place,
                "there is no server %s".formatted(host),
                "See how `host` is spelt; " + READERS);
    }

    static Problem notListening(Place place, String host, int port, String why) {
        return unreachable(
                place,
                "%s does not answer at port %d: %s".formatted(host, port, why),
                "See whether its SSH server runs, at which `port`, and whether a firewall is between; "
                        + READERS);
    }

    static Problem dropped(Place place, Login login, String why) {
        return unreachable(
                place,
                "the connection to %s broke: %s".formatted(login.host(), why),
                "Publish again: what has arrived is not sent a second time; " + READERS);
    }

    static Problem noFolder(Place place, String host, String path) {
        return unreachable(
                place,
                "there is no folder %s on %s".formatted(path, host),
                "Make it there, and see how `path` is spelt; one without / in front begins where you land when you log in.");
    }

    private static Problem unreachable(Place place, String what, String hint) {
        return Problem.error("target-unreachable", place, what, hint);
    }

    static Problem noSftp(Place place, String host, String why) {
        return unreachable(
                place,
                "%s lets you in, but offers no SFTP: %s".formatted(host, why),
                "Its sshd_config needs a line `Subsystem sftp internal-sftp`.");
    }

    static Problem unknownKey(Login login, String type, String fingerprint) {
        return Problem.error(
                "unknown-host-key",
                login.place(),
                "the server %s is not known yet; its key is %s %s"
                        .formatted(login.host(), type, fingerprint),
                "Compare that with `ssh-keygen -l -f /etc/ssh/ssh_host_%s_key.pub` on the server; if it is the same: `%s`."
                        .formatted(kind(type), scan(login)));
    }

    static Problem changedKey(Login login, String type, String fingerprint) {
        return Problem.error(
                "changed-host-key",
                login.place(),
                "the server %s has another key than before: %s %s"
                        .formatted(login.host(), type, fingerprint),
                "Somebody may be in between. Ask who runs it; if the key was changed on purpose: `ssh-keygen -R '%s' -f %s`, then `%s`."
                        .formatted(named(login), login.knownHosts(), scan(login)));
    }

    private static String scan(Login login) {
        return "ssh-keyscan -p %d %s >> %s"
                .formatted(login.port(), login.host(), login.knownHosts());
    }

    private static String named(Login login) {
        return login.port() == 22 ? login.host() : "[%s]:%d".formatted(login.host(), login.port());
    }

    private static String kind(String type) {
        return type.contains("ed25519") ? "ed25519" : type.startsWith("ecdsa") ? "ecdsa" : "rsa";
    }

    static Problem unreadable(Place place, Path file, String why) {
        return credentials(
                place,
                "%s can't be read: %s".formatted(file, why),
                "See whether the file is there and yours.");
    }

    static Problem locked(Login login, Path key) {
        return credentials(
                login.place(),
                "the key %s has a passphrase%s"
                        .formatted(
                                key, login.passphrase() == null ? "" : ", and it is another one"),
                "Give it to the agent with `ssh-add %s`, or its passphrase in DATELINE_SSH_PASSPHRASE."
                        .formatted(key));
    }

    static Problem noKey(Login login) {
        return credentials(
                login.place(),
                "there is no key to log in to %s with".formatted(login.host()),
                "Make one with `ssh-keygen -t ed25519` and put it on the server with `ssh-copy-id`; an agent is asked, too.");
    }

    static Problem denied(Login login, String why) {
        return credentials(
                login.place(),
                "%s does not let %s in: %s".formatted(login.host(), login.user(), why),
                "The public key has to stand in ~/.ssh/authorized_keys there: try `ssh-copy-id -p %d %s@%s`."
                        .formatted(login.port(), login.user(), login.host()));
    }

    private static Problem credentials(Place place, String what, String hint) {
        return Problem.error("target-credentials", place, what, hint);
    }

    static Problem notAllowed(Login login, String what) {
        return Problem.error(
                "target-refused",
                login.place(),
                "%s may not do that on %s: %s".formatted(login.user(), login.host(), what),
                "Let the account write to the target's folder and to all in it; " + READERS);
    }
}
