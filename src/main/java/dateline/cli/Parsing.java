package dateline.cli;

import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Arguments become words of the grammar, or a {@link WrongUse} that says what was meant. */
final class Parsing {

    private Parsing() {}

    /** The result of the command that was named; the top's own when none was. */
    static ParseResult read(CommandLine top, String... args) throws WrongUse {
        try {
            ParseResult result = top.parseArgs(args);
            return result.hasSubcommand() ? result.subcommand() : result;
        } catch (ParameterException e) {
            throw explained(top, e);
        }
    }

    private static WrongUse explained(CommandLine top, ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(top, unmatched.getCommandLine(), unmatched.getUnmatched());
        }
        if (e instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getCommandLine(), missing.getMissing().get(0));
        }
        if (e instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return WrongUse.twice(option.longestName());
        }
        if (e.getArgSpec() instanceof OptionSpec option && option.arity().max() == 0) {
            return WrongUse.takesNoValue(option.longestName());
        }
        return WrongUse.of(String.valueOf(e.getMessage()));
    }

    private static WrongUse unmatched(CommandLine top, CommandLine line, List<String> words) {
        String word = words.get(0);
        String command = line.getCommandName();
        if (line == top && !word.startsWith("-")) {
            return WrongUse.noCommand(word, top.getSubcommands().keySet());
        }
        if (line == top && isOptionOfACommand(top, word)) {
            return WrongUse.optionBeforeCommand(word);
        }
        if (word.startsWith("-")) {
            return WrongUse.noOption(command, word, options(line));
        }
        return command.equals("new")
                ? WrongUse.unquotedHeadline()
                : WrongUse.tooMuch(command, word);
    }

    private static boolean isOptionOfACommand(CommandLine top, String word) {
        String name = word.replaceFirst("=.*", "");
        return top.getSubcommands().values().stream()
                .anyMatch(line -> options(line).contains(name));
    }

    private static TreeSet<String> options(CommandLine line) {
        return new TreeSet<>(line.getCommandSpec().optionsMap().keySet());
    }

    private static WrongUse missing(CommandLine line, ArgSpec missing) {
        if (missing instanceof OptionSpec option) {
            return WrongUse.needs(option.longestName(), option.paramLabel());
        }
        return WrongUse.needs(line.getCommandName(), missing.paramLabel());
    }
}
