package dateline.publish;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From what a target has to what it should have: a function of the two. */
public final class Planning {

    static final String UNCERTAIN = "not as the last publishing left it";

    /** For so many releases a file stays that pages read before may still ask for. */
    private static final int GRACE = 3;

    /** Lists lead from the front page down, so the front page comes last. */
    private static final Comparator<Item> PUT_ORDER =
            Comparator.comparing(Item::phase)
                    .thenComparing(Comparator.comparing(Planning::depth).reversed())
                    .thenComparing(Item::path);

    private Planning() {}

    /**
     * Plans one publishing.
     *
     * @param items what the target should have, sorted by path
     * @param sum what tells this state of the site from others, in hexadecimal
     * @param at the moment of the release; a second after the one before at the earliest
     */
    public static Plan of(
            String target,
            Standing standing,
            List<Item> items,
            String sum,
            String url,
            Instant at) {
        Manifest current = standing.current();
        Map<String, Item> there = current == null ? Map.of() : current.byPath();
        Map<String, Item> left = current == null ? Map.of() : left(current);
        Set<String> uncertain = new HashSet<>(standing.uncertain());
        var puts = new ArrayList<Step>();
        var reheads = new ArrayList<Step>();
        var wanted = new HashSet<String>(items.size() * 2);
        for (Item item : items) {
            wanted.add(item.path());
            Item before = there.getOrDefault(item.path(), left.get(item.path()));
            String why = why(item, before, uncertain);
            if (why != null) {
                puts.add(new Step(Step.Action.PUT, item, why));
            } else if (before != null && !before.headers().equals(item.headers())) {
                reheads.add(new Step(Step.Action.REHEAD, item, "headers changed"));
            }
        }
        var gone = new TreeMap<String, Step>();
        List<Manifest.Leftover> leftovers = leftovers(current, wanted, gone);
        takeAway(there, wanted, leftovers, uncertain, gone);
        puts.sort(Comparator.comparing(Step::item, PUT_ORDER));
        List<Step> steps = new ArrayList<>(puts);
        steps.addAll(reheads);
        steps.addAll(gone.values());
        Instant second = after(current, at.truncatedTo(ChronoUnit.SECONDS));
        String stamp = second.toString().replaceAll("[-:]", "");
        var next =
                new Manifest(
                        stamp + "-" + sum.substring(0, 8),
                        current == null ? null : current.release(),
                        url,
                        second,
                        items,
                        leftovers);
        return new Plan(target, next.previous(), next, steps);
    }

    /** What stayed may be wanted again. */
    private static Map<String, Item> left(Manifest current) {
        var left = new HashMap<String, Item>();
        current.leftovers().forEach(one -> left.put(one.item().path(), one.item()));
        return left;
    }

    /** Releases follow one another whatever the clocks of those who publish say. */
    private static Instant after(@Nullable Manifest current, Instant second) {
        return current == null || second.isAfter(current.at())
                ? second
                : current.at().plusSeconds(1);
    }

    private static @Nullable String why(Item item, @Nullable Item before, Set<String> uncertain) {
        if (uncertain.contains(item.path())) {
            return UNCERTAIN;
        }
        if (before == null) {
            return "new";
        }
        boolean same = before.headers().encoding().equals(item.headers().encoding());
        return before.hash().equals(item.hash()) && same ? null : "changed";
    }

    /** What was part of the site, or is left over from before, and stays for a while. */
    private static List<Manifest.Leftover> leftovers(
            @Nullable Manifest current, Set<String> wanted, Map<String, Step> gone) {
        if (current == null) {
            return List.of();
        }
        var leftovers = new TreeMap<String, Manifest.Leftover>();
        for (Item item : current.items()) {
            if (item.path().startsWith("assets/") && !wanted.contains(item.path())) {
                leftovers.put(item.path(), new Manifest.Leftover(item, 1));
            }
        }
        for (Manifest.Leftover old : current.leftovers()) {
            Item item = old.item();
            if (wanted.contains(item.path())) {
                continue;
            }
            if (old.age() < GRACE) {
                leftovers.put(item.path(), new Manifest.Leftover(item, old.age() + 1));
            } else {
                gone.put(item.path(), new Step(Step.Action.DELETE, item, "no page needs it"));
            }
        }
        return List.copyOf(leftovers.values());
    }

    private static void takeAway(
            Map<String, Item> there,
            Set<String> wanted,
            List<Manifest.Leftover> leftovers,
            Set<String> uncertain,
            Map<String, Step> gone) {
        var staying = new HashSet<String>();
        leftovers.forEach(leftover -> staying.add(leftover.item().path()));
        for (Item item : there.values()) {
            if (!wanted.contains(item.path()) && !staying.contains(item.path())) {
                String why = item.phase() == Phase.STORIES ? "withdrawn" : "no longer made";
                gone.put(item.path(), new Step(Step.Action.DELETE, item, why));
            }
        }
        for (String path : uncertain) {
            if (!wanted.contains(path) && !staying.contains(path) && !there.containsKey(path)) {
                var item = new Item(path, "", 0, Phase.FILES, Headers.NONE);
                gone.put(path, new Step(Step.Action.DELETE, item, UNCERTAIN));
            }
        }
    }

    private static int depth(Item item) {
        return (int) item.path().chars().filter(c -> c == '/').count();
    }
}
