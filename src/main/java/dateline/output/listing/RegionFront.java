package dateline.output.listing;

import dateline.output.Link;
import dateline.output.Site;
import dateline.page.Prose;
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
 * @param slice its stories and those of everything below it
 * @param feed path of its feed
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
        Slice slice,
        @Nullable String feed) {}
