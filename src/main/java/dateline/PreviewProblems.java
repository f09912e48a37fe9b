package dateline;

import dateline.order.Showing;
import dateline.preview.Neighbour;
import dateline.problem.Place;
import dateline.problem.Problem;

/** What keeps a preview from being shown. */
final class PreviewProblems {

    private PreviewProblems() {}

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
