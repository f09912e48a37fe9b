package dateline.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes out of a text what nobody may read: user and password of addresses, headers that let
 * somebody in, and whatever the environment keeps under a name that speaks of a secret.
 */
public final class Redaction {

    private static final String MASK = "***";
    private static final int LONGEST = 300;
    private static final int SHORTEST_SECRET = 6;
    private static final Pattern USER =
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^/\\s'\"]*@");

    /** People write a password as it is, with the slashes that an address may not have there. */
    private static final Pattern SLASHED =
            Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^/\\s'\":@]*:[^\\s'\"@]*@");

    /** As one writes it who knows the short form of git and of scp, and adds a password. */
    private static final Pattern SHORT =
            Pattern.compile(
                    "(?<![^\\s'\"=])[^\\s/:@'\"]{2,}:(?!//)(?:[^\\s/@'\"]+@|[^\\s@'\"]+@(?=[^\\s/:@'\"]+:))");

    private static final Pattern HEADER =
            Pattern.compile("(?i)(authorization:\\s*)(?:(?:basic|bearer|token)\\s+)?[^\\s'\"]+");
    private static final Pattern QUERY =
            Pattern.compile("(?i)([?&][a-z_-]*(?:token|key|password|secret)=)[^&\\s'\"]+");
    private static final Pattern SECRET_NAME =
            Pattern.compile(
                    ".*(?:TOKEN|PASSWORD|PASSWD|PASSPHRASE|SECRET|_KEY|_PAT)|GIT_CONFIG_VALUE_\\d+");

    private final List<String> secrets;

    private Redaction(List<String> secrets) {
        this.secrets = secrets;
    }

    public static Redaction of(Map<String, String> environment) {
        var secrets = new ArrayList<String>();
        environment.forEach(
                (name, value) -> {
                    boolean secret = SECRET_NAME.matcher(name.toUpperCase(Locale.ROOT)).matches();
                    if (secret && value.length() >= SHORTEST_SECRET) {
                        secrets.add(value);
                    }
                });
        secrets.sort(Comparator.comparing(String::length).reversed());
        return new Redaction(List.copyOf(secrets));
    }

    /** The text in one line of bearable length, without secrets and control characters. */
    public String line(String text) {
        String open = text;
        for (String secret : secrets) {
            open = open.replace(secret, MASK);
        }
        open = USER.matcher(open).replaceAll("$1" + MASK + "@");
        open = SLASHED.matcher(open).replaceAll("$1" + MASK + "@");
        open = SHORT.matcher(open).replaceAll(MASK + "@");
        open = HEADER.matcher(open).replaceAll("$1" + MASK);
        open = QUERY.matcher(open).replaceAll("$1" + MASK);
        open = open.replaceAll("\\p{Cntrl}+", " ").strip();
        return open.length() <= LONGEST ? open : open.substring(0, LONGEST) + "…";
    }
}
