package dateline.output.article;

import dateline.output.Image;
import dateline.output.Link;
import dateline.output.Moment;
import dateline.output.Site;
import dateline.output.Teaser;
import dateline.page.Prose;
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
 * @param byline as printed; null when there is none
 * @param published null when undated, or when the story wants no date shown
 * @param updated null unless later than published
 * @param dateline where and when it was written; it stands in the text as well
 * @param pictures those named in the story's fields, the first above the text
 * @param amendments corrections, clarifications, updates and retractions, newest first
 * @param series the story's place in a series
 * @param related older stories that share most with this one
 * @param indexed whether search engines may index it
 * @param contents whether a table of contents is wanted
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
        @Nullable String byline,
        List<Link> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String dateline,
        List<Image> pictures,
        Prose body,
        int wordCount,
        List<Note> amendments,
        @Nullable SeriesBox series,
        List<Teaser> related,
        @Nullable String genre,
        @Nullable String rights,
        String language,
        String direction,
        boolean indexed,
        boolean contents,
        Map<String, Object> extra) {

    /**
     * A correction, clarification, update or retraction.
     *
     * @param kind {@code correction}, {@code clarification}, {@code update} or {@code retraction}
     */
    public record Note(String kind, @Nullable Moment at, String text) {}

    /**
     * A story's place in a series.
     *
     * @param parts all parts in their order; the story's own has no link
     */
    public record SeriesBox(Link series, List<Link> parts) {}
}
