package dateline.output;

import org.jspecify.annotations.Nullable;

/**
 * A picture as it is shown.
 *
 * @param width in pixels; 0 when the file does not say
 * @param height in pixels; 0 when the file does not say
 */
public record Image(
        String src,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height) {}
