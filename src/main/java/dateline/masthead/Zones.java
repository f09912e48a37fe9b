package dateline.masthead;

import dateline.matter.Nearest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names of time zones. */
final class Zones {

    private Zones() {}

    /** The zone that was probably meant: {@code Seoul} means Asia/Seoul. */
    static @Nullable String nearest(String written) {
        var known = new TreeSet<String>(ZoneId.getAvailableZoneIds());
        String city = city(written.replace(' ', '_'));
        for (String zone : known) {
            if (zone.contains("/") && city(zone).equals(city)) {
                return zone;
            }
        }
        return Nearest.to(written, known);
    }

    private static String city(String zone) {
        return zone.substring(zone.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
