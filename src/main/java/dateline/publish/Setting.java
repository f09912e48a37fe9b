package dateline.publish;

import dateline.hash.Sha256;
import dateline.matter.Entry;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the masthead says of one target.
 *
 * @param name of the target
 * @param mapping its keys, {@code kind} among them
 * @param root the publication's folder, to which relative paths of this machine belong
 * @param site the folder that the site is built into
 * @param environment of this process: the only place besides the providers' own files that
 *     credentials are taken from
 * @param log of all that is asked of it
 */
public record Setting(
        String name,
        Entry.Mapping mapping,
        Path root,
        Path site,
        Map<String, String> environment,
        Log log) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    public Setting {
        environment = Map.copyOf(environment);
    }

    /** One whose site is where it is when nobody says otherwise. */
    public Setting(
            String name,
            Entry.Mapping mapping,
            Path root,
            Map<String, String> environment,
            Log log) {
        this(name, mapping, root, root.resolve("site"), environment, log);
    }

    /**
     * A path of this machine as the settings write it; {@code ~} is the home of whoever publishes.
     *
     * @throws InvalidPathException when it can be none
     */
    public Path path(String text) {
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        boolean under = !home.isEmpty() && (text.equals("~") || text.startsWith("~/"));
        return root.resolve(under ? home + text.substring(1) : text).normalize();
    }

    /** Where targets keep on this machine what they need. */
    public Path own() {
        return root.toAbsolutePath().normalize().resolve(".dateline/publish");
    }

    /** The target's name where it is that of a file, else one that is. */
    public String fileName() {
        return PLAIN.matcher(name).matches() ? name : Sha256.of(name).substring(0, 16);
    }
}
