package dateline.cli;

import dateline.excerpt.Cells;
import dateline.excerpt.Sources;
import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Report;
import dateline.order.Showing;
import dateline.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The command line: arguments become an order, the {@link Desk} carries it out, and the report is
 * shown. Results go to standard output, all else to standard error.
 */
public final class Cli {

    private static final int FINE = 0;
    private static final int PROBLEMS = 1;
    private static final int WRONG_USE = 2;
    private static final int OUR_BUG = 3;

    /** After this one the site is not what it was. */
    private static final String HALF_DELIVERED = "half-delivered";

    private final World world;
    private final Desk desk;
    private final Orders orders;
    private final Screen screen;

    public Cli(World world, Desk desk) {
        this.world = world;
        this.desk = desk;
        this.orders = new Orders(world);
        this.screen = new Screen(world.err(), new Paint(world.coloured()));
    }

    /** Runs one command and gives the exit code. */
    public int run(String... args) {
        try {
            int code = run(Parsing.read(args));
            // A result that could not be written, to a full disk say, was not given.
            if (!world.out().checkError()) {
                return code;
            }
            screen.say(
                    "dateline: standard output can't be written to, so the result is not shown; what was done is done");
            return Math.max(code, PROBLEMS);
        } catch (WrongUse e) {
            screen.say("dateline: " + Cells.visible(String.valueOf(e.getMessage())));
            screen.say("dateline help tells more.");
            return WRONG_USE;
        } catch (Exception | Error bug) {
            return bug(bug, List.of(args).contains("--verbose"));
        } finally {
            world.out().flush();
            world.err().flush();
        }
    }

    private int run(Words words) throws WrongUse {
        if (words.has(Grammar.HELP)) {
            return print(Usage.of(words.command()));
        }
        if (words.has(Grammar.VERSION)) {
            return print("dateline " + world.version() + "\n");
        }
        return switch (words.command().name()) {
            case "build" -> build(words);
            case "serve" -> serve(words);
            case "share" -> share(words);
            case "publish" -> publish(words);
            case "check" -> check(words);
            case "list" -> list(words);
            case "init" -> init(words);
            case "new" -> story(words);
            case "generate-completion" -> print(Completion.script());
            case "help" -> help(words);
            case "dateline" -> nothing();
            default -> throw new IllegalStateException(words.command().name());
        };
    }

    /** No command was named. */
    private int nothing() {
        screen.say(Usage.of(Grammar.TOP).stripTrailing());
        return WRONG_USE;
    }

    private int help(Words words) throws WrongUse {
        String name = words.operand();
        Command command = name == null ? Grammar.TOP : Grammar.command(name);
        if (command == null) {
            throw WrongUse.noCommand(String.valueOf(name), Grammar.names());
        }
        return print(Usage.of(command));
    }

    private int print(String text) {
        world.out().print(text);
        return FINE;
    }

    private int build(Words words) throws WrongUse {
        Order order = orders.order(words, false);
        long start = world.clock().millis();
        return shown(words, order, carriedOut(words, order), start);
    }

    private int serve(Words words) throws WrongUse {
        Order order = orders.order(words, true);
        Showing showing = Serving.of(words, order);
        var signs = new Signs(screen, world, order.root(), words.has(Grammar.QUIET));
        List<Problem> problems =
                desk.show(
                        showing,
                        (port, first) -> {
                            signs.opened(showing, port, first);
                            if (words.has(Grammar.OPEN)) {
                                Browser.open(Signs.address(showing, port, first));
                            }
                        },
                        signs::round);
        problems(words, order.root(), problems);
        return code(problems);
    }

    private int share(Words words) throws WrongUse {
        String path = words.operand();
        if (path == null || path.isBlank()) {
            throw WrongUse.needs("share", "PATH");
        }
        Order order = orders.order(words, true);
        String to = words.value(Grammar.TO);
        Path file = orders.folder("--to", to == null ? leaflet(path) : to);
        return shown(words, order.root(), desk.share(Serving.of(words, order), path, file));
    }

    private int publish(Words words) throws WrongUse {
        Order order = orders.order(words, false);
        Publishing asked = Circulating.of(words, orders, order, world);
        long start = world.clock().millis();
        Published published;
        boolean alone;
        try (var talk = new Circulating(world, screen, words)) {
            published = desk.publish(asked, talk);
            alone = talk.alone();
        }
        var problems = new ArrayList<Problem>(published.problems());
        Report report = published.report();
        if (report != null && !problems.containsAll(report.problems())) {
            problems.addAll(report.problems());
        }
        if (words.has(Grammar.JSON)) {
            long millis = world.clock().millis() - start;
            print(Json.published(published, problems, millis) + "\n");
        } else {
            problems(words, order.root(), problems);
            published.lines().forEach(line -> print(Cells.visible(line) + "\n"));
        }
        return alone ? PROBLEMS : code(problems);
    }

    /** The last part of the path. */
    private static String leaflet(String path) {
        String bare = path.replaceFirst("(/index\\.html|\\.html|/)$", "");
        String name = bare.substring(bare.lastIndexOf('/') + 1);
        return (name.isEmpty() ? "front" : name) + ".html";
    }

    private int check(Words words) throws WrongUse {
        Order order = orders.order(words, true);
        long start = world.clock().millis();
        Report report = carriedOut(words, order);
        if (!words.has(Grammar.QUIET) && !words.has(Grammar.JSON)) {
            held(report.roll()).forEach(this::held);
        }
        return shown(words, order, report, start);
    }

    /** The stories that are not live, by their files. */
    static List<Report.Row> held(List<Report.Row> roll) {
        return roll.stream()
                .filter(row -> !row.state().equals("live"))
                .sorted(Comparator.comparing(Report.Row::file))
                .toList();
    }

    private void held(Report.Row row) {
        String until = row.until() == null ? "" : " until " + row.until();
        screen.say(Cells.visible("held: " + row.file() + ": " + row.state() + until));
    }

    /** The last line, or the object that stands for it all. */
    private int shown(Words words, Order order, Report report, long start) {
        long millis = world.clock().millis() - start;
        if (words.has(Grammar.JSON)) {
            print(Json.report(report, millis, order.dry()) + "\n");
        } else {
            problems(words, order.root(), report.problems());
            if (!order.dry() && isAsBefore(report)) {
                screen.say(
                        Cells.visible(
                                "nothing was delivered; the site in %s stays as it was"
                                        .formatted(order.out())));
            }
            print(Figures.summary(report, millis) + "\n");
        }
        return code(report.problems());
    }

    private static boolean isAsBefore(Report report) {
        for (Problem problem : report.problems()) {
            if (problem.code().equals(HALF_DELIVERED)) {
                return false;
            }
        }
        return !report.delivered();
    }

    private int list(Words words) throws WrongUse {
        String format = format(words);
        Filter filter = Filter.of(words);
        Order order = orders.order(words, true);
        Report report = carriedOut(words, order);
        problems(words, order.root(), report.problems());
        filter.strangers(report.roll()).forEach(line -> screen.say(Cells.visible(line)));
        List<Report.Row> rows = filter.of(report.roll());
        print(
                switch (format) {
                    case "json" -> Json.roll(rows) + "\n";
                    case "csv" -> Roll.csv(rows);
                    default -> Roll.table(rows);
                });
        return code(report.problems());
    }

    private static String format(Words words) throws WrongUse {
        String asked = words.value(Grammar.FORMAT);
        String format = asked == null ? words.has(Grammar.JSON) ? "json" : "table" : asked;
        if (words.has(Grammar.JSON) && !format.equals("json")) {
            throw WrongUse.notTogether("--json", "--format " + format);
        }
        return format;
    }

    private int init(Words words) throws WrongUse {
        String folder = words.operand();
        String root = words.value(Grammar.ROOT);
        if (folder != null && root != null) {
            throw WrongUse.notTogether("DIR", "--root");
        }
        Path place = folder == null ? orders.folder("--root", root) : orders.folder("init", folder);
        return shown(words, place, desk.init(place));
    }

    private int story(Words words) throws WrongUse {
        String headline = words.operand();
        if (headline == null || headline.isBlank()) {
            throw WrongUse.needs("new", "HEADLINE");
        }
        if (headline.indexOf('\uFFFD') >= 0) {
            throw WrongUse.unreadableHeadline();
        }
        Path root = orders.newsroom(words.value(Grammar.ROOT));
        Instant now = Moments.now(words.value(Grammar.NOW), world);
        return shown(words, root, desk.story(root, headline, now));
    }

    private int shown(Words words, Path root, Made made) {
        if (words.has(Grammar.JSON)) {
            print(Json.made(made) + "\n");
        } else {
            problems(words, root, made.problems());
            made.files().forEach(file -> print(Cells.visible(file) + "\n"));
        }
        return code(made.problems());
    }

    private Report carriedOut(Words words, Order order) {
        if (words.has(Grammar.VERBOSE)) {
            screen.say(
                    Cells.visible(
                            "dateline %s: root %s, out %s, now %s, threads %d"
                                    .formatted(
                                            world.version(),
                                            order.root(),
                                            order.out(),
                                            order.now(),
                                            order.threads())));
        }
        Report report;
        try (var progress =
                new Progress(world, !words.has(Grammar.QUIET) && !words.has(Grammar.JSON))) {
            report = desk.run(order, progress);
        }
        if (words.has(Grammar.TIMINGS)) {
            report.timings().forEach(this::timing);
        }
        return words.has(Grammar.STRICT) ? strict(report) : report;
    }

    private void timing(Report.Timing timing) {
        screen.say(
                "time: %s %s s"
                        .formatted(
                                Cells.visible(timing.step()),
                                Figures.seconds(timing.nanos() / 1_000_000)));
    }

    private static Report strict(Report report) {
        return new Report(
                report.stories(),
                report.pages(),
                report.printed(),
                report.unchanged(),
                report.removed(),
                report.problems().stream().map(Problem::asError).toList(),
                report.delivered(),
                report.roll(),
                report.timings());
    }

    private void problems(Words words, Path root, List<Problem> problems) {
        var shown = new ArrayList<Problem>();
        for (Problem problem : problems) {
            if (problem.isError() || !words.has(Grammar.QUIET)) {
                shown.add(problem);
            }
        }
        screen.problems(shown, new Sources(root));
    }

    private static int code(List<Problem> problems) {
        for (Problem problem : problems) {
            if (problem.isError()) {
                return PROBLEMS;
            }
        }
        return FINE;
    }

    private int bug(Throwable bug, boolean verbose) {
        screen.say(
                "dateline: this is our bug, not a fault of your copy (%s); please report it with what --verbose shows"
                        .formatted(Cells.visible(bug.toString())));
        if (verbose) {
            trace(bug).lines().forEach(line -> screen.say(tabbed(line)));
        }
        return OUR_BUG;
    }

    private static String trace(Throwable bug) {
        var text = new StringWriter();
        bug.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    /** A line of a trace begins with a tab, and may hold a message with anything in it. */
    private static String tabbed(String line) {
        return line.startsWith("\t")
                ? "\t" + Cells.visible(line.substring(1))
                : Cells.visible(line);
    }
}
