package dateline.output;

import org.jspecify.annotations.Nullable;

/**
 * Words that lead somewhere.
 *
 * @param href from the host's root; null when there is no such page, so that only the words are
 *     shown
 */
public record Link(String text, @Nullable String href) {}
