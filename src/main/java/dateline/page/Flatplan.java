package dateline.page;

import dateline.crew.Crew;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All pages of the edition, each with its address, before printing. No two share an address, not
 * even on a disk that does not tell capitals from small letters, and none needs a folder where
 * another needs a file.
 *
 * @param pages sorted by address
 * @param problems what was found while planning
 */
public record Flatplan(List<Page> pages, List<Problem> problems) {

    public Flatplan {
        pages = List.copyOf(pages);
        problems = List.copyOf(problems);
    }

    /**
     * Settles who gets an address that two pages want: the first by {@link Page#rank}, the other is
     * a problem.
     */
    public static Flatplan of(Collection<? extends Page> planned, Collection<Problem> found) {
        return isFreeOfClashes(planned)
                ? new Flatplan(sorted(planned), List.copyOf(found))
                : settled(planned, new ArrayList<>(found));
    }

    private static List<Page> sorted(Collection<? extends Page> pages) {
        Page[] sorted = pages.toArray(new Page[0]);
        Arrays.parallelSort(sorted, Comparator.comparing(Page::address));
        return List.of(sorted);
    }

    private static Flatplan settled(Collection<? extends Page> planned, List<Problem> problems) {
        var order =
                Comparator.<Page>comparingInt(Page::rank)
                        // Copy gives way to the site's own pages: its editor can change it.
                        .thenComparing(page -> !page.place().equals(NOWHERE))
                        .thenComparing(Page::address)
                        .thenComparing(Page::place);
        var taken = new HashMap<String, Page>(planned.size() * 2);
        var folders = new HashSet<String>();
        var pages = new ArrayList<Page>(planned.size());
        for (Page page : planned.stream().sorted(order).toList()) {
            String key = page.address().collisionKey();
            Page other = taken.putIfAbsent(key, page);
            if (other != null) {
                problems.add(PageProblems.addressTakenTwice(page, other));
            } else if (folders.contains(key) || below(key, taken.keySet())) {
                problems.add(PageProblems.fileAndFolder(page));
            } else {
                pages.add(page);
                rememberFolders(key, folders);
            }
        }
        return new Flatplan(sorted(pages), problems);
    }

    /** Whether every page can have its address, whoever comes first: so it is nearly always. */
    private static boolean isFreeOfClashes(Collection<? extends Page> planned) {
        var keys = new HashSet<String>(planned.size() * 2);
        var folders = new HashSet<String>();
        for (String key : Crew.all(List.copyOf(planned), page -> page.address().collisionKey())) {
            if (!keys.add(key)) {
                return false;
            }
            rememberFolders(key, folders);
        }
        return folders.stream().noneMatch(keys::contains);
    }

    private static boolean below(String key, Set<String> files) {
        for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            if (files.contains(key.substring(0, slash))) {
                return true;
            }
        }
        return false;
    }

    private static void rememberFolders(String key, Set<String> folders) {
        for (int slash = key.lastIndexOf('/'); slash > 0; slash = key.lastIndexOf('/', slash - 1)) {
            if (!folders.add(key.substring(0, slash))) {
                return;
            }
        }
    }

    /** Whether a page stands at this path, written as a link would write it, without fragment. */
    public Set<String> paths() {
        var paths = new HashSet<String>(pages.size() * 2);
        for (Page page : pages) {
            paths.add(page.address().path());
        }
        return paths;
    }

    /** Where a page without a place of its own is said to be. */
    static final Place NOWHERE = Place.of("seeds");
}
