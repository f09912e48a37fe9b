package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.fault.Program;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/**
 * Kills the program while it publishes, at random moments: what readers have is whole, and the next
 * publishing finishes.
 *
 * @param folder that is made use of
 * @param stories that the paper has; each is changed by each publishing
 * @param environment of the program, besides this process's own
 * @param targets by turns
 */
public record Killing(
        Path folder, int stories, Map<String, String> environment, List<Target> targets) {

    public Killing {
        environment = Map.copyOf(environment);
        targets = List.copyOf(targets);
    }

    /**
     * One target.
     *
     * @param place its folder on this machine
     * @param shown what readers see of it
     * @param settings as the masthead has them
     */
    public record Target(String name, Path place, Path shown, String settings) {

        private Path lock() {
            return place.resolve(".dateline/lock");
        }

        /** Whether readers have one release or the other, and no part of each. */
        private boolean isWhole() {
            return shown.endsWith("current");
        }
    }

    private Path root() {
        return folder.resolve("post");
    }

    /** How many of so many were killed amid the publishing. */
    public int kill(int kills) throws IOException, InterruptedException {
        var masthead = new StringBuilder("-- seeds/masthead.yaml --\ntitle: The Harbour Post\n");
        masthead.append("url: https://post.example/\ntargets:\n");
        targets.forEach(
                target -> masthead.append("  %s: {%s}%n".formatted(target.name, target.settings)));
        Paper.newsroom(Files.createDirectory(root()), masthead.toString());
        write(0);
        for (Target target : targets) {
            run("publish", target.name, "--yes", "--max-deletes", "9999");
        }
        write(1);
        run("build");
        var held = new ArrayList<Long>();
        for (Target target : targets) {
            held.add(held(target));
        }
        var random = new Random(20261126);
        int amid = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Target target = targets.get(kill % targets.size());
            SortedMap<String, String> before = Readers.have(target.shown);
            write(kill + 1);
            run("build");
            var process = started("publish", target.name, "--yes", "--no-build", "--unlock");
            waitFor(process, target, true);
            // Often early, seldom late: some get on faster than the one that was measured.
            double part = random.nextDouble() * random.nextDouble();
            pause((long) (part * held.get(kill % targets.size())));
            process.destroyForcibly().waitFor();
            // The lock of one that was killed stays.
            amid += Files.exists(target.lock()) ? 1 : 0;
            check(target, before);
            run("publish", target.name, "--yes", "--no-build", "--unlock");
            assertThat(Readers.pages(Readers.have(target.shown)))
                    .isEqualTo(Readers.pages(Readers.have(root().resolve("site"))));
        }
        return amid;
    }

    private void check(Target target, SortedMap<String, String> before) {
        SortedMap<String, String> site = Readers.have(root().resolve("site"));
        SortedMap<String, String> half = Readers.have(target.shown);
        if (target.isWhole()) {
            assertThat(Readers.pages(half)).isIn(Readers.pages(before), Readers.pages(site));
        }
        half.forEach(
                (path, text) ->
                        assertThat(text)
                                .as(path)
                                .isIn(before.getOrDefault(path, ""), site.get(path)));
        assertThat(half.keySet()).containsAll(before.keySet());
    }

    /** How long one publishing has the target for itself, in nanoseconds. */
    private long held(Target target) throws IOException, InterruptedException {
        var process = started("publish", target.name, "--yes", "--no-build");
        waitFor(process, target, true);
        long start = System.nanoTime();
        waitFor(process, target, false);
        long held = System.nanoTime() - start;
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return held;
    }

    /** Waits until it has the lock, or has it no longer. */
    private static void waitFor(Process process, Target target, boolean locked)
            throws InterruptedException {
        while (process.isAlive() && Files.exists(target.lock()) != locked) {
            pause(200_000);
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    private void write(int round) throws IOException {
        for (int i = 0; i < stories; i++) {
            Files.writeString(
                    root().resolve("seeds/2016-05-03-gull-%03d.txt".formatted(i)),
                    "Malta\n\nGull %d\n\nIt came %d times.\n".formatted(i, round));
        }
    }

    private void run(String... args) throws IOException, InterruptedException {
        Process process = started(args);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(folder.resolve("log"))).isZero();
    }

    private Process started(String... args) throws IOException {
        return new Program(root()).start(folder.resolve("log"), environment, args);
    }
}
