package dateline.publish.folder;

import static dateline.publish.Interruption.EARLIER;
import static dateline.publish.Interruption.FIRST;
import static dateline.publish.Interruption.NEW;
import static dateline.publish.Interruption.OLD;
import static dateline.publish.Interruption.PLACE;
import static dateline.publish.Interruption.SECOND;
import static dateline.publish.Interruption.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dateline.problem.Problem;
import dateline.publish.FaultyTree;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Interruption;
import dateline.publish.Lock;
import dateline.publish.LoggedTree;
import dateline.publish.Manifest;
import dateline.publish.Outlet;
import dateline.publish.Plan;
import dateline.publish.Readers;
import dateline.publish.Refused;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A target that fails at each of its changes in turn. Whenever it does: readers have no page whose
 * style sheet is missing, nothing that they had is gone, and the next publishing finishes and
 * leaves no trace of the one before.
 */
@Tag("faults")
class InterruptedTest {

    @TempDir Path folder;

    @Test
    void releasesAreWholeWhateverFails() throws Exception {
        int failures =
                everyChange(
                        tree -> new ReleasesOutlet(tree, PLACE, 5),
                        target -> Readers.have(target.resolve("current")),
                        true,
                        List.of());
        assertThat(failures).isGreaterThan(30);
    }

    @Test
    void releasesMadeOutOfOldOnesAreWholeWhateverFails() throws Exception {
        var said = new ConcurrentLinkedQueue<String>();
        int failures =
                everyChange(
                        tree -> new ReleasesOutlet(LoggedTree.of(tree, said::add), PLACE, 2),
                        target -> Readers.have(target.resolve("current")),
                        true,
                        EARLIER);
        assertThat(failures).isGreaterThan(40);
        assertThat(said).filteredOn(line -> line.startsWith("link-all")).hasSizeGreaterThan(40);
    }

    @Test
    void inPlaceNothingIsMissingWhateverFails() throws Exception {
        int failures =
                everyChange(
                        tree -> new InPlaceOutlet(tree, PLACE, "www", 5),
                        target -> Readers.have(target.resolve("www")),
                        false,
                        List.of());
        assertThat(failures).isGreaterThan(50);
    }

    @Test
    void inPlaceAtTheRootNothingIsMissingEither() throws Exception {
        everyChange(tree -> new InPlaceOutlet(tree, PLACE, "", 5), Readers::have, false, List.of());
    }

    @Test
    void whoeverLostTheirLockChangesNothingThatReadersHave() throws Exception {
        for (boolean releases : new boolean[] {true, false}) {
            Path target = Files.createDirectory(folder.resolve("lost-" + releases));
            var tree = new DiskTree(target, PLACE);
            Outlet outlet =
                    releases
                            ? new ReleasesOutlet(tree, PLACE, 5)
                            : new InPlaceOutlet(tree, PLACE, "www", 5);
            publish(outlet, OLD, FIRST, Outlet.Ticker.SILENT);
            Path lock = target.resolve(".dateline/lock");
            Outlet.Ticker thief =
                    bytes -> {
                        try {
                            Path theirs = Files.createTempFile(folder, "lock", "");
                            Files.writeString(
                                    theirs, "other 2026-11-26T09:00:00Z maria at desk-3\n");
                            Files.move(theirs, lock, StandardCopyOption.ATOMIC_MOVE);
                        } catch (IOException e) {
                            fail(e);
                        }
                    };
            // Each look at the clock finds it time for a sign of life.
            var looks = new AtomicInteger();
            InstantSource slow = () -> SECOND.plus(Duration.ofMinutes(4L * looks.getAndAdd(1)));
            assertThatThrownBy(() -> publish(outlet, NEW, SECOND, thief, slow))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("maria");
            assertThat(Readers.have(target.resolve(releases ? "current" : "www"))).isEqualTo(OLD);
            assertThat(lock).content().contains("maria");
        }
    }

    @Test
    void inPlaceNothingIsTakenForWholeThatSomebodyBeganSince() throws Exception {
        Path target = Files.createDirectory(folder.resolve("since"));
        var tree = new DiskTree(target, PLACE);
        publish(new InPlaceOutlet(tree, PLACE, "www", 5), OLD, FIRST, Outlet.Ticker.SILENT);
        Meanwhile.Action others =
                () -> {
                    var faulty = new FaultyTree(tree, 40);
                    var outlet = new InPlaceOutlet(faulty, PLACE, "www", 5);
                    assertThatThrownBy(() -> publish(outlet, NEW, SECOND, Outlet.Ticker.SILENT))
                            .isInstanceOf(Refused.class);
                    assertThat(Readers.have(target.resolve("www"))).isNotEqualTo(OLD);
                };
        Outlet ours = new InPlaceOutlet(tree, PLACE, "www", 5);
        Instant later = SECOND.plus(Duration.ofHours(1));
        assertThatThrownBy(
                        () ->
                                publish(
                                        new Meanwhile(ours, others),
                                        OLD,
                                        later,
                                        Outlet.Ticker.SILENT))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("was interrupted");
        publish(ours, OLD, later, Outlet.Ticker.SILENT);
        Map<String, String> site = new TreeMap<>(Readers.have(target.resolve("www")));
        site.keySet().removeIf(path -> path.startsWith("assets/"));
        Map<String, String> old = new TreeMap<>(OLD);
        old.keySet().removeIf(path -> path.startsWith("assets/"));
        assertThat(site).isEqualTo(old);
    }

    /** Somebody else is at it between our look and what we do. */
    private record Meanwhile(Outlet outlet, Action others) implements Outlet {

        private interface Action {
            void run() throws Refused, IOException;
        }

        @Override
        public Standing look() throws Refused, IOException {
            Standing standing = outlet.look();
            others.run();
            return standing;
        }

        @Override
        public Manifest manifest(String release) throws Refused, IOException {
            return outlet.manifest(release);
        }

        @Override
        public Source archive(Manifest earlier) throws Refused, IOException {
            return outlet.archive(earlier);
        }

        @Override
        public List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
                throws Refused, IOException {
            return outlet.apply(plan, source, lock, ticker);
        }

        @Override
        public void close() {
            outlet.close();
        }
    }

    /** How many changes a publishing makes; each was the one that failed. */
    private int everyChange(
            Function<Tree, Outlet> outlets,
            Function<Path, Map<String, String>> shown,
            boolean whole,
            List<Map<String, String>> earlier)
            throws Exception {
        Path before = Files.createDirectory(folder.resolve("before"));
        var interruption =
                new Interruption(
                                before,
                                target -> new DiskTree(target, PLACE),
                                outlets,
                                shown,
                                whole)
                        .begin(earlier);
        int afterwards = 0;
        for (int k = 0; ; k++) {
            int change = k;
            String failure =
                    interruption.at(
                            folder.resolve("at-" + k),
                            "at change " + k,
                            target -> new FaultyTree(new DiskTree(target, PLACE), change));
            if (failure.isEmpty()) {
                assertThat(afterwards).as("told when readers had it").isPositive();
                return k;
            }
            assertThat(failure).contains("the disk was pulled out");
            afterwards += failure.startsWith("readers have the new release") ? 1 : 0;
        }
    }
}
