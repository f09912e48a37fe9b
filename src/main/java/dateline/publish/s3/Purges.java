package dateline.publish.s3;

import dateline.publish.Plan;
import dateline.publish.Step;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * Which addresses copies of a site have to forget after a plan. What is new was asked for by nobody
 * yet.
 */
final class Purges {

    /**
     * Amazon asks nothing for the first 1,000 paths of a month, which is about so many a day. One
     * for all counts as one path, and pages live for a minute anyway.
     */
    static final int MOST = 32;

    private static final String INDEX = "index.html";
    private static final String PLAIN = "-._~/!$&'()+,;=:@";

    private Purges() {}

    /**
     * @param due of earlier publishings, which came to nothing
     */
    static List<String> of(Plan plan, Collection<String> due) {
        String root = root(plan.next().url());
        var paths = new TreeSet<>(due);
        for (Step step : plan.steps()) {
            if (step.action() != Step.Action.PUT || !step.why().equals("new")) {
                String path = step.item().path();
                paths.add(encoded(root + path));
                if (path.equals(INDEX) || path.endsWith("/" + INDEX)) {
                    paths.add(encoded(root + path.substring(0, path.length() - INDEX.length())));
                }
            }
        }
        return paths.size() <= MOST ? List.copyOf(paths) : List.of(encoded(root) + "*");
    }

    /** Where the site begins at its host, with {@code /} at both ends. */
    private static String root(String url) {
        String path = URI.create(url).getPath();
        String begun = path == null || path.isEmpty() ? "/" : path;
        return begun.endsWith("/") ? begun : begun + "/";
    }

    /** As browsers ask for it (RFC 3986, section 3.3); {@code *} would mean more than itself. */
    private static String encoded(String path) {
        var encoded = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
