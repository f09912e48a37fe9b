package dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arguments become words of the grammar, or a {@link WrongUse} that says what was meant. Read as
 * POSIX and GNU do: {@code --name value} or {@code --name=value}, and {@code --} ends the options.
 * A name is never cut short, since a script that does so breaks with the next option.
 */
final class Parsing {

    private static final String END = "--";

    private final Command command;
    private final String[] args;
    private final List<Words.Given> given = new ArrayList<>();
    private final List<String> operands = new ArrayList<>();
    private int at;

    private Parsing(Command command, String[] args, int at) {
        this.command = command;
        this.args = args;
        this.at = at;
    }

    /** The words of the command that was named; of the program itself when none was. */
    static Words read(String... args) throws WrongUse {
        if (args.length == 0 || args[0].startsWith("-")) {
            return new Parsing(Grammar.TOP, args, 0).words();
        }
        Command command = Grammar.command(args[0]);
        if (command == null) {
            throw WrongUse.noCommand(args[0], Grammar.names());
        }
        return new Parsing(command, args, 1).words();
    }

    private Words words() throws WrongUse {
        Option asked = asked();
        if (asked != null) {
            return new Words(command, List.of(new Words.Given(asked, "")), List.of());
        }
        boolean ended = false;
        while (at < args.length) {
            String word = args[at++];
            if (ended || !isOption(word)) {
                operand(word);
            } else if (!command.isTop() && word.equals(END)) {
                ended = true;
            } else {
                option(word);
            }
        }
        Operand lacking = lacking();
        if (lacking != null) {
            throw WrongUse.needs(command.name(), lacking.label());
        }
        return new Words(command, given, operands);
    }

    /** Who asks for help gets it, whatever is wrong with the rest. */
    private @Nullable Option asked() {
        Option asked = null;
        for (int i = at; i < args.length && !args[i].equals(END); i++) {
            if (asks(args[i], Grammar.HELP)) {
                return Grammar.HELP;
            }
            asked = asks(args[i], Grammar.VERSION) ? Grammar.VERSION : asked;
        }
        return asked;
    }

    /** Both have a letter, and the letters may stand together. */
    private static boolean asks(String word, Option option) {
        return option.isCalled(word)
                || (word.equals("-hV") || word.equals("-Vh")) && option.is(Grammar.HELP);
    }

    /** A number below zero is a value, as no option of ours is a digit. */
    private static boolean isOption(String word) {
        return word.startsWith("-")
                && !(word.length() > 1 && word.charAt(1) >= '0' && word.charAt(1) <= '9');
    }

    private void operand(String word) throws WrongUse {
        if (operands.size() == command.operands().size()) {
            throw command.name().equals("new")
                    ? WrongUse.unquotedHeadline()
                    : WrongUse.tooMuch(command.name(), word);
        }
        operands.add(word);
    }

    private void option(String word) throws WrongUse {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = command.option(name);
        if (option == null) {
            throw unknown(name);
        }
        if (option.label() == null && equals >= 0) {
            throw WrongUse.takesNoValue(option.name());
        }
        if (!option.repeatable() && isGiven(option)) {
            throw WrongUse.twice(option.name());
        }
        String value =
                equals >= 0
                        ? word.substring(equals + 1)
                        : option.number() ? number() : next(option, option.label());
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            throw WrongUse.noChoice(option.name(), value, option.choices());
        }
        given.add(new Words.Given(option, value));
    }

    private boolean isGiven(Option option) {
        for (Words.Given one : given) {
            if (one.option().is(option)) {
                return true;
            }
        }
        return false;
    }

    /** What looks like an option is no value unless it is joined by {@code =}. */
    private String next(Option option, @Nullable String label) throws WrongUse {
        if (label == null) {
            return "";
        }
        if (at == args.length || args[at].startsWith("--") || command.option(args[at]) != null) {
            throw WrongUse.needs(option.name(), label);
        }
        return args[at++];
    }

    /** The number that follows, if one does. */
    private String number() {
        return at < args.length && args[at].matches("[0-9]{1,6}") ? args[at++] : "";
    }

    private WrongUse unknown(String name) {
        if (command.isTop()) {
            for (Command one : Grammar.COMMANDS) {
                if (one.option(name) != null) {
                    return WrongUse.optionBeforeCommand(name);
                }
            }
        }
        var names = new ArrayList<String>();
        for (Option option : command.options()) {
            names.add(option.name());
        }
        Operand lacking = lacking();
        if (lacking != null && Nearest.to(name, names).isEmpty()) {
            return WrongUse.noOptionButMaybe(lacking.label(), command.name(), name);
        }
        return WrongUse.noOption(command.name(), name, names);
    }

    /** The operand that must still come. */
    private @Nullable Operand lacking() {
        if (operands.size() == command.operands().size()) {
            return null;
        }
        Operand next = command.operands().get(operands.size());
        return next.needed() ? next : null;
    }
}
