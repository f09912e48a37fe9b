package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Made;
import dateline.order.Order;
import dateline.order.Order.Tolerance;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Report;
import dateline.order.Showing;
import dateline.order.Shown;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Via;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CliTest {

    private static final Problem SPROTS =
            Problem.error(
                    "unknown-section",
                    Place.of("seeds/x.md").at(2, 10),
                    "there is no section \"sprots\"",
                    "did you mean \"sports\"?");
    private static final Problem UNDATED =
            Problem.warning("no-date", Place.of("seeds/a.md"), "the story has no date", null);

    private static final List<Report.Row> ROLL =
            List.of(
                    new Report.Row(
                            "x",
                            "seeds/x.md",
                            "海港, \"dawn\"",
                            "embargoed",
                            "2016-05-09T12:00:00Z",
                            "2016-05-09T12:00:00Z",
                            List.of("malta", "europe"),
                            "sports",
                            null),
                    new Report.Row(
                            "g",
                            "seeds/gulls.md",
                            "Gulls \u001b[31mreturn",
                            "live",
                            null,
                            "2016-05-03T23:30:00+08:00",
                            List.of("gozo"),
                            null,
                            "gozo/gulls/"),
                    new Report.Row(
                            "d",
                            "seeds/d.md",
                            "Draft",
                            "draft",
                            null,
                            null,
                            List.of(),
                            null,
                            null));

    @TempDir Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();
    private final List<Order> orders = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final List<Showing> shown = new ArrayList<>();
    private boolean portTaken;
    private List<Problem> problems = List.of();
    private boolean terminal;
    private Runnable during = () -> {};
    private boolean delivered = true;
    private long millis = Instant.parse("2026-05-03T12:00:00Z").toEpochMilli();

    @BeforeEach
    void copy() throws IOException {
        Files.createDirectories(root.resolve("seeds"));
        Files.writeString(root.resolve("seeds/x.md"), "---\nsection: sprots\n---\n");
    }

    @Test
    void endsABuildWithOneLine() {
        during = () -> millis += 412;
        assertThat(run("build")).isZero();
        assertThat(out())
                .isEqualTo(
                        "41 stories, 212 pages: 3 printed, 209 unchanged, 1 removed; 0 errors, 0 warnings; 0.41 s\n");
        assertThat(err()).isEmpty();
        assertThat(orders)
                .allMatch(o -> o.out().equals(root.resolve("site")) && o.root().equals(root))
                .allMatch(o -> o.now().equals(Instant.parse("2026-05-03T12:00:00Z")) && !o.dry());
    }

    @Test
    void saysWhereThePreviewIsAndOneLineForEachRound() {
        assertThat(run("serve", "--drafts")).isZero();
        assertThat(out())
                .isEqualTo(
                        """
                        http://localhost:4000/  (41 stories, 212 pages, 300 ms)
                        http://localhost:4000/-/desk/  (the desk: all stories, also those that are held)
                        Ctrl-C ends it.
                        seeds/a.md: 42 stories, 213 pages, 7 ms
                        looked again: 43 stories, 214 pages, 8 ms
                        """);
        assertThat(shown)
                .singleElement()
                .matches(s -> s.drafts() && !s.held() && s.fixed() == null && !s.insists())
                .matches(s -> s.host() == null && s.token() == null);
    }

    @Test
    void sharesAPageUnderItsName() {
        assertThat(run("share", "/malta/2016/05/lamps/", "--held")).isZero();
        assertThat(run("share", "/", "--to", "x/y.html")).isZero();
        assertThat(run("share")).isEqualTo(2);
        assertThat(made)
                .containsExactly(
                        "share /malta/2016/05/lamps/ " + root.resolve("lamps.html") + " held",
                        "share / " + root.resolve("x/y.html"));
    }

    @Test
    void saysWhenItTookAnotherPort() {
        portTaken = true;
        assertThat(run("serve", "--now", "2026-12-01")).isZero();
        assertThat(out())
                .startsWith("http://localhost:4001/")
                .contains("Port 4000 is taken, so this is the next free one.\n");
        assertThat(shown.get(0).fixed()).isEqualTo("2026-12-01T00:00:00Z");
    }

    @Test
    void givesANetworkATokenAndAPhoneACode() {
        assertThat(run("serve", "--host", "192.168.7.7", "--port", "4100")).isZero();
        assertThat(out())
                .containsPattern("http://192\\.168\\.7\\.7:4100/\\?token=[0-9a-f]{24}  \\(")
                .contains("\u2588")
                .doesNotContain("localhost");
        assertThat(run("serve", "--host", "example.com")).isEqualTo(2);
        assertThat(run("serve", "--port", "70000")).isEqualTo(2);
        assertThat(run("serve", "--host", "localhost")).isZero();
        assertThat(shown.get(1).token()).isNull();
    }

    @Test
    void showsProblemsSortedWithTheirLines() {
        problems = List.of(SPROTS, UNDATED);
        assertThat(run("build")).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        """
                        seeds/a.md: warning: the story has no date [no-date]
                        seeds/x.md:2:10: error: there is no section "sprots" [unknown-section]
                            2 | section: sprots
                              |          ^^^^^^
                          hint: did you mean "sports"?
                        """);
        assertThat(out()).endsWith("; 1 error, 1 warning; 0.00 s\n");
    }

    @Test
    void warningsAreFineUnlessStrict() {
        problems = List.of(UNDATED);
        assertThat(run("build")).isZero();
        assertThat(run("build", "--strict", "--quiet")).isEqualTo(1);
        assertThat(err())
                .isEqualTo(
                        """
                        seeds/a.md: warning: the story has no date [no-date]
                        seeds/a.md: error: the story has no date [no-date]
                        """);
        assertThat(orders.get(1).tolerance()).isEqualTo(Tolerance.STRICT);
    }

    @Test
    void quietSaysNothingOfWarnings() {
        problems = List.of(UNDATED);
        assertThat(run("check", "--quiet")).isZero();
        assertThat(err()).isEmpty();
    }

    @Test
    void jsonIsOneObjectAndNothingElse() {
        problems = List.of(SPROTS);
        assertThat(run("build", "--json", "--timings")).isEqualTo(1);
        assertThat(out())
                .isEqualTo(
                        """
                        {"stories":41,"pages":212,"printed":3,"unchanged":209,"removed":1,"errors":1,"warnings":0,"seconds":0.00,"delivered":true,"problems":[{"severity":"error","code":"unknown-section","file":"seeds/x.md","line":2,"column":10,"message":"there is no section \\"sprots\\"","hint":"did you mean \\"sports\\"?"}]}
                        """);
        assertThat(err()).isEqualTo("time: intake 0.12 s\n");
    }

    @Test
    void theWayToAFaultIsToldToPeopleAndPrograms() {
        var step = new Via(new Place("templates/a.ftlh", 3, 1), "#include \"b.ftlh\"");
        problems = List.of(SPROTS.through(List.of(step)));
        run("build");
        assertThat(err()).contains("\n  from templates/a.ftlh:3:1: #include \"b.ftlh\"\n  hint: ");
        run("build", "--json");
        assertThat(out())
                .contains(
                        "\"hint\":\"did you mean \\\"sports\\\"?\",\"way\":[{\"file\":\"templates/a.ftlh\",\"line\":3,\"column\":1,\"call\":\"#include \\\"b.ftlh\\\"\"}]}]}");
    }

    @Test
    void checkTellsWhatIsHeld() {
        assertThat(run("check")).isZero();
        assertThat(err())
                .isEqualTo(
                        """
                        held: seeds/d.md: draft
                        held: seeds/x.md: embargoed until 2016-05-09T12:00:00Z
                        """);
        assertThat(orders).allMatch(Order::dry);
    }

    @Test
    void saysWhenTheSiteStaysAsItWas() {
        problems = List.of(SPROTS);
        delivered = false;
        assertThat(run("build")).isEqualTo(1);
        assertThat(err())
                .endsWith(
                        "\nnothing was delivered; the site in "
                                + root.resolve("site")
                                + " stays as it was\n");
        err.reset();
        assertThat(run("check")).isEqualTo(1);
        assertThat(err()).doesNotContain("nothing was delivered");
    }

    @Test
    void checkNamesTheHeldStoriesInJson() {
        assertThat(run("check", "--json")).isZero();
        assertThat(out()).contains("\"delivered\":false,\"held\":[{\"id\":\"d\",").endsWith("]}\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void saysThatNoStoryHasSuchARegionOrSection() {
        assertThat(run("list", "--region", "Malt", "--section", "sports")).isZero();
        assertThat(err()).isEqualTo("no story has the region \"Malt\"; did you mean malta?\n");
    }

    @Test
    void doesNotOfferToListWhatMeansNothingThere() {
        assertThat(run("list", "--help")).isZero();
        assertThat(out()).contains("--region").doesNotContain("--adopt", "--out", "--threads");
        out.reset();
        assertThat(run("list", "--adopt", "--threads", "2")).isZero();
        assertThat(orders).extracting(Order::threads).containsExactly(2);
    }

    @Test
    void listsATableByDisplayWidth() {
        assertThat(run("list")).isZero();
        assertThat(out())
                .isEqualTo(
                        """
                        STATE      PUBLISHED                  UNTIL                 REGIONS       SECTION  FILE            HEADLINE
                        embargoed  2016-05-09T12:00:00Z       2016-05-09T12:00:00Z  malta,europe  sports   seeds/x.md      海港, "dawn"
                        live       2016-05-03T23:30:00+08:00  -                     gozo          -        seeds/gulls.md  Gulls ␛[31mreturn
                        draft      -                          -                     -             -        seeds/d.md      Draft
                        """);
    }

    @Test
    void listsCsv() {
        run("list", "--format", "csv", "--region", "MALTA");
        assertThat(out())
                .isEqualTo(
                        "id,file,headline,state,until,published,regions,section,address\r\n"
                                + "x,seeds/x.md,\"海港, \"\"dawn\"\"\",embargoed,2016-05-09T12:00:00Z,"
                                + "2016-05-09T12:00:00Z,malta europe,sports,\r\n");
    }

    @Test
    void listsJson() {
        run("list", "--json", "--state", "live");
        assertThat(out())
                .isEqualTo(
                        """
                        [{"id":"g","file":"seeds/gulls.md","headline":"Gulls \\u001B[31mreturn","state":"live","until":null,"published":"2016-05-03T23:30:00+08:00","regions":["gozo"],"section":null,"address":"gozo/gulls/"}]
                        """);
    }

    @Test
    void filtersByDayOrMoment() {
        assertThat(ids("--since", "2016-05-04")).isEqualTo("x");
        assertThat(ids("--since", "2016-05-03", "--until", "2016-05-03")).isEqualTo("g");
        assertThat(ids("--until", "2016-05-03T15:29:59Z")).isEmpty();
        assertThat(ids("--until", "2016-05-03T15:30:00Z")).isEqualTo("g");
        assertThat(ids("--section", "sports", "--state", "live")).isEmpty();
        assertThat(ids("--state", "draft", "--state", "live")).isEqualTo("gd");
    }

    @Test
    void takesTheMomentFromOptionThenEnvironment() {
        environment.put("SOURCE_DATE_EPOCH", "86400");
        run("build");
        run("build", "--now", "2026-05-03");
        run("build", "--now", "2026-05-03T12:00:00+02:00");
        assertThat(orders)
                .extracting(Order::now)
                .map(Instant::toString)
                .containsExactly(
                        "1970-01-02T00:00:00Z", "2026-05-03T00:00:00Z", "2026-05-03T10:00:00Z");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        refuses("there is no command biuld; did you mean build?", "biuld");
        refuses("build has no option --stric; did you mean --strict?", "build", "--stric");
        refuses("options stand after the command: dateline build --root", "--root=x", "build");
        refuses("dateline has no option -q", "-q");
        refuses("--strict takes no value", "build", "--strict=x");
        refuses("--root needs DIR behind it", "build", "--root");
        refuses("--quiet is given twice", "build", "--quiet", "--quiet");
        refuses("new needs HEADLINE behind it", "new");
        refuses("put the headline in quotes: dateline new \"Gulls return\"", "new", "a", "b");
        refuses("build can't do anything with \"x\"", "build", "x");
        refuses("--strict and --keep-going can't go together", "build", "--strict", "--keep-going");
        refuses("--threads \"0\" is not a number from 1 to 256", "build", "--threads", "0");
        refuses(
                "--base-url \"ftp://x\" is not a site's address; write https://example.org/",
                "build",
                "--base-url",
                "ftp://x");
        refuses(
                "--now \"yesterday\" is not a date or a moment; write 2026-05-03 or 2026-05-03T12:00:00Z",
                "build",
                "--now",
                "yesterday");
        refuses(
                "--state \"drft\" is none of live, scheduled, embargoed, withheld, killed, expired, draft; did you mean draft?",
                "list",
                "--state",
                "drft");
        refuses(
                "--out " + root + " would cover the copy; choose another folder",
                "build",
                "--out",
                ".");
        for (String out : List.of("templates", "templates/x", "seeds", "seeds/x", "..")) {
            refuses(
                    "--out %s would cover the copy; choose another folder"
                            .formatted(root.resolve(out).normalize()),
                    "build",
                    "--out",
                    out);
        }
        environment.put("SOURCE_DATE_EPOCH", "soon");
        refuses(
                "the environment's SOURCE_DATE_EPOCH \"soon\" is not a number of seconds since 1970",
                "build");
        assertThat(orders).isEmpty();
    }

    @Test
    void seesThroughLinksThatTheSiteWouldCoverTheCopy() throws IOException {
        Files.createSymbolicLink(root.resolve("site"), root.resolve("seeds"));
        refuses(
                "--out %s would cover the copy; choose another folder"
                        .formatted(root.resolve("site")),
                "build");
    }

    @Test
    void countsInTheSameDigitsEverywhere() {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG"));
        try {
            assertThat(run("build")).isZero();
            assertThat(out()).startsWith("41 stories, 212 pages: 3 printed");
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void aResultThatCannotBeWrittenIsNotFine() {
        var full =
                new OutputStream() {
                    @Override
                    public void write(int one) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        for (String command : List.of("build", "publish", "list")) {
            err.reset();
            assertThat(run(new PrintStream(full, false, StandardCharsets.UTF_8), command))
                    .isEqualTo(1);
            assertThat(err()).contains("standard output can't be written to");
        }
    }

    @Test
    void sendsWhoHasNoSeedsToInit() throws IOException {
        Path bare = Files.createDirectory(root.resolve("bare"));
        refuses(
                "there is no seeds/ folder in %s; to begin a publication try: dateline init %s"
                        .formatted(bare, bare),
                "build",
                "--root",
                "bare");
        refuses("there is no folder " + root.resolve("gone"), "check", "--root", "gone");
        Files.delete(root.resolve("seeds/x.md"));
        Files.delete(root.resolve("seeds"));
        refuses(
                "there is no seeds/ folder in %s; to begin a publication try: dateline init"
                        .formatted(root),
                "build");
    }

    @Test
    void ownsUpToABug() {
        during =
                () -> {
                    throw new IllegalStateException("no\u001bink");
                };
        assertThat(run("build")).isEqualTo(3);
        assertThat(err())
                .isEqualTo(
                        "dateline: this is our bug, not a fault of your copy"
                                + " (java.lang.IllegalStateException: no␛ink);"
                                + " please report it with what --verbose shows\n");
        assertThat(out()).isEmpty();
        err.reset();
        assertThat(run("build", "--verbose")).isEqualTo(3);
        assertThat(err()).contains("\tat dateline.cli.CliTest").doesNotContain("\u001b");
        err.reset();
        during =
                () -> {
                    throw new NoClassDefFoundError("dateline/Gone");
                };
        assertThat(run("build")).isEqualTo(3);
        assertThat(err()).contains("this is our bug").hasLineCount(1);
    }

    @Test
    void beginsPublicationsAndStories() {
        assertThat(run("init", "paper")).isZero();
        assertThat(run("new", "@home: Gulls \"return\"", "--now", "2026-05-03")).isZero();
        assertThat(made)
                .containsExactly(
                        "init " + root.resolve("paper"),
                        "new " + root + " @home: Gulls \"return\" 2026-05-03T00:00:00Z");
        assertThat(out()).isEqualTo("seeds/made.md\nseeds/made.md\n");
        refuses("DIR and --root can't go together", "init", "a", "--root", "b");
    }

    @Test
    void failsWhenNothingCouldBeMade() {
        problems = List.of(Problem.error("in-the-way", Place.of("seeds"), "is there", null));
        assertThat(run("init")).isEqualTo(1);
        assertThat(err()).isEqualTo("seeds: error: is there [in-the-way]\n");
    }

    @Test
    void helpsAndTellsItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo("dateline 1.2.3\n");
        out.reset();
        assertThat(run("help", "new")).isZero();
        assertThat(out())
                .isEqualTo(
                        """
                        Usage: dateline new [OPTIONS] HEADLINE
                        Begin a story.

                              HEADLINE        In quotes.

                        Options:
                          -h, --help          Show this help.
                          -V, --version       Show the version.
                              --root=DIR      The publication's folder (default: here).
                              --json          Print JSON on standard output.
                              --quiet         No warnings, no progress.
                              --verbose       Say more.
                              --now=INSTANT   The story's moment (default: SOURCE_DATE_EPOCH or the clock).
                        """);
        out.reset();
        assertThat(run("build", "--help")).isZero();
        assertThat(run("help")).isZero();
        assertThat(out()).contains("Usage: dateline build [OPTIONS]\n", "  init ");
        assertThat(run()).isEqualTo(2);
        refuses("there is no command nwe; did you mean new?", "help", "nwe");
    }

    @Test
    void carriesOutEveryCommand() {
        for (Command command : Grammar.COMMANDS) {
            var args = new ArrayList<>(List.of(command.name()));
            command.operands().stream().filter(Operand::needed).forEach(o -> args.add("Gulls"));
            if (command.option("--yes") != null) {
                args.add("--yes");
            }
            assertThat(run(args.toArray(String[]::new))).as(command.name()).isZero();
        }
    }

    @Test
    void ordersAPublishing() {
        assertThat(run("publish", "live", "--rollback", "3", "--yes", "--max-deletes", "9"))
                .isZero();
        assertThat(run("publish", "--rollback", "--yes")).isZero();
        assertThat(run("publish", "--apply", "plan.json", "--no-build", "--adopt")).isOne();
        assertThat(published).extracting(Publishing::target).containsExactly("live", null, null);
        assertThat(published)
                .extracting(Publishing::task)
                .containsExactly(
                        Publishing.Task.ROLLBACK, Publishing.Task.ROLLBACK, Publishing.Task.APPLY);
        assertThat(published).extracting(Publishing::back).containsExactly(3, 1, 1);
        assertThat(published.get(0).may())
                .isEqualTo(new Publishing.Allowed(9, false, false, false, false, false));
        assertThat(published.get(2).plan()).isEqualTo(root.resolve("plan.json"));
        assertThat(published.get(2).builds()).isFalse();
        assertThat(err()).contains("live: 3 to put", "say --yes");
        refuses("--plan and --apply can't go together", "publish", "--plan", "--apply", "a");
        assertThat(run("publish", "--rollback", "2", "--plan")).isOne();
        assertThat(published.get(published.size() - 1).task()).isEqualTo(Publishing.Task.LOOK_BACK);
        refuses(
                "--max-deletes wants a number from 0 on, not \"many\"",
                "publish",
                "--max-deletes",
                "many");
        refuses("--rollback wants a number from 1 on, not \"0\"", "publish", "--rollback=0");
    }

    @Test
    void completesTheSameEverywhere() {
        assertThat(run("generate-completion")).isZero();
        assertThat(out()).startsWith("#!/usr/bin/env bash").contains("--keep-going");
    }

    @Test
    void coloursOnlyOnATerminalThatWantsThem() {
        problems = List.of(UNDATED);
        terminal = true;
        run("build");
        environment.put("NO_COLOR", "1");
        run("build");
        assertThat(err())
                .isEqualTo(
                        """
                        \u001b[1mseeds/a.md\u001b[0m: \u001b[1;33mwarning\u001b[0m: the story has no date [no-date]
                        seeds/a.md: warning: the story has no date [no-date]
                        """);
    }

    @Test
    void drawsProgressOnATerminalAndClearsIt() {
        terminal = true;
        during = () -> millis += 150;
        run("build");
        assertThat(err()).isEqualTo("\r2 pages\u001b[K\r3 pages\u001b[K\r\u001b[K");
        err.reset();
        run("build", "--quiet");
        run("build", "--json");
        terminal = false;
        run("build");
        assertThat(err()).isEmpty();
    }

    /** The build and an editor's thoughts take no part in how fast it goes. */
    @Test
    void tellsHowFarAPublishIsAndHowLongItTakes() {
        terminal = true;
        sending =
                talk -> {
                    millis += 60_000;
                    talk.packed(5, 900);
                    millis += 60_000;
                    talk.sent(1, 300, 10_000, 30_000_000);
                    millis += 1_000;
                    talk.sent(2, 300, 410_000, 30_000_000);
                    talk.sent(3, 300, 410_000, 30_000_000);
                    millis += 1_000;
                    talk.sent(99, 300, 10_010_000, 30_000_000);
                };
        run("publish", "live", "--yes");
        assertThat(err())
                .isEqualTo(
                        """
                        \r\
                        packed 5 of 900 files\u001b[K\r\
                        [                        ] 1 of 300 files\u001b[K\r\
                        [                        ] 2 of 300 files, 400 kB a second, 74 s left\u001b[K\r\
                        [========                ] 99 of 300 files, 5 MB a second, 4 s left\u001b[K\r\
                        \u001b[K""");
        err.reset();
        run("publish", "live", "--yes", "--quiet");
        run("publish", "live", "--yes", "--json");
        terminal = false;
        run("publish", "live", "--yes");
        assertThat(err()).isEmpty();
    }

    private void refuses(String message, String... args) {
        err.reset();
        assertThat(run(args)).isEqualTo(2);
        assertThat(err()).isEqualTo("dateline: " + message + "\ndateline help tells more.\n");
    }

    private String ids(String... filters) {
        out.reset();
        var args = new ArrayList<>(List.of("list", "--format", "csv"));
        args.addAll(List.of(filters));
        assertThat(run(args.toArray(String[]::new))).isZero();
        return out().lines().skip(1).map(line -> line.substring(0, 1)).reduce("", String::concat);
    }

    private int run(String... args) {
        return run(new PrintStream(out, false, StandardCharsets.UTF_8), args);
    }

    private int run(PrintStream results, String... args) {
        var world =
                new World(
                        results,
                        new PrintStream(err, false, StandardCharsets.UTF_8),
                        new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                        environment,
                        new Ticking(),
                        root,
                        terminal,
                        "1.2.3");
        return new Cli(world, new Recorder()).run(args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private String typed = "";
    private Consumer<Published.Talk> sending = talk -> {};
    private final List<Publishing> published = new ArrayList<>();

    private static final Shown FIRST = new Shown(List.of(), "/", 41, 212, List.of(), 300);

    /** Remembers what was ordered and answers what the test wants. */
    private final class Recorder implements Desk {

        @Override
        public Report run(Order order, LongConsumer progress) {
            orders.add(order);
            for (int page = 1; page <= (terminal ? 3 : 1); page++) {
                during.run();
                progress.accept(page);
            }
            return new Report(
                    41,
                    212,
                    3,
                    209,
                    1,
                    problems,
                    delivered && !order.dry(),
                    ROLL,
                    List.of(new Report.Timing("intake", 123_000_000)));
        }

        @Override
        public List<Problem> show(Showing showing, Opened opened, Consumer<Shown> told) {
            shown.add(showing);
            if (problems.isEmpty()) {
                opened.at(showing.port() + (portTaken ? 1 : 0), FIRST);
                told.accept(new Shown(List.of("seeds/a.md"), "/", 42, 213, List.of(), 7));
                told.accept(new Shown(List.of(), "/", 43, 214, List.of(), 8));
            }
            return problems;
        }

        @Override
        public Published publish(Publishing asked, Published.Talk talk) {
            published.add(asked);
            sending.accept(talk);
            boolean agreed = talk.agrees(List.of("live: 3 to put"));
            return new Published(null, null, List.of(agreed ? "done" : "not done"), null, problems);
        }

        @Override
        public Made share(Showing showing, String path, Path to) {
            made.add("share " + path + " " + to + (showing.held() ? " held" : ""));
            return new Made(List.of(to.toString()), problems);
        }

        @Override
        public Made init(Path root) {
            made.add("init " + root);
            return new Made(List.of("seeds/made.md"), problems);
        }

        @Override
        public Made story(Path root, String headline, Instant now) {
            made.add("new " + root + " " + headline + " " + now);
            return new Made(List.of("seeds/made.md"), problems);
        }
    }

    /** Stands still unless the test moves it. */
    private final class Ticking extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }
    }
}
