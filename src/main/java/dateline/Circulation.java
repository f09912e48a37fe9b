package dateline;

import dateline.masthead.Masthead;
import dateline.matter.Entry;
import dateline.matter.Nearest;
import dateline.order.Order;
import dateline.order.Published;
import dateline.order.Publishing;
import dateline.order.Publishing.Task;
import dateline.order.Report;
import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Copies;
import dateline.publish.Guards;
import dateline.publish.Kind;
import dateline.publish.Lock;
import dateline.publish.Manifest;
import dateline.publish.Outlet;
import dateline.publish.Plan;
import dateline.publish.PlanFile;
import dateline.publish.Planning;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Setting;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
        Order order = asked.order();
        Report report = null;
        if (asked.builds() && asked.task() != Task.RELEASES && asked.task() != Task.ROLLBACK) {
            report = new Build(newsroom).run(order, talk::built);
            if (!report.delivered() || report.errors() > 0) {
                return Published.refused(report, report.problems());
            }
        }
        var problems = new ArrayList<Problem>();
        Masthead masthead = Masthead.read(order.root(), order.baseUrl()).masthead();
        Setting setting = setting(masthead, problems);
        Kind kind = setting == null ? null : kind(setting, problems);
        Outlet outlet = setting == null || kind == null ? null : kind.open(setting, problems);
        if (setting == null || outlet == null || !problems.isEmpty()) {
            return Published.refused(report, problems);
        }
        try (outlet) {
            return run(report, masthead, setting, outlet);
        } catch (Refused e) {
            return Published.refused(report, List.of(e.problem()));
        } catch (IOException e) {
            return Published.refused(report, BuildProblems.noWorkingSpace(e));
        }
    }

    private Published run(
            @Nullable Report report, Masthead masthead, Setting setting, Outlet outlet)
            throws Refused, IOException {
        Place place = setting.mapping().place();
        if (!masthead.urlGiven()) {
            return Published.refused(report, List.of(PublishProblems.defaultAddress(MASTHEAD)));
        }
        Standing standing = outlet.look();
        if (asked.task() == Task.RELEASES) {
            return new Published(report, releases(standing), null, List.of());
        }
        PlanFile wanted = asked.task() == Task.APPLY ? planFile(place) : null;
        Instant at = wanted == null ? asked.clock().instant() : wanted.at();
        Aim aim = aim(masthead, standing, outlet, place);
        Plan plan =
                Planning.of(
                        setting.name(), standing, aim.manifest(), aim.sum(), masthead.url(), at);
        if (wanted != null) {
            String differs =
                    wanted.target().equals(setting.name())
                            ? wanted.differs(plan)
                            : "it is for the target " + wanted.target();
            if (differs != null) {
                throw new Refused(PublishProblems.planOutdated(place, differs));
            }
        }
        List<String> summary = summary(plan, standing);
        List<Problem> against =
                guards().against(
                                plan,
                                standing,
                                outlet.foreign(plan, standing),
                                asked.task() == Task.ROLLBACK,
                                place);
        if (asked.task() == Task.PLAN) {
            Path file = written(plan, setting);
            var lines = new ArrayList<>(detail(plan));
            lines.addAll(summary);
            lines.add("plan: " + file);
            return new Published(report, lines, null, against);
        }
        if (!against.isEmpty()) {
            return new Published(report, summary, null, against);
        }
        if (plan.steps().isEmpty() && standing.current() != null) {
            return new Published(
                    report,
                    List.of(
                            "%s: nothing to publish; readers have %s"
                                    .formatted(setting.name(), standing.current().release())),
                    null,
                    List.of());
        }
        if (asked.task() != Task.APPLY && !talk.agrees(summary)) {
            return new Published(report, List.of("nothing was published"), null, List.of());
        }
        outlet.apply(plan, aim.source(), lock(), ticker(plan));
        outlet.purge(plan);
        var lines = new ArrayList<>(summary);
        lines.add("%s: readers have %s".formatted(setting.name(), plan.next().release()));
        return new Published(report, lines, plan.next().release(), List.of());
    }

    /** What the target should have, and where its bytes are. */
    private record Aim(List<dateline.publish.Item> manifest, String sum, Source source) {}

    private Aim aim(Masthead masthead, Standing standing, Outlet outlet, Place place)
            throws Refused, IOException {
        if (asked.task() == Task.ROLLBACK) {
            List<Standing.Release> releases = standing.releases();
            if (asked.back() >= releases.size()) {
                throw new Refused(
                        PublishProblems.noWayBack(
                                place,
                                "the target remembers %d releases, and none so far back"
                                        .formatted(releases.size()),
                                "`dateline publish --releases` lists them."));
            }
            Manifest earlier = outlet.manifest(releases.get(asked.back()).id());
            return new Aim(
                    earlier.items(),
                    dateline.hash.Sha256.of(earlier.release()),
                    outlet.archive(earlier));
        }
        Manifest current = standing.current();
        Copies copies =
                Copies.read(
                        asked.order().out(),
                        current == null ? java.util.Map.of() : current.byPath(),
                        outlet::headers,
                        !asked.builds());
        return new Aim(copies.items(), copies.sum(), copies);
    }

    private @Nullable Setting setting(Masthead masthead, List<Problem> problems) {
        Entry.Mapping targets = masthead.targets();
        if (targets == null || targets.fields().isEmpty()) {
            problems.add(PublishProblems.noTargets(MASTHEAD));
            return null;
        }
        List<String> names = targets.fields().stream().map(Entry.Field::key).toList();
        String name = asked.target();
        if (name == null && names.size() > 1) {
            problems.add(PublishProblems.whichTarget(targets.place(), names));
            return null;
        }
        for (Entry.Field field : targets.fields()) {
            if (name == null || field.key().equals(name)) {
                if (field.value() instanceof Entry.Mapping mapping) {
                    return new Setting(
                            field.key(), mapping, asked.order().root(), asked.environment());
                }
                problems.add(PublishProblems.badTarget(field.at(), field.key()));
                return null;
            }
        }
        problems.add(
                PublishProblems.unknownTarget(
                        targets.place(),
                        String.valueOf(name),
                        names,
                        Nearest.to(String.valueOf(name), names)));
        return null;
    }

    private @Nullable Kind kind(Setting setting, List<Problem> problems) {
        Place place = setting.mapping().place();
        List<String> words = newsroom.targets().stream().map(Kind::word).toList();
        for (Entry.Field field : setting.mapping().fields()) {
            if (field.key().equals("kind") && field.value() instanceof Entry.Scalar scalar) {
                for (Kind kind : newsroom.targets()) {
                    if (kind.word().equals(scalar.text())) {
                        return kind;
                    }
                }
                problems.add(PublishProblems.noKind(scalar.place(), scalar.text(), words));
                return null;
            }
        }
        problems.add(PublishProblems.needs(place, setting.name(), "kind", words.get(0)));
        return null;
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

    private PlanFile planFile(Place place) throws Refused, IOException {
        Path file = asked.plan();
        try {
            if (file == null) {
                throw new NoSuchFileException("");
            }
            return PlanFile.read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Refused(PublishProblems.planOutdated(place, "there is no such file"), e);
        } catch (IOException e) {
            throw new Refused(PublishProblems.planOutdated(place, "the file is no plan"), e);
        }
    }

    private Path written(Plan plan, Setting setting) throws IOException {
        Path wanted = asked.plan();
        Path own = asked.order().root().resolve(".dateline/publish");
        Path file = wanted == null ? own.resolve(name(setting) + ".json") : wanted;
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (own.equals(folder) && !Files.exists(own.resolve(".gitignore"))) {
            Files.writeString(own.resolve(".gitignore"), "*\n");
        }
        Files.write(file, PlanFile.render(plan));
        return file;
    }

    private static String name(Setting setting) {
        return setting.name().replaceAll("[^\\p{L}\\p{Nd}_-]", "_");
    }

    private static List<String> detail(Plan plan) {
        return plan.steps().stream()
                .map(
                        step ->
                                "%s %s (%s, %d bytes)"
                                        .formatted(
                                                step.action().word(),
                                                step.item().path(),
                                                step.why(),
                                                step.sent()))
                .toList();
    }

    private static List<String> summary(Plan plan, Standing standing) {
        Manifest current = standing.current();
        return List.of(
                "%s: %d to put (%s), %d to take away; %d files, %d before"
                        .formatted(
                                plan.target(),
                                plan.count(Step.Action.PUT),
                                size(plan.sent()),
                                plan.count(Step.Action.DELETE),
                                plan.next().items().size(),
                                current == null ? 0 : current.items().size()));
    }

    /** As people say it: in thousands, with one digit behind the point. */
    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        long unit = bytes < 1_000_000 ? 1_000 : 1_000_000;
        long tenths = (bytes * 10 + unit / 2) / unit;
        return tenths / 10 + "." + tenths % 10 + (unit == 1_000 ? " kB" : " MB");
    }

    private static List<String> releases(Standing standing) {
        var lines = new ArrayList<String>();
        Manifest current = standing.current();
        for (Standing.Release release : standing.releases()) {
            boolean now = current != null && current.release().equals(release.id());
            lines.add(
                    "%s  %s  %d files%s"
                            .formatted(
                                    release.id(),
                                    release.at(),
                                    release.files(),
                                    now ? "  (readers have this one)" : ""));
        }
        return lines.isEmpty() ? List.of("no release yet") : lines;
    }
}
