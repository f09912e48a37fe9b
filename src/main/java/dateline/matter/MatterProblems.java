package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
final class MatterProblems {

    private static final String BAD = "bad-yaml";

    private MatterProblems() {}

    static Problem twice(Place place, String key, int firstLine) {
        return Problem.error(
                "duplicate-key",
                place,
                "\"%s\" stands here a second time; the first is on line %d"
                        .formatted(key, firstLine),
                "Keep one of the two.");
    }

    static Problem colon(Place place) {
        return Problem.error(
                BAD,
                place,
                "a colon followed by a blank begins a new value here, inside a text",
                "Put the whole text in quotes: `headline: \"Kim: no trip\"`.");
    }

    static Problem tab(Place place) {
        return Problem.error(
                BAD, place, "there is a tab where blanks are needed", "Indent with blanks.");
    }

    static Problem quote(Place place) {
        return Problem.error(
                BAD,
                place,
                "a quotation mark is opened and never closed, or something follows after it was closed",
                "Close it at the end of the text; inside double quotes write \\\" for a quotation mark.");
    }

    static Problem character(Place place, String character) {
        return Problem.error(
                BAD,
                place,
                "a text can't begin with %s here".formatted(character),
                "Put the text in quotes.");
    }

    static Problem unclear(Place place) {
        return Problem.error(
                BAD,
                place,
                "this can't be read as `key: value`",
                "Write one `key: value` to a line, lists as `[one, two]` or with a dash for each, and put texts with : # [ ] { } in quotes.");
    }

    static Problem tooDeep(Place place) {
        return Problem.error(
                "yaml-too-large",
                place,
                "there are too many levels, references or characters here",
                "Write the values out; anchors and aliases are read only in small numbers.");
    }

    static Problem tag(Place place, String tag) {
        return Problem.error(
                BAD,
                place,
                "the tag %s is not known here".formatted(tag),
                "Take the exclamation mark out, or put the text in quotes.");
    }

    static Problem several(Place place) {
        return Problem.error(
                BAD, place, "a second document begins here", "Take the line `---` out.");
    }

    static Problem unknownKey(
            Entry.Field field, @Nullable String nearest, Collection<String> known) {
        return Problem.error(
                "unknown-key",
                field.at(),
                "there is no key \"%s\" here".formatted(field.key()),
                nearest == null
                        ? "The keys are "
                                + String.join(", ", known.stream().sorted().toList())
                                + "."
                        : "Did you mean \"%s\"?".formatted(nearest));
    }

    static Problem noText(Place place, String key) {
        return wrongKind(
                place, key, "one text", "Write `%1$s: text`, in quotes if it begins with [ or {.");
    }

    static Problem noTexts(Place place, String key) {
        return wrongKind(place, key, "a list of texts", "Write `%1$s: [one, two]`.");
    }

    static Problem noMapping(Place place, String key) {
        return wrongKind(
                place,
                key,
                "keys with values below it",
                "The keys of `%1$s` are listed in src/docs/settings.md.");
    }

    private static Problem wrongKind(Place place, String key, String wanted, String hint) {
        return Problem.error(
                "wrong-kind", place, "`%s` takes %s".formatted(key, wanted), hint.formatted(key));
    }

    static Problem badSwitch(Place place, String key) {
        return Problem.error(
                "bad-switch",
                place,
                "`%s` is either on or off".formatted(key),
                "Write `on` or `off`.");
    }

    static Problem badNumber(Place place, String key, int least, int most) {
        return Problem.error(
                "bad-number",
                place,
                "`%s` takes a whole number from %d to %d".formatted(key, least, most),
                "Write digits alone.");
    }

    static Problem badChoice(Place place, String key, String text, List<String> words) {
        return Problem.error(
                "bad-choice",
                place,
                "`%s` can't be \"%s\"".formatted(key, text),
                "Write one of: " + String.join(", ", words) + ".");
    }
}
