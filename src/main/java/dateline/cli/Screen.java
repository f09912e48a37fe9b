package dateline.cli;

import dateline.excerpt.Cells;
import dateline.excerpt.Excerpt;
import dateline.excerpt.Sources;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.problem.Via;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Shows problems to a person: what and where, the line itself, and what to do. Nothing from the
 * copy reaches the terminal raw.
 */
final class Screen {

    private final PrintStream err;
    private final Paint paint;

    Screen(PrintStream err, Paint paint) {
        this.err = err;
        this.paint = paint;
    }

    void problems(List<Problem> problems, Sources sources) {
        var sorted = new ArrayList<>(problems);
        Collections.sort(sorted);
        for (Problem problem : sorted) {
            problem(problem, sources);
        }
    }

    private void problem(Problem problem, Sources sources) {
        String word = problem.severity().word();
        say(
                paint.bold(Cells.visible(problem.place().toString()))
                        + ": "
                        + paint.loud(problem.severity(), word)
                        + ": "
                        + Cells.visible(problem.message())
                        + " ["
                        + Cells.visible(problem.code())
                        + "]");
        Place place = problem.place();
        sources.line(place.file(), place.line())
                .ifPresent(line -> excerpt(problem, Excerpt.of(line, place.column())));
        for (Via step : problem.way()) {
            say("  from " + Cells.visible(step.toString()));
        }
        if (problem.hint() != null) {
            say("  hint: " + Cells.visible(problem.hint()));
        }
    }

    private void excerpt(Problem problem, Excerpt excerpt) {
        String number = Integer.toString(problem.place().line());
        String gutter = " ".repeat(Math.max(0, 5 - number.length())) + number;
        say((gutter + " | " + excerpt.text()).stripTrailing());
        if (!excerpt.carets().isEmpty()) {
            int indent = excerpt.carets().indexOf('^');
            say(
                    " ".repeat(gutter.length())
                            + " | "
                            + " ".repeat(indent)
                            + paint.loud(problem.severity(), excerpt.carets().substring(indent)));
        }
    }

    /** One line. The line separator is the same everywhere, like everything we print. */
    void say(String line) {
        err.print(line + "\n");
    }
}
