package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A target with a folder for each release and a link {@code current} to the one that readers have.
 * A release is made beside the others, out of the files that it shares with the one before and
 * those that arrived; it is read back, and then the link is renamed over the old one. So readers
 * have one release or the other, and never a part of each. One release that is remembered no more
 * stays until the next one is made out of it.
 *
 * <pre>
 * ROOT/current -> releases/ID
 * ROOT/releases/ID/...
 * ROOT/.dateline/...
 * </pre>
 */
public final class ReleasesOutlet implements Outlet {

    private static final String RELEASES = "releases/";
    private static final String CURRENT = "current";
    private static final String FRESH = "current.new";

    /** What we name folders of releases, and what an interrupted publishing leaves of one. */
    private static final Pattern OURS =
            Pattern.compile("[0-9]{8}T[0-9]{6}Z-[0-9a-f]{8}(?:\\.old|\\.new(?:\\..+)?)?");

    private final Tree tree;
    private final Post post;
    private final Recycling recycling;
    private final Place place;
    private final int keep;

    /**
     * @param place of the target's settings, for problems
     * @param keep how many releases stay, the current one among them
     */
    public ReleasesOutlet(Tree tree, Place place, int keep) {
        this.tree = tree;
        this.post = new Post(tree, place, Post.OWN);
        this.recycling = new Recycling(tree, post, RELEASES);
        this.place = place;
        this.keep = keep;
    }

    @Override
    public Standing look() throws Refused, IOException {
        return post.told(
                () -> {
                    String current = current();
                    Manifest manifest = current == null ? null : post.known(current);
                    if (current != null && tree.list(RELEASES + current).isEmpty()) {
                        throw new Refused(PublishProblems.releaseGone(place, current));
                    }
                    return new Standing(manifest, List.of(), post.remembered());
                });
    }

    private @Nullable String current() throws Refused, IOException {
        String link = tree.leadsTo(CURRENT);
        if (link == null) {
            if (tree.list("").contains(CURRENT)) {
                throw new Refused(
                        PublishProblems.failed(
                                place, "`current` is no link, and Dateline made no such folder"));
            }
            return null;
        }
        if (!link.startsWith(RELEASES)) {
            throw new Refused(
                    PublishProblems.failed(
                            place, "`current` leads to %s, which is no release".formatted(link)));
        }
        return link.substring(RELEASES.length());
    }

    @Override
    public Manifest manifest(String release) throws Refused, IOException {
        return post.told(() -> post.known(release));
    }

    @Override
    public Source archive(Manifest earlier) throws Refused, IOException {
        return post.told(
                () -> {
                    if (tree.list(RELEASES + earlier.release()).isEmpty()) {
                        throw new Refused(
                                PublishProblems.noWayBack(
                                        place,
                                        "the target has not kept release %s"
                                                .formatted(earlier.release()),
                                        "`dateline publish --releases` lists those it has; `keep` says how many."));
                    }
                    return item -> tree.open(RELEASES + earlier.release() + "/" + item.path());
                });
    }

    @Override
    public List<Problem> apply(Plan plan, Source source, Lock lock, Ticker ticker)
            throws Refused, IOException {
        return post.faults()
                .locked(() -> post.take(lock), held -> apply(plan, source, held, ticker));
    }

    private List<Problem> apply(Plan plan, Source source, Post.Held held, Ticker ticker)
            throws Refused, IOException {
        String found = current();
        if (!Objects.equals(found, plan.base())) {
            throw new Refused(PublishProblems.moved(place, plan.base(), found));
        }
        post.bring(plan, source, held, ticker);
        String folder = RELEASES + plan.next().release();
        make(plan, folder + ".new");
        post.verify(plan.steps(Step.Action.PUT), folder + ".new/", held);
        held.check();
        tree.removeTree(folder);
        tree.rename(folder + ".new", folder);
        remember(plan);
        tree.remove(FRESH);
        tree.symlink(folder, FRESH);
        tree.rename(FRESH, CURRENT);
        return post.faults()
                .afterwards(() -> clean(plan), why -> PublishProblems.leftBehind(place, why));
    }

    /** The new release, out of the one before. */
    private void make(Plan plan, String folder) throws Refused, IOException {
        tree.removeTree(folder);
        String base = plan.base();
        if (base == null) {
            tree.makeFolders(folder);
        } else if (!recycling.make(plan, base, folder)) {
            tree.linkTree(RELEASES + base, folder, recycling.known(plan, base));
        }
        List<String> gone =
                plan.steps(Step.Action.DELETE).stream()
                        .map(step -> folder + "/" + step.item().path())
                        .toList();
        post.takeAway(gone);
        List<Item> put = plan.steps(Step.Action.PUT).stream().map(Step::item).toList();
        post.placeAll(put, folder, plan.next().at());
    }

    private void remember(Plan plan) throws IOException {
        Changes changes = Changes.of(plan);
        if (changes != null) {
            post.remember(plan.next(), changes);
        }
        post.remember(plan.next());
    }

    /**
     * What the last releases don't need; readers don't see any of it. The newest of the others
     * stays: the next release is made out of it. So do folders that are not ours.
     */
    private void clean(Plan plan) throws Refused, IOException {
        post.clear();
        post.forget(keep);
        Set<String> staying = new HashSet<>(post.releases());
        staying.add(plan.next().release());
        List<String> others =
                tree.list(RELEASES.substring(0, RELEASES.length() - 1)).stream()
                        .filter(name -> OURS.matcher(name).matches() && !staying.contains(name))
                        .toList();
        for (String name : others) {
            if (!Recycling.isRelease(name)) {
                tree.removeTree(RELEASES + name);
            }
        }
        List<String> old =
                others.stream()
                        .filter(Recycling::isRelease)
                        .sorted(Comparator.reverseOrder())
                        .skip(1)
                        .toList();
        for (String name : old) {
            String nameless = RELEASES + name + ".old";
            tree.rename(RELEASES + name, nameless);
            tree.removeTree(nameless);
        }
    }

    @Override
    public void close() {
        post.close();
    }
}
