package dateline.edition;

import org.jspecify.annotations.Nullable;

/**
 * Where and when a story was written, as agencies put it before the first sentence: {@code
 * GROSSETO, Italy, Oct. 3 (AP) --}.
 *
 * @param text the whole as written, without the dash
 * @param place the place in capitals
 * @param region the land or state behind it
 * @param date the day as written
 * @param agency the name in brackets
 */
public record Dateline(
        String text,
        @Nullable String place,
        @Nullable String region,
        @Nullable String date,
        @Nullable String agency) {}
