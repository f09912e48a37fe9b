package dateline;

import dateline.order.Order;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * All that was found, and whether it stops the press.
 *
 * @param problems sorted by place, each once
 */
record Verdict(List<Problem> problems, boolean stops) {

    static Verdict of(List<Problem> problems) {
        return new Verdict(List.copyOf(problems), false);
    }

    Verdict with(List<Problem> more) {
        var all = new ArrayList<Problem>(problems);
        all.addAll(more);
        return new Verdict(all, stops);
    }

    /** Silences warnings, makes them errors under {@code --strict}, and decides. */
    Verdict under(Order.Tolerance tolerance, Set<String> silenced) {
        List<Problem> told =
                problems.stream()
                        .filter(p -> p.isError() || !silenced.contains(p.code()))
                        .map(p -> tolerance == Order.Tolerance.STRICT ? p.asError() : p)
                        .distinct()
                        .sorted()
                        .toList();
        boolean errors = told.stream().anyMatch(Problem::isError);
        return new Verdict(told, errors && tolerance != Order.Tolerance.KEEP_GOING);
    }
}
