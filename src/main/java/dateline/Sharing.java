package dateline;

import dateline.intake.Galley;
import dateline.intake.Morgue;
import dateline.order.Made;
import dateline.order.Showing;
import dateline.preview.Issue;
import dateline.preview.Leaflet;
import dateline.preview.Watch;
import dateline.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;

/** Writes one page as a file of its own, without making the site. */
final class Sharing {

    private static final String BANNER = "Not for publication. As of %s.";

    private Sharing() {}

    static Made share(Showing showing, String path, Path to) throws IOException {
        Newsroom newsroom = Newsroom.ofTheHouse();
        try (Galley galley = newsroom.galley()) {
            var morgue = Morgue.inMemory(Morgue.NO_DRAWER, Program.mark());
            var rounds = new Rounds(newsroom, showing, galley, morgue);
            Instant now = showing.order().now();
            Rounds.Round round = rounds.again(Watch.Touched.EVERYTHING, now);
            List<Problem> errors =
                    round.verdict().problems().stream().filter(Problem::isError).toList();
            return errors.isEmpty()
                    ? written(rounds.issue(round), path, to, now)
                    : new Made(List.of(), errors);
        }
    }

    private static Made written(Issue issue, String path, Path to, Instant now) {
        try {
            String slashed = path.startsWith("/") ? path : "/" + path;
            String page = Leaflet.of(issue, slashed, BANNER.formatted(now));
            if (page == null) {
                return new Made(List.of(), List.of(PreviewProblems.noSuchPage(path)));
            }
            Files.writeString(to, page, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new Made(List.of(to.toString()), List.of());
        } catch (Issue.Unprintable e) {
            return new Made(List.of(), List.of(e.fault().problem()));
        } catch (IOException e) {
            return new Made(List.of(), List.of(PreviewProblems.notWritten(to)));
        }
    }
}
