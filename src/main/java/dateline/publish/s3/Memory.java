package dateline.publish.s3;

import dateline.problem.Place;
import dateline.publish.Headers;
import dateline.publish.Manifest;
import dateline.publish.ManifestFile;
import dateline.publish.Plan;
import dateline.publish.PublishProblems;
import dateline.publish.Refused;
import dateline.publish.Standing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What we remember at a store, apart from what readers ask for:
 *
 * <pre>
 * state/current         the manifest of the release that readers have; putting it is the release
 * state/manifests/ID-N  of those before, with how many files they had
 * state/pending/ID      what a publishing is about to do
 * state/lock
 * </pre>
 */
final class Memory {

    /** Of what is nobody's page. */
    static final Headers OWN = new Headers("text/plain; charset=utf-8", "no-store", "");

    private static final String STATE = "state/";
    private static final String CURRENT = STATE + "current";
    private static final String MANIFESTS = STATE + "manifests/";

    private final Opened opened;
    private final Place place;
    private final int keep;

    /**
     * @param keep how many releases can be returned to, the current one among them
     */
    Memory(Opened opened, Place place, int keep) {
        this.opened = opened;
        this.place = place;
        this.keep = keep;
    }

    Found find() throws Refused, IOException {
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

    /** What a release consisted of; null when that is not remembered. */
    @Nullable Manifest manifest(Found found, String release) throws IOException {
        Manifest current = found.current();
        if (current != null && current.release().equals(release)) {
            return current;
        }
        for (String name : found.names()) {
            byte[] bytes =
                    name.startsWith(release + "-") ? opened.own().read(MANIFESTS + name) : null;
            if (bytes != null) {
                return ManifestFile.parse(bytes);
            }
        }
        return null;
    }

    /** Nothing may have happened since the target was looked at. */
    void insist(Plan plan, Found before) throws Refused, IOException {
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

    /** Says what is about to be done, or is left to do. */
    void begin(Pending pending) {
        opened.own().put(pending.path(), Body.of(pending.render()), OWN, "");
    }

    /** Makes the release: from now on it is the one that readers have. */
    void remember(Plan plan, Found before) {
        Shelf own = opened.own();
        Manifest current = before.current();
        if (current != null) {
            own.copy(CURRENT, own, MANIFESTS + Name.of(current));
        }
        own.put(CURRENT, Body.of(ManifestFile.render(plan.next())), OWN, "");
    }

    /**
     * Forgets what no release that can be returned to has any more, and what is done; gives the
     * oldest of those that can be.
     */
    String clean(Plan plan, Found before) throws IOException {
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
        return oldest;
    }
}
