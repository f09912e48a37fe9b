package dateline;

import dateline.order.Showing;
import dateline.preview.Neighbour;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.file.Path;

/** What keeps a preview from being shown. */
final class PreviewProblems {

    private PreviewProblems() {}

    static Problem noSuchPage(String path) {
        return Problem.error(
                "no-such-page",
                Place.of("seeds"),
                "there is no page %s".formatted(path),
                "Copy the path from the address bar of the preview; a held story needs --held, a draft --drafts.");
    }

    static Problem notWritten(Path file) {
        return Problem.error(
                "not-written",
                Place.of("seeds"),
                "%s is there already, or can't be written".formatted(file),
                "Move it away, or name another file: --to OTHER.html.");
    }

    static Problem portTaken(Showing showing) {
        int port = showing.port();
        String who = Neighbour.on(port).map(name -> " by " + name).orElse("");
        return Problem.error(
                "port-taken",
                Place.of("seeds"),
                "port %d is taken%s".formatted(port, who),
                "End the other program, or ask for another port: --port %d."
                        .formatted(Neighbour.freeAfter(port)));
    }
}
