package dateline.output;

import dateline.page.Fingerprint;
import dateline.page.Shape;
import dateline.page.Shaped;
import org.jspecify.annotations.Nullable;

/**
 * As much of a story as a list shows. One value serves all lists, so its fingerprint is taken once.
 *
 * @param mark the fingerprint of all the rest
 * @param text the standfirst, else the beginning of the story cut at a word; may be empty
 * @param kicker the home region
 * @param published null when undated, or when the story wants no date shown
 * @param language of the story when it is not the publication's
 * @param direction of that language, or of the headline when it says none and differs
 */
public record Teaser(
        Fingerprint mark,
        String href,
        String headline,
        String text,
        Link kicker,
        @Nullable Moment published,
        @Nullable String byline,
        @Nullable Image picture,
        @Nullable String language,
        @Nullable String direction)
        implements Fingerprint.Fingerprinted, Shaped {
    private static final Shape SHAPE =
            Shape.named("Teaser", Teaser.class)
                    .with("mark", Teaser::mark)
                    .with("href", Teaser::href)
                    .with("headline", Teaser::headline)
                    .with("text", Teaser::text)
                    .with("kicker", Teaser::kicker)
                    .with("published", Teaser::published)
                    .with("byline", Teaser::byline)
                    .with("picture", Teaser::picture)
                    .with("language", Teaser::language)
                    .with("direction", Teaser::direction)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    static Teaser of(
            String href,
            String headline,
            String text,
            Link kicker,
            @Nullable Moment published,
            @Nullable String byline,
            @Nullable Image picture,
            @Nullable Tongue tongue) {
        var bare =
                new Teaser(
                        NONE,
                        href,
                        headline,
                        text,
                        kicker,
                        published,
                        byline,
                        picture,
                        tongue == null ? null : tongue.language(),
                        tongue == null ? null : tongue.direction());
        return bare.marked();
    }

    private static final Fingerprint NONE = new Fingerprint("");

    private Teaser marked() {
        Fingerprint own =
                Fingerprint.of(
                        new Content(
                                href, headline, text, kicker, published, byline, picture, language,
                                direction));
        return new Teaser(
                own, href, headline, text, kicker, published, byline, picture, language, direction);
    }

    @Override
    public Fingerprint fingerprint() {
        return mark;
    }

    private record Content(
            String href,
            String headline,
            String text,
            Link kicker,
            @Nullable Moment published,
            @Nullable String byline,
            @Nullable Image picture,
            @Nullable String language,
            @Nullable String direction)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Teaser.Content", Content.class)
                        .with("href", Content::href)
                        .with("headline", Content::headline)
                        .with("text", Content::text)
                        .with("kicker", Content::kicker)
                        .with("published", Content::published)
                        .with("byline", Content::byline)
                        .with("picture", Content::picture)
                        .with("language", Content::language)
                        .with("direction", Content::direction)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /**
     * A language that is not the publication's, and its direction: {@code ltr} or {@code rtl}; or
     * the direction alone.
     */
    public record Tongue(@Nullable String language, String direction) {}
}
