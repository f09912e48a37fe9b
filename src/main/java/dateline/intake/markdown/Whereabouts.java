package dateline.intake.markdown;

import dateline.intake.Copy;
import dateline.problem.Place;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds again where a target stands that came through the HTML parser, which tells no places. Each
 * is looked for behind the last one like it.
 */
final class Whereabouts {

    /** Targets that are written in another way than they are read; nobody looks for more. */
    private static final int MOST_LOST = 100;

    private final Copy copy;
    private final int start;
    private final Map<String, Integer> ends = new HashMap<>();
    private int latest;
    private int lost;

    Whereabouts(Copy copy, int start) {
        this.copy = copy;
        this.start = start;
        this.latest = start;
    }

    Place of(String target) {
        if (target.isBlank() || lost > MOST_LOST) {
            return copy.place();
        }
        int from = ends.getOrDefault(target, latest);
        int found = copy.text().indexOf(target, from);
        if (found < 0 && from > start) {
            found = copy.text().indexOf(target, start);
            lost++;
        }
        if (found < 0) {
            lost++;
            return copy.place();
        }
        latest = found;
        ends.put(target, found + target.length());
        return copy.at(found);
    }
}
