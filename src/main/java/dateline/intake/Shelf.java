package dateline.intake;

import org.jspecify.annotations.Nullable;

/** What copy may ask of the pictures and supplements that came in, and no more. */
public interface Shelf {

    /**
     * What a story means by a picture's name: the file beside it, else the file under the seeds,
     * else the one that goes out as it is.
     *
     * @param folder of the story under the seeds, with a slash at the end; empty at the top
     * @return a path under the seeds, or from the site's root with a leading slash, or null
     */
    @Nullable String picture(String written, String folder);

    /**
     * The picture that was perhaps meant: the same name in other letters, or elsewhere, or a name
     * much like it in the folder where it was looked for.
     *
     * @param folder of the story, with a slash at the end; empty at the top
     */
    @Nullable String nearest(String written, String folder);

    /** Whether there is a picture at this path under the seeds. */
    boolean holds(String path);
}
