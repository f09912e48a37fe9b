package dateline.edition;

import dateline.problem.Place;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One story as it was filed, before anything is made of it.
 *
 * @param id stable; its path under the seeds without extension unless the copy says otherwise
 * @param place where the story begins; problems that have no better place use it
 * @param version compared as a number when all digits
 * @param kicker the short line above the headline, as written; null when there is none
 * @param standfirst plain text of one paragraph; empty when there is none
 * @param regions as written, the first is its home; empty means the World
 * @param section as written
 * @param topics as written
 * @param authors ids or names, as written
 * @param byline the text to print; null: made from the authors
 * @param language BCP 47; null: the publication's
 * @param translations language tag to the id or path of the story in that language
 * @param urgency 1 (highest) to 9; 0 when the copy does not say
 * @param template a template of its own; null for the usual one
 * @param extra untouched values for templates: strings, booleans, numbers, lists and maps of them
 */
public record Story(
        String id,
        Place place,
        Status status,
        boolean draft,
        @Nullable String version,
        @Nullable String kicker,
        String headline,
        String standfirst,
        List<Mention> regions,
        @Nullable Mention section,
        List<Mention> topics,
        List<Mention> authors,
        @Nullable String byline,
        @Nullable Dateline dateline,
        Times times,
        Claim claim,
        @Nullable Part part,
        List<Picture.Use> pictures,
        @Nullable String language,
        Map<String, Mention> translations,
        @Nullable String genre,
        List<Amendment> amendments,
        int urgency,
        @Nullable String rights,
        boolean pinned,
        @Nullable String template,
        Switches switches,
        Map<String, Object> extra,
        Body body) {

    public Story {
        regions = List.copyOf(regions);
        topics = List.copyOf(topics);
        authors = List.copyOf(authors);
        pictures = List.copyOf(pictures);
        amendments = List.copyOf(amendments);
    }

    /**
     * Whether it differs from what it was in its words and pictures alone, so that it runs when it
     * ran and stands in the lists in which it stood.
     */
    public boolean isReworded(Story before) {
        return equals(before.inTheWordsOf(this));
    }

    private Story inTheWordsOf(Story other) {
        return new Story(
                id,
                place,
                status,
                draft,
                version,
                other.kicker,
                other.headline,
                other.standfirst,
                regions,
                section,
                topics,
                authors,
                other.byline,
                dateline,
                times,
                claim,
                part,
                other.pictures,
                language,
                translations,
                genre,
                amendments,
                urgency,
                rights,
                pinned,
                template,
                switches,
                extra,
                other.body);
    }
}
