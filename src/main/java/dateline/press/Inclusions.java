package dateline.press;

import dateline.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which files a template is made of: itself and what it includes or imports, found in its source.
 * An include by a computed name may mean any template, so it counts as all of them.
 */
final class Inclusions {

    private static final Pattern DIRECTIVE =
            Pattern.compile("[<\\[]#(?:include|import)\\s+(?:\"([^\"$]*)\"|'([^'$]*)'|(\\S))");
    private static final Pattern COMPUTED =
            Pattern.compile("\\.get_optional_template|\\?interpret");

    private Inclusions() {}

    /** Name to hash of the file, for every file the template is made of. */
    static Map<String, String> of(String template, SortedMap<String, byte[]> files) {
        var found = new TreeMap<String, String>();
        var open = new ArrayDeque<String>();
        open.add(template);
        while (!open.isEmpty()) {
            String name = open.remove();
            byte[] bytes = files.get(name);
            if (bytes == null || found.containsKey(name)) {
                continue;
            }
            found.put(name, Sha256.of(bytes));
            String source = new String(bytes, StandardCharsets.UTF_8);
            if (COMPUTED.matcher(source).find()) {
                return all(files);
            }
            Matcher directive = DIRECTIVE.matcher(source);
            while (directive.find()) {
                if (directive.group(3) != null) {
                    return all(files);
                }
                String target =
                        directive.group(1) != null ? directive.group(1) : directive.group(2);
                open.add(resolve(name, target));
            }
        }
        return found;
    }

    private static Map<String, String> all(SortedMap<String, byte[]> files) {
        var all = new TreeMap<String, String>();
        files.forEach((name, bytes) -> all.put(name, Sha256.of(bytes)));
        return all;
    }

    private static String resolve(String from, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = from.substring(0, from.lastIndexOf('/') + 1) + target;
        var parts = new ArrayDeque<String>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }
}
