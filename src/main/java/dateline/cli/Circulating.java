package dateline.cli;

import dateline.excerpt.Cells;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Publishing.Task;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words become what is asked of publishing; and who is asked and told on the way. */
final class Circulating implements Published.Talk, AutoCloseable {

    private static final long MOST_DELETES = 256;

    private final World world;
    private final Screen screen;
    private final Progress progress;
    private final boolean yes;
    private @Nullable Pace pace;
    private boolean alone;

    Circulating(World world, Screen screen, Words words) {
        this.world = world;
        this.screen = screen;
        this.yes = words.has(Grammar.YES);
        boolean shown = !words.has(Grammar.QUIET) && !words.has(Grammar.JSON);
        this.progress = new Progress(world, shown);
    }

    static Publishing of(Words words, Orders orders, Order order, World world) throws WrongUse {
        Task task = task(words);
        String to = words.value(Grammar.TO);
        if (to != null && task != Task.PLAN) {
            throw task == Task.LOOK_BACK
                    ? WrongUse.notTogether("--rollback", "--to")
                    : WrongUse.onlyWith("--to", "--plan");
        }
        String apply = words.value(Grammar.APPLY);
        String log = words.value(Grammar.LOG);
        Path plan =
                task == Task.APPLY
                        ? orders.folder("--apply", apply)
                        : to == null ? null : orders.folder("--to", to);
        return new Publishing(
                order,
                words.operand(),
                task,
                plan,
                back(words.value(Grammar.ROLLBACK)),
                !words.has(Grammar.NO_BUILD),
                log == null ? null : orders.folder("--log", log),
                new Publishing.Allowed(
                        deletes(words.value(Grammar.MAX_DELETES)),
                        words.has(Grammar.ALLOW_EMPTY),
                        words.has(Grammar.MOVED),
                        words.has(Grammar.ADOPT),
                        words.has(Grammar.BRING_BACK),
                        words.has(Grammar.UNLOCK)),
                owner(world),
                world.clock(),
                world.environment());
    }

    private static Task task(Words words) throws WrongUse {
        var asked = new ArrayList<Option>();
        for (Option option :
                List.of(Grammar.PLAN, Grammar.APPLY, Grammar.ROLLBACK, Grammar.RELEASES)) {
            if (words.has(option)) {
                asked.add(option);
            }
        }
        if (asked.equals(List.of(Grammar.PLAN, Grammar.ROLLBACK))) {
            return Task.LOOK_BACK;
        }
        if (asked.size() > 1) {
            throw WrongUse.notTogether(asked.get(0).name(), asked.get(1).name());
        }
        if (asked.isEmpty()) {
            return Task.PUBLISH;
        }
        return switch (asked.get(0).name()) {
            case "--plan" -> Task.PLAN;
            case "--apply" -> Task.APPLY;
            case "--rollback" -> Task.ROLLBACK;
            default -> Task.RELEASES;
        };
    }

    private static int back(@Nullable String value) throws WrongUse {
        if (value == null || value.isEmpty()) {
            return 1;
        }
        int back = value.matches("[0-9]{1,6}") ? Integer.parseInt(value) : 0;
        if (back < 1) {
            throw WrongUse.noCount("--rollback", value, 1);
        }
        return back;
    }

    private static long deletes(@Nullable String value) throws WrongUse {
        if (value == null) {
            return MOST_DELETES;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw WrongUse.noCount("--max-deletes", value, 0);
        }
        return Long.parseLong(value);
    }

    /** A name that colleagues know: user and machine. */
    private static String owner(World world) {
        String user = world.environment().getOrDefault("USER", "somebody");
        String machine;
        try {
            machine = InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            machine = "a machine without a name";
        }
        return (user + " at " + machine).replaceAll("\\p{Cntrl}", "");
    }

    @Override
    public void built(long pages) {
        progress.accept(pages);
    }

    /** A person is asked; a script has to have said so. */
    @Override
    public boolean agrees(List<String> summary) {
        progress.close();
        if (yes) {
            return true;
        }
        summary.forEach(line -> screen.say(Cells.visible(line)));
        if (!world.terminal()) {
            screen.say("nobody is here to ask: say --yes to publish");
            alone = true;
            return false;
        }
        PrintStream err = world.err();
        err.print("Publish? [y/N] ");
        err.flush();
        try {
            var in = new BufferedReader(new InputStreamReader(world.in(), StandardCharsets.UTF_8));
            String answer = in.readLine();
            return answer != null
                    && List.of("y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether there was a question and nobody to answer it. */
    boolean alone() {
        return alone;
    }

    @Override
    public void packed(long files, long allFiles) {
        progress.tell(() -> "packed %d of %d files".formatted(files, allFiles));
    }

    @Override
    public synchronized void sent(long files, long allFiles, long bytes, long allBytes) {
        long now = world.clock().millis();
        if (pace == null) {
            // The time before this went into the build and into somebody's thoughts.
            pace = new Pace(now, bytes);
        }
        Pace counted = pace;
        progress.tell(
                () ->
                        "%s %d of %d files%s"
                                .formatted(
                                        Figures.bar(bytes, allBytes),
                                        files,
                                        allFiles,
                                        counted.tell(now, bytes, allBytes)));
    }

    /**
     * How fast it goes, counted from its first file on.
     *
     * @param start in milliseconds
     * @param bytes that had been sent by then
     */
    private record Pace(long start, long bytes) {

        private static final long MEGA = 1_000_000;

        String tell(long now, long sent, long all) {
            long rate = (sent - bytes) * 1_000 / Math.max(1, now - start);
            if (rate == 0) {
                return "";
            }
            String speed = rate < MEGA ? rate / 1_000 + " kB" : rate / MEGA + " MB";
            return ", %s a second, %s left".formatted(speed, Figures.about(all - sent, rate));
        }
    }

    @Override
    public void close() {
        progress.close();
    }
}
