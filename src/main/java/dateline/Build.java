package dateline;

import dateline.crew.Crew;
import dateline.delivery.Delivery;
import dateline.delivery.Opening;
import dateline.delivery.Receipt;
import dateline.delivery.Target;
import dateline.edition.Edition;
import dateline.edition.Filed;
import dateline.intake.Galley;
import dateline.intake.Intake;
import dateline.intake.Morgue;
import dateline.intake.Wire;
import dateline.ledger.Ledger;
import dateline.masthead.Masthead;
import dateline.masthead.Read;
import dateline.order.Order;
import dateline.order.Report;
import dateline.output.Lineup;
import dateline.page.Flatplan;
import dateline.press.Press;
import dateline.press.Sheets;
import dateline.proof.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;

/** The spine: from a folder of stories to a site, in the order in which a paper is made. */
public final class Build {

    private final Newsroom newsroom;

    public Build(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    /**
     * Makes the paper.
     *
     * @param progress is told how many pages are done
     */
    public Report run(Order order, LongConsumer progress) {
        return Crew.of(order.threads()).run(() -> make(order, progress));
    }

    private Report make(Order order, LongConsumer progress) {
        var clock = new Stopwatch();
        Opening opening = newsroom.target(order);
        try (Target target = opening.target();
                Galley galley = newsroom.galley();
                Morgue morgue = newsroom.morgue(target)) {
            Intake intake = newsroom.intake(galley, morgue);
            return opening.succeeded()
                    ? run(order, progress, target, intake, clock)
                    : Summary.refused(opening.problems(), clock);
        } catch (IOException | UncheckedIOException e) {
            return Summary.refused(BuildProblems.noWorkingSpace(e), clock);
        }
    }

    private Report run(
            Order order, LongConsumer progress, Target target, Intake intake, Stopwatch clock) {
        // The world comes in: who we are, what was filed, the type it is set in, what is out
        // already.
        Read read = Masthead.read(order.root(), order.baseUrl());
        Masthead masthead = read.masthead();
        Wire wire = intake.gather(order.root(), masthead);
        Press press = newsroom.press(order.root(), masthead);
        Ledger ledger = target.ledger();
        var yesterday = new Yesterday(target.notes());
        String mark = Yesterday.mark(order, read.mark(), wire.mark(), press.mark());
        clock.lap("settings and templates");

        // Nothing new came in, and nobody touched the site: yesterday's paper stands.
        Yesterday.Told told = yesterday.of(mark, order.now());
        if (told != null && target.isAsLeft()) {
            return told.report(clock);
        }

        // The paper is made. Each line is a function of the values above it, and of nothing else.
        Filed filed = intake.edit(wire, masthead);
        clock.lap("reading copy");
        Edition edition = Edition.of(filed, masthead.house(), order.now());
        Lineup lineup = Lineup.of(edition, masthead, press.dress());
        Flatplan plan = lineup.plan(newsroom.outputs());
        clock.lap("planning");
        Sheets sheets;
        try {
            sheets = press.print(plan, ledger, target.spool(), progress);
        } catch (IOException e) {
            return Summary.refused(target.fault(e), clock);
        }
        clock.lap("printing");
        Proof proof = Proof.read(plan);

        // Stop the press, if what was found is worse than the order allows.
        Verdict verdict =
                Verdict.of(target.problems())
                        .with(read.problems())
                        .with(filed.problems())
                        .with(edition.problems())
                        .with(press.problems())
                        .with(plan.problems())
                        .with(sheets.problems())
                        .with(proof.problems())
                        .under(order.tolerance(), masthead.silenced());
        var summary = new Summary(lineup, plan, sheets);
        if (order.dry() || verdict.stops()) {
            return summary.report(verdict, clock);
        }

        // The site goes out: leaves before fronts, withdrawn pages last, the ledger at the very
        // end.
        Receipt receipt = target.accept(new Delivery(Stock.of(sheets), order.adopt()));
        clock.lap("delivery");
        Report report = summary.report(verdict, receipt, clock);
        if (mark != null
                && report.delivered()
                && report.errors() == 0
                && receipt.problems().isEmpty()) {
            yesterday.keep(
                    Yesterday.Told.of(mark, order.now(), filed.nextMoment(order.now()), report));
        }
        return report;
    }
}
