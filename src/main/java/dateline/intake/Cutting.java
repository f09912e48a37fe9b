package dateline.intake;

import java.util.List;

/**
 * What became of a file when it was read, to be used again while the file and all it asked for are
 * as they were.
 *
 * @param path under the seeds
 * @param stamp of the file that was read
 * @param asked what the copy asked of its surroundings
 */
record Cutting(String path, Wire.Kind kind, Stamp stamp, List<Asked> asked, Filing filing) {

    Cutting {
        asked = List.copyOf(asked);
    }

    /** Whether reading the file again would come to the same. */
    boolean serves(Wire.Item item, Briefing briefing) {
        if (item.kind() != kind || !item.stamp().isStill(stamp)) {
            return false;
        }
        for (Asked one : asked) {
            if (!one.holds(briefing)) {
                return false;
            }
        }
        return true;
    }
}
