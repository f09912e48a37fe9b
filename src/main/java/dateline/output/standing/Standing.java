package dateline.output.standing;

import dateline.output.Head;
import dateline.output.LinkedData;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import dateline.page.Contents;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import java.util.Map;

/**
 * What a standing page shows.
 *
 * @param canonical absolute address of this page
 * @param indexed whether search engines may index it
 * @param contents its headings; empty unless a table of contents is wanted
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
        Contents contents,
        Map<String, Object> extra)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Standing", Standing.class)
                    .with("site", Standing::site)
                    .with("canonical", Standing::canonical)
                    .with("headline", Standing::headline)
                    .with("standfirst", Standing::standfirst)
                    .with("body", Standing::body)
                    .with("language", Standing::language)
                    .with("direction", Standing::direction)
                    .with("indexed", Standing::indexed)
                    .with("contents", Standing::contents)
                    .with("extra", Standing::extra)
                    .made("head", Standing::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        return Head.of(
                "website",
                headline,
                language,
                site.previewed(null),
                LinkedData.graph(
                        graph -> {
                            graph.thing(type(), this::page);
                            SchemaOrg.breadcrumbs(graph, site, List.of(), headline);
                        }));
    }

    private String type() {
        return switch (canonical.substring(site.url().length())) {
            case "about/", "about-us/" -> "AboutPage";
            case "contact/", "contact-us/" -> "ContactPage";
            default -> "WebPage";
        };
    }

    private void page(LinkedData page) {
        page.text("name", headline);
        page.text("description", standfirst);
        page.text("url", canonical);
        page.text("inLanguage", language);
        SchemaOrg.partOf(page, site);
    }
}
