package dateline.publish;

import dateline.matter.Keys;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.List;

/**
 * How a site lies at a target with files and folders, as {@code releases}, {@code public} and
 * {@code keep} say.
 *
 * @param releases whether each release has a folder of its own
 * @param folder under the target's path that readers see when there are none; empty: the path
 * @param keep how many releases one can return to, the current one among them
 */
public record Layout(boolean releases, String folder, int keep) {

    private static final int KEEP = 5;
    private static final int MOST = 1_000;

    /**
     * Reads the three keys.
     *
     * @param place of the target's settings
     * @param problems gets what is wrong
     */
    public static Layout of(Keys keys, Place place, List<Problem> problems) {
        var layout =
                new Layout(
                        keys.on("releases", true),
                        keys.text("public", ""),
                        keys.number("keep", 1, MOST, KEEP));
        if (!isSound(layout.folder)) {
            problems.add(PublishProblems.badPublic(keys.place("public", place), layout.folder));
        } else if (layout.releases && !layout.folder.isEmpty()) {
            problems.add(PublishProblems.idlePublic(keys.place("public", place), layout.folder));
        }
        return layout;
    }

    private static boolean isSound(String folder) {
        return folder.isEmpty()
                || List.of(folder.split("/", -1)).stream()
                        .noneMatch(
                                part ->
                                        part.isEmpty()
                                                || part.startsWith(".")
                                                || part.indexOf('\\') >= 0);
    }

    /**
     * A target that lies so.
     *
     * @param place of the target's settings, for problems
     */
    public Outlet outlet(Tree tree, Place place) {
        return releases
                ? new ReleasesOutlet(tree, place, keep)
                : new InPlaceOutlet(tree, place, folder, keep);
    }
}
