package dateline.intake;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * All that came in, listed and not yet read.
 *
 * @param copy stories, drafts, standing pages and texts of lists, sorted by path
 * @param pictures sorted by path
 * @param supplements files that go out as they are, sorted by path, which is that from the site's
 *     root
 * @param problems files that can't be taken
 * @param folders the same folder by folder, by their paths under the seeds
 */
public record Wire(
        List<Item> copy,
        List<Item> pictures,
        List<Item> supplements,
        List<Problem> problems,
        SortedMap<String, Folder> folders) {

    /** The folder everything comes in by, and the beginning of every place. */
    public static final String SEEDS = "seeds/";

    /** Nothing came in. */
    public static final Wire NOTHING =
            new Wire(List.of(), List.of(), List.of(), List.of(), Collections.emptySortedMap());

    public Wire {
        copy = List.copyOf(copy);
        pictures = List.copyOf(pictures);
        supplements = List.copyOf(supplements);
        problems = List.copyOf(problems);
    }

    /**
     * The same while the same files lie there, untouched, and another when they don't; null when
     * that can't be told, because a file was written only a moment ago.
     */
    public @Nullable String mark() {
        var mark = new StringBuilder();
        for (List<Item> items : List.of(copy, pictures, supplements)) {
            for (Item item : items) {
                Stamp stamp = item.stamp();
                if (!stamp.settled()) {
                    return null;
                }
                mark.append(item.kind().ordinal()).append(' ').append(stamp.size()).append(' ');
                mark.append(stamp.modified()).append(' ').append(stamp.node()).append(' ');
                mark.append(item.path()).append('\n');
            }
        }
        return Sha256.of(mark.append(problems).toString());
    }

    /** What a file is taken for. */
    public enum Kind {
        STORY,
        DRAFT,
        PAGE,
        LIST,
        PICTURE,
        SUPPLEMENT
    }

    /**
     * One file.
     *
     * @param path under the seeds (of a supplement: under {@code static/}), with '/', NFC
     * @param file where it can be read
     * @param stamp when it was listed
     */
    public record Item(Kind kind, String path, Path file, Stamp stamp) {

        /** The file as a whole. */
        public Place place() {
            return Place.of(SEEDS + (kind == Kind.SUPPLEMENT ? "static/" : "") + path);
        }

        /** The path without its extension. */
        public String stem() {
            int dot = path.lastIndexOf('.');
            return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
        }

        /** The folder it lies in, with a slash at the end; empty at the top. */
        public String folder() {
            return path.substring(0, path.lastIndexOf('/') + 1);
        }
    }
}
