package dateline.publish;

import dateline.matter.Entry;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the masthead says of one target.
 *
 * @param name of the target
 * @param mapping its keys, {@code kind} among them
 * @param root the publication's folder, to which relative paths of this machine belong
 * @param environment of this process: the only place besides the providers' own files that
 *     credentials are taken from
 * @param log of all that is asked of it
 */
public record Setting(
        String name, Entry.Mapping mapping, Path root, Map<String, String> environment, Log log) {

    public Setting {
        environment = Map.copyOf(environment);
    }
}
