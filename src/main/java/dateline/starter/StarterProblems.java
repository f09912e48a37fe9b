package dateline.starter;

import dateline.problem.Place;
import dateline.problem.Problem;

/** The words of this room. */
final class StarterProblems {

    private StarterProblems() {}

    static Problem publicationThere(String file) {
        return Problem.error(
                "already-there",
                Place.of(file),
                "there is copy here already, so nothing was made",
                "Name an empty folder with --root, or go on with what is there.");
    }

    static Problem storyThere(String file) {
        return Problem.error(
                "already-there",
                Place.of(file),
                "there are too many stories with this headline on this day",
                "Give the new one another headline.");
    }

    static Problem noHeadline() {
        return Problem.error(
                "no-headline",
                Place.of("seeds"),
                "a new story needs a headline with letters in it",
                "Write it in quotes: dateline new \"Harbour opens again\".");
    }

    static Problem unwritable(String file) {
        return Problem.error(
                "unwritable",
                Place.of(file),
                "this file can't be written",
                "Check the permissions of the folder, and that the disk has room.");
    }
}
