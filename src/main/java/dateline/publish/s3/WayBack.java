package dateline.publish.s3;

import dateline.problem.Place;
import dateline.publish.Item;
import dateline.publish.Lanes;
import dateline.publish.Manifest;
import dateline.publish.Plan;
import dateline.publish.Refused;
import dateline.publish.Source;
import dateline.publish.Step;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What earlier releases consisted of, kept before it is replaced. */
final class WayBack {

    private final Opened opened;
    private final Place place;

    WayBack(Opened opened, Place place) {
        this.opened = opened;
        this.place = place;
    }

    /** Keeps what a plan replaces or takes away. */
    void keep(Plan plan, Found before) throws Refused, IOException {
        Map<String, String> old = before.hashes();
        List<Step> replaced =
                plan.steps().stream()
                        .filter(step -> step.action() != Step.Action.REHEAD)
                        .filter(step -> old.containsKey(step.item().path()))
                        .toList();
        Kept kept = opened.kept();
        String release = plan.next().release();
        Lanes.each(
                Shelf.LANES,
                replaced,
                step -> {
                    String path = step.item().path();
                    kept.keep(path, String.valueOf(old.get(path)), release);
                });
    }

    /** Lets go of what was replaced by this release or earlier ones. */
    void forget(String release) throws IOException {
        opened.kept().forget(release);
    }

    /** The bytes of an earlier release, as far as they are kept or still at the site. */
    Source archive(Manifest earlier, Found found) throws Refused, IOException {
        Map<String, String> now = new HashMap<>();
        Set<String> uncertain = found.uncertain();
        found.hashes()
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
                        S3Problems.notKept(place, kept.where(), item.path(), earlier.release()));
            }
        }
        return item -> open(item, kept, now);
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
}
