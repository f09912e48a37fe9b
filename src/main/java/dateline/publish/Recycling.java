package dateline.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the next release out of one that is remembered no more. Nearly all its files are those that
 * readers have now, and what the releases since then changed is known: so a few files are given
 * over, where a release made from nothing has thousands of them to give, and the old one thousands
 * to take away.
 *
 * <p>It loses its name before anything in it is touched. So a release that bears its name is whole,
 * and what an interruption leaves is never taken for one.
 */
final class Recycling {

    /** Where so many releases lie between, to read what they changed is no gain any more. */
    private static final int FARTHEST = 32;

    /** Likewise when more files than these, and one of so many, are others. */
    private static final int MANY = 100;

    private static final int OF = 4;

    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}");

    private final Tree tree;
    private final Post post;
    private final String releases;

    /**
     * @param releases the folder of all releases, with / at the end
     */
    Recycling(Tree tree, Post post, String releases) {
        this.tree = tree;
        this.post = post;
        this.releases = releases;
    }

    /**
     * A release to be had again.
     *
     * @param changed paths of the files that are others in the release that readers have, or are in
     *     one of the two only
     */
    private record Old(String release, Set<String> changed) {}

    /**
     * Makes a folder that holds what readers have now, as far as the plan leaves it.
     *
     * @param base the release that they have
     * @param folder that is not there
     * @return false when it could not: then it is not there
     */
    boolean make(Plan plan, String base, String folder) throws Refused, IOException {
        Old old = oldest(base);
        int most = Math.max(MANY, plan.next().items().size() / OF);
        if (old == null || old.changed.size() > most || isTwofold(plan, old)) {
            return false;
        }
        if (!hasOnly(names(plan, old.changed), base)
                || !hasOnly(names(plan, old.changed), old.release)) {
            return false;
        }
        try {
            tree.rename(releases + old.release, folder);
            renew(plan, old, releases + base, folder);
            return true;
        } catch (IOException e) {
            // Whatever is wrong with it: one can be made from nothing.
            tree.removeTree(folder);
            return false;
        }
    }

    /** The one before all that are remembered, if it is there and known for certain. */
    private @Nullable Old oldest(String base) throws Refused, IOException {
        Set<String> remembered = new HashSet<>(post.releases());
        Set<String> idle = new HashSet<>(tree.list(releases.substring(0, releases.length() - 1)));
        idle.removeAll(remembered);
        if (idle.stream().noneMatch(Recycling::isRelease) || remembered.size() > FARTHEST) {
            return null;
        }
        Map<String, Changes> all = post.changes(remembered);
        var changed = new TreeSet<String>();
        String release = base;
        for (int i = 0; i < all.size() && remembered.contains(release); i++) {
            Changes changes = all.get(release);
            if (changes == null) {
                return null;
            }
            changed.addAll(changes.paths());
            release = changes.previous();
        }
        return idle.contains(release) && isRelease(release) ? new Old(release, changed) : null;
    }

    /** Whether a folder bears the name of a release, and so is a whole one. */
    static boolean isRelease(String name) {
        return ID.matcher(name).matches();
    }

    /**
     * Whether a path is a file's in one release and a folder's in another. Then nobody could tell
     * what there is to be removed.
     */
    private static boolean isTwofold(Plan plan, Old old) {
        Set<String> files = paths(plan.next());
        plan.steps().forEach(step -> files.add(step.item().path()));
        files.addAll(old.changed);
        for (String file : files) {
            for (int at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) {
                if (files.contains(file.substring(0, at))) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * The files of what readers have now that the plan leaves as they are; none when others put
     * something there.
     */
    List<String> known(Plan plan, String base) throws IOException {
        return hasOnly(names(plan, Set.of()), base) ? List.copyOf(given(plan)) : List.of();
    }

    /** Files of the next release that the one before has, too. */
    private static Set<String> given(Plan plan) {
        Set<String> given = paths(plan.next());
        plan.steps(Step.Action.PUT).forEach(step -> given.remove(step.item().path()));
        return given;
    }

    /** Whether nothing else lies at the top of a release: it was put there by others. */
    private boolean hasOnly(Set<String> names, String release) throws IOException {
        return names.containsAll(tree.list(releases + release));
    }

    private static Set<String> names(Plan plan, Set<String> changed) {
        var names = new HashSet<String>();
        paths(plan.next()).forEach(path -> names.add(top(path)));
        plan.steps().forEach(step -> names.add(top(step.item().path())));
        changed.forEach(path -> names.add(top(path)));
        return names;
    }

    private static String top(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static Set<String> paths(Manifest manifest) {
        var paths = new TreeSet<String>();
        manifest.items().forEach(item -> paths.add(item.path()));
        manifest.leftovers().forEach(one -> paths.add(one.item().path()));
        return paths;
    }

    /** Files of other releases are the same files: nothing is ever written into one. */
    private void renew(Plan plan, Old old, String base, String folder) throws Refused, IOException {
        Set<String> staying = paths(plan.next());
        Set<String> same = given(plan);
        var gone = new ArrayList<String>();
        var given = new ArrayList<String>();
        for (String path : old.changed) {
            if (!staying.contains(path)) {
                gone.add(folder + "/" + path);
            } else if (same.contains(path)) {
                given.add(path);
            }
        }
        post.takeAway(gone);
        post.makeFolders(given, folder);
        post.give(given, base, folder);
    }
}
