package dateline.excerpt;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lies over what lets somebody in where a line is shown: the line is as long as before, so that a
 * mark under it stays where it belongs. Reports are kept by those who build for others, and read by
 * many.
 */
final class Veil {

    private static final String SETTINGS = "masthead.yaml";

    /**
     * User and password of an address; some write the password with slashes, some a token alone.
     */
    private static final List<Pattern> ANYWHERE =
            List.of(
                    Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://([^/\\s]*)@"),
                    Pattern.compile("(?i)\\b[a-z][a-z0-9+.-]*://([^/\\s:@]*:[^\\s@]*)@"));

    /** As people write them under the names of settings, whether Dateline has these or not. */
    private static final List<Pattern> AMONG_SETTINGS =
            List.of(
                    Pattern.compile(
                            "(?<![^\\s'\"{\\[,])(?!mailto:)[^\\s:/@'\"{\\[,]+:(?!//)([^\\s@]+)@"),
                    Pattern.compile("\\buser['\"]?\\s*:\\s*['\"]?[^\\s:@'\"]+:([^\\s,}'\"]+)"),
                    Pattern.compile(
                            "(?i)(?:passw(?:or)?d|passphrase|secret|token)[\\w-]*['\"]?\\s*[:=]\\s*(\\S.*)"));

    private Veil() {}

    /**
     * A line as it may be shown.
     *
     * @param file that it is of
     */
    static String over(String line, String file) {
        String veiled = line;
        for (Pattern pattern : ANYWHERE) {
            veiled = over(veiled, pattern);
        }
        if (file.endsWith(SETTINGS)) {
            for (Pattern pattern : AMONG_SETTINGS) {
                veiled = over(veiled, pattern);
            }
        }
        return veiled;
    }

    private static String over(String line, Pattern pattern) {
        Matcher found = pattern.matcher(line);
        var veiled = new StringBuilder(line.length());
        int from = 0;
        while (found.find()) {
            String secret = found.group(1);
            veiled.append(line, from, found.start(1));
            veiled.append("*".repeat(secret.codePointCount(0, secret.length())));
            from = found.end(1);
        }
        return veiled.append(line, from, line.length()).toString();
    }
}
