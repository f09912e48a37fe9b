package dateline.proof;

import dateline.page.Page;
import dateline.problem.Problem;

/** The words of this room. */
final class ProofProblems {

    private ProofProblems() {}

    static Problem deadLink(Page.Onward onward) {
        return Problem.warning(
                "dead-link",
                onward.place(),
                "\"%s\" leads to no page of this site".formatted(onward.written()),
                "Name the file of a story or page that runs, or a path such as `/about/`. A link to a file that is no page keeps its words and loses the link.");
    }
}
