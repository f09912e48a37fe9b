package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * What a plan may not do unless somebody says that it is meant.
 *
 * @param mostDeletes how many files may be taken away when they are a tenth of the target or more
 * @param empty whether a site may go out that has next to nothing in it
 * @param moved whether it may go out under another address than before
 * @param adopt whether foreign files may be replaced
 * @param bringBack whether withdrawn stories may come back with an earlier release
 */
public record Guards(
        long mostDeletes, boolean empty, boolean moved, boolean adopt, boolean bringBack) {

    public static final long MOST_DELETES = 256;

    /** One in so many. */
    private static final int SHARE = 10;

    /** A site of so few files beside one of many is no site. */
    private static final int TINY = 20;

    /** What stands against a plan; empty when nothing does. */
    public List<Problem> against(
            Plan plan, Standing standing, List<String> foreign, boolean back, Place place) {
        var problems = new ArrayList<Problem>();
        Manifest current = standing.current();
        long there = current == null ? 0 : originals(current);
        long items = originals(plan.next());
        if (!empty && (items == 0 || there >= TINY && items * SHARE < there)) {
            problems.add(PublishProblems.emptySite(place, items, there));
        }
        if (!moved && current != null && !current.url().equals(plan.next().url())) {
            problems.add(PublishProblems.otherAddress(place, current.url(), plan.next().url()));
        }
        long deletes =
                plan.steps(Step.Action.DELETE).stream()
                        .filter(step -> !step.item().isSibling())
                        .count();
        if (deletes > mostDeletes && deletes * SHARE > there) {
            problems.add(PublishProblems.tooManyDeletions(place, deletes, there, mostDeletes));
        }
        if (!adopt && !foreign.isEmpty()) {
            problems.add(PublishProblems.foreign(place, foreign));
        }
        List<String> withdrawn = back ? withdrawn(plan) : List.of();
        if (!bringBack && !withdrawn.isEmpty()) {
            problems.add(PublishProblems.bringsBack(place, withdrawn));
        }
        return problems;
    }

    /** A sibling comes and goes with its original, and counts for nothing by itself. */
    private static long originals(Manifest manifest) {
        return manifest.items().stream().filter(item -> !item.isSibling()).count();
    }

    /** Stories that an earlier release has and the present one has not any more. */
    private static List<String> withdrawn(Plan plan) {
        var stories = new ArrayList<String>();
        for (Step step : plan.steps()) {
            if (step.action() == Step.Action.PUT
                    && step.why().equals("new")
                    && step.item().phase() == Phase.STORIES
                    && !step.item().isSibling()) {
                stories.add("/" + step.item().path().replaceFirst("index\\.html$", ""));
            }
        }
        return stories;
    }
}
