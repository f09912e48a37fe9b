package dateline.publish.s3;

import dateline.problem.Place;
import dateline.problem.Problem;
import dateline.publish.Headers;
import dateline.publish.Item;
import dateline.publish.Lanes;
import dateline.publish.Lock;
import dateline.publish.Manifest;
import dateline.publish.ManifestFile;
import dateline.publish.Outlet;
import dateline.publish.Phase;
import dateline.publish.Plan;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.SiteChanged;
import dateline.publish.Source;
import dateline.publish.Standing;
import dateline.publish.Step;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A bucket. Stores have no switch: objects are put one by one over the old ones, phase by phase,
 * each phase read back before the next begins, and what is gone is taken away when all else stands.
 *
 * <p>What we remember lies apart from what readers ask for:
 *
 * <pre>
 * state/current         the manifest of the release that readers have; putting it is the release
 * state/manifests/ID-N  of those before, with how many files they had
 * state/pending/ID      what a publishing is about to do
 * state/lock
 * </pre>
 */
final class S3Outlet implements Outlet {

    /** Of what is nobody's page. */
    static final Headers OWN = new Headers("text/plain; charset=utf-8", "no-store", "");

    private static final String STATE = "state/";
    private static final String CURRENT = STATE + "current";
    private static final String MANIFESTS = STATE + "manifests/";
    private static final int LANES = 16;

    /** Of so many new files at most each is asked for by itself. */
    private static final int FEW = 100;

    private final Opened opened;
    private final Place place;
    private final Serving serving;
    private final int keep;
    private @Nullable Found seen;

    /**
     * @param opened what is needed of the store, once it is asked for anything
     * @param keep how many releases can be returned to, the current one among them
     */
    S3Outlet(Opened opened, Place place, Serving serving, int keep) {
        this.opened = opened;
        this.place = place;
        this.serving = serving;
        this.keep = keep;
    }

    /**
     * What was found of ours.
     *
     * @param mark tells whether the release is still the same
     * @param names of old manifests
     */
    private record Found(
            @Nullable Manifest current, String mark, List<Pending> pending, List<String> names) {

        @Nullable String release() {
            return current == null ? null : current.release();
        }

        Set<String> uncertain() {
            var uncertain = new TreeSet<String>();
            for (Pending one : pending) {
                uncertain.addAll(one.release().equals(release()) ? one.deletes() : one.puts());
            }
            return uncertain;
        }

        /** What is told once more, since nobody knows whether it was. */
        Set<String> due() {
            var due = new TreeSet<String>();
            for (Pending one : pending) {
                if (one.release().equals(release())) {
                    due.addAll(one.purges());
                }
            }
            return due;
        }

        /** All releases but the current one, newest first. */
        List<Standing.Release> earlier() {
            var earlier = new ArrayList<Standing.Release>();
            for (String name : names) {
                Standing.Release release = Name.parse(name);
                if (release != null && !release.id().equals(release())) {
                    earlier.add(release);
                }
            }
            earlier.sort((a, b) -> b.id().compareTo(a.id()));
            return earlier;
        }
    }

    @Override
    public Headers headers(String path) {
        return serving.headers(path);
    }

    @Override
    public Standing look() throws Refused, IOException {
        return told(
                () -> {
                    Found found = find();
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

    private Found find() throws Refused, IOException {
        Shelf own = opened.own();
        String mark = "";
        var pending = new ArrayList<Pending>();
        var names = new ArrayList<String>();
        for (Shelf.Listed one : own.list(STATE)) {
            if (one.path().equals(CURRENT)) {
                mark = one.etag();
            } else if (one.path().startsWith(MANIFESTS)) {
                names.add(one.path().substring(MANIFESTS.length()));
            } else if (one.path().startsWith(Pending.FOLDER)) {
                byte[] bytes = own.read(one.path());
                if (bytes != null) {
                    pending.add(Pending.parse(bytes));
                }
            }
        }
        byte[] bytes = mark.isEmpty() ? null : own.read(CURRENT);
        return new Found(bytes == null ? null : ManifestFile.parse(bytes), mark, pending, names);
    }

    private Found found() throws Refused, IOException {
        Found found = seen;
        if (found == null) {
            found = find();
            seen = found;
        }
        return found;
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return told(
                () -> {
                    Found found = found();
                    Manifest current = found.current();
                    if (current != null && current.release().equals(release)) {
                        return current;
                    }
                    for (String name : found.names()) {
                        byte[] bytes =
                                name.startsWith(release + "-")
                                        ? opened.own().read(MANIFESTS + name)
                                        : null;
                        if (bytes != null) {
                            return ManifestFile.parse(bytes);
                        }
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
        return told(
                () -> {
                    Map<String, String> now = new HashMap<>();
                    Found found = found();
                    Set<String> uncertain = found.uncertain();
                    hashes(found.current())
                            .forEach(
                                    (path, hash) -> {
                                        if (!uncertain.contains(path)) {
                                            now.put(hash, path);
                                        }
                                    });
                    Kept kept = opened.kept();
                    Set<String> hashes = kept.hashes();
                    for (Item item : earlier.items()) {
                        if (!hashes.contains(item.hash()) && !now.containsKey(item.hash())) {
                            throw new Refused(
                                    S3Problems.notKept(
                                            place, kept.where(), item.path(), earlier.release()));
                        }
                    }
                    return item -> open(item, kept, now);
                });
    }

    /** What is replaced on the way is kept before, so that is looked for first. */
    private InputStream open(Item item, Kept kept, Map<String, String> now) throws IOException {
        InputStream old = kept.open(item.hash());
        String path = now.get(item.hash());
        if (old != null) {
            return old;
        }
        if (path == null) {
            throw new IOException(item.path() + " is not kept any more");
        }
        return opened.site().open(path);
    }

    private static Map<String, String> hashes(@Nullable Manifest manifest) {
        var hashes = new HashMap<String, String>();
        if (manifest != null) {
            manifest.leftovers().forEach(one -> hashes.put(one.item().path(), one.item().hash()));
            manifest.items().forEach(item -> hashes.put(item.path(), item.hash()));
        }
        return hashes;
    }

    @Override
    public List<String> foreign(Plan plan, Standing standing) throws Refused, IOException {
        return told(
                () -> {
                    Set<String> ours = new HashSet<>(standing.uncertain());
                    ours.addAll(hashes(standing.current()).keySet());
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
                            LANES,
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
        return told(
                () -> {
                    Found before = found();
                    Shelf own = opened.own();
                    try (Hold hold = Hold.take(own, lock, place)) {
                        insist(plan, before);
                        Pending pending = Pending.of(plan);
                        own.put(pending.path(), Body.of(pending.render()), OWN, "");
                        keep(plan, before);
                        hold.check();
                        put(plan, source, before.uncertain(), hold, ticker);
                        rehead(plan, source, hold);
                        hold.check();
                        remember(plan, before);
                        opened.site()
                                .remove(
                                        plan.steps(Step.Action.DELETE).stream()
                                                .map(step -> step.item().path())
                                                .toList());
                        purge(plan, pending);
                        clean(plan, before);
                    }
                    return List.of();
                });
    }

    /** Nothing may have happened since the target was looked at. */
    private void insist(Plan plan, Found before) throws Refused, IOException {
        String mark = "";
        int pending = 0;
        for (Shelf.Listed one : opened.own().list(STATE)) {
            mark = one.path().equals(CURRENT) ? one.etag() : mark;
            pending += one.path().startsWith(Pending.FOLDER) ? 1 : 0;
        }
        boolean same = Objects.equals(before.release(), plan.base());
        if (!same || !mark.equals(before.mark()) || pending != before.pending().size()) {
            String now = find().release();
            throw new Refused(
                    Objects.equals(now, plan.base())
                            ? PublishProblems.failed(
                                    place, "somebody else's was interrupted in the meantime")
                            : PublishProblems.moved(place, plan.base(), now));
        }
    }

    private void keep(Plan plan, Found before) throws Refused, IOException {
        Map<String, String> old = hashes(before.current());
        List<Step> replaced =
                plan.steps().stream()
                        .filter(step -> step.action() != Step.Action.REHEAD)
                        .filter(step -> old.containsKey(step.item().path()))
                        .toList();
        Kept kept = opened.kept();
        String release = plan.next().release();
        Lanes.each(
                LANES,
                replaced,
                step -> {
                    String path = step.item().path();
                    kept.keep(path, String.valueOf(old.get(path)), release);
                });
    }

    private void put(Plan plan, Source source, Set<String> uncertain, Hold hold, Ticker ticker)
            throws Refused, IOException {
        for (List<Step> batch : batches(plan.steps(Step.Action.PUT))) {
            Lanes.each(
                    LANES,
                    batch,
                    step -> {
                        Item item = step.item();
                        put(item, source, uncertain.contains(item.path()));
                        hold.live();
                        ticker.done(item.bytes());
                    });
        }
    }

    /** What may go at once: a phase, or of the lists those as far from the front page. */
    private static List<List<Step>> batches(List<Step> steps) {
        var batches = new ArrayList<List<Step>>();
        String last = "";
        for (Step step : steps) {
            Item item = step.item();
            long depth =
                    item.phase() == Phase.LISTS
                            ? item.path().chars().filter(c -> c == '/').count()
                            : 0;
            String batch = item.phase() + " " + depth;
            if (!batch.equals(last)) {
                batches.add(new ArrayList<>());
                last = batch;
            }
            batches.get(batches.size() - 1).add(step);
        }
        return batches;
    }

    private void put(Item item, Source source, boolean maybeThere) throws Refused, IOException {
        Shelf site = opened.site();
        Body body = Body.of(item, source);
        if (maybeThere && isThere(item, body, site.head(item.path()))) {
            return;
        }
        site.put(item.path(), body, item.headers(), item.hash());
        Shelf.Seen seen = site.head(item.path());
        if (!isThere(item, body, seen)) {
            throw new Refused(PublishProblems.verifyFailed(place, item.path()));
        }
    }

    /** Whether what the store says is what we meant; it is read where its ETag tells nothing. */
    private boolean isThere(Item item, Body body, Shelf.@Nullable Seen seen) throws IOException {
        return seen != null
                && seen.bytes() == body.bytes()
                && isSaid(item, seen)
                && (body.isNamed(seen.etag()) || body.isSame(opened.site().raw(item.path())));
    }

    private static boolean isSaid(Item item, Shelf.Seen seen) {
        return seen.sha256().equals(item.hash()) && Serving.isSame(seen.headers(), item.headers());
    }

    private void rehead(Plan plan, Source source, Hold hold) throws Refused, IOException {
        Shelf site = opened.site();
        Lanes.each(
                LANES,
                plan.steps(Step.Action.REHEAD),
                step -> {
                    Item item = step.item();
                    Shelf.Seen there = site.head(item.path());
                    if (there == null) {
                        put(item, source, false);
                        return;
                    }
                    site.rehead(item.path(), item.headers(), item.hash());
                    Shelf.Seen now = site.head(item.path());
                    if (now == null || !isSaid(item, now)) {
                        throw new Refused(PublishProblems.verifyFailed(place, item.path()));
                    }
                    hold.live();
                });
    }

    private void remember(Plan plan, Found before) {
        Shelf own = opened.own();
        Manifest current = before.current();
        if (current != null) {
            own.copy(CURRENT, own, MANIFESTS + Name.of(current));
        }
        own.put(CURRENT, Body.of(ManifestFile.render(plan.next())), OWN, "");
    }

    private void purge(Plan plan, Pending pending) throws Refused {
        if (plan.purges().isEmpty()) {
            return;
        }
        try {
            opened.purge(plan.next().release(), plan.purges());
        } catch (IOException | SdkException e) {
            Pending left = pending.purgesOnly();
            opened.own().put(left.path(), Body.of(left.render()), OWN, "");
            throw new Refused(
                    S3Problems.notPurged(
                            place,
                            plan.next().release(),
                            String.valueOf(e.getMessage()),
                            String.join(" ", plan.purges())),
                    e);
        }
    }

    /** What no release that can be returned to has any more, and traces of what is done. */
    private void clean(Plan plan, Found before) throws IOException {
        var gone = new ArrayList<String>();
        before.pending().forEach(one -> gone.add(one.path()));
        gone.add(Pending.of(plan).path());
        var known = new TreeSet<>(before.names());
        if (before.current() != null) {
            known.add(Name.of(before.current()));
        }
        List<String> names = List.copyOf(known.descendingSet());
        List<String> old = names.subList(Math.min(keep - 1, names.size()), names.size());
        old.forEach(name -> gone.add(MANIFESTS + name));
        opened.own().remove(gone);
        String oldest = plan.next().release();
        if (keep > 1 && !names.isEmpty()) {
            Standing.Release last = Name.parse(names.get(Math.min(keep - 1, names.size()) - 1));
            oldest = last == null ? "" : last.id();
        }
        opened.kept().forget(oldest);
    }

    /** What may go wrong at the store. */
    private interface Told<T> {
        T get() throws Refused, IOException;
    }

    private <T> T told(Told<T> work) throws Refused, IOException {
        try {
            return work.get();
        } catch (SdkException e) {
            throw opened.refused(e);
        } catch (SiteChanged e) {
            throw e;
        } catch (IOException e) {
            throw new Refused(PublishProblems.failed(place, String.valueOf(e.getMessage())), e);
        }
    }

    @Override
    public void close() {
        opened.close();
    }
}
