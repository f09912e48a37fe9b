package dateline.cli;

import java.nio.file.Path;
import java.util.Collection;

/** The command line was not understood. The words for all its cases stand here. */
final class WrongUse extends Exception {

    private static final long serialVersionUID = 1L;

    private WrongUse(String message) {
        super(message);
    }

    static WrongUse noCommand(String word, Collection<String> commands) {
        return new WrongUse("there is no command " + word + orNearest(word, commands));
    }

    static WrongUse noOption(String command, String name, Collection<String> options) {
        return new WrongUse(command + " has no option " + name + orNearest(name, options));
    }

    /** A headline may begin with a dash. */
    static WrongUse noOptionButMaybe(String operand, String command, String word) {
        return new WrongUse(
                "%s has no option %s; if that is the %s, write -- before it"
                        .formatted(command, word, operand));
    }

    static WrongUse optionBeforeCommand(String name) {
        return new WrongUse("options stand after the command: dateline build " + name);
    }

    static WrongUse tooMuch(String command, String word) {
        return new WrongUse("%s can't do anything with \"%s\"".formatted(command, word));
    }

    static WrongUse unquotedHeadline() {
        return new WrongUse("put the headline in quotes: dateline new \"Gulls return\"");
    }

    static WrongUse unreadableHeadline() {
        return new WrongUse(
                "the headline can't be read in this locale; set LC_ALL=C.UTF-8 and try again");
    }

    static WrongUse needs(String word, String label) {
        return new WrongUse("%s needs %s behind it".formatted(word, label));
    }

    static WrongUse noPort(String value) {
        return new WrongUse("--port needs a number from 1 to 65535, not \"" + value + "\"");
    }

    static WrongUse noHost(String value) {
        return new WrongUse(
                "--host needs an address of this machine such as 192.168.1.20, or auto, not \""
                        + value
                        + "\"");
    }

    static WrongUse noNetwork() {
        return new WrongUse(
                "this machine has no address on a network that could be found; give it: --host"
                        + " 192.168.1.20");
    }

    static WrongUse twice(String option) {
        return new WrongUse(option + " is given twice");
    }

    static WrongUse takesNoValue(String option) {
        return new WrongUse(option + " takes no value");
    }

    static WrongUse notTogether(String one, String other) {
        return new WrongUse(one + " and " + other + " can't go together");
    }

    static WrongUse onlyWith(String one, String other) {
        return new WrongUse(one + " says nothing without " + other);
    }

    static WrongUse noFolder(Path root) {
        return new WrongUse("there is no folder " + root);
    }

    static WrongUse noSeeds(Path root, boolean here) {
        return new WrongUse(
                "there is no seeds/ folder in %s; to begin a publication try: dateline init%s"
                        .formatted(root, here ? "" : " " + root));
    }

    static WrongUse outInTheWay(Path out) {
        return new WrongUse("--out %s would cover the copy; choose another folder".formatted(out));
    }

    static WrongUse noPath(String option, String value) {
        return new WrongUse("%s \"%s\" is not a folder's name".formatted(option, value));
    }

    static WrongUse noMoment(String option, String value) {
        return new WrongUse(
                "%s \"%s\" is not a date or a moment; write 2026-05-03 or 2026-05-03T12:00:00Z"
                        .formatted(option, value));
    }

    static WrongUse noEpoch(String value) {
        return new WrongUse(
                "the environment's SOURCE_DATE_EPOCH \"%s\" is not a number of seconds since 1970"
                        .formatted(value));
    }

    static WrongUse noBaseUrl(String value) {
        return new WrongUse(
                "--base-url \"%s\" is not a site's address; write https://example.org/"
                        .formatted(value));
    }

    static WrongUse noCount(String option, String value, int least) {
        return new WrongUse(
                "%s wants a number from %d on, not \"%s\"".formatted(option, least, value));
    }

    static WrongUse noThreads(String value) {
        return new WrongUse("--threads \"%s\" is not a number from 1 to 256".formatted(value));
    }

    static WrongUse noChoice(String option, String value, Collection<String> known) {
        return new WrongUse(
                "%s \"%s\" is none of %s%s"
                        .formatted(
                                option, value, String.join(", ", known), orNearest(value, known)));
    }

    private static String orNearest(String word, Collection<String> known) {
        return Nearest.to(word, known).map(near -> "; did you mean " + near + "?").orElse("");
    }
}
