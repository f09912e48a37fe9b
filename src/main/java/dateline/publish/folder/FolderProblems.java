package dateline.publish.folder;

import dateline.problem.Place;
import dateline.problem.Problem;

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

    static Problem inTheWay(Place place) {
        return Problem.error(
                "no-target",
                place,
                "the target holds the publication, or lies in what it is made from",
                "Name a folder outside of seeds/, templates/, site/ and .dateline/.");
    }
}
