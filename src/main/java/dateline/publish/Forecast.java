package dateline.publish;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How near a site is to what its host takes, and how many more stories fit. A story brings its page
 * and its share of pictures, lists and feeds: as much as the stories that are there have brought on
 * average. Style sheets and fonts don't grow with stories.
 *
 * @param line for an editor; null when the host has no limit that is known
 * @param warnings of what the host won't take
 */
public record Forecast(@Nullable String line, List<Problem> warnings) {

    private static final Forecast NOTHING = new Forecast(null, List.of());

    public Forecast {
        warnings = List.copyOf(warnings);
    }

    /**
     * @param source of the items' bytes
     * @param place of the target's settings, for warnings
     */
    public static Forecast of(
            String target, Limits limits, List<Item> items, Source source, Place place)
            throws IOException {
        if (limits == Limits.OFF) {
            return NOTHING;
        }
        long bytes = 0;
        long growing = 0;
        long growingFiles = 0;
        long stories = 0;
        var warnings = new ArrayList<Problem>();
        for (Item item : items) {
            bytes += item.bytes();
            if (!item.path().startsWith("assets/")) {
                growing += item.bytes();
                growingFiles++;
            }
            if (item.phase() == Phase.STORIES && !item.isSibling()) {
                stories++;
            }
            if (item.bytes() > limits.bytesOfOne()) {
                warnings.add(
                        PublishProblems.overLimit(
                                place,
                                limits.host(),
                                item.path() + " of " + Bulletin.size(item.bytes()),
                                "files of " + Bulletin.size(limits.bytesOfOne())));
            }
        }
        long redirects = lines(items, source, "_redirects", line -> true);
        long rules =
                lines(items, source, "_headers", line -> !Character.isWhitespace(line.charAt(0)));
        var uses =
                List.of(
                        new Use(" files", items.size(), limits.files(), growingFiles),
                        new Use("", bytes, limits.bytes(), growing),
                        new Use(" redirects", redirects, limits.redirects(), redirects),
                        new Use(" header rules", rules, limits.rules(), 0));
        var said = new ArrayList<String>();
        long fit = Long.MAX_VALUE;
        for (Use use : uses) {
            if (use.most() == Long.MAX_VALUE) {
                continue;
            }
            said.add(use.share());
            if (use.now() > use.most()) {
                warnings.add(
                        PublishProblems.overLimit(
                                place, limits.host(), use.text(use.now()), use.text(use.most())));
            }
            fit = Math.min(fit, use.more(stories));
        }
        String more =
                fit == Long.MAX_VALUE
                        ? ""
                        : "; room for about %s more stories".formatted(round(fit));
        String line =
                "%s: %s: %s%s".formatted(target, limits.host(), String.join(", ", said), more);
        return new Forecast(line, warnings);
    }

    /**
     * One thing that a host limits.
     *
     * @param what its word with a space before it; empty for bytes
     * @param growing how much of what there is came with stories
     */
    private record Use(String what, long now, long most, long growing) {

        String share() {
            String used = what.isEmpty() ? Bulletin.size(now) : Bulletin.count(now);
            return used + " of " + text(most);
        }

        String text(long number) {
            return what.isEmpty() ? Bulletin.size(number) : Bulletin.count(number) + what;
        }

        /** How many more stories fit, if they are as those that there are. */
        long more(long stories) {
            if (growing == 0 || stories == 0) {
                return Long.MAX_VALUE;
            }
            return Math.max(0, (long) ((double) (most - now) * stories / growing));
        }
    }

    /** Two digits say as much as is known. */
    private static String round(long number) {
        long unit = 1;
        while (number / unit >= 100) {
            unit *= 10;
        }
        return Bulletin.count(number / unit * unit);
    }

    /** Lines of a file for hosts that say something; none when there is no such file. */
    private static long lines(
            List<Item> items, Source source, String path, Predicate<String> counts)
            throws IOException {
        for (Item item : items) {
            if (item.path().equals(path)) {
                try (InputStream in = source.open(item)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .filter(counts)
                            .count();
                }
            }
        }
        return 0;
    }
}
