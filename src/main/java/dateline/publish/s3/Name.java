package dateline.publish.s3;

import dateline.publish.Manifest;
import dateline.publish.Standing;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The name of an old manifest tells what a list of releases needs, so that none has to be read for
 * it: {@code 20261126T051500Z-1a2b3c4d-12000}.
 */
final class Name {

    private Name() {}

    static String of(Manifest manifest) {
        return manifest.release() + "-" + manifest.items().size();
    }

    static Standing.@Nullable Release parse(String name) {
        try {
            int files = name.lastIndexOf('-');
            String id = name.substring(0, files);
            String stamp = id.substring(0, id.indexOf('-'));
            String at =
                    stamp.replaceFirst(
                            "(\\d{4})(\\d\\d)(\\d\\dT\\d\\d)(\\d\\d)(\\d\\dZ)", "$1-$2-$3:$4:$5");
            return new Standing.Release(
                    id, Instant.parse(at), Integer.parseInt(name.substring(files + 1)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }
}
