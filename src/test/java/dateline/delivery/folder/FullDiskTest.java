package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.delivery.Round;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real small disk, where the system lets us make one. */
class FullDiskTest {

    @TempDir Path disk;

    @BeforeEach
    void mount() throws IOException {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", disk.toString()));
    }

    @AfterEach
    void unmount() throws IOException {
        run("umount", disk.toString());
    }

    @Test
    void leavesTheOldSiteWhenTheNewOneDoesNotFit() throws IOException {
        Map<String, String> old = pages(10, "old");
        assertThat(Folders.deliver(disk, old).problems()).isEmpty();
        Map<String, String> before = Folders.site(disk);
        // From "all fits" over "the journal does not fit" to "the sheets do not fit".
        for (int count = 14; count < 26; count++) {
            var codes = codes(pages(count, "new"));
            assertThat(codes).hasSizeLessThanOrEqualTo(1);
            if (codes.isEmpty()) {
                assertThat(Folders.site(disk)).hasSize(2 + 2 * count);
                assertThat(Folders.deliver(disk, old).problems()).isEmpty();
            }
            assertThat(Folders.site(disk)).isEqualTo(before);
        }
        assertThat(codes(pages(26, "new"))).containsExactly("disk-full");
        assertThat(codes(pages(4, "new"))).isEmpty();
        assertThat(Folders.site(disk)).hasSize(2 + 2 * 4);
    }

    @Test
    void leavesTheOldSiteWhenThereIsNoRoomAtAll() throws IOException {
        assertThat(Folders.deliver(disk, pages(10, "old")).problems()).isEmpty();
        Map<String, String> before = Folders.site(disk);
        try (var filler = Files.newOutputStream(disk.resolve("filler"))) {
            filler.write(new byte[1_000_000]);
        } catch (IOException e) {
            // Full, as planned.
        }
        assertThat(codes(pages(2, "new"))).containsOnly("disk-full");
        assertThat(Folders.site(disk)).isEqualTo(before);
    }

    @Test
    void remembersBesideAnOutputOnAnotherDisk(@TempDir Path root) throws IOException {
        deliver(root, disk.resolve("www"), disk.resolve(".dateline/www"));
        assertThat(root.resolve(".dateline")).doesNotExist();
    }

    @Test
    void remembersWithinAnOutputThatIsADiskOfItsOwn(@TempDir Path root) throws IOException {
        deliver(root, disk, disk.resolve(".dateline/work"));
    }

    private static void deliver(Path root, Path out, Path memory) throws IOException {
        for (String word : List.of("old", "new")) {
            try (var target = FolderTarget.open(root, out).target()) {
                var receipt = Round.deliver(target, false, pages(3, word));
                assertThat(receipt.problems()).isEmpty();
            }
        }
        assertThat(memory.resolve("ledger")).isRegularFile();
        assertThat(out.resolve("2/index.html")).content().startsWith("new2");
    }

    private List<String> codes(Map<String, String> pages) {
        List<Problem> problems = Folders.deliver(disk, pages, false, new Disk()).problems();
        return problems.stream().map(Problem::code).toList();
    }

    private static Map<String, String> pages(int count, String word) {
        var pages = new TreeMap<String, String>();
        for (int i = 0; i < count; i++) {
            pages.put("/" + i + "/", (word + i).repeat(1_600));
        }
        return pages;
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
