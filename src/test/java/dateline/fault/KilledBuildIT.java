package dateline.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A build that is killed leaves a site of whole pages, and the next one makes up for it: five
 * times, or as often as {@code -Dkills=N} says.
 */
@Tag("faults")
class KilledBuildIT {

    private static final int KILLS = Integer.getInteger("kills", 5);
    private static final int STORIES = 100;

    /** The switch is short, so that a third of the kills is aimed at it. */
    private static final int SWITCH_NANOS = 15_000_000;

    private static final Map<String, String> FOREIGN =
            Map.of("robots.bak", "mine\n", "malta/own.html", "mine too\n", "own/a.txt", "and I\n");

    @TempDir Path temp;

    @Test
    void everyFileIsOldOrNewWheneverTheBuildIsKilled() throws Exception {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("KilledBuildIT: again with -Dseed=" + seed);
        List<Map<String, String>> clean = List.of(clean(0), clean(1));
        Paper paper = Paper.newsroom(temp.resolve("paper"), "");
        Issues.write(paper, 0, STORIES);
        FOREIGN.forEach((file, text) -> paper.write("site/" + file, text));
        paper.build();
        int issue = 0;
        long shortest = Long.MAX_VALUE;
        for (int i = 0; i < 2; i++) {
            issue = 1 - issue;
            Issues.write(paper, issue, STORIES);
            long start = System.nanoTime();
            var outcome = new Program(paper.root()).build();
            shortest = Math.min(shortest, System.nanoTime() - start);
            assertThat(outcome.exit()).as(outcome.said()).isZero();
            assertThat(ours(paper)).isEqualTo(clean.get(issue));
        }
        int killed = 0;
        int begun = 0;
        var random = new Random(seed);
        for (long moment : moments(shortest, random)) {
            Map<String, String> old = clean.get(issue);
            issue = 1 - issue;
            Map<String, String> young = clean.get(issue);
            Issues.write(paper, issue, STORIES);
            boolean amid = random.nextInt(3) == 0;
            long after = amid ? random.nextInt(SWITCH_NANOS) : moment;
            if (kill(paper.root(), after, amid)) {
                killed++;
            }
            Map<String, String> left = ours(paper);
            begun += left.equals(old) || left.equals(young) ? 0 : 1;
            assertOldOrNew(left, old, young, "seed " + seed + ", killed after " + after);
            paper.build();
            assertThat(ours(paper)).isEqualTo(young);
        }
        System.out.printf("KilledBuildIT: %d killed, %d amid the switch%n", killed, begun);
        assertThat(killed).isGreaterThan(KILLS / 6);
    }

    private Map<String, String> clean(int issue) {
        Paper paper = Paper.newsroom(temp.resolve("clean" + issue), "");
        Issues.write(paper, issue, STORIES);
        return published(paper.build());
    }

    /** One in each of as many equal parts of the duration, in random order. */
    private static List<Long> moments(long duration, Random random) {
        var moments = new ArrayList<Long>();
        for (int i = 0; i < KILLS; i++) {
            moments.add((long) (duration * (i + random.nextDouble()) / KILLS));
        }
        Collections.shuffle(moments, random);
        return moments;
    }

    /**
     * Whether the build was still running when it was killed.
     *
     * @param amid whether the time counts from where the switch to the new files begins
     */
    private boolean kill(Path root, long after, boolean amid) throws Exception {
        Process process = new Program(root).build(temp.resolve("said"));
        Path journal = root.resolve(".dateline/site/journal");
        while (amid && process.isAlive() && Files.notExists(journal)) {
            Thread.sleep(1);
        }
        boolean ended = process.waitFor(after, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        return !ended;
    }

    private static void assertOldOrNew(
            Map<String, String> left,
            Map<String, String> old,
            Map<String, String> young,
            String as) {
        left.forEach(
                (file, text) ->
                        assertThat(text.equals(old.get(file)) || text.equals(young.get(file)))
                                .as("%s: %s is neither old nor new", as, file)
                                .isTrue());
        old.forEach(
                (file, text) -> {
                    if (young.containsKey(file)) {
                        assertThat(left).as(as).containsKey(file);
                    }
                });
    }

    /** The published files, after insisting that those of others are untouched. */
    private static Map<String, String> ours(Paper paper) {
        Map<String, String> files = published(paper);
        assertThat(files).containsAllEntriesOf(FOREIGN);
        files.keySet().removeAll(FOREIGN.keySet());
        return files;
    }

    private static Map<String, String> published(Paper paper) {
        var files = new TreeMap<>(paper.site());
        files.keySet().removeIf(file -> file.startsWith(".dateline/"));
        return files;
    }
}
