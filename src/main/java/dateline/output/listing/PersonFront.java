package dateline.output.listing;

import dateline.output.FeedLink;
import dateline.output.Head;
import dateline.output.Image;
import dateline.output.Link;
import dateline.output.LinkedData;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person's own page shows.
 *
 * @param canonical absolute address of this page
 * @param links elsewhere on the web
 * @param beats regions the person writes about
 * @param text what the publication says at length
 * @param organisation whether it is an agency
 * @param slice the person's stories
 * @param feed path of the person's RSS feed
 * @param feeds all its feeds, for programs
 */
public record PersonFront(
        Site site,
        String canonical,
        String name,
        @Nullable String role,
        @Nullable String bio,
        @Nullable Image picture,
        List<Link> links,
        List<Link> beats,
        @Nullable Prose text,
        boolean organisation,
        Slice slice,
        @Nullable String feed,
        List<FeedLink> feeds)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("PersonFront", PersonFront.class)
                    .with("site", PersonFront::site)
                    .with("canonical", PersonFront::canonical)
                    .with("name", PersonFront::name)
                    .with("role", PersonFront::role)
                    .with("bio", PersonFront::bio)
                    .with("picture", PersonFront::picture)
                    .with("links", PersonFront::links)
                    .with("beats", PersonFront::beats)
                    .with("text", PersonFront::text)
                    .with("organisation", PersonFront::organisation)
                    .with("slice", PersonFront::slice)
                    .with("feed", PersonFront::feed)
                    .with("feeds", PersonFront::feeds)
                    .made("head", PersonFront::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        Image image = site.previewed(picture != null && picture.isRaster() ? picture : null);
        return Head.of("profile", name, site.language(), image, LinkedData.graph(this::graph));
    }

    private void graph(LinkedData graph) {
        graph.thing(
                "ProfilePage",
                page -> {
                    page.text("url", canonical);
                    page.text("inLanguage", site.language());
                    SchemaOrg.partOf(page, site);
                    page.property(
                            "mainEntity", organisation ? "Organization" : "Person", this::own);
                });
        SchemaOrg.breadcrumbs(graph, site, List.of(), name);
    }

    private void own(LinkedData own) {
        own.text("name", name);
        own.text("url", canonical);
        if (!organisation) {
            own.text("jobTitle", role);
        }
        own.text("description", bio);
        SchemaOrg.image(own, "image", picture == null ? null : site.previewed(picture));
        own.texts("sameAs", hrefs(links));
    }

    private static List<String> hrefs(List<Link> links) {
        var hrefs = new ArrayList<String>(links.size());
        for (Link link : links) {
            if (link.href() != null) {
                hrefs.add(link.href());
            }
        }
        return hrefs;
    }
}
