package dateline;

import dateline.hash.Sha256;
import dateline.masthead.Masthead;
import dateline.masthead.Read;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Publishing.Task;
import dateline.order.Report;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Bulletin;
import dateline.publish.Copies;
import dateline.publish.Forecast;
import dateline.publish.Guards;
import dateline.publish.Hubs;
import dateline.publish.Item;
import dateline.publish.Lock;
import dateline.publish.Log;
import dateline.publish.LogFile;
import dateline.publish.Manifest;
import dateline.publish.Outlet;
import dateline.publish.Plan;
import dateline.publish.PlanFile;
import dateline.publish.Planning;
import dateline.publish.PublishProblems;
import dateline.publish.Redaction;
import dateline.publish.Refused;
import dateline.publish.Siblings;
import dateline.publish.SiteChanged;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Step;
import dateline.publish.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The second spine: from the finished site to its readers. What the target has and what it should
 * have are read first, the plan is a function of the two, and only then is anything touched.
 */
final class Circulation {

    private static final Place MASTHEAD = Place.of("seeds/masthead.yaml");

    private final Newsroom newsroom;
    private final Publishing asked;
    private final Published.Talk talk;

    Circulation(Newsroom newsroom, Publishing asked, Published.Talk talk) {
        this.newsroom = newsroom;
        this.asked = asked;
        this.talk = talk;
    }

    Published run() {
        Path path = asked.log();
        if (path == null) {
            return run(Log.NONE);
        }
        try (LogFile log = LogFile.open(path, asked.clock(), asked.environment())) {
            return run(log);
        } catch (IOException e) {
            return Published.refused(null, List.of(PublishProblems.notWritten(path, e)));
        }
    }

    private Published run(Log log) {
        // Where it goes is settled before anything is made.
        Order order = asked.order();
        Read read = Masthead.read(order.root(), order.baseUrl());
        Masthead masthead = read.masthead();
        var problems = new ArrayList<>(read.problems().stream().filter(Problem::isError).toList());
        Targets.Opened target =
                problems.isEmpty()
                        ? new Targets(
                                        newsroom.targets(),
                                        order.root(),
                                        order.out(),
                                        asked.environment(),
                                        log)
                                .open(masthead.targets(), MASTHEAD, asked.target(), problems)
                        : null;
        String url = target == null ? null : url(masthead, target, problems);
        if (target == null || url == null) {
            return Published.refused(null, problems);
        }
        try (Outlet outlet = target.outlet()) {
            if (!problems.isEmpty()) {
                return Published.refused(null, problems);
            }
            if (asked.task() == Task.RELEASES) {
                return new Published(null, null, Bulletin.releases(outlet.look()), null, List.of());
            }
            if (!asked.isBack()) {
                target.insist();
            }
            Report report = null;
            if (asked.builds() && !asked.isBack()) {
                report = new Build(newsroom).run(order.at(url), talk::built);
                if (!report.delivered() || report.errors() > 0) {
                    return Published.refused(report, report.problems());
                }
            }
            Published published =
                    published(report, url, target, Hubs.of(masthead.feeds().hubs(), log));
            return published.without(masthead.silenced());
        } catch (Refused e) {
            return Published.refused(null, List.of(e.problem()));
        } catch (SiteChanged e) {
            return Published.refused(null, List.of(e.problem()));
        } catch (IOException e) {
            Redaction redaction = Redaction.of(asked.environment());
            return Published.refused(
                    null, List.of(PublishProblems.failedHere(target.place(), e, redaction)));
        }
    }

    /** Where readers of a target find the site; null when nobody says. */
    private @Nullable String url(Masthead masthead, Targets.Opened target, List<Problem> problems) {
        String url = target.url();
        if (url == null) {
            if (!masthead.urlGiven()) {
                problems.add(PublishProblems.defaultAddress(MASTHEAD));
            }
            return masthead.url();
        }
        String ordered = asked.order().baseUrl();
        if (!Masthead.isAddress(url)) {
            problems.add(PublishProblems.badAddress(target.urlPlace(), url));
        } else if (ordered != null && !masthead.url().equals(url)) {
            problems.add(PublishProblems.notAsAsked(target.urlPlace(), url, masthead.url()));
        }
        return url;
    }

    private Published published(
            @Nullable Report report, String url, Targets.Opened target, Hubs hubs)
            throws Refused, IOException {
        // What is there, and what should be.
        Outlet outlet = target.outlet();
        Standing standing = outlet.look();
        Aim aim =
                asked.isBack()
                        ? earlier(standing, outlet, target.place())
                        : site(standing, target, url);

        // What has to be done, and what stands against it.
        PlanFile wanted =
                asked.task() == Task.APPLY ? PlanFile.read(asked.plan(), target.place()) : null;
        Plan steps =
                Planning.of(
                        target.name(),
                        standing,
                        aim.items(),
                        aim.sum(),
                        aim.url(),
                        wanted == null ? asked.clock().instant() : wanted.at());
        Plan plan = steps.purging(outlet.purges(steps));
        if (wanted != null) {
            wanted.insist(plan, target.place());
        }
        List<Problem> against =
                guards().against(
                                plan,
                                standing,
                                outlet.foreign(plan, standing),
                                asked.isBack(),
                                target.place());
        Forecast forecast =
                Forecast.of(
                        target.name(), target.limits(), aim.items(), aim.source(), target.place());
        Published.Tally tally = tally(plan, standing);
        var summary = new ArrayList<String>();
        summary.add(Bulletin.summary(plan, standing));
        if (forecast.line() != null) {
            summary.add(forecast.line());
        }
        if (asked.task() == Task.PLAN || asked.task() == Task.LOOK_BACK) {
            var lines = new ArrayList<>(Bulletin.steps(plan));
            lines.addAll(summary);
            if (asked.task() == Task.PLAN) {
                lines.add("plan: " + written(plan));
            }
            return new Published(report, tally, lines, null, both(against, forecast.warnings()));
        }
        if (!against.isEmpty()) {
            return new Published(report, tally, summary, null, both(against, forecast.warnings()));
        }
        if (plan.isNothing(standing.current())) {
            String line =
                    "%s: nothing to publish; readers have %s".formatted(target.name(), plan.base());
            return new Published(report, tally, List.of(line), null, List.of());
        }
        if (asked.task() != Task.APPLY && !talk.agrees(summary)) {
            String line = "%s: nothing was published".formatted(target.name());
            return new Published(report, tally, List.of(line), null, List.of());
        }

        // The site goes out.
        List<Problem> left = outlet.apply(plan, aim.source(), lock(), ticker(plan));
        String release = plan.next().release();
        summary.add("%s: readers have %s".formatted(target.name(), release));
        List<Problem> after = both(left, hubs.tell(Hubs.changed(plan), MASTHEAD));
        return new Published(report, tally, summary, release, both(forecast.warnings(), after));
    }

    private Path written(Plan plan) throws Refused {
        Path root = asked.order().root();
        try {
            return PlanFile.write(plan, asked.plan(), root);
        } catch (IOException e) {
            Path file = asked.plan();
            throw new Refused(PublishProblems.notWritten(file == null ? root : file, e), e);
        }
    }

    private static List<Problem> both(List<Problem> some, List<Problem> others) {
        var both = new ArrayList<>(some);
        both.addAll(others);
        return both;
    }

    private static Published.Tally tally(Plan plan, Standing standing) {
        Manifest current = standing.current();
        return new Published.Tally(
                plan.target(),
                plan.base(),
                plan.count(Step.Action.PUT),
                plan.sent(),
                plan.count(Step.Action.REHEAD),
                plan.count(Step.Action.DELETE),
                plan.purges().size(),
                plan.next().items().size(),
                plan.next().leftovers().size(),
                current == null ? 0 : current.items().size());
    }

    /**
     * What the target should have, and where its bytes are.
     *
     * @param sum what tells this state of a site from others
     * @param url that it was built for
     */
    private record Aim(List<Item> items, String sum, String url, Source source) {}

    private Aim site(Standing standing, Targets.Opened target, String url)
            throws Refused, IOException {
        Outlet outlet = target.outlet();
        Manifest current = standing.current();
        Map<String, Item> known = current == null ? Map.of() : current.byPath();
        Copies copies = Copies.read(asked.order().out(), known, outlet::headers, !asked.builds());
        if (!asked.builds()) {
            copies.insist(url, target.place());
        }
        long files = copies.items().size();
        Siblings siblings =
                Siblings.of(copies, target.packings(), standing, done -> talk.packed(done, files));
        return new Aim(siblings.items(), copies.sum(), url, siblings);
    }

    private Aim earlier(Standing standing, Outlet outlet, Place place) throws Refused, IOException {
        List<Standing.Release> releases = standing.releases();
        if (asked.back() >= releases.size()) {
            throw new Refused(PublishProblems.notSoFarBack(place, releases.size()));
        }
        Manifest earlier = outlet.manifest(releases.get(asked.back()).id());
        String sum = Sha256.of(earlier.release());
        return new Aim(earlier.items(), sum, earlier.url(), outlet.archive(earlier));
    }

    private Guards guards() {
        Publishing.Allowed may = asked.may();
        return new Guards(may.deletes(), may.empty(), may.moved(), may.adopt(), may.bringBack());
    }

    private Lock lock() {
        return new Lock(
                asked.owner(), UUID.randomUUID().toString(), asked.clock(), asked.may().unlock());
    }

    private Outlet.Ticker ticker(Plan plan) {
        long steps = plan.count(Step.Action.PUT);
        long all = plan.sent();
        var done = new AtomicLong();
        var sent = new AtomicLong();
        return bytes -> talk.sent(done.incrementAndGet(), steps, sent.addAndGet(bytes), all);
    }
}
