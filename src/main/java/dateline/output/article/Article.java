package dateline.output.article;

import dateline.output.Author;
import dateline.output.Image;
import dateline.output.Link;
import dateline.output.Moment;
import dateline.output.Site;
import dateline.output.Teaser;
import dateline.page.Contents;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a story's page shows.
 *
 * @param canonical absolute address of this page
 * @param trail the regions above the story's home, the World first
 * @param kicker the home region
 * @param regions all regions of the story
 * @param summary the standfirst, else the beginning of the text cut at a word; may be empty
 * @param byline as printed; null when there is none
 * @param published null when undated, or when the story wants no date shown
 * @param updated null unless later than published
 * @param dateline where and when it was written; it stands in the text as well
 * @param location where it was written, as its dateline says
 * @param pictures those named in the story's fields, the first above the text
 * @param card the picture that previews of a link to it show, the first of its own that they can
 *     show; null when there is none
 * @param amendments corrections, clarifications, updates and retractions, newest first
 * @param series the story's place in a series
 * @param related older stories that share most with this one
 * @param earlier the stories of its home region right before it that are not among those
 * @param versions the same story in other languages
 * @param indexed whether search engines may index it
 * @param contents its headings; empty unless a table of contents is wanted
 * @param extra the copy's own values for templates
 */
public record Article(
        Site site,
        String canonical,
        List<Link> trail,
        Link kicker,
        List<Link> regions,
        @Nullable Link section,
        List<Link> topics,
        String headline,
        String standfirst,
        String summary,
        @Nullable String byline,
        List<Author> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String dateline,
        @Nullable String location,
        List<Image> pictures,
        @Nullable Image card,
        Prose body,
        int wordCount,
        List<Note> amendments,
        @Nullable SeriesBox series,
        List<Teaser> related,
        List<Teaser> earlier,
        @Nullable String genre,
        @Nullable String rights,
        String language,
        String direction,
        List<Version> versions,
        boolean indexed,
        Contents contents,
        Map<String, Object> extra)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Article", Article.class)
                    .with("site", Article::site)
                    .with("canonical", Article::canonical)
                    .with("trail", Article::trail)
                    .with("kicker", Article::kicker)
                    .with("regions", Article::regions)
                    .with("section", Article::section)
                    .with("topics", Article::topics)
                    .with("headline", Article::headline)
                    .with("standfirst", Article::standfirst)
                    .with("summary", Article::summary)
                    .with("byline", Article::byline)
                    .with("authors", Article::authors)
                    .with("published", Article::published)
                    .with("updated", Article::updated)
                    .with("dateline", Article::dateline)
                    .with("location", Article::location)
                    .with("pictures", Article::pictures)
                    .with("card", Article::card)
                    .with("body", Article::body)
                    .with("wordCount", Article::wordCount)
                    .with("amendments", Article::amendments)
                    .with("series", Article::series)
                    .with("related", Article::related)
                    .with("earlier", Article::earlier)
                    .with("genre", Article::genre)
                    .with("rights", Article::rights)
                    .with("language", Article::language)
                    .with("direction", Article::direction)
                    .with("versions", Article::versions)
                    .with("indexed", Article::indexed)
                    .with("contents", Article::contents)
                    .with("extra", Article::extra)
                    .made("head", ArticleHead::of)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A correction, clarification, update or retraction.
     *
     * @param kind {@code correction}, {@code clarification}, {@code update} or {@code retraction}
     */
    public record Note(String kind, @Nullable Moment at, String text) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Article.Note", Note.class)
                        .with("kind", Note::kind)
                        .with("at", Note::at)
                        .with("text", Note::text)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /**
     * A story's place in a series.
     *
     * @param first number of the first of these parts in the series, from 1
     * @param parts the parts around the story's own, in their order; its own has no link
     */
    public record SeriesBox(Link series, int first, List<Link> parts) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Article.SeriesBox", SeriesBox.class)
                        .with("series", SeriesBox::series)
                        .with("first", SeriesBox::first)
                        .with("parts", SeriesBox::parts)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /**
     * The story in another language.
     *
     * @param language BCP 47
     * @param direction {@code ltr} or {@code rtl}
     * @param name of the language, in that language
     */
    public record Version(String language, String direction, String name, String href)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Article.Version", Version.class)
                        .with("language", Version::language)
                        .with("direction", Version::direction)
                        .with("name", Version::name)
                        .with("href", Version::href)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
