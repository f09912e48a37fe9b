package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of this room. */
final class MatterProblems {

    private static final String STANDARD_TAG = "tag:yaml.org,2002:";

    private MatterProblems() {}

    static Problem bad(Place place, String message, @Nullable String hint) {
        return Problem.error("bad-yaml", place, message, hint);
    }

    static Problem badToml(Place place, String message, String hint) {
        return Problem.error("bad-toml", place, message, hint);
    }

    static Problem unclear(Place place, String said) {
        return bad(
                place,
                "this can't be read (" + said + ")",
                "Write one `key: value` to a line, let keys that belong together begin in the same column, and put texts with : # [ ] { } in quotes.");
    }

    static Problem unreadable(Place place) {
        return bad(
                place,
                "what begins here can't be read",
                "In double quotes write a backslash twice, or use single quotes.");
    }

    static Problem invisible(Place place, int codePoint) {
        return bad(
                place,
                "the invisible character U+%04X can't stand here".formatted(codePoint),
                "Delete it and type the text around it again.");
    }

    static Problem noKeys(Place place) {
        return bad(
                place,
                "there are no keys here",
                "Write one `key: value` to a line, as in `title: The Harbour Post`.");
    }

    static Problem several(Place place) {
        return bad(
                place,
                "a line of --- begins a second part here, which would be lost",
                "Take the line out, or put the second part into a file of its own.");
    }

    static Problem keyIsNoWord(Place place) {
        return bad(
                place,
                "a key must be a single word or text",
                "Put text that begins with [ or { or ? in quotes.");
    }

    static Problem unknownAlias(Place place, String name) {
        return bad(
                place,
                "`*%s` refers to something that is not there".formatted(name),
                "Put text that begins with * in quotes.");
    }

    static Problem unusedAnchor(Place place, String name) {
        return bad(
                place,
                "`&%s` names this value, but nothing refers to the name".formatted(name),
                "Put text that begins with & in quotes.");
    }

    static Problem tag(Place place, String tag) {
        String shown =
                tag.startsWith(STANDARD_TAG) ? "!!" + tag.substring(STANDARD_TAG.length()) : tag;
        return bad(
                place,
                "the tag `%s` is not known here".formatted(shown),
                "Put text that begins with ! in quotes, or take the tag out.");
    }

    static Problem controlCharacter(Place place) {
        return bad(
                place,
                "a character that can't be printed stands in this text",
                "Take it out; in double quotes \\0 and \\x1b mean such characters.");
    }

    static Problem tooLong(Place place) {
        return tooLarge(place, "this text is too long to be read", "Split the file.");
    }

    static Problem tooDeep(Place place) {
        return tooLarge(
                place, "lists within lists go too deep here", "Check that brackets are closed.");
    }

    static Problem tooMany(Place place) {
        return tooLarge(
                place,
                "there are too many values",
                "Split the file, or write fewer references with *.");
    }

    private static Problem tooLarge(Place place, String message, String hint) {
        return Problem.error("yaml-too-large", place, message, hint);
    }

    static Problem hash(Place place, String lost) {
        return Problem.warning(
                "lost-comment",
                place,
                "everything from %s on is taken for a comment and lost".formatted(lost),
                "Put the whole text in quotes; if it is a comment, write a blank after the #.");
    }

    static Problem twice(Place place, String key, int firstLine) {
        return Problem.error(
                "duplicate-key",
                place,
                "\"%s\" stands here a second time; the first is on line %s"
                        .formatted(key, firstLine),
                "Keep one of the two.");
    }

    static Problem lastCounts(Place place, String key, int firstLine) {
        return Problem.warning(
                "duplicate-key",
                place,
                "\"%s\" stands here a second time, and this one counts; the first is on line %s"
                        .formatted(key, firstLine),
                "Keep one of the two.");
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
                "The keys of `%1$s` are listed in src/docs/masthead.md.");
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
                "`%s` takes a whole number from %s to %s".formatted(key, least, most),
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
