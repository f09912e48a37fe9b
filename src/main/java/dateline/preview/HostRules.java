package dateline.preview;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code _headers} and {@code _redirects} ask of a host, in the form that Netlify and
 * Cloudflare Pages read: a path in which {@code *} stands for anything and {@code :name} for a
 * part.
 */
record HostRules(List<Headers> headers, List<Redirect> redirects) {

    static final HostRules NONE = new HostRules(List.of(), List.of());

    HostRules {
        headers = List.copyOf(headers);
        redirects = List.copyOf(redirects);
    }

    /** Headers of the paths that match; one without a value takes the header away again. */
    record Headers(String path, Map<String, String> values) {}

    record Redirect(String from, String to, int status) {}

    static HostRules of(String headers, String redirects) {
        return new HostRules(headers(headers), redirects(redirects));
    }

    private static List<Headers> headers(String text) {
        var rules = new ArrayList<Headers>();
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.split("\n", -1)) {
            boolean indented = line.startsWith(" ") || line.startsWith("\t");
            String bare = line.strip();
            if (bare.isEmpty() || bare.startsWith("#")) {
                continue;
            }
            if (!indented) {
                values = new LinkedHashMap<>();
                rules.add(new Headers(bare, values));
            } else if (bare.startsWith("!")) {
                values.put(bare.substring(1).strip(), "");
            } else {
                int colon = bare.indexOf(':');
                if (colon > 0) {
                    values.put(bare.substring(0, colon).strip(), bare.substring(colon + 1).strip());
                }
            }
        }
        return rules;
    }

    private static List<Redirect> redirects(String text) {
        var rules = new ArrayList<Redirect>();
        for (String line : text.split("\n", -1)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length >= 2 && !words[0].startsWith("#")) {
                rules.add(new Redirect(words[0], words[1], status(words)));
            }
        }
        return rules;
    }

    private static int status(String[] words) {
        String word = words.length > 2 ? words[2].replace("!", "") : "301";
        return word.matches("30[12378]") ? Integer.parseInt(word) : 301;
    }

    /** The headers of a path, the later rules last. */
    Map<String, String> headersOf(String path) {
        var all = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (Headers rule : headers) {
            if (matches(rule.path(), path)) {
                rule.values()
                        .forEach(
                                (name, value) -> {
                                    if (value.isEmpty()) {
                                        all.remove(name);
                                    } else {
                                        all.put(name, value);
                                    }
                                });
            }
        }
        return all;
    }

    Optional<Redirect> redirectOf(String encodedPath) {
        for (Redirect rule : redirects) {
            if (matches(rule.from(), encodedPath)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    /** One star may stand in a pattern; another is itself, as hosts read it. */
    static boolean matches(String pattern, String path) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return end(pattern, path, 0) == path.length();
        }
        int at = end(pattern.substring(0, star), path, 0);
        String rest = pattern.substring(star + 1);
        for (int j = at; at >= 0 && j <= path.length(); j++) {
            if (end(rest, path, j) == path.length()) {
                return true;
            }
        }
        return false;
    }

    /** Where a pattern without a star ends when it begins there; -1 when it does not match. */
    private static int end(String pattern, String path, int from) {
        int i = 0;
        int j = from;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            boolean named = c == ':' && i > 0 && pattern.charAt(i - 1) == '/';
            int next = named ? partEnd(path, j) : j + 1;
            if (j >= path.length() || next == j || !named && path.charAt(j) != c) {
                return -1;
            }
            i = named ? partEnd(pattern, i) : i + 1;
            j = next;
        }
        return j;
    }

    private static int partEnd(String text, int from) {
        int slash = text.indexOf('/', from);
        return slash < 0 ? text.length() : slash;
    }
}
