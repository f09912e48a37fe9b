package dateline.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A command line that was understood: a command, the options given to it, its operands. */
record Words(Command command, List<Given> given, List<String> operands) {

    /** An option with its value, which is empty when it takes none. */
    record Given(Option option, String value) {}

    Words {
        given = List.copyOf(given);
        operands = List.copyOf(operands);
    }

    boolean has(Option option) {
        return value(option) != null;
    }

    @Nullable String value(Option option) {
        for (Given one : given) {
            if (one.option().is(option)) {
                return one.value();
            }
        }
        return null;
    }

    List<String> values(Option option) {
        var values = new ArrayList<String>();
        for (Given one : given) {
            if (one.option().is(option)) {
                values.add(one.value());
            }
        }
        return List.copyOf(values);
    }

    /** The first operand. */
    @Nullable String operand() {
        return operands.isEmpty() ? null : operands.get(0);
    }
}
