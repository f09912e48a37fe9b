package dateline.output.listing;

import dateline.output.Head;
import dateline.output.Link;
import dateline.output.LinkedData;
import dateline.output.SchemaOrg;
import dateline.output.Site;
import dateline.page.Late;
import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the page of all regions shows.
 *
 * @param canonical absolute address of this page
 * @param map where there are stories; null when no country has one
 * @param regions from the World down; a region with several parents stands under each
 */
public record AllRegions(Site site, String canonical, @Nullable Late map, List<Entry> regions)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("AllRegions", AllRegions.class)
                    .with("site", AllRegions::site)
                    .with("canonical", AllRegions::canonical)
                    .with("map", AllRegions::map)
                    .with("regions", AllRegions::regions)
                    .made("head", AllRegions::head)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    private Head head() {
        return Head.of(
                "website",
                null,
                site.language(),
                site.previewed(null),
                LinkedData.graph(
                        graph ->
                                SchemaOrg.collection(
                                        graph, site, canonical, null, paths(regions))));
    }

    /** A region that stands under several stands in the list once. */
    private static List<String> paths(List<Entry> entries) {
        var paths = new LinkedHashSet<String>();
        add(entries, paths);
        return List.copyOf(paths);
    }

    private static void add(List<Entry> entries, Set<String> paths) {
        for (Entry entry : entries) {
            if (entry.region().href() != null) {
                paths.add(entry.region().href());
            }
            add(entry.parts(), paths);
        }
    }

    /**
     * A region in the list.
     *
     * @param depth 1 for the topmost
     * @param stories how many stories it and everything below it have
     * @param parts the regions right below it
     */
    public record Entry(Link region, int depth, int stories, List<Entry> parts) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("AllRegions.Entry", Entry.class)
                        .with("region", Entry::region)
                        .with("depth", Entry::depth)
                        .with("stories", Entry::stories)
                        .with("parts", Entry::parts)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
