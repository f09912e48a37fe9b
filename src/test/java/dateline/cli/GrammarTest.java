package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for every command, also for those to come. */
class GrammarTest {

    @Test
    void everyNameMeansOneThing() {
        assertThat(Grammar.names()).doesNotHaveDuplicates().doesNotContain(Grammar.TOP.name());
        for (Command command : all()) {
            Set<String> names = new HashSet<>();
            for (Option option : command.options()) {
                assertThat(names.add(option.name())).as(option.name()).isTrue();
                assertThat(option.letter() == null || names.add(option.letter())).isTrue();
            }
        }
    }

    /** The parser reads letters that stand together for these two alone. */
    @Test
    void onlyHelpAndVersionHaveLetters() {
        for (Command command : all()) {
            assertThat(command.options()).contains(Grammar.HELP, Grammar.VERSION);
            assertThat(command.options().stream().filter(option -> option.letter() != null))
                    .containsExactly(Grammar.HELP, Grammar.VERSION);
        }
    }

    /** The completion script has them unquoted. */
    @Test
    void namesAndChoicesAreLettersAndDashes() {
        for (Command command : all()) {
            assertThat(command.name()).matches("[a-z]+(-[a-z]+)*");
            for (Option option : command.options()) {
                assertThat(option.name()).matches("--[a-z]+(-[a-z]+)*");
                assertThat(option.choices()).allMatch(choice -> choice.matches("[a-z-]+"));
                assertThat(option.choices().isEmpty() || option.label() != null).isTrue();
            }
        }
    }

    @Test
    void aNeededOperandStandsBeforeOneThatIsNot() {
        for (Command command : all()) {
            List<Boolean> needed = command.operands().stream().map(Operand::needed).toList();
            assertThat(needed.lastIndexOf(true))
                    .isLessThan(needed.contains(false) ? needed.indexOf(false) : 9);
        }
    }

    @Test
    void helpFitsOnAScreen() {
        for (Command command : all()) {
            assertThat(Usage.of(command)).endsWith(".\n");
            assertThat(Usage.of(command).lines()).allMatch(line -> line.length() <= 90);
        }
    }

    private static List<Command> all() {
        var all = new ArrayList<>(Grammar.COMMANDS);
        all.add(Grammar.TOP);
        return all;
    }
}
