package dateline.output;

import dateline.page.DataBlock;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells programs of itself: those that preview a link to it, and those that search. It
 * is made of what the page shows, when the page is printed.
 *
 * @param type {@code article}, {@code profile} or {@code website} (The Open Graph protocol)
 * @param title without the name of the publication; null when the page's own title will do
 * @param locale the language as Open Graph writes it: {@code pt_BR}
 * @param image with an absolute address; null when there is none that a preview can show
 * @param published ISO 8601, of an article
 * @param updated ISO 8601, of an article
 * @param section of an article
 * @param tags of an article
 * @param authors absolute addresses of their pages
 * @param alternates the same page in several languages, itself among them; empty when there is one
 *     alone
 * @param data as JSON-LD
 */
public record Head(
        String type,
        @Nullable String title,
        String locale,
        @Nullable Image image,
        @Nullable String published,
        @Nullable String updated,
        @Nullable String section,
        List<String> tags,
        List<String> authors,
        List<Alternate> alternates,
        DataBlock data)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Head", Head.class)
                    .with("type", Head::type)
                    .with("title", Head::title)
                    .with("locale", Head::locale)
                    .with("image", Head::image)
                    .with("published", Head::published)
                    .with("updated", Head::updated)
                    .with("section", Head::section)
                    .with("tags", Head::tags)
                    .with("authors", Head::authors)
                    .with("alternates", Head::alternates)
                    .with("data", Head::data)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /** Of a page that is no article, in the publication's language unless it says another. */
    public static Head of(
            String type,
            @Nullable String title,
            String language,
            @Nullable Image image,
            DataBlock data) {
        return new Head(
                type,
                title,
                locale(language),
                image,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                data);
    }

    /** Language and country alone; a script has no place in it. */
    public static String locale(String language) {
        var tag = dateline.language.Tag.of(language);
        return tag.region().isEmpty() ? tag.language() : tag.language() + "_" + tag.region();
    }

    /**
     * The page in one language.
     *
     * @param language BCP 47, or {@code x-default} for readers of all others
     * @param href absolute address
     */
    public record Alternate(String language, String href) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Head.Alternate", Alternate.class)
                        .with("language", Alternate::language)
                        .with("href", Alternate::href)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
