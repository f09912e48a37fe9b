package dateline.edition;

import org.jspecify.annotations.Nullable;

/**
 * A picture file that came in beside the stories.
 *
 * @param file under the seeds, with '/'
 * @param hash SHA-256 of its bytes, in hexadecimal
 * @param width in pixels; 0 when the file does not say (some SVG)
 * @param height in pixels; 0 when the file does not say
 * @param bytes the file itself
 */
public record Picture(String file, String hash, int width, int height, Content bytes) {

    /**
     * A picture as a story shows it.
     *
     * @param file under the seeds; a {@link Picture} with that name exists
     * @param alt the text alternative; empty when it is decoration
     */
    public record Use(String file, String alt, @Nullable String caption, @Nullable String credit) {}
}
