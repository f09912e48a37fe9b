package dateline.output.standing;

import dateline.output.Site;
import dateline.page.Prose;
import java.util.Map;

/**
 * What a standing page shows.
 *
 * @param canonical absolute address of this page
 * @param indexed whether search engines may index it
 * @param contents whether a table of contents is wanted
 * @param extra the copy's own values for templates
 */
public record Standing(
        Site site,
        String canonical,
        String headline,
        String standfirst,
        Prose body,
        String language,
        String direction,
        boolean indexed,
        boolean contents,
        Map<String, Object> extra) {}
