package dateline.output.listing;

import dateline.output.FeedLink;
import dateline.output.Head;
import dateline.output.Image;
import dateline.output.Link;
import dateline.output.LinkedData;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import dateline.page.Late;
import dateline.page.Prose;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a region's own page shows.
 *
 * @param canonical absolute address of this page
 * @param name of the region
 * @param description a sentence about it
 * @param text what the publication says about it at length
 * @param trail the regions above it, the World first
 * @param parts the regions right below it that have stories
 * @param groups other regions that hold it
 * @param map where it is; null when that can't be shown
 * @param card what previews of a link to it show; null when there is none of its own
 * @param slice its stories and those of everything below it
 * @param feed path of its RSS feed
 * @param feeds all its feeds, for programs
 */
public record RegionFront(
        Site site,
        String canonical,
        String name,
        @Nullable String description,
        @Nullable Prose text,
        List<Link> trail,
        List<Link> parts,
        List<Link> groups,
        @Nullable Late map,
        @Nullable Image card,
        Slice slice,
        @Nullable String feed,
        List<FeedLink> feeds)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("RegionFront", RegionFront.class)
                    .with("site", RegionFront::site)
                    .with("canonical", RegionFront::canonical)
                    .with("name", RegionFront::name)
                    .with("description", RegionFront::description)
                    .with("text", RegionFront::text)
                    .with("trail", RegionFront::trail)
                    .with("parts", RegionFront::parts)
                    .with("groups", RegionFront::groups)
                    .with("map", RegionFront::map)
                    .with("card", RegionFront::card)
                    .with("slice", RegionFront::slice)
                    .with("feed", RegionFront::feed)
                    .with("feeds", RegionFront::feeds)
                    .made("head", RegionFront::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        return Head.of(
                "website",
                name,
                site.language(),
                site.previewed(card),
                LinkedData.graph(
                        graph -> {
                            SchemaOrg.collection(graph, site, canonical, name, slice.paths());
                            SchemaOrg.breadcrumbs(graph, site, trail, name);
                        }));
    }
}
