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
    private static final long FRAME = 100;

    private final World world;
    private final Screen screen;
    private final Progress progress;
    private final boolean yes;
    private final boolean shown;
    private final long start;
    private long next;
    private boolean drawn;
    private boolean alone;

    Circulating(World world, Screen screen, Words words) {
        this.world = world;
        this.screen = screen;
        this.yes = words.has(Grammar.YES);
        this.shown = !words.has(Grammar.QUIET) && !words.has(Grammar.JSON) && world.lively();
        this.progress = new Progress(world, shown);
        this.start = world.clock().millis();
    }

    static Publishing of(Words words, Orders orders, Order order, World world) throws WrongUse {
        Task task = task(words);
        String to = words.value(Grammar.TO);
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
    public synchronized void sent(long steps, long allSteps, long bytes, long allBytes) {
        long now = world.clock().millis();
        if (!shown || now < next) {
            return;
        }
        next = now + FRAME;
        drawn = true;
        long millis = Math.max(1, now - start);
        long rate = bytes * 1_000 / millis;
        String left =
                rate == 0
                        ? ""
                        : ", " + Figures.seconds((allBytes - bytes) * 1_000 / rate) + " s left";
        world.err()
                .print(
                        "\r%d of %d files, %d kB a second%s\u001b[K"
                                .formatted(steps, allSteps, rate / 1_000, left));
        world.err().flush();
    }

    @Override
    public synchronized void close() {
        progress.close();
        if (drawn) {
            world.err().print("\r\u001b[K");
            world.err().flush();
        }
    }
}
