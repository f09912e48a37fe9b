package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.delivery.Round;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After each single thing that a delivery does to the disk, the process is killed or the disk full.
 */
class InterruptedDeliveryTest {

    // Among the changes: a new page, a changed one, one that is gone with its folder, a folder that
    // becomes a file, a file that becomes a folder.
    private static final Map<String, String> OLD =
            Round.pages(
                    "/", "front, one story",
                    "/malta/", "malta, one story",
                    "/malta/gulls/", "gulls",
                    "/malta/ferry/", "ferry",
                    "/gozo/2026/05/tide/", "tide",
                    "/letter", "a file",
                    "/box/in/side.txt", "in a folder",
                    "/feed.xml", "feed, one story");
    private static final Map<String, String> NEW =
            Round.pages(
                    "/", "front, two stories",
                    "/malta/", "malta, two stories",
                    "/malta/gulls/", "gulls return",
                    "/malta/ferry/", "ferry",
                    "/malta/2026/06/whale/", "whale",
                    "/letter/page.txt", "now in a folder",
                    "/box", "now a file",
                    "/feed.xml", "feed, two stories");

    @TempDir(factory = QuickDisk.class)
    Path temp;

    private int copies;

    @Test
    void leavesEveryFileOldOrNewWhereverItIsKilled() throws IOException {
        Path old = published("old", OLD);
        Map<String, String> before = Folders.site(old);
        Map<String, String> after = Folders.site(published("new", NEW));
        int steps = steps(old, NEW);
        for (int step = 0; step < steps; step++) {
            Path root = killed(old, NEW, step);
            assertOldOrNew(Folders.site(root), before, after);

            // Whoever changes the copy before the next build gets the site of the changed copy.
            Path changed = copyOf(root);
            assertDelivers(changed, OLD, before, "step " + step);
            assertDelivers(root, NEW, after, "step " + step);
            assertThat(leftovers(root)).isEqualTo(Set.of(".gitignore", "ledger", "lock"));
        }
    }

    @Test
    void finishesWhenTheFinishingIsKilledAsWell() throws IOException {
        Path old = published("old", OLD);
        Map<String, String> after = Folders.site(published("new", NEW));
        int steps = steps(old, NEW);
        for (int first = steps / 4; first < steps; first += 9) {
            Path root = killed(old, NEW, first);
            for (int second = first % 4; second < 36; second += 4) {
                Path again = killed(root, NEW, second);
                assertDelivers(again, NEW, after, "steps " + first + ", " + second);
            }
        }
    }

    @Test
    void mendsWhatIsLeftWhenTheStagedSheetsAreLost() throws IOException {
        Path old = published("old", OLD);
        Map<String, String> before = Folders.site(old);
        Map<String, String> after = Folders.site(published("new", NEW));
        int steps = steps(old, NEW);
        for (int step = 0; step < steps; step++) {
            Path root = killed(old, NEW, step);
            new StateFolder(root.resolve(".dateline/site")).clearStaging(new Disk());
            boolean forth = step % 2 == 0;
            assertDelivers(root, forth ? NEW : OLD, forth ? after : before, "step " + step);
        }
    }

    @Test
    void leavesTheOldSiteWhereverTheDiskFails() throws IOException {
        Path old = published("old", OLD);
        Map<String, String> before = Folders.site(old);
        Map<String, String> after = Folders.site(published("new", NEW));
        int steps = steps(old, NEW);
        for (int step = 0; step < steps; step++) {
            Path root = copyOf(old);
            var problems = problems(root, NEW, FaultyDisk.fullAt(step));
            if (!problems.isEmpty()) {
                assertThat(problems).as("step %s", step).containsOnly("disk-full");
                assertThat(Folders.site(root)).as("step %s", step).isEqualTo(before);
            }
            assertDelivers(root, NEW, after, "step " + step);
        }
    }

    @Test
    void leavesTheOldSiteWhenTheDiskStaysFull() throws IOException {
        var pages = new TreeMap<String, String>(OLD);
        pages.putAll(Round.pages("/malta/gulls/", "gulls return", "/malta/2027/whale/", "whale"));
        pages.remove("/gozo/2026/05/tide/");
        Path old = published("old", OLD);
        Map<String, String> before = Folders.site(old);
        Map<String, String> after = Folders.site(published("new", pages));
        int steps = steps(old, pages);
        for (int step = 0; step < steps; step++) {
            Path root = copyOf(old);
            if (!problems(root, pages, FaultyDisk.fullFrom(step)).isEmpty()) {
                assertThat(Folders.site(root)).as("step %s", step).isEqualTo(before);
            }
            assertDelivers(root, pages, after, "step " + step);
        }
    }

    @Test
    void leavesNothingWhereTheFirstDeliveryFindsTheDiskFull() throws IOException {
        Path empty = published("empty", Map.of());
        int steps = steps(empty, OLD);
        for (int step = 0; step < steps; step++) {
            Path root = copyOf(empty);
            var problems = problems(root, OLD, FaultyDisk.fullFrom(step));
            if (!problems.isEmpty()) {
                assertThat(problems).as("step %s", step).containsOnly("disk-full");
                assertThat(root.resolve("site")).as("step %s", step).doesNotExist();
            }
        }
    }

    @Test
    void keepsWhatSomebodyWroteAfterTheKill() throws IOException {
        Path old = published("old", OLD);
        Path root = killed(old, NEW, steps(old, NEW) / 2);
        assertThat(root.resolve(".dateline/site/journal")).exists();
        Path gulls = root.resolve("site/malta/gulls/index.html");
        Files.writeString(gulls, "by hand");

        var receipt = Folders.deliver(root, NEW);

        assertThat(receipt.problems()).extracting("code").containsExactly("foreign-file");
        assertThat(gulls).hasContent("by hand");
        assertThat(Folders.deliver(root, NEW, true).problems()).isEmpty();
        assertThat(Folders.site(root)).isEqualTo(Folders.site(published("new", NEW)));
    }

    private static List<String> problems(Path root, Map<String, String> pages, Disk disk) {
        List<Problem> problems = Folders.deliver(root, pages, false, disk).problems();
        return problems.stream().map(Problem::code).toList();
    }

    /** The publication as a kill leaves it: a copy, as this process goes on to hold the lock. */
    private Path killed(Path root, Map<String, String> pages, int step) throws IOException {
        Path work = copyOf(root);
        try {
            var target = Folders.open(work, FaultyDisk.killedAt(step)).target();
            Round.deliver(target, false, pages);
            target.close();
        } catch (FaultyDisk.Killed e) {
            // As planned; this target is never heard of again.
        }
        return copyOf(work);
    }

    private int steps(Path root, Map<String, String> pages) throws IOException {
        FaultyDisk disk = FaultyDisk.sound();
        assertThat(Folders.deliver(copyOf(root), pages, false, disk).problems()).isEmpty();
        return disk.done.size();
    }

    private Path published(String name, Map<String, String> pages) throws IOException {
        Path root = Files.createDirectory(temp.resolve(name));
        if (!pages.isEmpty()) {
            assertThat(Folders.deliver(root, pages).problems()).isEmpty();
        }
        return root;
    }

    private static void assertDelivers(
            Path root, Map<String, String> pages, Map<String, String> site, String when)
            throws IOException {
        assertThat(Folders.deliver(root, pages).problems()).as(when).isEmpty();
        assertThat(Folders.site(root)).as(when).isEqualTo(site);
    }

    private static void assertOldOrNew(
            Map<String, String> site, Map<String, String> before, Map<String, String> after) {
        var lasting = new HashSet<String>(before.keySet());
        lasting.retainAll(after.keySet());
        assertThat(site.keySet()).containsAll(lasting);
        site.forEach(
                (path, text) ->
                        assertThat(text)
                                .as(path)
                                .isIn(before.getOrDefault(path, ""), after.getOrDefault(path, "")));
    }

    private static Set<String> leftovers(Path root) throws IOException {
        return Folders.tree(root.resolve(".dateline/site")).keySet();
    }

    private Path copyOf(Path root) throws IOException {
        Path copy = temp.resolve("copy" + copies++);
        Folders.copy(root, copy);
        return copy;
    }
}
