package dateline.publish.s3;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Faults;
import dateline.publish.Headers;
import dateline.publish.Lanes;
import dateline.publish.Lock;
import dateline.publish.Manifest;
import dateline.publish.Outlet;
import dateline.publish.Plan;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A bucket. Stores have no switch: objects are put one by one over the old ones, phase by phase,
 * each phase read back before the next begins, and what is gone is taken away when all else stands.
 */
final class S3Outlet implements Outlet {

    /** Of so many new files at most each is asked for by itself. */
    private static final int FEW = 100;

    private final Opened opened;
    private final Place place;
    private final Serving serving;
    private final Memory memory;
    private final WayBack wayBack;
    private final Faults faults;
    private @Nullable Found seen;

    /**
     * @param opened what is needed of the store, once it is asked for anything
     * @param keep how many releases can be returned to, the current one among them
     */
    S3Outlet(Opened opened, Place place, Serving serving, int keep) {
        this.opened = opened;
        this.place = place;
        this.serving = serving;
        this.memory = new Memory(opened, place, keep);
        this.wayBack = new WayBack(opened, place);
        this.faults = new Faults(place, this::refused);
    }

    private @Nullable Refused refused(Exception fault) {
        if (fault instanceof SdkException e) {
            return opened.refused(e);
        }
        return fault instanceof IOException e ? opened.refused(place, e) : null;
    }

    @Override
    public Headers headers(String path) {
        return serving.headers(path);
    }

    @Override
    public Standing look() throws Refused, IOException {
        return faults.told(
                () -> {
                    Found found = memory.find();
                    seen = found;
                    Manifest current = found.current();
                    var releases = new ArrayList<Standing.Release>();
                    if (current != null) {
                        releases.add(
                                new Standing.Release(
                                        current.release(), current.at(), current.items().size()));
                    }
                    releases.addAll(found.earlier());
                    return new Standing(current, List.copyOf(found.uncertain()), releases);
                });
    }

    private Found found() throws Refused, IOException {
        Found found = seen;
        if (found == null) {
            found = memory.find();
            seen = found;
        }
        return found;
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return faults.told(
                () -> {
                    Manifest manifest = memory.manifest(found(), release);
                    if (manifest != null) {
                        return manifest;
                    }
                    throw new Refused(
                            PublishProblems.noWayBack(
                                    place,
                                    "the store does not remember release %s".formatted(release),
                                    "`dateline publish --releases` lists those it does."));
                });
    }

    @Override
    public Source archive(Manifest earlier) throws Refused, IOException {
        return faults.told(() -> wayBack.archive(earlier, found()));
    }

    @Override
    public List<String> foreign(Plan plan, Standing standing) throws Refused, IOException {
        return faults.told(
                () -> {
                    Set<String> ours = new HashSet<>(standing.uncertain());
                    ours.addAll(Found.hashes(standing.current()).keySet());
                    List<String> fresh =
                            plan.steps(Step.Action.PUT).stream()
                                    .filter(step -> step.why().equals("new"))
                                    .map(step -> step.item().path())
                                    .filter(path -> !ours.contains(path))
                                    .toList();
                    Shelf site = opened.site();
                    if (standing.current() == null || fresh.size() > FEW) {
                        Set<String> there = new HashSet<>();
                        site.list("").forEach(one -> there.add(one.path()));
                        return fresh.stream().filter(there::contains).toList();
                    }
                    Set<String> foreign = new ConcurrentSkipListSet<>();
                    Lanes.each(
                            Shelf.LANES,
                            fresh,
                            path -> {
                                if (site.head(path) != null) {
                                    foreign.add(path);
                                }
                            });
                    return List.copyOf(foreign);
                });
    }

    @Override
    public List<String> purges(Plan plan) {
        Found found = seen;
        return opened.hasCopies()
                ? Purges.of(plan, found == null ? Set.of() : found.due())
                : List.of();
    }

    @Override
    public List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException {
        return faults.told(
                () -> {
                    Found before = found();
                    return faults.locked(
                            () -> Hold.take(opened.own(), lock, place),
                            hold -> apply(plan, source, before, hold, ticker));
                });
    }

    private List<Problem> apply(Plan plan, Source source, Found before, Hold hold, Ticker ticker)
            throws Refused, IOException {
        memory.insist(plan, before);
        Pending pending = Pending.of(plan);
        memory.begin(pending);
        wayBack.keep(plan, before);
        hold.check();
        var puts = new Puts(opened.site(), place, hold);
        puts.put(plan, source, before.uncertain(), ticker);
        puts.rehead(plan, source);
        hold.check();
        memory.remember(plan, before);

        // Readers have it. What stays for now is told, and done by the next.
        List<String> gone =
                plan.steps(Step.Action.DELETE).stream().map(step -> step.item().path()).toList();
        List<Problem> left =
                faults.afterwards(
                        () -> opened.site().remove(gone),
                        why -> PublishProblems.notTakenAway(place, gone.size(), why));
        if (left.isEmpty()) {
            left = faults.afterwards(() -> purge(plan, pending), why -> why);
        }
        return left.isEmpty()
                ? faults.afterwards(
                        () -> wayBack.forget(memory.clean(plan, before)),
                        why -> PublishProblems.leftBehind(place, why))
                : left;
    }

    private void purge(Plan plan, Pending pending) throws Refused {
        if (plan.purges().isEmpty()) {
            return;
        }
        try {
            opened.purge(plan.next().release(), plan.purges());
        } catch (IOException | SdkException e) {
            memory.begin(pending.purgesOnly());
            throw new Refused(
                    S3Problems.notPurged(
                            place,
                            plan.next().release(),
                            String.valueOf(e.getMessage()),
                            String.join(" ", plan.purges())),
                    e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
