package dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The words of the command line and their help. Values stay text here; meaning comes later. */
@Command(
        name = "dateline",
        header = "Put stories in a folder, get a newspaper.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = "dateline COMMAND [OPTIONS]",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {"", "dateline help COMMAND tells more about a command."},
        sortOptions = false,
        subcommands = {
            Grammar.Build.class,
            Grammar.Check.class,
            Grammar.Stories.class,
            Grammar.Init.class,
            Grammar.New.class,
            Grammar.Completion.class,
            Grammar.Help.class
        })
final class Grammar {

    @Mixin Asking asking = new Asking();

    static CommandLine commands() {
        var line = new CommandLine(new Grammar());
        hide(line);
        line.setExpandAtFiles(false); // a headline may begin with @
        line.setUsageHelpWidth(90);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return line;
    }

    /** Options that a script may give to every command, and that mean nothing to {@code list}. */
    private static void hide(CommandLine top) {
        CommandLine line = top.getSubcommands().get("list");
        if (line == null) {
            return;
        }
        CommandSpec list = line.getCommandSpec();
        for (String name : List.of("--out", "--base-url", "--keep-going", "--adopt", "--threads")) {
            OptionSpec option = list.findOption(name);
            if (option != null) {
                list.remove(option);
                list.addOption(OptionSpec.builder(option).hidden(true).build());
            }
        }
    }

    @Command(name = "build", description = "Make the site.")
    static final class Build extends Running {}

    @Command(name = "check", description = "Find what is wrong; write nothing.")
    static final class Check extends Running {}

    @Command(name = "list", description = "List the stories; write nothing.")
    static final class Stories extends Running {

        @Option(names = "--state", paramLabel = "STATE", description = "live, draft, embargoed ...")
        List<String> states = new ArrayList<>();

        @Option(names = "--region", paramLabel = "ID", description = "Only of this region.")
        List<String> regions = new ArrayList<>();

        @Option(names = "--section", paramLabel = "ID", description = "Only of this section.")
        List<String> sections = new ArrayList<>();

        @Option(
                names = "--since",
                paramLabel = "DATE",
                description = "Published then or later; a date or a moment.")
        @Nullable String since;

        @Option(
                names = "--until",
                paramLabel = "DATE",
                description = "Published then or earlier; a date means all of that day.")
        @Nullable String until;

        @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv.")
        @Nullable String format;
    }

    @Command(name = "init", description = "Begin a publication.")
    static final class Init extends Speaking {

        @Parameters(arity = "0..1", paramLabel = "DIR", description = "Its folder (default: here).")
        @Nullable String folder;
    }

    @Command(name = "new", description = "Begin a story.")
    static final class New extends Speaking {

        @Option(
                names = "--now",
                paramLabel = "INSTANT",
                description = "The story's moment (default: SOURCE_DATE_EPOCH or the clock).")
        @Nullable String now;

        @Parameters(paramLabel = "HEADLINE", description = "In quotes.")
        @Nullable String headline;
    }

    @Command(
            name = "generate-completion",
            description = "Print a completion script for bash and zsh.")
    static final class Completion extends Plain {}

    @Command(name = "help", description = "Tell about a command.")
    static final class Help extends Plain {

        @Parameters(arity = "0..1", paramLabel = "COMMAND", description = "The command.")
        @Nullable String command;
    }

    /** Asks about the program itself; every command has these. */
    static final class Asking {

        @Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Show this help.")
        boolean help;

        @Option(
                names = {"-V", "--version"},
                versionHelp = true,
                description = "Show the version.")
        boolean version;
    }

    /** The form of every command's help. */
    @Command(
            synopsisHeading = "Usage: ",
            abbreviateSynopsis = true,
            parameterListHeading = "%n",
            optionListHeading = "%nOptions:%n",
            sortOptions = false)
    static class Plain {

        @Mixin Asking asking = new Asking();
    }

    /** A command that works in a publication's folder. */
    static class Speaking extends Plain {

        @Option(
                names = "--root",
                paramLabel = "DIR",
                description = "The publication's folder (default: here).")
        @Nullable String root;

        @Option(names = "--json", description = "Print JSON on standard output.")
        boolean json;

        @Option(names = "--quiet", description = "No warnings, no progress.")
        boolean quiet;

        @Option(names = "--verbose", description = "Say more.")
        boolean verbose;
    }

    /** A command that reads the whole copy. */
    static class Running extends Speaking {

        @Option(
                names = "--out",
                paramLabel = "DIR",
                description = "The site's folder (default: site under the root).")
        @Nullable String out;

        @Option(
                names = "--now",
                paramLabel = "INSTANT",
                description = "Decides what is live (default: SOURCE_DATE_EPOCH or the clock).")
        @Nullable String now;

        @Option(
                names = "--base-url",
                paramLabel = "URL",
                description = "Where the site will stand, instead of the masthead's.")
        @Nullable String baseUrl;

        @Option(names = "--strict", description = "Warnings are errors.")
        boolean strict;

        @Option(
                names = "--keep-going",
                description = "Deliver what is sound, leave faulty stories out.")
        boolean keepGoing;

        @Option(names = "--adopt", description = "Take over files in the way that are not ours.")
        boolean adopt;

        @Option(
                names = "--threads",
                paramLabel = "N",
                description = "How many to work with (default: one for each core).")
        @Nullable String threads;

        @Option(names = "--timings", description = "Tell how long each step took.")
        boolean timings;
    }
}
