package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.matter.Entry;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Interruption;
import dateline.publish.Outlet;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import dateline.publish.Setting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, who does not, and what they are told. */
class LoginIT {

    private static final String WORDS = "open sesame, please";

    @TempDir private static Path servers;
    private static Sshd sshd;

    @TempDir private Path folder;
    private Path target;
    private Path home;
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> log = new CopyOnWriteArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        sshd = Sshd.start(servers.resolve("sshd"));
    }

    @AfterAll
    static void stop() {
        sshd.close();
    }

    @BeforeEach
    void target() throws Exception {
        folder.toFile().setExecutable(true, false);
        target = Sshd.give(Files.createDirectory(folder.resolve("live")));
        home = Files.createDirectories(folder.resolve("home"));
        Files.createDirectory(home.resolve(".ssh"));
        Files.copy(sshd.knownHosts(), home.resolve(".ssh/known_hosts"));
        settings.put("host", "127.0.0.1");
        settings.put("port", sshd.port() + "");
        settings.put("user", sshd.user());
        settings.put("path", target.toString());
        settings.put("key", sshd.key().toString());
        environment.put("HOME", home.toString());
    }

    @Test
    void aKeyThatIsNamedLetsIn() throws Exception {
        assertThat(published()).isEmpty();
        assertThat(target.resolve("current/a/index.html")).hasContent("assets/house.1.css a");
        assertThat(log)
                .anyMatch(line -> line.contains("create .dateline/lock: true"))
                .anyMatch(line -> line.startsWith("ssh: "))
                .noneMatch(line -> line.contains("PRIVATE KEY"));
    }

    @Test
    void oneIsFoundWherePeopleHaveTheirs() throws Exception {
        settings.remove("key");
        settings.remove("user");
        environment.put("USER", sshd.user());
        Files.copy(sshd.key(), home.resolve(".ssh/id_ed25519"));
        assertThat(published()).isEmpty();
    }

    @Test
    void thePassphraseOfAKeyIsTakenFromTheEnvironmentAndWrittenNowhere() throws Exception {
        Path locked = locked();
        settings.put("key", "~/.ssh/locked");
        assertThat(published())
                .contains("[target-credentials]")
                .contains("has a passphrase")
                .contains("ssh-add " + locked);
        environment.put("DATELINE_SSH_PASSPHRASE", "something else");
        assertThat(published()).contains("and it is another one");
        environment.put("DATELINE_SSH_PASSPHRASE", WORDS);
        assertThat(published()).isEmpty();
        assertThat(log).noneMatch(line -> line.contains(WORDS));
        assertThat(Redaction.of(environment).line("with " + WORDS)).isEqualTo("with ***");
    }

    @Test
    void anAgentLetsInWithWhatItKeeps() throws Exception {
        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
        try {
            while (agent.isAlive() && !Files.exists(socket)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            var adding = new ProcessBuilder("ssh-add", "-q", sshd.key().toString());
            adding.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(adding.start().waitFor()).isZero();
            settings.remove("key");
            assertThat(published()).contains("there is no key to log in");
            environment.put("SSH_AUTH_SOCK", socket.toString());
            assertThat(published()).isEmpty();
        } finally {
            agent.destroy();
        }
        environment.put("SSH_AUTH_SOCK", folder.resolve("gone").toString());
        assertThat(published()).contains("there is no key to log in");
    }

    @Test
    void aServerMayBeNamedAsInTheFileOfSshItself() throws Exception {
        settings.remove("key");
        settings.remove("user");
        settings.remove("port");
        settings.put("host", "harbour");
        environment.put("USER", "nobody-of-that-name");
        Files.move(home.resolve(".ssh/known_hosts"), home.resolve("servers"));
        Path ran = folder.resolve("ran");
        config(
                """
                Include config.d/*
                Host other
                  Port 1
                Match host harbour exec "touch %s"
                  User wrong
                Host harb*
                  HostName "127.0.0.1"
                  Port %d
                  User=%s
                  IdentityFile %s
                  Port 2
                Host *
                  User late
                  UserKnownHostsFile %%d/servers ~/more
                """
                        .formatted(ran, sshd.port(), sshd.user(), sshd.key()));
        assertThat(published()).isEmpty();
        assertThat(ran).doesNotExist();
        // What the masthead says counts.
        settings.put("user", "another");
        assertThat(published()).contains("127.0.0.1 does not let another in");
        settings.remove("user");
        settings.put("port", "1");
        assertThat(published()).contains("127.0.0.1 does not answer at port 1");
        settings.remove("port");
        Files.createDirectory(home.resolve(".ssh/config.d"));
        Files.writeString(home.resolve(".ssh/config.d/work"), "Host harbour\n  User early\n");
        assertThat(published()).contains("127.0.0.1 does not let early in");
    }

    @Test
    void whereOnlyOneKeyIsMeantTheAgentsOthersAreLeftOut() throws Exception {
        Sshd.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home + "/.ssh/mine");
        Path socket = folder.resolve("agent");
        Process agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString()).start();
        try {
            while (agent.isAlive() && !Files.exists(socket)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            var adding = new ProcessBuilder("ssh-add", "-q", sshd.key().toString());
            adding.environment().put("SSH_AUTH_SOCK", socket.toString());
            assertThat(adding.start().waitFor()).isZero();
            environment.put("SSH_AUTH_SOCK", socket.toString());
            settings.remove("key");
            config("IdentityFile ~/.ssh/mine\nIdentitiesOnly yes\n");
            assertThat(published()).contains("does not let");
            config("IdentityFile ~/.ssh/mine\n");
            assertThat(published()).isEmpty();
            config("IdentityFile ~/.ssh/known\nIdentitiesOnly yes\n");
            Files.copy(sshd.key(), home.resolve(".ssh/known"));
            assertThat(published()).isEmpty();
        } finally {
            agent.destroy();
        }
    }

    @Test
    void aFileOfSshThatMakesNoSenseIsNoObstacle() throws Exception {
        for (String text :
                List.of("Host", "Port many\n", "\0\n=\n", "Include config\n", "Include [\n")) {
            config(text);
            assertThat(published()).as(text).isEmpty();
        }
        Files.write(home.resolve(".ssh/config"), new byte[] {(byte) 0xff, '\n'});
        assertThat(published()).isEmpty();
        config("HostName a b;c\n");
        var problems = new ArrayList<Problem>();
        assertThat(new SftpKind().open(setting(), problems)).isNull();
        assertThat(problems.toString()).contains("Its HostName in ~/.ssh/config");
    }

    private void config(String text) throws IOException {
        Files.writeString(home.resolve(".ssh/config"), text);
    }

    @Test
    void aKeyThatTheServerDoesNotKnowIsToldSo() throws Exception {
        Sshd.run("ssh-keygen", "-q", "-t", "ecdsa", "-N", "", "-f", home + "/.ssh/id_ecdsa");
        settings.remove("key");
        assertThat(published())
                .contains("[target-credentials]")
                .contains("127.0.0.1 does not let " + sshd.user() + " in")
                .contains("ssh-copy-id -p " + sshd.port());
        settings.put("key", home + "/.ssh/nothing");
        assertThat(published()).contains("[target-credentials]").contains("there is no such file");
        Files.writeString(home.resolve(".ssh/nothing"), "no key at all");
        assertThat(published()).contains("[target-credentials]").contains("can't be read");
    }

    @Test
    void aServerThatIsNotKnownIsShownWithItsFingerprint() throws Exception {
        Path known = home.resolve(".ssh/known_hosts");
        Files.delete(known);
        String told = published();
        var fingerprint = Pattern.compile("SHA256:[A-Za-z0-9+/]{43}").matcher(told);
        assertThat(told)
                .contains("[unknown-host-key]")
                .contains("ssh-keyscan -p %d 127.0.0.1 >> %s".formatted(sshd.port(), known));
        assertThat(fingerprint.find()).isTrue();
        Path key = sshd.authorizedKeys().resolveSibling("host.pub");
        Process shown = new ProcessBuilder("ssh-keygen", "-l", "-f", key.toString()).start();
        assertThat(new String(shown.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains(fingerprint.group());
        // What the hint says is what helps.
        var scan = new ProcessBuilder("ssh-keyscan", "-p", sshd.port() + "", "127.0.0.1");
        assertThat(scan.redirectOutput(known.toFile()).start().waitFor()).isZero();
        assertThat(published()).isEmpty();
    }

    @Test
    void namesInTheListOfServersMayBeHashed() throws Exception {
        Sshd.run("ssh-keygen", "-q", "-H", "-f", home + "/.ssh/known_hosts");
        assertThat(Files.readString(home.resolve(".ssh/known_hosts"))).doesNotContain("127.0.0.1");
        assertThat(published()).isEmpty();
        settings.put("known-hosts", "elsewhere");
        assertThat(published()).contains("[unknown-host-key]");
        Files.copy(home.resolve(".ssh/known_hosts"), folder.resolve("elsewhere"));
        assertThat(published()).isEmpty();
    }

    @Test
    void aServerWithAnotherKeyThanBeforeIsNotTrusted() throws Exception {
        Sshd.run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", home + "/other");
        Files.writeString(
                home.resolve(".ssh/known_hosts"),
                "[127.0.0.1]:%d %s"
                        .formatted(sshd.port(), Files.readString(home.resolve("other.pub"))));
        assertThat(published())
                .contains("[changed-host-key]")
                .contains("another key than before: ssh-ed25519 SHA256:")
                .contains("ssh-keygen -R '[127.0.0.1]:%d'".formatted(sshd.port()));
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aServerThatIsNotThereIsToldSo() throws Exception {
        settings.put("host", "nowhere.invalid");
        assertThat(published())
                .contains("[target-unreachable]")
                .contains("there is no server nowhere.invalid");
        settings.put("host", "127.0.0.1");
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            settings.put("port", socket.getLocalPort() + "");
        }
        assertThat(published())
                .contains("[target-unreachable]")
                .contains("127.0.0.1 does not answer at port")
                .contains("refused");
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForWithoutEnd() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var login =
                    new Login(
                            "127.0.0.1",
                            silent.getLocalPort(),
                            sshd.user(),
                            sshd.key(),
                            List.of(),
                            null,
                            false,
                            null,
                            sshd.knownHosts(),
                            Place.of("seeds/masthead.yaml"));
            var retry = new Retry(3, Duration.ofMillis(1), time -> {}, new Random(1));
            try (var tree =
                    new SftpTree(
                            login, "x", Duration.ofMillis(300), retry, dateline.publish.Log.NONE)) {
                IOException e = catchThrowableOfType(IOException.class, () -> tree.list(""));
                assertThat(told(tree.refused(e).problem()))
                        .contains("[target-unreachable]")
                        .contains("it says nothing");
            }
        }
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() throws Exception {
        settings.put("path", target + "/deeper");
        assertThat(published())
                .contains("[target-unreachable]")
                .contains("there is no folder %s/deeper on 127.0.0.1".formatted(target));
        assertThat(target).isEmptyDirectory();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldSo() throws Exception {
        Files.setPosixFilePermissions(
                target, java.nio.file.attribute.PosixFilePermissions.fromString("r-xr-xr-x"));
        assertThat(published())
                .contains("[target-refused]")
                .contains(sshd.user() + " may not do that on 127.0.0.1: .dateline")
                .contains("Permission denied");
    }

    @Test
    void aFullDiskIsToldSoAndReadersHaveWhatTheyHad() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk + "")
                                .start()
                                .waitFor()
                        == 0,
                "a small disk can be mounted only by root on Linux");
        try {
            settings.put("path", Sshd.give(disk).toString());
            assertThat(published()).isEmpty();
            Map<String, String> large =
                    Map.of("index.html", "assets/house.1.css " + "a".repeat(300_000));
            assertThat(published(large, Interruption.SECOND))
                    .contains("[target-failed]")
                    .contains("the disk of 127.0.0.1 is full");
            assertThat(disk.resolve("current/a/index.html")).hasContent("assets/house.1.css a");
            assertThat(published(Interruption.NEW, Interruption.SECOND)).isEmpty();
        } finally {
            new ProcessBuilder("umount", "-l", disk.toString()).start().waitFor();
        }
    }

    @Test
    void settingsThatCanNotBeMeantAreTold() {
        Map<String, String> wrong =
                Map.of(
                        "host=anna:hunter2@post.example", "`host` can't be",
                        "host=-oProxyCommand=x", "`host` can't be",
                        "host=", "lacks `host`",
                        "user=anna:hunter2", "`user` can't be",
                        "path=", "lacks `path`",
                        "path=~/post", "Leave ~ away",
                        "port=70000", "[bad-number]",
                        "public=../x", "no folder under",
                        "password=hunter2", "[unknown-key]");
        Map<String, String> good = new TreeMap<>(settings);
        wrong.forEach(
                (setting, message) -> {
                    settings.clear();
                    settings.putAll(good);
                    int at = setting.indexOf('=');
                    settings.put(setting.substring(0, at), setting.substring(at + 1));
                    var problems = new ArrayList<Problem>();
                    assertThat(new SftpKind().open(setting(), problems)).as(setting).isNull();
                    assertThat(problems.stream().map(LoginIT::told).toList())
                            .as(setting)
                            .anyMatch(told -> told.contains(message))
                            .noneMatch(told -> told.contains("hunter2"));
                });
    }

    private Path locked() throws Exception {
        Path locked = home.resolve(".ssh/locked");
        Sshd.run("ssh-keygen", "-q", "-t", "ed25519", "-N", WORDS, "-f", locked.toString());
        Files.writeString(
                sshd.authorizedKeys(),
                Files.readString(home.resolve(".ssh/locked.pub")),
                java.nio.file.StandardOpenOption.APPEND);
        return locked;
    }

    /** What is told when a small site is published; nothing when all went well. */
    private String published() throws IOException {
        return published(Interruption.OLD, Interruption.FIRST);
    }

    private String published(Map<String, String> site, java.time.Instant at) throws IOException {
        var problems = new ArrayList<Problem>();
        Outlet outlet = new SftpKind().open(setting(), problems);
        assertThat(problems).isEmpty();
        try {
            Interruption.publish(
                    java.util.Objects.requireNonNull(outlet), site, at, Outlet.Ticker.SILENT);
            return "";
        } catch (Refused e) {
            return told(e.problem());
        }
    }

    private static String told(Problem problem) {
        return "%s [%s] %s".formatted(problem.message(), problem.code(), problem.hint());
    }

    private Setting setting() {
        Place place = Place.of("seeds/masthead.yaml").at(9, 3);
        List<Entry.Field> fields = new ArrayList<>();
        settings.forEach(
                (key, value) ->
                        fields.add(
                                new Entry.Field(
                                        key, place, new Entry.Scalar(place, value, false))));
        return new Setting("live", new Entry.Mapping(place, fields), folder, environment, log::add);
    }
}
