package dateline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command, with all that may stand behind it. Its operands come in this order. */
record Command(String name, String description, List<Option> options, List<Operand> operands) {

    Command {
        options = List.copyOf(options);
        operands = List.copyOf(operands);
    }

    /** Whether this is the program itself, when no command is named. */
    boolean isTop() {
        return name.equals(Grammar.TOP.name());
    }

    @Nullable Option option(String word) {
        for (Option option : options) {
            if (option.isCalled(word)) {
                return option;
            }
        }
        return null;
    }
}
