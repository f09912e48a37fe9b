package dateline.output.listing;

import dateline.output.Link;
import dateline.output.Site;
import java.util.List;

/**
 * What the page of all regions shows.
 *
 * @param canonical absolute address of this page
 * @param regions from the World down; a region with several parents stands under each
 */
public record AllRegions(Site site, String canonical, List<Entry> regions) {

    /**
     * A region in the list.
     *
     * @param depth 1 for the topmost
     * @param stories how many stories it and everything below it have
     * @param parts the regions right below it
     */
    public record Entry(Link region, int depth, int stories, List<Entry> parts) {}
}
