package dateline.matter;

import dateline.problem.Problem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of YAML that holds a fault, and the faults that editors make most. */
final class FaultyLine {

    private static final Pattern KEY =
            Pattern.compile("^(\\s*(?:- +){0,50})([^\\s\"'#:{}\\[\\]][^:#]*+):(?:\\s+(.*))?$");
    private static final Pattern NO_SPACE =
            Pattern.compile("^\\s*(?:- +){0,50}([\\p{L}][\\p{L}\\p{N}_-]*):(?![\\s/])(\\S.*)$");
    private static final String CURLY = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
    private static final String RESERVED = "@`%&*!|>,]}?#-";
    private static final int LONGEST_HINT = 500;

    private final String line;
    private final String key;
    private final String value;
    private final int valueAt;

    FaultyLine(String line) {
        this.line = line;
        Matcher matcher = KEY.matcher(line);
        boolean keyed = matcher.matches();
        this.key = keyed ? matcher.group(2).stripTrailing() : "";
        boolean valued = keyed && matcher.group(3) != null;
        this.value = valued ? matcher.group(3).strip() : "";
        this.valueAt = valued ? matcher.start(3) : 0;
    }

    /**
     * A fault.
     *
     * @param index of the character of the line where it is
     * @param sign the sign it is about, or empty
     */
    record Found(String line, int index, String sign, String message, String hint) {

        Problem at(Source source, int number) {
            int column = line.codePointCount(0, Math.min(index, line.length()));
            return MatterProblems.bad(source.place(number, column), message, hint);
        }
    }

    Optional<Found> find() {
        return tab().or(this::afterQuote)
                .or(this::curlyQuotes)
                .or(this::reserved)
                .or(this::bracket)
                .or(this::colon)
                .or(this::backslash)
                .or(this::missingSpace)
                .or(this::noKey);
    }

    /** Text that goes on from the line above. */
    boolean isOnlyText() {
        return key.isEmpty();
    }

    Optional<Found> unclosedQuote() {
        if (!isQuoted() || closingQuote() > 0) {
            return Optional.empty();
        }
        String sign = value.substring(0, 1);
        String message = "the quote " + sign + " opened here is not closed";
        return found(valueAt, sign, message, "Close it at the end: " + written(bare()));
    }

    Optional<Found> missingSpace() {
        Matcher matcher = NO_SPACE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String better = matcher.group(1) + ": " + matcher.group(2).strip();
        return found(
                matcher.end(1),
                ":",
                "there is no space after the colon of \"" + matcher.group(1) + "\"",
                "Write `" + better + "`.");
    }

    Optional<Found> indentedAgainst(String above) {
        int here = indent(line);
        if (here == indent(above)) {
            return Optional.empty();
        }
        return found(
                here,
                "",
                "this line begins in another column than the one above",
                "Let keys that belong together begin in the same column.");
    }

    private Optional<Found> tab() {
        int at = line.indexOf('\t');
        if (at < 0 || !line.substring(0, at).isBlank()) {
            return Optional.empty();
        }
        return found(
                at, "", "a tab stands at the beginning of the line", "Move text in with blanks.");
    }

    private Optional<Found> afterQuote() {
        int close = isQuoted() ? closingQuote() : 0;
        String rest = close > 0 ? value.substring(close + 1) : "";
        if (rest.isBlank() || rest.matches("\\s+#.*")) {
            return Optional.empty();
        }
        return found(
                valueAt + close + 1,
                "",
                "text goes on after the closing quote",
                "Put all of it in quotes: " + written(value));
    }

    private Optional<Found> curlyQuotes() {
        if (value.isEmpty() || CURLY.indexOf(value.charAt(0)) < 0) {
            return Optional.empty();
        }
        return found(
                valueAt,
                value.substring(0, 1),
                "curly quotes don't hold a text together here",
                "Put straight quotes around it: " + written(value));
    }

    private Optional<Found> reserved() {
        if (value.isEmpty() || RESERVED.indexOf(value.charAt(0)) < 0) {
            return Optional.empty();
        }
        return found(
                valueAt,
                value.substring(0, 1),
                "a text can't begin with " + value.charAt(0) + " unless it is in quotes",
                "Write " + written(value));
    }

    private Optional<Found> bracket() {
        if (!value.startsWith("[") && !value.startsWith("{")) {
            return Optional.empty();
        }
        return found(
                valueAt,
                value.substring(0, 1),
                "a list in " + (value.startsWith("[") ? "[ ]" : "{ }") + " is not well formed here",
                "Close the bracket, or if this is text write " + written(value));
    }

    private Optional<Found> colon() {
        int at = value.endsWith(":") ? value.length() - 1 : value.indexOf(": ");
        if (at < 0 || isQuoted()) {
            return Optional.empty();
        }
        return found(
                valueAt + at,
                ":",
                "a text with a colon must be in quotes",
                "Write " + written(value));
    }

    private Optional<Found> backslash() {
        if (!value.startsWith("\"") || !value.contains("\\")) {
            return Optional.empty();
        }
        return found(
                valueAt + value.indexOf('\\'),
                "\\",
                "a backslash in double quotes begins a sign of its own",
                "Write it twice, or put the text in single quotes.");
    }

    private Optional<Found> noKey() {
        if (line.isBlank() || line.contains(":") || line.strip().startsWith("-")) {
            return Optional.empty();
        }
        return found(
                indent(line),
                "",
                "this line has no key",
                "Write `key: value`, or move the line in when it goes on from the line above.");
    }

    private Optional<Found> found(int index, String sign, String message, String hint) {
        return Optional.of(new Found(line, index, sign, message, hint));
    }

    private boolean isQuoted() {
        return value.startsWith("\"") || value.startsWith("'");
    }

    /** Where the opening quote of the value is closed; -1 when it is not. */
    private int closingQuote() {
        char sign = value.charAt(0);
        for (int i = 1; i < value.length(); i++) {
            if (sign == '"' && value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == sign) {
                boolean doubled = sign == '\'' && value.startsWith("''", i);
                if (!doubled) {
                    return i;
                }
                i++;
            }
        }
        return -1;
    }

    /** How the value should be written; of a long one, how it should begin. */
    private String written(String text) {
        // What lets somebody in at an address is in no report.
        String quoted = quoted(text.replaceAll("://[^/\\s]*@|://[^/\\s:@]*:[^\\s@]*@", "://***@"));
        if (quoted.length() <= LONGEST_HINT) {
            return "`" + key + ": " + quoted + "`.";
        }
        int end =
                LONGEST_HINT - (Character.isHighSurrogate(quoted.charAt(LONGEST_HINT - 1)) ? 1 : 0);
        return "`" + key + ": " + quoted.substring(0, end) + "\u2026`.";
    }

    private String bare() {
        return value.substring(1);
    }

    /** The text in quotes that hold it whatever it contains. */
    private static String quoted(String text) {
        return text.contains("\"") || text.contains("\\")
                ? "'" + text.replace("'", "''") + "'"
                : "\"" + text + "\"";
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
