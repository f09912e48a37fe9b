package dateline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An option of a command.
 *
 * @param name with its dashes
 * @param letter another name, a dash and a letter
 * @param label what stands for the value in the help; null when the option takes none
 * @param choices the only values that it takes; empty when any may be right
 * @param number whether its value is a number and may be left away
 * @param repeatable whether it may be given more than once
 * @param hidden whether help and completion leave it out
 */
record Option(
        String name,
        @Nullable String letter,
        @Nullable String label,
        String description,
        List<String> choices,
        boolean number,
        boolean repeatable,
        boolean hidden) {

    Option {
        choices = List.copyOf(choices);
    }

    /** Takes no value. */
    static Option flag(String name, String description) {
        return new Option(name, null, null, description, List.of(), false, false, false);
    }

    static Option valued(String name, String label, String description) {
        return new Option(name, null, label, description, List.of(), false, false, false);
    }

    /** Takes a number, or nothing, which is no value. */
    static Option numbered(String name, String label, String description) {
        return new Option(name, null, label, description, List.of(), true, false, false);
    }

    /** How a value is written in the help. */
    String form() {
        return label == null ? "" : number ? "[=" + label + "]" : "=" + label;
    }

    Option or(String letter) {
        return new Option(name, letter, label, description, choices, number, repeatable, hidden);
    }

    Option among(String... choices) {
        return new Option(
                name, letter, label, description, List.of(choices), number, repeatable, hidden);
    }

    Option again() {
        return new Option(name, letter, label, description, choices, number, true, hidden);
    }

    Option hide() {
        return new Option(name, letter, label, description, choices, number, repeatable, true);
    }

    /** Options are known by their names: two commands may describe one of them differently. */
    boolean is(Option other) {
        return name.equals(other.name);
    }

    boolean isCalled(String word) {
        return word.equals(name) || word.equals(letter);
    }
}
