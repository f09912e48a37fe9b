package dateline.matter;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Walks through a text of TOML: keys, single values, and what stands between them. */
final class TomlText {

    static final int MAX_DEPTH = 40;

    /** No number or date is longer. */
    private static final int MAX_TOKEN = 100;

    private static final Pattern OTHER_BASE =
            Pattern.compile(
                    "0x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*+|0o[0-7](?:_?[0-7])*+|0b[01](?:_?[01])*+");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "[+-]?(?:(?:0|[1-9](?:_?[0-9])*+)(?:\\.[0-9](?:_?[0-9])*+)?(?:[eE][+-]?[0-9](?:_?[0-9])*+)?|inf|nan)");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]++)?");
    private static final Pattern MOMENT =
            Pattern.compile(
                    DAY.pattern() + "[Tt ]" + TIME.pattern() + "(?:[Zz]|[+-][0-9]{2}:[0-9]{2})?");
    private static final Pattern FIRST_HOUR = Pattern.compile(" [0-9]{2}:.*", Pattern.DOTALL);

    private final String text;
    private final Place start;
    private int at;
    private int line;
    private int measured;
    private int column;

    TomlText(String text, Place start) {
        this.text = text;
        this.start = start;
        this.line = start.line();
        this.column = start.column();
    }

    /** A key or a part of it. */
    record Word(String text, Place place) {}

    /** Why a text can't be read on. Never leaves this room. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Refusal(Problem problem) {
            super(problem.message(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Where the next character stands. Counts on from the last place asked for. */
    Place place() {
        while (measured < at) {
            if (text.charAt(measured) == '\n') {
                line++;
                column = 0;
            }
            column++;
            measured += Character.charCount(text.codePointAt(measured));
        }
        return start.at(line, column);
    }

    /** Goes to the next line that says something; false at the end. */
    boolean nextLine() {
        skipLines();
        return at < text.length();
    }

    /** Nothing but a comment may follow. */
    void endOfLine() {
        skipBlanks();
        skipComment();
        if (at < text.length() && !takeLineEnd()) {
            throw bad(
                    "there is more on this line after its value",
                    "Write one `key = value` to a line, and a text in one pair of quotes; in \"double\" quotes write \\\" for a quote.");
        }
    }

    void skipBlanks() {
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
    }

    /** Blanks, comments and ends of lines. */
    void skipLines() {
        do {
            skipBlanks();
            skipComment();
        } while (takeLineEnd());
    }

    private void skipComment() {
        if (!looksAt('#')) {
            return;
        }
        while (at < text.length() && !isLineEnd()) {
            refuseControl();
            at++;
        }
    }

    private boolean isLineEnd() {
        return looksAt('\n') || text.startsWith("\r\n", at);
    }

    private boolean takeLineEnd() {
        return take('\n') || take("\r\n");
    }

    boolean looksAt(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    boolean take(char c) {
        boolean there = looksAt(c);
        at += there ? 1 : 0;
        return there;
    }

    private boolean take(String word) {
        boolean there = text.startsWith(word, at);
        at += there ? word.length() : 0;
        return there;
    }

    void expect(char c, String what) {
        if (!take(c)) {
            throw bad(what + " is not closed with " + c, "Write it like `[params]`.");
        }
    }

    /** A key, with dots between its parts, and the blanks after it. */
    List<Word> key() {
        var path = new ArrayList<Word>();
        do {
            skipBlanks();
            path.add(word());
            if (path.size() > MAX_DEPTH) {
                throw tooDeep();
            }
            skipBlanks();
        } while (take('.'));
        return path;
    }

    private Word word() {
        Place place = place();
        if (looksAt('"') || looksAt('\'')) {
            return new Word(line(text.charAt(at)), place);
        }
        int from = at;
        while (at < text.length() && isBare(text.charAt(at))) {
            at++;
        }
        if (from == at) {
            throw bad(
                    "there is no key here",
                    "Write `title = \"Gulls return\"`, one key to a line; a key with other characters than letters, digits, - and _ stands in quotes.");
        }
        return new Word(text.substring(from, at), place);
    }

    private static boolean isBare(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_';
    }

    /** The sign between a key and its value. */
    void equalsSign() {
        skipBlanks();
        if (looksAt(':')) {
            throw bad(
                    "a colon stands here, but between +++ and +++ keys and values are written in TOML, with =",
                    "Write `title = \"Gulls return\"`, or make the lines +++ lines of ---.");
        }
        if (!take('=')) {
            throw bad("there is no = after this key", "Write `title = \"Gulls return\"`.");
        }
        skipBlanks();
    }

    /** A text, a number, a date or a switch. */
    Entry.Scalar scalar() {
        Place place = place();
        if (looksAt('"') || looksAt('\'')) {
            char quote = text.charAt(at);
            String three = String.valueOf(quote).repeat(3);
            String value = take(three) ? lines(three, place) : line(quote);
            return new Entry.Scalar(place, value, true);
        }
        int from = at;
        token();
        if (DAY.matcher(text.substring(from, at)).matches()
                && FIRST_HOUR.matcher(text).region(at, Math.min(text.length(), at + 5)).matches()) {
            at++;
            token();
        }
        String token = text.substring(from, at);
        if (token.length() > MAX_TOKEN || !isBareValue(token)) {
            at = from;
            throw token.isEmpty() ? noValue() : bareText(token);
        }
        return new Entry.Scalar(place, plain(token), false);
    }

    private void token() {
        while (at < text.length() && " \t\r\n#,]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
    }

    private static boolean isBareValue(String token) {
        return token.equals("true")
                || token.equals("false")
                || OTHER_BASE.matcher(token).matches()
                || NUMBER.matcher(token).matches()
                || DAY.matcher(token).matches()
                || TIME.matcher(token).matches()
                || MOMENT.matcher(token).matches();
    }

    /** As an editor would write it elsewhere: {@code 1_000} is 1000, {@code 0x10} is 16. */
    private static String plain(String token) {
        if (OTHER_BASE.matcher(token).matches()) {
            int base = token.charAt(1) == 'x' ? 16 : token.charAt(1) == 'o' ? 8 : 2;
            return new BigInteger(token.substring(2).replace("_", ""), base).toString();
        }
        String plain = token.replace("_", "");
        return plain.startsWith("+") ? plain.substring(1) : plain;
    }

    private Refusal noValue() {
        return bad(
                "there is no value here",
                "Write one in quotes, or take the key out: `title = \"\"`.");
    }

    private Refusal bareText(String token) {
        boolean zero = token.length() > 1 && token.matches("[+-]?0[0-9_]+");
        boolean word = List.of("yes", "no", "on", "off").contains(token.toLowerCase(Locale.ROOT));
        return bad(
                zero ? "a number can't begin with 0 in TOML" : "a text without quotes stands here",
                word || token.equalsIgnoreCase("true") || token.equalsIgnoreCase("false")
                        ? "Write `true` or `false`."
                        : zero
                                ? "Write it without the 0, or in quotes."
                                : "Put the whole text in quotes: `title = \"Gulls return\"`.");
    }

    /** A text in single or double quotes, on one line. */
    private String line(char quote) {
        Place place = place();
        at++;
        var value = new StringBuilder();
        while (!take(quote)) {
            if (at == text.length() || isLineEnd()) {
                throw unclosedQuote(place, String.valueOf(quote));
            }
            character(quote == '"', value);
        }
        return value.toString();
    }

    /** A text in three quotes, of any number of lines. The first line end does not count. */
    private String lines(String quotes, Place place) {
        takeLineEnd();
        var value = new StringBuilder();
        while (true) {
            if (at == text.length()) {
                throw unclosedQuote(place, quotes);
            }
            if (take(quotes)) {
                // Up to two more quotes before the end are text.
                for (int i = 0; i < 2 && take(quotes.charAt(0)); i++) {
                    value.append(quotes.charAt(0));
                }
                return value.toString();
            }
            if (takeLineEnd()) {
                value.append('\n');
            } else if (quotes.charAt(0) != '"' || !joinsLines()) {
                character(quotes.charAt(0) == '"', value);
            }
        }
    }

    /** A backslash at the end of a line takes the line end and all blanks after it away. */
    private boolean joinsLines() {
        int before = at;
        if (!take('\\')) {
            return false;
        }
        skipBlanks();
        if (!takeLineEnd()) {
            at = before;
            return false;
        }
        do {
            skipBlanks();
        } while (takeLineEnd());
        return true;
    }

    private void character(boolean escapes, StringBuilder value) {
        if (escapes && looksAt('\\')) {
            escape(value);
            return;
        }
        refuseControl();
        value.append(text.charAt(at));
        at++;
    }

    private void escape(StringBuilder value) {
        char sign = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int known = "btnfr\"\\".indexOf(sign);
        if (known >= 0) {
            value.append("\b\t\n\f\r\"\\".charAt(known));
            at += 2;
            return;
        }
        int digits = sign == 'u' ? 4 : sign == 'U' ? 8 : 0;
        int codePoint = digits == 0 ? -1 : hexadecimal(at + 2, digits);
        if (codePoint < 0) {
            throw bad(
                    "a backslash stands before a sign that it does not go with",
                    "In double quotes write a backslash twice, or use single quotes.");
        }
        value.appendCodePoint(codePoint);
        at += 2 + digits;
    }

    /** The character of that number; -1 when it is none. */
    private int hexadecimal(int from, int digits) {
        long number = 0;
        for (int i = from; i < from + digits; i++) {
            int digit = i < text.length() ? "0123456789abcdef".indexOf(lower(text.charAt(i))) : -1;
            number = digit < 0 || number < 0 ? -1 : number * 16 + digit;
        }
        boolean surrogate = number >= 0xd800 && number <= 0xdfff;
        return number > Character.MAX_CODE_POINT || surrogate ? -1 : (int) number;
    }

    private static char lower(char c) {
        return c >= 'A' && c <= 'F' ? (char) (c + 32) : c;
    }

    private void refuseControl() {
        char c = text.charAt(at);
        if (c < ' ' && c != '\t' || c == 0x7f) {
            throw bad(
                    "the invisible character U+%04X can't stand here".formatted((int) c),
                    "Delete it and type the text around it again.");
        }
    }

    private static Refusal unclosedQuote(Place place, String quote) {
        return new Refusal(
                MatterProblems.badToml(
                        place,
                        "the quote " + quote + " opened here is not closed",
                        "Close it with "
                                + quote
                                + "; a text of several lines stands between \"\"\" and \"\"\"."));
    }

    Refusal unclosed(Place place, char open, char close) {
        if (at < text.length() && !isLineEnd()) {
            return bad(
                    "there is no comma before this",
                    "Put commas between the values, texts in quotes, and "
                            + close
                            + " after the last.");
        }
        return new Refusal(
                MatterProblems.badToml(
                        place,
                        "the " + open + " opened here is not closed",
                        "Close it with " + close + "."));
    }

    Refusal tooDeep() {
        return new Refusal(MatterProblems.tooDeep(place()));
    }

    private Refusal bad(String message, String hint) {
        return new Refusal(MatterProblems.badToml(place(), message, hint));
    }
}
