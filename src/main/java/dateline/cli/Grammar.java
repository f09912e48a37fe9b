package dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words of the command line. Values stay text here; meaning comes later. A new command is one
 * entry in {@link #COMMANDS}, and a line in {@link Cli} that carries it out.
 */
final class Grammar {

    /** The label of a value that is a folder. */
    static final String FOLDER = "DIR";

    /** The label of an operand that is a command. */
    static final String COMMAND = "COMMAND";

    static final Option HELP = Option.flag("--help", "Show this help.").or("-h");
    static final Option VERSION = Option.flag("--version", "Show the version.").or("-V");

    static final Option ROOT =
            Option.valued("--root", FOLDER, "The publication's folder (default: here).");
    static final Option JSON = Option.flag("--json", "Print JSON on standard output.");
    static final Option QUIET = Option.flag("--quiet", "No warnings, no progress.");
    static final Option VERBOSE = Option.flag("--verbose", "Say more.");

    static final Option OUT =
            Option.valued("--out", FOLDER, "The site's folder (default: site under the root).");
    static final Option NOW =
            Option.valued(
                    "--now",
                    "INSTANT",
                    "Decides what is live (default: SOURCE_DATE_EPOCH or the clock).");
    static final Option BASE_URL =
            Option.valued(
                    "--base-url", "URL", "Where the site will stand, instead of the masthead's.");
    static final Option STRICT = Option.flag("--strict", "Warnings are errors.");
    static final Option KEEP_GOING =
            Option.flag("--keep-going", "Deliver what is sound, leave faulty stories out.");
    static final Option ADOPT =
            Option.flag("--adopt", "Take over files in the way that are not ours.");
    static final Option THREADS =
            Option.valued("--threads", "N", "How many to work with (default: one for each core).");
    static final Option TIMINGS = Option.flag("--timings", "Tell how long each step took.");

    static final Option STATE =
            Option.valued("--state", "STATE", "live, draft, embargoed ...")
                    .among(
                            "live",
                            "scheduled",
                            "embargoed",
                            "withheld",
                            "killed",
                            "expired",
                            "draft")
                    .again();
    static final Option REGION = Option.valued("--region", "ID", "Only of this region.").again();
    static final Option SECTION = Option.valued("--section", "ID", "Only of this section.").again();
    static final Option SINCE =
            Option.valued("--since", "DATE", "Published then or later; a date or a moment.");
    static final Option UNTIL =
            Option.valued(
                    "--until", "DATE", "Published then or earlier; a date means all of that day.");
    static final Option FORMAT =
            Option.valued("--format", "FORMAT", "table, json or csv.")
                    .among("table", "json", "csv");

    static final Option PORT =
            Option.valued("--port", "N", "Where to answer (default: 4000, or the next free one).");
    static final Option HOST =
            Option.valued("--host", "ADDRESS", "Answer on this network address; auto finds it.");
    static final Option OPEN = Option.flag("--open", "Open the browser.");
    static final Option DRAFTS = Option.flag("--drafts", "Show drafts, marked as such.");
    static final Option HELD =
            Option.flag("--held", "Show what is scheduled, embargoed or withheld, marked as such.");

    private static final Option SHOWN_NOW =
            Option.valued(
                    "--now", "INSTANT", "Show the paper of that moment (default: the clock's).");

    private static final Option STORYS_NOW =
            Option.valued(
                    "--now",
                    "INSTANT",
                    "The story's moment (default: SOURCE_DATE_EPOCH or the clock).");

    /** About the program itself; every command has these. */
    private static final List<Option> ASKING = List.of(HELP, VERSION);

    /** Of a command that works in a publication's folder. */
    private static final List<Option> SPEAKING = and(ASKING, ROOT, JSON, QUIET, VERBOSE);

    /** Of a command that reads the whole copy. */
    private static final List<Option> RUNNING =
            and(SPEAKING, OUT, NOW, BASE_URL, STRICT, KEEP_GOING, ADOPT, THREADS, TIMINGS);

    /** The same, of which a script may give all to {@code list}, but some mean nothing to it. */
    private static final List<Option> LISTING =
            and(
                    SPEAKING,
                    OUT.hide(),
                    NOW,
                    BASE_URL.hide(),
                    STRICT,
                    KEEP_GOING.hide(),
                    ADOPT.hide(),
                    THREADS.hide(),
                    TIMINGS,
                    STATE,
                    REGION,
                    SECTION,
                    SINCE,
                    UNTIL,
                    FORMAT);

    private static final List<Option> SERVING =
            and(
                    SPEAKING,
                    PORT,
                    HOST,
                    OPEN,
                    DRAFTS,
                    HELD,
                    SHOWN_NOW,
                    OUT.hide(),
                    BASE_URL,
                    STRICT,
                    THREADS);

    static final Option TO =
            Option.valued("--to", "FILE", "The file (default: named after the page, here).");

    private static final List<Option> SHARING =
            and(SPEAKING, TO, DRAFTS, HELD, SHOWN_NOW, OUT.hide(), BASE_URL, THREADS.hide());

    static final Option PLAN = Option.flag("--plan", "Only plan, and write the plan to a file.");
    static final Option APPLY =
            Option.valued("--apply", "FILE", "Do what a plan says, if it still holds.");
    static final Option ROLLBACK =
            Option.numbered("--rollback", "N", "Return to the release before, or N before.");
    static final Option RELEASES = Option.flag("--releases", "List the target's releases.");
    static final Option YES = Option.flag("--yes", "Do it without asking.");
    static final Option NO_BUILD =
            Option.flag("--no-build", "Take the site as it is; it must match its list.");
    static final Option MAX_DELETES =
            Option.valued("--max-deletes", "N", "Take away so many files at most (256).");
    static final Option ALLOW_EMPTY =
            Option.flag("--allow-empty", "Publish a site that is next to empty.");
    static final Option MOVED = Option.flag("--moved", "The site has another address now.");
    static final Option BRING_BACK =
            Option.flag("--bring-back", "Readers may have withdrawn stories again.");
    static final Option UNLOCK = Option.flag("--unlock", "Break the lock of somebody else.");

    static final Option LOG =
            Option.valued("--log", "FILE", "Write down all that was asked of the target.");

    private static final Option PLAN_TO =
            Option.valued("--to", "FILE", "Of the plan (default: under .dateline/).");

    private static final List<Option> PUBLISHING =
            and(
                    SPEAKING,
                    PLAN,
                    PLAN_TO,
                    APPLY,
                    ROLLBACK,
                    RELEASES,
                    YES,
                    NO_BUILD,
                    MAX_DELETES,
                    ALLOW_EMPTY,
                    MOVED,
                    ADOPT,
                    BRING_BACK,
                    UNLOCK,
                    LOG,
                    OUT,
                    NOW,
                    BASE_URL,
                    STRICT,
                    THREADS);

    private static final Operand TARGET =
            new Operand("TARGET", "As the masthead names it (default: the only one).", false);

    private static final Operand PAGE =
            new Operand("PATH", "Of the page, such as /malta/2016/05/lamps/.", true);
    private static final Operand PLACE = new Operand(FOLDER, "Its folder (default: here).", false);
    private static final Operand HEADLINE = new Operand("HEADLINE", "In quotes.", true);
    private static final Operand TOPIC = new Operand(COMMAND, "The command.", false);

    /** The program when no command is named. */
    static final Command TOP =
            new Command("dateline", "Put stories in a folder, get a newspaper.", ASKING, List.of());

    static final List<Command> COMMANDS =
            List.of(
                    new Command("build", "Make the site.", RUNNING, List.of()),
                    new Command("serve", "Show the site here while you write.", SERVING, List.of()),
                    new Command(
                            "share", "Write one page as a file to send.", SHARING, List.of(PAGE)),
                    new Command(
                            "publish",
                            "Put the site where readers are.",
                            PUBLISHING,
                            List.of(TARGET)),
                    new Command("check", "Find what is wrong; write nothing.", RUNNING, List.of()),
                    new Command("list", "List the stories; write nothing.", LISTING, List.of()),
                    new Command("init", "Begin a publication.", SPEAKING, List.of(PLACE)),
                    new Command(
                            "new", "Begin a story.", and(SPEAKING, STORYS_NOW), List.of(HEADLINE)),
                    new Command(
                            "generate-completion",
                            "Print a completion script for bash and zsh.",
                            ASKING,
                            List.of()),
                    new Command("help", "Tell about a command.", ASKING, List.of(TOPIC)));

    private Grammar() {}

    static @Nullable Command command(String word) {
        for (Command command : COMMANDS) {
            if (command.name().equals(word)) {
                return command;
            }
        }
        return null;
    }

    /** The names of all commands. */
    static List<String> names() {
        var names = new ArrayList<String>();
        for (Command command : COMMANDS) {
            names.add(command.name());
        }
        return List.copyOf(names);
    }

    private static List<Option> and(List<Option> some, Option... more) {
        var all = new ArrayList<>(some);
        for (Option option : more) {
            all.add(option);
        }
        return List.copyOf(all);
    }
}
