package dateline.publish.folder;

import static dateline.publish.Interruption.NEW;
import static dateline.publish.Interruption.OLD;
import static dateline.publish.Interruption.PLACE;
import static dateline.publish.Interruption.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dateline.fault.SmallDisk;
import dateline.problem.Problem;
import dateline.publish.InPlaceOutlet;
import dateline.publish.Interruption;
import dateline.publish.Outlet;
import dateline.publish.Readers;
import dateline.publish.Refused;
import dateline.publish.ReleasesOutlet;
import dateline.publish.Tree;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A target's disk that is full, with no room at all, with some, and so on until it is enough. */
class FullDiskTest {

    enum Layout {
        RELEASES("current", tree -> new ReleasesOutlet(tree, PLACE, 2)),
        IN_PLACE("www", tree -> new InPlaceOutlet(tree, PLACE, "www", 2)),
        AT_ITS_ROOT("", tree -> new InPlaceOutlet(tree, PLACE, "", 2));

        private final String shown;
        private final Function<Tree, Outlet> outlets;

        Layout(String shown, Function<Tree, Outlet> outlets) {
            this.shown = shown;
            this.outlets = outlets;
        }
    }

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource
    void readersKeepWhatTheyHadAndTheNextPublishingFinishes(Layout layout) throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "1m")) {
            var interruption =
                    new Interruption(
                                    Files.createDirectory(folder.resolve("before")),
                                    target -> {
                                        disk.empty();
                                        return new DiskTree(target, PLACE);
                                    },
                                    layout.outlets,
                                    target -> Readers.have(target.resolve(layout.shown)),
                                    layout == Layout.RELEASES)
                            .begin();
            String failure = "full";
            int blocks = 0;
            for (; !failure.isEmpty(); blocks++) {
                int left = blocks;
                Path target = disk.folder().resolve("at-" + blocks);
                failure =
                        interruption.at(
                                target,
                                "with room for %d blocks".formatted(left),
                                path -> {
                                    disk.leave(left);
                                    return new DiskTree(path, PLACE);
                                });
                if (!failure.isEmpty()) {
                    assertThat(failure)
                            .isEqualTo("publishing stopped: the disk of %s is full", target);
                }
            }
            assertThat(blocks).isGreaterThan(5);
        }
    }

    @Test
    void aDiskThatCanOnlyBeRead() throws Exception {
        try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "1m")) {
            Path target = disk.folder();
            publish(target, Layout.RELEASES);
            disk.readOnly(true);
            Refused refused =
                    catchThrowableOfType(Refused.class, () -> publish(target, Layout.IN_PLACE));
            Problem problem = refused.problem();
            assertThat(problem.message())
                    .isEqualTo("publishing stopped: the disk of %s can only be read", target);
            assertThat(problem.hint()).startsWith("Mount it so that it can be written");
            assertThat(Readers.have(target.resolve("current"))).isEqualTo(OLD);
            disk.readOnly(false);
            Interruption.publish(
                    Layout.RELEASES.outlets.apply(new DiskTree(target, PLACE)),
                    NEW,
                    SECOND,
                    Outlet.Ticker.SILENT);
            assertThat(Readers.pages(Readers.have(target.resolve("current"))))
                    .isEqualTo(Readers.pages(new TreeMap<>(NEW)));
        }
    }

    private static void publish(Path target, Layout layout) throws Exception {
        Interruption.publish(
                layout.outlets.apply(new DiskTree(target, PLACE)),
                OLD,
                Interruption.FIRST,
                Outlet.Ticker.SILENT);
    }
}
