package dateline.publish.folder;

import static dateline.publish.Interruption.FIRST;
import static dateline.publish.Interruption.NEW;
import static dateline.publish.Interruption.OLD;
import static dateline.publish.Interruption.PLACE;
import static dateline.publish.Interruption.SECOND;
import static dateline.publish.Interruption.publish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import dateline.publish.FaultyTree;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Interruption;
import dateline.publish.Outlet;
import dateline.publish.Readers;
import dateline.publish.Refused;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Tree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
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
                        true);
        assertThat(failures).isGreaterThan(30);
    }

    @Test
    void inPlaceNothingIsMissingWhateverFails() throws Exception {
        int failures =
                everyChange(
                        tree -> new InPlaceOutlet(tree, PLACE, "www", 5),
                        target -> Readers.have(target.resolve("www")),
                        false);
        assertThat(failures).isGreaterThan(50);
    }

    @Test
    void inPlaceAtTheRootNothingIsMissingEither() throws Exception {
        everyChange(tree -> new InPlaceOutlet(tree, PLACE, "", 5), Readers::have, false);
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

    /** How many changes a publishing makes; each was the one that failed. */
    private int everyChange(
            Function<Tree, Outlet> outlets,
            Function<Path, Map<String, String>> shown,
            boolean whole)
            throws Exception {
        Path before = Files.createDirectory(folder.resolve("before"));
        var interruption =
                new Interruption(
                                before,
                                target -> new DiskTree(target, PLACE),
                                outlets,
                                shown,
                                whole)
                        .begin();
        for (int k = 0; ; k++) {
            int change = k;
            String failure =
                    interruption.at(
                            folder.resolve("at-" + k),
                            "at change " + k,
                            target -> new FaultyTree(new DiskTree(target, PLACE), change));
            if (failure.isEmpty()) {
                return k;
            }
            assertThat(failure).contains("the disk was pulled out");
        }
    }
}
