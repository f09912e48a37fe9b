package dateline.publish;

import dateline.story.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** What readers have of a target, as text by path. */
public final class Readers {

    private Readers() {}

    /**
     * All files of a folder but Dateline's own.
     *
     * @param folder or a link to it
     */
    public static SortedMap<String, String> have(Path folder) {
        try {
            SortedMap<String, String> files = Paper.tree(folder.toRealPath());
            files.keySet().removeIf(path -> path.startsWith(".dateline"));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what stays for a while after its release. */
    public static SortedMap<String, String> pages(SortedMap<String, String> site) {
        var pages = new TreeMap<>(site);
        pages.keySet().removeIf(path -> path.startsWith("assets/"));
        return pages;
    }
}
