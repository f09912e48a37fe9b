package dateline.intake;

import dateline.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies in one folder of the seeds.
 *
 * @param items the files that are taken
 * @param problems those that can't be
 * @param unread files that look like copy and are not read, by their extension
 * @param folders the folders in it by their paths, with a slash at the end
 * @param lasts whether it stays the same while nothing in it is touched; a link to a file changes
 *     with a file that lies elsewhere
 */
public record Folder(
        List<Wire.Item> items,
        List<Problem> problems,
        Map<String, List<String>> unread,
        SortedMap<String, Path> folders,
        boolean lasts) {

    public Folder {
        items = List.copyOf(items);
        problems = List.copyOf(problems);
        var types = new TreeMap<String, List<String>>();
        unread.forEach((type, paths) -> types.put(type, List.copyOf(new ArrayList<>(paths))));
        unread = types;
        folders = new TreeMap<>(folders);
    }
}
