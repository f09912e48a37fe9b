package dateline;

import dateline.delivery.Receipt;
import dateline.edition.Edition;
import dateline.edition.Piece;
import dateline.edition.Region;
import dateline.edition.State;
import dateline.edition.Times;
import dateline.order.Report;
import dateline.output.Lineup;
import dateline.output.Placed;
import dateline.page.Flatplan;
import dateline.press.Sheets;
import dateline.problem.Problem;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of a run. */
record Summary(Lineup lineup, Flatplan plan, Sheets sheets) {

    /** Of a run that could not even begin. */
    static Report refused(List<Problem> problems, Stopwatch clock) {
        return new Report(0, 0, 0, 0, 0, problems, false, List.of(), clock.laps());
    }

    static Report refused(Problem problem, Stopwatch clock) {
        return refused(List.of(problem), clock);
    }

    /** Of a run that delivered nothing. */
    Report report(Verdict verdict, Stopwatch clock) {
        int printed = sheets.printed();
        return report(verdict, printed, sheets.lines().size() - printed, 0, false, clock);
    }

    Report report(Verdict verdict, Receipt receipt, Stopwatch clock) {
        Verdict all =
                new Verdict(
                        verdict.with(receipt.problems()).problems().stream().sorted().toList(),
                        false);
        boolean delivered = receipt.problems().stream().noneMatch(Problem::isError);
        return report(
                all,
                receipt.added() + receipt.replaced(),
                receipt.unchanged(),
                receipt.removed(),
                delivered,
                clock);
    }

    private Report report(
            Verdict verdict,
            int printed,
            int unchanged,
            int removed,
            boolean delivered,
            Stopwatch clock) {
        return new Report(
                lineup.stories().size(),
                plan.pages().size(),
                printed,
                unchanged,
                removed,
                verdict.problems(),
                delivered,
                new OnDemand(),
                clock.laps());
    }

    /** The roll of a hundred thousand stories takes its time, and a build shows none of it. */
    private final class OnDemand extends AbstractList<Report.Row> {
        private @Nullable List<Report.Row> rows;

        private synchronized List<Report.Row> rows() {
            List<Report.Row> made = rows;
            if (made == null) {
                made = roll();
                rows = made;
            }
            return made;
        }

        @Override
        public Report.Row get(int index) {
            return rows().get(index);
        }

        @Override
        public int size() {
            return rows().size();
        }
    }

    private List<Report.Row> roll() {
        return roll(lineup);
    }

    /** All stories, newest first. */
    static List<Report.Row> roll(Lineup lineup) {
        var held = new HashMap<String, Edition.Held>();
        Edition edition = lineup.edition();
        var pieces = new ArrayList<Piece>(edition.pieces().all());
        edition.held().forEach(one -> pieces.add(one.piece()));
        edition.held().forEach(one -> held.put(one.piece().id(), one));
        edition.early().forEach(one -> held.put(one.piece().id(), one));
        pieces.sort(Piece.NEWEST_FIRST);
        return pieces.stream().map(piece -> row(piece, held.get(piece.id()), lineup)).toList();
    }

    private static Report.Row row(Piece piece, Edition.@Nullable Held held, Lineup lineup) {
        Placed placed = lineup.stories().get(piece.id());
        return new Report.Row(
                piece.id(),
                piece.story().place().file(),
                piece.story().headline(),
                (held == null ? State.LIVE : held.state()).word(),
                held == null ? null : iso(held.until(), lineup),
                iso(piece.published(), lineup),
                piece.regions().stream().map(Region::id).toList(),
                piece.section() == null ? null : piece.section().id(),
                placed == null ? null : placed.address().path());
    }

    static @Nullable String iso(@Nullable Instant at, Lineup lineup) {
        return at == null || at.equals(Times.UNREADABLE)
                ? null
                : lineup.shown().iso(lineup.shown().local(at));
    }
}
