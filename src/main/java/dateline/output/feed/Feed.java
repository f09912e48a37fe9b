package dateline.output.feed;

import dateline.page.Prose;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an RSS feed says; all addresses absolute.
 *
 * @param link of the list
 * @param self of the feed
 * @param built when the newest change was made, RFC 822; null when nothing is dated
 */
public record Feed(
        String title,
        String link,
        String self,
        String description,
        String language,
        @Nullable String built,
        List<Item> items) {

    /**
     * A story in a feed.
     *
     * @param guid a {@code tag:} URI (RFC 4151) that never changes with the headline
     * @param published RFC 822; null when undated
     */
    public record Item(
            String title,
            String link,
            String guid,
            @Nullable String published,
            String description,
            List<String> creators,
            List<String> categories,
            Prose content) {}
}
