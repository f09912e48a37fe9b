package dateline.publish;

import dateline.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * In which files a release is not the one before: what it put and what it took away. All others it
 * has as second names of the same files. A target keeps it beside the manifest, as lines of text.
 *
 * @param previous the one before
 * @param paths sorted
 */
record Changes(String previous, List<String> paths) {

    private static final String HEAD = "dateline changes 1";

    Changes {
        paths = List.copyOf(paths);
    }

    /** Those that a plan makes; null when there was no release before. */
    static @Nullable Changes of(Plan plan) {
        String base = plan.base();
        if (base == null) {
            return null;
        }
        var paths = new TreeSet<String>();
        for (Step step : plan.steps()) {
            if (step.action() != Step.Action.REHEAD) {
                paths.add(step.item().path());
            }
        }
        return new Changes(base, new ArrayList<>(paths));
    }

    byte[] render() {
        var text = new StringBuilder(HEAD + "\n" + previous + "\n");
        paths.forEach(path -> text.append(path).append('\n'));
        String hash = Sha256.of(text.toString());
        text.append("end ").append(hash).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What was rendered; null when it is not whole, of a later Dateline, or names files elsewhere.
     */
    static @Nullable Changes parse(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("end ");
        if (end < 0
                || !text.substring(end).equals("end " + Sha256.of(text.substring(0, end)) + "\n")) {
            return null;
        }
        List<String> lines = text.substring(0, end).lines().toList();
        boolean sound =
                lines.size() >= 2
                        && lines.get(0).equals(HEAD)
                        && ManifestFile.isRelease(lines.get(1))
                        && lines.stream().skip(2).allMatch(ManifestFile::isPath);
        return sound ? new Changes(lines.get(1), lines.subList(2, lines.size())) : null;
    }
}
