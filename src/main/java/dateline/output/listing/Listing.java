package dateline.output.listing;

import dateline.output.FeedLink;
import dateline.output.Head;
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
 * What a page of a list shows.
 *
 * @param canonical absolute address of this page
 * @param kind {@code region}, {@code section}, {@code topic}, {@code person}, {@code series},
 *     {@code year}, {@code month} or {@code day}
 * @param title name of the list
 * @param trail the lists above it
 * @param parts the lists right below it: months of a year, days of a month
 * @param text what the publication says about the list; only on the list's own page
 * @param ordered whether the stories stand in the order of their parts
 * @param feed path of the list's RSS feed
 * @param feeds all its feeds, for programs
 */
public record Listing(
        Site site,
        String canonical,
        String kind,
        String title,
        List<Link> trail,
        List<Link> parts,
        @Nullable Prose text,
        boolean ordered,
        Slice slice,
        @Nullable String feed,
        List<FeedLink> feeds)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Listing", Listing.class)
                    .with("site", Listing::site)
                    .with("canonical", Listing::canonical)
                    .with("kind", Listing::kind)
                    .with("title", Listing::title)
                    .with("trail", Listing::trail)
                    .with("parts", Listing::parts)
                    .with("text", Listing::text)
                    .with("ordered", Listing::ordered)
                    .with("slice", Listing::slice)
                    .with("feed", Listing::feed)
                    .with("feeds", Listing::feeds)
                    .made("head", Listing::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        return Head.of(
                "website",
                title,
                site.language(),
                site.previewed(null),
                LinkedData.graph(
                        graph -> {
                            SchemaOrg.collection(graph, site, canonical, title, slice.paths());
                            SchemaOrg.breadcrumbs(graph, site, steps(), title);
                        }));
    }

    /** An archive page stands below its list, whose name it bears. */
    private List<Link> steps() {
        if (slice.latest() == null) {
            return trail;
        }
        var steps = new ArrayList<Link>(trail);
        steps.add(new Link(title, slice.latest().href()));
        return steps;
    }
}
