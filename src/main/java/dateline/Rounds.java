package dateline;

import dateline.crew.Crew;
import dateline.edition.Edition;
import dateline.edition.Filed;
import dateline.edition.State;
import dateline.edition.Story;
import dateline.excerpt.Excerpt;
import dateline.excerpt.Sources;
import dateline.intake.Galley;
import dateline.intake.Intake;
import dateline.intake.Morgue;
import dateline.intake.Wire;
import dateline.masthead.Masthead;
import dateline.masthead.Read;
import dateline.order.Order;
import dateline.order.Showing;
import dateline.output.Lineup;
import dateline.output.Placed;
import dateline.page.Flatplan;
import dateline.page.Page;
import dateline.press.Press;
import dateline.preview.Archive;
import dateline.preview.Fault;
import dateline.preview.Issue;
import dateline.preview.Watch;
import dateline.problem.Problem;
import dateline.proof.Proof;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Plans the same paper again and again, as the spine does, with as much work as there was change.
 * Nothing is printed here but what somebody asks for.
 */
final class Rounds implements Archive, AutoCloseable {

    private final Newsroom newsroom;
    private final Showing showing;
    private final Path seeds;
    private final Path templates;
    private final Galley galley;
    private final Morgue morgue;
    private @Nullable Round last;
    private @Nullable Issue sound;

    Rounds(Newsroom newsroom, Showing showing, Galley galley, Morgue morgue) {
        this.newsroom = newsroom;
        this.showing = showing;
        this.seeds = showing.order().root().resolve("seeds");
        this.templates = showing.order().root().resolve("templates");
        this.galley = galley;
        this.morgue = morgue;
    }

    /** What one round came to, and what the next one may build on. */
    record Round(
            Read read,
            Wire wire,
            Press press,
            Filed filed,
            Lineup lineup,
            Flatplan plan,
            Verdict verdict) {

        Masthead masthead() {
            return read.masthead();
        }
    }

    /** Plans again after something was touched; safe to call from any thread, one at a time. */
    synchronized Round again(Watch.Touched touched, Instant now) {
        return again(touched, now, issue -> {});
    }

    /**
     * The same.
     *
     * @param early is shown the pages of the stories that were touched before all others are
     *     planned, when there is no more to a round than such stories
     */
    synchronized Round again(Watch.Touched touched, Instant now, Consumer<Issue> early) {
        Order order = showing.order();
        Round round = Crew.of(order.threads()).run(() -> round(touched, now, early));
        last = round;
        return round;
    }

    private Round round(Watch.Touched touched, Instant now, Consumer<Issue> early) {
        Round before = last;
        Path root = showing.order().root();
        boolean settings = before == null || touches(touched, this::isSettings);
        Read read =
                before == null || settings
                        ? Masthead.read(root, showing.order().baseUrl())
                        : before.read();
        Masthead masthead = read.masthead();
        Press press =
                before == null || settings || touches(touched, p -> p.startsWith(templates))
                        ? newsroom.press(root, masthead)
                        : before.press();
        Intake intake = newsroom.intake(galley, morgue);
        boolean copy = before == null || settings || touches(touched, p -> p.startsWith(seeds));
        Wire wire =
                before == null || touched.everything()
                        ? intake.gather(root, masthead)
                        : copy
                                ? intake.gatherAgain(root, before.wire(), folders(touched))
                                : before.wire();
        Filed filed = before == null || copy ? intake.edit(wire, masthead) : before.filed();
        boolean quick = before != null && !settings && press == before.press() && isSound(filed);
        boolean shown = quick && extra(before, filed, early);
        return planned(
                new Copy(read, wire, press, filed),
                now,
                settings || before == null ? null : before.lineup(),
                quick && !shown ? pages -> early(pages, touched, early) : pages -> {});
    }

    /** Whether nothing was wrong before, and nothing is wrong with the copy. */
    private boolean isSound(Filed filed) {
        Round before = last;
        return sound != null
                && before != null
                && before.verdict().problems().stream().noneMatch(Problem::isError)
                && filed.problems().stream().noneMatch(Problem::isError);
    }

    /**
     * Shows stories in their new words with all around them as it was, before anything is planned.
     *
     * @return whether that was all that changed
     */
    private boolean extra(Round before, Filed filed, Consumer<Issue> early) {
        Issue good = sound;
        List<Story> changed = filed.changedSince(before.filed());
        Lineup extra =
                good == null || changed == null || changed.isEmpty()
                        ? null
                        : before.lineup().extra(changed);
        if (good == null || extra == null) {
            return false;
        }
        early.accept(good.with(newsroom.stories().plan(extra)));
        return true;
    }

    /** A save is shown before all that it leads to. */
    private void early(List<? extends Page> stories, Watch.Touched touched, Consumer<Issue> early) {
        Issue good = sound;
        if (good == null) {
            return;
        }
        Set<String> files = new HashSet<>();
        touched.paths().forEach(path -> files.add("seeds/" + slashed(seeds.relativize(path))));
        var pages = new ArrayList<Page>();
        for (Page page : stories) {
            if (files.contains(page.place().file())) {
                pages.add(page);
            }
        }
        if (!pages.isEmpty()) {
            early.accept(good.with(pages));
        }
    }

    /** What came in. */
    private record Copy(Read read, Wire wire, Press press, Filed filed) {}

    private Round planned(
            Copy copy, Instant now, @Nullable Lineup before, Consumer<List<? extends Page>> early) {
        Masthead masthead = copy.read().masthead();
        Edition edition = Edition.of(copy.filed(), masthead.house(), now, also());
        Lineup lineup = Lineup.of(edition, masthead, copy.press().dress(), before);
        List<? extends Page> stories = newsroom.stories().plan(lineup);
        early.accept(stories);
        Flatplan plan = lineup.plan(newsroom.allButStories(), stories);
        Verdict verdict =
                Verdict.of(copy.read().problems())
                        .with(copy.filed().problems())
                        .with(edition.problems())
                        .with(copy.press().problems())
                        .with(plan.problems())
                        .with(Proof.read(plan).problems())
                        .under(showing.order().tolerance(), masthead.silenced());
        return new Round(
                copy.read(), copy.wire(), copy.press(), copy.filed(), lineup, plan, verdict);
    }

    private Set<State> also() {
        Set<State> also = EnumSet.noneOf(State.class);
        if (showing.drafts()) {
            also.add(State.DRAFT);
        }
        if (showing.held()) {
            also.addAll(Set.of(State.SCHEDULED, State.EMBARGOED, State.WITHHELD));
        }
        return also;
    }

    private static boolean touches(Watch.Touched touched, Predicate<Path> what) {
        return touched.everything() || touched.paths().stream().anyMatch(what);
    }

    private boolean isSettings(Path path) {
        String name = String.valueOf(path.getFileName());
        return seeds.equals(path)
                || seeds.equals(path.getParent())
                        && (name.endsWith(".yaml") || name.endsWith(".yml"));
    }

    /** The folders in which something was touched, and those that were touched themselves. */
    private Predicate<String> folders(Watch.Touched touched) {
        Set<String> around = new HashSet<>();
        Set<String> within = new HashSet<>();
        for (Path path : touched.paths()) {
            if (path.startsWith(seeds)) {
                String name = slashed(seeds.relativize(path));
                within.add(name.isEmpty() ? "" : name + "/");
                around.add(name.substring(0, name.lastIndexOf('/') + 1));
            }
        }
        return folder -> around.contains(folder) || within.stream().anyMatch(folder::startsWith);
    }

    private static String slashed(Path path) {
        String name = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** The issue that a round comes to: the last sound one while something is wrong. */
    synchronized Issue issue(Round round) {
        List<Fault> faults = faults(round, true);
        List<Fault> warnings = faults(round, false);
        Issue good = sound;
        if (!faults.isEmpty() && good != null) {
            return good.told(faults, warnings);
        }
        Issue issue = issueOf(round).told(faults, warnings);
        if (faults.isEmpty()) {
            sound = issue;
        }
        return issue;
    }

    private Issue issueOf(Round round) {
        Press press = round.press();
        Lineup lineup = round.lineup();
        return Issue.of(lineup.site().root(), round.plan().pages(), page -> printed(press, page))
                .listed(() -> Summary.roll(lineup))
                .marked(marks(lineup));
    }

    private byte[] printed(Press press, Page page) throws IOException, Issue.Unprintable {
        try {
            return press.sheet(page);
        } catch (Page.Unprintable e) {
            throw new Issue.Unprintable(
                    fault(e.on(page.address()), new Sources(showing.order().root())));
        }
    }

    /** What a reader of a page that is not public must know. */
    private static Map<String, String> marks(Lineup lineup) {
        var marks = new HashMap<String, String>();
        lineup.edition()
                .early()
                .forEach(
                        held -> {
                            Placed placed = lineup.stories().get(held.piece().id());
                            if (placed != null) {
                                String until = Summary.iso(held.until(), lineup);
                                marks.put(
                                        placed.address().file(),
                                        "Not public: "
                                                + held.state().word()
                                                + (until == null ? "" : " until " + until));
                            }
                        });
        return marks;
    }

    private List<Fault> faults(Round round, boolean errors) {
        var sources = new Sources(showing.order().root());
        return round.verdict().problems().stream()
                .filter(problem -> problem.isError() == errors)
                .map(problem -> fault(problem, sources))
                .toList();
    }

    private static Fault fault(Problem problem, Sources sources) {
        return sources.line(problem.place().file(), problem.place().line())
                .map(line -> Excerpt.of(line, problem.place().column()))
                .map(excerpt -> new Fault(problem, excerpt.text(), excerpt.carets()))
                .orElse(new Fault(problem, "", ""));
    }

    /** The same copy at another moment. */
    @Override
    public synchronized Issue at(Instant moment) {
        Round now = last;
        if (now == null) {
            throw new IllegalStateException("nothing was planned yet");
        }
        var copy = new Copy(now.read(), now.wire(), now.press(), now.filed());
        Round then =
                Crew.of(showing.order().threads())
                        .run(() -> planned(copy, moment, now.lineup(), pages -> {}));
        return issueOf(then);
    }

    @Override
    public void close() throws IOException {
        galley.close();
    }
}
