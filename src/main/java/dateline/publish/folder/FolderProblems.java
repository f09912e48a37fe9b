package dateline.publish.folder;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.file.Path;

/** The words of this folder. */
final class FolderProblems {

    private FolderProblems() {}

    static Problem noFolder(Place place, String path) {
        return Problem.error(
                "target-unreachable",
                place,
                "there is no folder %s".formatted(path),
                "Make it, or mount the disk that it is on; Dateline never makes a target's folder itself.");
    }

    static Problem onTheSite(Place place, Path site) {
        return Problem.error(
                "no-target",
                place,
                "the target is the folder that the site is built into, or one of the two lies in the other: %s"
                        .formatted(site),
                "Name another folder for one of them: what is built and what readers have must not be the same.");
    }

    static Problem inTheWay(Place place) {
        return Problem.error(
                "no-target",
                place,
                "the target holds the publication, or lies in what it is made from",
                "Name a folder outside of seeds/, templates/, site/ and .dateline/.");
    }
}
