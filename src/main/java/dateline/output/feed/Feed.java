package dateline.output.feed;

import dateline.output.Link;
import dateline.page.Fingerprint;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed says, in whatever format; all addresses absolute.
 *
 * @param link of the list
 * @param self of the feed
 * @param publisher whose feed it is: the publisher's name, else the publication's
 * @param home of the publication
 * @param hubs that tell subscribers of news at once (WebSub, section 4)
 * @param built when the newest change was made, RFC 822; null when nothing is dated
 * @param updated the same moment, RFC 3339
 */
public record Feed(
        String title,
        String link,
        String self,
        String description,
        String language,
        String publisher,
        String home,
        List<String> hubs,
        @Nullable String built,
        @Nullable String updated,
        List<Item> items)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Feed", Feed.class)
                    .with("title", Feed::title)
                    .with("link", Feed::link)
                    .with("self", Feed::self)
                    .with("description", Feed::description)
                    .with("language", Feed::language)
                    .with("publisher", Feed::publisher)
                    .with("home", Feed::home)
                    .with("hubs", Feed::hubs)
                    .with("built", Feed::built)
                    .with("updated", Feed::updated)
                    .with("items", Feed::items)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A story in a feed. One value serves all feeds, so its fingerprint is taken once.
     *
     * @param mark the fingerprint of all the rest
     * @param guid a {@code tag:} URI (RFC 4151) that never changes with the headline
     * @param published RFC 822; null when undated
     * @param issued the same moment, RFC 3339
     * @param updated when it changed last, RFC 3339; null when undated
     * @param authors each with the address of the page about them, when there is one
     * @param language of the story when it is not the publication's
     * @param content null when it is too long for a feed
     */
    public record Item(
            Fingerprint mark,
            String title,
            String link,
            String guid,
            @Nullable String published,
            @Nullable String issued,
            @Nullable String updated,
            String description,
            List<Link> authors,
            List<String> categories,
            @Nullable Picture picture,
            @Nullable String language,
            @Nullable Prose content)
            implements Fingerprint.Fingerprinted, Shaped {
        private static final Shape SHAPE =
                Shape.named("Feed.Item", Item.class)
                        .with("mark", Item::mark)
                        .with("title", Item::title)
                        .with("link", Item::link)
                        .with("guid", Item::guid)
                        .with("published", Item::published)
                        .with("issued", Item::issued)
                        .with("updated", Item::updated)
                        .with("description", Item::description)
                        .with("authors", Item::authors)
                        .with("categories", Item::categories)
                        .with("picture", Item::picture)
                        .with("language", Item::language)
                        .with("content", Item::content)
                        .done();

        static final Fingerprint UNMARKED = new Fingerprint("");

        @Override
        public Shape shape() {
            return SHAPE;
        }

        /** The same with its fingerprint. */
        Item marked() {
            Fingerprint own =
                    Fingerprint.of(
                            Arrays.asList(
                                    title,
                                    link,
                                    guid,
                                    published,
                                    issued,
                                    updated,
                                    description,
                                    authors,
                                    categories,
                                    picture,
                                    language,
                                    content));
            return new Item(
                    own,
                    title,
                    link,
                    guid,
                    published,
                    issued,
                    updated,
                    description,
                    authors,
                    categories,
                    picture,
                    language,
                    content);
        }

        @Override
        public Fingerprint fingerprint() {
            return mark;
        }
    }

    /**
     * The picture of a story.
     *
     * @param type its media type
     * @param text what it shows: its caption, else its text alternative; may be empty
     * @param width in pixels; 0 when the file does not say
     * @param height in pixels; 0 when the file does not say
     */
    public record Picture(
            String src, String type, String text, @Nullable String credit, int width, int height)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Feed.Picture", Picture.class)
                        .with("src", Picture::src)
                        .with("type", Picture::type)
                        .with("text", Picture::text)
                        .with("credit", Picture::credit)
                        .with("width", Picture::width)
                        .with("height", Picture::height)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
