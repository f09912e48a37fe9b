package dateline.publish.s3;

import dateline.problem.Place;
import dateline.publish.Item;
import dateline.publish.Lanes;
import dateline.publish.Outlet;
import dateline.publish.Phase;
import dateline.publish.Plan;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Source;
import dateline.publish.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts objects over the old ones phase by phase, each phase read back before the next begins: a
 * store has no switch.
 */
final class Puts {

    private final Shelf site;
    private final Place place;
    private final Hold hold;

    Puts(Shelf site, Place place, Hold hold) {
        this.site = site;
        this.place = place;
        this.hold = hold;
    }

    /**
     * @param uncertain paths at which may already be what is to be put there
     */
    void put(Plan plan, Source source, Set<String> uncertain, Outlet.Ticker ticker)
            throws Refused, IOException {
        for (List<Step> batch : batches(plan.steps(Step.Action.PUT))) {
            Lanes.each(
                    Shelf.LANES,
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
                && (body.isNamed(seen.etag()) || body.isSame(site.raw(item.path())));
    }

    private static boolean isSaid(Item item, Shelf.Seen seen) {
        return seen.sha256().equals(item.hash()) && Serving.isSame(seen.headers(), item.headers());
    }

    /** Gives other headers to what stays. */
    void rehead(Plan plan, Source source) throws Refused, IOException {
        Lanes.each(
                Shelf.LANES,
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
}
