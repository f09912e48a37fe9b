package dateline.publish;

import java.util.ArrayList;
import java.util.List;

/** What an editor is told of plans and releases, line by line. */
public final class Bulletin {

    private Bulletin() {}

    /** What a plan comes to. */
    public static String summary(Plan plan, Standing standing) {
        Manifest current = standing.current();
        long reheads = plan.count(Step.Action.REHEAD);
        boolean moves = current != null && !current.url().equals(plan.next().url());
        return "%s: %d to put (%s), %s%d to take away%s%s; %d files%s, %d before"
                .formatted(
                        plan.target(),
                        plan.count(Step.Action.PUT),
                        size(plan.sent()),
                        reheads == 0 ? "" : reheads + " to get other headers, ",
                        plan.count(Step.Action.DELETE),
                        plan.purges().isEmpty() ? "" : ", " + plan.purges().size() + " to purge",
                        moves ? ", and the address will be " + plan.next().url() : "",
                        plan.next().items().size(),
                        staying(plan.next().leftovers().size()),
                        current == null ? 0 : current.items().size());
    }

    /** Of earlier releases. */
    private static String staying(int files) {
        return switch (files) {
            case 0 -> "";
            case 1 -> " and 1 old one that stays for a while";
            default -> " and %d old ones that stay for a while".formatted(files);
        };
    }

    /** Each step of a plan. */
    public static List<String> steps(Plan plan) {
        var lines = new ArrayList<String>();
        for (Step step : plan.steps()) {
            lines.add(
                    "%s %s (%s, %d bytes, %s)"
                            .formatted(
                                    step.action().word(),
                                    step.item().path(),
                                    step.why(),
                                    step.sent(),
                                    step.turn()));
        }
        plan.purges().forEach(path -> lines.add("purge " + path));
        return lines;
    }

    /** The releases that a target remembers, newest first. */
    public static List<String> releases(Standing standing) {
        var lines = new ArrayList<String>();
        Manifest current = standing.current();
        for (Standing.Release release : standing.releases()) {
            boolean now = current != null && current.release().equals(release.id());
            lines.add(
                    "%s  %s  %d files%s"
                            .formatted(
                                    release.id(),
                                    release.at(),
                                    release.files(),
                                    now ? "  (readers have this one)" : ""));
        }
        return lines.isEmpty() ? List.of("no release yet") : lines;
    }

    /** As people say it: in thousands, with one digit behind the point. */
    static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " bytes";
        }
        long unit = 1_000;
        String word = " kB";
        if (bytes >= 1_000_000_000) {
            unit = 1_000_000_000;
            word = " GB";
        } else if (bytes >= 1_000_000) {
            unit = 1_000_000;
            word = " MB";
        }
        long tenths = (bytes * 10 + unit / 2) / unit;
        return tenths / 10 + "." + tenths % 10 + word;
    }

    /** A number with its thousands apart. */
    static String count(long number) {
        return number < 1_000
                ? Long.toString(number)
                : count(number / 1_000) + "," + Long.toString(1_000 + number % 1_000).substring(1);
    }
}
