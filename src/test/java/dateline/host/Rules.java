package dateline.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * {@code _headers} and {@code _redirects} as hosts that document them read them: the rules of both
 * that concern a path.
 */
record Rules(List<Headers> headers, List<Moved> moved) {

    record Headers(String path, Map<String, String> values) {}

    /**
     * @param forced whether it goes before a page that stands there
     */
    record Moved(String from, String to, int status, boolean forced) {}

    /** Of the lines that Cloudflare Pages reads; it counts those it can't understand, too. */
    static final int MOST = 2_000;

    /** How a host compares the path of a rule with that of a request. */
    enum Host {
        /**
         * Parts are compared one by one, slashes at the end don't count, a star stands for all that
         * follows (docs.netlify.com, "Custom headers").
         */
        NETLIFY {
            @Override
            boolean matches(String rule, String path) {
                List<String> rules = parts(rule);
                List<String> parts = parts(path);
                for (int i = 0; i < rules.size(); i++) {
                    if (rules.get(i).equals("*")) {
                        return true;
                    }
                    boolean same =
                            i < parts.size()
                                    && (rules.get(i).startsWith(":")
                                            || rules.get(i).equals(parts.get(i)));
                    if (!same) {
                        return false;
                    }
                }
                return rules.size() == parts.size();
            }

            private static List<String> parts(String path) {
                return List.of(path.split("/", -1)).stream().filter(p -> !p.isEmpty()).toList();
            }
        },
        /**
         * The whole path is compared; one star stands for anything, a placeholder for all up to the
         * next slash (developers.cloudflare.com, "Headers").
         */
        CLOUDFLARE {
            @Override
            boolean matches(String rule, String path) {
                var pattern = new StringBuilder();
                for (String part : rule.split("(?=[*/])|(?<=[*/])", -1)) {
                    pattern.append(
                            part.equals("*")
                                    ? ".*"
                                    : part.startsWith(":")
                                            ? "[^/]+"
                                            : java.util.regex.Pattern.quote(part));
                }
                return path.matches(pattern.toString());
            }
        };

        abstract boolean matches(String rule, String path);

        /**
         * Where a path leads: the first line that matches. Where a page stands, Netlify obeys none
         * that isn't forced (its announcement "Changed behavior in redirects"); Cloudflare Pages
         * obeys all that it understands, and {@code 301!} is no number.
         */
        Optional<Moved> leads(List<Moved> moved, String path, boolean isThere) {
            return moved.stream()
                    .filter(one -> this == NETLIFY || !one.forced())
                    .filter(one -> matches(one.from(), path))
                    .findFirst()
                    .filter(one -> this == CLOUDFLARE || one.forced() || !isThere);
        }
    }

    static Rules of(String headers, String redirects) {
        var rules = new ArrayList<Headers>();
        for (String line : headers.split("\n", -1)) {
            if (line.startsWith("/")) {
                rules.add(new Headers(line, new LinkedHashMap<>()));
            } else if (line.startsWith("  ")) {
                int colon = line.indexOf(':');
                rules.get(rules.size() - 1)
                        .values()
                        .put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new AssertionError("no host reads this: " + line);
            }
        }
        var moved = new ArrayList<Moved>();
        for (String line : redirects.split("\n", -1)) {
            if (!line.isEmpty() && !line.startsWith("#")) {
                String[] words = line.split(" ", -1);
                boolean forced = words[2].endsWith("!");
                int status = Integer.parseInt(words[2].replace("!", ""));
                moved.add(new Moved(words[0], words[1], status, forced));
            }
        }
        return new Rules(rules, moved);
    }

    /**
     * What a path gets. Hosts that find a header in two rules join the two values, or take one of
     * them; neither may happen.
     */
    Map<String, String> of(Host host, String path) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (Headers rule : headers) {
            if (host.matches(rule.path(), path)) {
                rule.values()
                        .forEach(
                                (name, value) -> {
                                    if (all.put(name, value) != null) {
                                        throw new AssertionError(name + " twice for " + path);
                                    }
                                });
            }
        }
        return all;
    }
}
