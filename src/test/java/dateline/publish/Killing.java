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
import java.util.function.Supplier;

/**
 * Kills the program while it publishes, at random moments: what readers have is whole, and the next
 * publishing finishes.
 *
 * @param folder that is made use of
 * @param stories that the paper has
 * @param changed how many of them each publishing changes
 * @param environment of the program, besides this process's own
 * @param targets by turns
 */
public record Killing(
        Path folder,
        int stories,
        int changed,
        Map<String, String> environment,
        List<Target> targets) {

    public Killing {
        environment = Map.copyOf(environment);
        targets = List.copyOf(targets);
    }

    /**
     * One target.
     *
     * @param lock a file that has something in it while it is published to
     * @param shown what readers see of it
     * @param whole whether that is one release or the other, and no part of each
     * @param sound what else holds of it whenever a publishing was killed or has finished
     * @param settings as the masthead has them
     */
    public record Target(
            String name,
            Path lock,
            Supplier<SortedMap<String, String>> shown,
            boolean whole,
            Runnable sound,
            String settings) {

        /** One with files and folders, in a folder of this machine. */
        public static Target of(String name, Path place, Path shown, String settings) {
            return new Target(
                    name,
                    place.resolve(".dateline/lock"),
                    () -> Readers.have(shown),
                    shown.endsWith("current"),
                    () -> {},
                    settings);
        }

        private boolean isLocked() {
            return lock.toFile().length() > 0;
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
        write(0, stories);
        for (Target target : targets) {
            run("publish", target.name, "--yes", "--max-deletes", "9999");
        }
        write(1, changed);
        run("build");
        var held = new ArrayList<Long>();
        for (Target target : targets) {
            held.add(held(target));
        }
        var random = new Random(20261126);
        int amid = 0;
        for (int kill = 1; kill <= kills; kill++) {
            Target target = targets.get(kill % targets.size());
            SortedMap<String, String> before = target.shown.get();
            write(kill + 1, changed);
            run("build");
            var process = started("publish", target.name, "--yes", "--no-build", "--unlock");
            waitFor(process, target, true);
            // Often early, seldom late: some get on faster than the one that was measured.
            double part = random.nextDouble() * random.nextDouble();
            pause((long) (part * held.get(kill % targets.size())));
            if (random.nextBoolean()) {
                killAll(process.toHandle());
            }
            process.destroyForcibly().waitFor();
            // The lock of one that was killed stays.
            amid += target.isLocked() ? 1 : 0;
            check(target, before);
            run("publish", target.name, "--yes", "--no-build", "--unlock");
            target.sound.run();
            assertThat(Readers.pages(target.shown.get()))
                    .isEqualTo(Readers.pages(Readers.have(root().resolve("site"))));
        }
        return amid;
    }

    /** A process and all that it began, as when a machine ends; but what runs at a host goes on. */
    private static void killAll(ProcessHandle process) {
        String[] arguments = process.info().arguments().orElse(new String[0]);
        if (List.of(arguments).toString().contains("receive-pack")) {
            return;
        }
        List<ProcessHandle> begun = process.children().toList();
        process.destroyForcibly();
        begun.forEach(Killing::killAll);
    }

    private void check(Target target, SortedMap<String, String> before) {
        target.sound.run();
        SortedMap<String, String> site = Readers.have(root().resolve("site"));
        SortedMap<String, String> half = target.shown.get();
        if (target.whole) {
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
        while (process.isAlive() && target.isLocked() != locked) {
            pause(200_000);
        }
    }

    private static void pause(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
    }

    private void write(int round, int some) throws IOException {
        for (int i = 0; i < some; i++) {
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
