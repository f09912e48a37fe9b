package dateline.cli;

import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Report;
import dateline.problem.Problem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

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

    private static final List<String> FORMATS = List.of("table", "json", "csv");

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
        CommandLine top = Grammar.commands();
        try {
            int code = run(top, Parsing.read(top, args));
            // A result that could not be written, to a full disk say, was not given.
            return world.out().checkError() ? Math.max(code, PROBLEMS) : code;
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

    private int run(CommandLine top, ParseResult words) throws WrongUse {
        if (words.isUsageHelpRequested()) {
            return help(words.commandSpec().commandLine());
        }
        if (words.isVersionHelpRequested()) {
            return print("dateline " + world.version() + "\n");
        }
        Object command = words.commandSpec().userObject();
        if (command instanceof Grammar.Build build) {
            return build(build);
        } else if (command instanceof Grammar.Check check) {
            return check(check);
        } else if (command instanceof Grammar.Stories stories) {
            return list(stories);
        } else if (command instanceof Grammar.Init init) {
            return init(init);
        } else if (command instanceof Grammar.New story) {
            return story(story);
        } else if (command instanceof Grammar.Completion) {
            return print(AutoComplete.bash("dateline", top));
        } else if (command instanceof Grammar.Help help) {
            return help(named(top, help.command));
        }
        screen.say(top.getUsageMessage().stripTrailing());
        return WRONG_USE;
    }

    private static CommandLine named(CommandLine top, @Nullable String name) throws WrongUse {
        if (name == null) {
            return top;
        }
        CommandLine command = top.getSubcommands().get(name);
        if (command == null) {
            throw WrongUse.noCommand(name, top.getSubcommands().keySet());
        }
        return command;
    }

    private int help(CommandLine command) {
        return print(command.getUsageMessage());
    }

    private int print(String text) {
        world.out().print(text);
        return FINE;
    }

    private int build(Grammar.Build words) throws WrongUse {
        Order order = orders.order(words, false);
        long start = world.clock().millis();
        return shown(words, order, carriedOut(words, order), start);
    }

    private int check(Grammar.Check words) throws WrongUse {
        Order order = orders.order(words, true);
        long start = world.clock().millis();
        Report report = carriedOut(words, order);
        if (!words.quiet && !words.json) {
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
    private int shown(Grammar.Running words, Order order, Report report, long start) {
        long millis = world.clock().millis() - start;
        if (words.json) {
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
        return !report.delivered()
                && report.problems().stream().noneMatch(p -> p.code().equals(HALF_DELIVERED));
    }

    private int list(Grammar.Stories words) throws WrongUse {
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

    private static String format(Grammar.Stories words) throws WrongUse {
        String format = words.format == null ? words.json ? "json" : "table" : words.format;
        if (!FORMATS.contains(format)) {
            throw WrongUse.noChoice("--format", format, FORMATS);
        }
        if (words.json && !format.equals("json")) {
            throw WrongUse.notTogether("--json", "--format " + format);
        }
        return format;
    }

    private int init(Grammar.Init words) throws WrongUse {
        if (words.folder != null && words.root != null) {
            throw WrongUse.notTogether("DIR", "--root");
        }
        Path root =
                words.folder == null
                        ? orders.folder("--root", words.root)
                        : orders.folder("init", words.folder);
        return shown(words, root, desk.init(root));
    }

    private int story(Grammar.New words) throws WrongUse {
        String headline = words.headline == null ? "" : words.headline;
        if (headline.isBlank()) {
            throw WrongUse.needs("new", "HEADLINE");
        }
        if (headline.indexOf('\uFFFD') >= 0) {
            throw WrongUse.unreadableHeadline();
        }
        Path root = orders.newsroom(words.root);
        Instant now = Moments.now(words.now, world);
        return shown(words, root, desk.story(root, headline, now));
    }

    private int shown(Grammar.Speaking words, Path root, Made made) {
        if (words.json) {
            print(Json.made(made) + "\n");
        } else {
            problems(words, root, made.problems());
            made.files().forEach(file -> print(Cells.visible(file) + "\n"));
        }
        return code(made.problems());
    }

    private Report carriedOut(Grammar.Running words, Order order) {
        if (words.verbose) {
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
        try (var progress = new Progress(world, !words.quiet && !words.json)) {
            report = desk.run(order, progress);
        }
        if (words.timings) {
            report.timings().forEach(this::timing);
        }
        return words.strict ? strict(report) : report;
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

    private void problems(Grammar.Speaking words, Path root, List<Problem> problems) {
        Stream<Problem> shown =
                problems.stream().filter(problem -> problem.isError() || !words.quiet);
        screen.problems(shown.toList(), new Sources(root));
    }

    private static int code(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError) ? PROBLEMS : FINE;
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
