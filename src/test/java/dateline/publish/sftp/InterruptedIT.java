package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.problem.Place;
import dateline.publish.FaultyTree;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Interruption;
import dateline.publish.Log;
import dateline.publish.Outlet;
import dateline.publish.Readers;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that fails at one change or another, and a connection that breaks after some bytes: a
 * few of both, or all with {@code -Dfaults=all}.
 */
@Tag("faults")
class InterruptedIT {

    private static final boolean ALL = "all".equals(System.getProperty("faults"));
    private static final int SAMPLES = 2;
    private static final Place PLACE = Place.of("seeds/masthead.yaml");

    @TempDir private static Path servers;
    private static Sshd withShell;
    private static Sshd sftpOnly;

    @TempDir private Path folder;
    private final Random random = new Random(20261126);

    @BeforeAll
    static void start() throws Exception {
        withShell = Sshd.start(servers.resolve("shell"), "Subsystem sftp internal-sftp -P fsync");
        sftpOnly = Sshd.start(servers.resolve("sftp"), "ForceCommand internal-sftp -P fsync");
    }

    @AfterAll
    static void stop() {
        withShell.close();
        sftpOnly.close();
    }

    @BeforeEach
    void open() {
        folder.toFile().setExecutable(true, false);
    }

    /**
     * @param keep how many releases stay: with two, the next one is made out of the one before them
     */
    private record Way(Sshd sshd, boolean releases, int keep) {

        Interruption begun(Path before) throws Exception {
            return interruption(before).begin(keep == 2 ? Interruption.EARLIER : List.of());
        }

        private Interruption interruption(Path before) {
            return new Interruption(
                    before,
                    target -> tree(sshd, sshd.port(), target, 1),
                    this::outlet,
                    target -> Readers.have(target.resolve(releases ? "current" : "www")),
                    releases);
        }

        private Outlet outlet(Tree tree) {
            return releases
                    ? new ReleasesOutlet(tree, PLACE, keep)
                    : new InPlaceOutlet(tree, PLACE, "www", keep);
        }
    }

    private static List<Way> ways() {
        return List.of(
                new Way(withShell, true, 5),
                new Way(sftpOnly, true, 5),
                new Way(sftpOnly, true, 2),
                new Way(withShell, false, 5),
                new Way(sftpOnly, false, 5));
    }

    private static SftpTree tree(Sshd sshd, int port, Path target, int tries) {
        var login =
                new Login(
                        "127.0.0.1",
                        port,
                        sshd.user(),
                        sshd.key(),
                        List.of(),
                        null,
                        false,
                        null,
                        sshd.knownHosts(),
                        PLACE);
        // What the server had received before the connection broke must be done by then.
        var retry =
                new Retry(
                        tries,
                        Duration.ofMillis(200),
                        time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()),
                        new Random(1));
        return new SftpTree(login, target.toString(), Duration.ofSeconds(20), retry, Log.NONE);
    }

    private Path before(String name) throws Exception {
        return Sshd.give(Files.createDirectory(folder.resolve(name)));
    }

    @Test
    void readersHaveAWholeSiteWhateverFails() throws Exception {
        for (Way way : ways()) {
            String name = way.sshd.port() + "-" + way.releases + way.keep;
            Interruption interruption = way.begun(before(name));
            for (int k : changes(way.releases ? 40 : 60)) {
                String failure =
                        interruption.at(
                                folder.resolve(name + "-" + k),
                                "at change " + k,
                                target ->
                                        new FaultyTree(
                                                tree(way.sshd, way.sshd.port(), target, 1), k));
                if (failure.isEmpty()) {
                    break;
                }
                assertThat(failure).contains("the disk was pulled out");
            }
        }
    }

    private List<Integer> changes(int most) {
        var changes = new ArrayList<Integer>();
        for (int k = 0; k < (ALL ? 1_000 : SAMPLES); k++) {
            changes.add(ALL ? k : random.nextInt(most));
        }
        return changes;
    }

    @Test
    void readersHaveAWholeSiteWhereverTheConnectionBreaks() throws Exception {
        for (Way way : ways()) {
            String name = way.sshd.port() + "-" + way.releases + way.keep;
            Interruption interruption = way.begun(before(name));
            long whole = cut(way, interruption, folder.resolve(name + "-whole"), 1L << 40, false);
            int times = ALL ? 100 : SAMPLES;
            for (int i = 0; i < times; i++) {
                long bytes = ALL ? whole * i / times : random.nextLong(whole);
                cut(way, interruption, folder.resolve(name + "-" + i), bytes, i % 2 == 0);
            }
        }
    }

    /** More of it than could be kept at hand is sent anew, or read on where it broke. */
    @Test
    void aLargeFileArrivesWhereverTheConnectionBreaks() throws Exception {
        String large = "assets/house.1.css " + "abcdefghij".repeat(700_000);
        Map<String, String> site = Map.of("assets/house.1.css", "", "index.html", large);
        for (long bytes : new long[] {3_000_000, 6_500_000, 9_000_000, 12_000_000}) {
            Path target = before("large-" + bytes);
            try (var cutter = new Cutter(sftpOnly.port(), bytes, false)) {
                sftpOnly.knownAt(cutter.port());
                SftpTree tree = tree(sftpOnly, cutter.port(), target, 5);
                Interruption.publish(
                        new ReleasesOutlet(tree, PLACE, 5),
                        site,
                        Interruption.FIRST,
                        Outlet.Ticker.SILENT);
                assertThat(cutter.cut()).isTrue();
            }
            assertThat(Readers.have(target.resolve("current"))).isEqualTo(site);
        }
    }

    /** Breaks the connection, and says how much went through. */
    private static long cut(
            Way way, Interruption interruption, Path target, long bytes, boolean forGood)
            throws Exception {
        try (var cutter = new Cutter(way.sshd.port(), bytes, forGood)) {
            way.sshd.knownAt(cutter.port());
            String failure =
                    interruption.at(
                            target,
                            "after %d bytes%s".formatted(bytes, forGood ? " for good" : ""),
                            copy -> tree(way.sshd, cutter.port(), copy, forGood ? 2 : 5));
            if (!forGood || !cutter.cut()) {
                assertThat(failure).as("after %d bytes", bytes).isEmpty();
            } else if (!failure.isEmpty()) {
                // Else it broke when all was done.
                assertThat(failure).containsAnyOf("the connection to 127.0.0.1", "does not answer");
            }
            return cutter.passed();
        }
    }
}
