package dateline.output.host;

/** A path as it stands in the configuration of a web server. */
final class Quoted {

    private static final String PLAIN = "-_/~";

    private Quoted() {}

    /** For between double quotes. */
    static String of(String path) {
        return path.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** For between double quotes, where a dollar or an ampersand would stand for what matched. */
    static String replacement(String path) {
        return of(path).replace("$", "\\$").replace("&", "\\&");
    }

    /**
     * As a regular expression that matches it and nothing else, in the syntax that PCRE and RE2
     * share; without quotes, blanks, braces and dollar signs, which mean something to the files
     * around it.
     */
    static String pattern(String path) {
        var pattern = new StringBuilder();
        path.codePoints()
                .forEach(
                        c -> {
                            boolean plain =
                                    c >= 0x80
                                            || Character.isLetterOrDigit(c)
                                            || PLAIN.indexOf(c) >= 0;
                            if (plain) {
                                pattern.appendCodePoint(c);
                            } else {
                                pattern.append("\\x").append(hex(c));
                            }
                        });
        return pattern.toString();
    }

    private static String hex(int c) {
        String digits = Integer.toHexString(c);
        return digits.length() < 2 ? "0" + digits : digits;
    }
}
