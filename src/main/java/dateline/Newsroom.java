package dateline;

import dateline.output.Output;
import dateline.output.article.Aliases;
import dateline.output.article.Articles;
import dateline.output.feed.Feeds;
import dateline.output.files.Files;
import dateline.output.front.FrontPage;
import dateline.output.listing.People;
import dateline.output.listing.Periods;
import dateline.output.listing.Regions;
import dateline.output.listing.Sections;
import dateline.output.listing.SeriesLists;
import dateline.output.sitemap.Sitemaps;
import dateline.output.standing.StandingPages;
import java.util.List;

/** Everything that is plugged in, in order. */
public record Newsroom(List<Output> outputs) {

    public Newsroom {
        outputs = List.copyOf(outputs);
    }

    /** The newsroom of the house. */
    public static Newsroom ofTheHouse() {
        return new Newsroom(
                List.of(
                        new FrontPage(),
                        new Articles(),
                        new Aliases(),
                        new Regions(),
                        new Sections(),
                        new People(),
                        new SeriesLists(),
                        new Periods(),
                        new StandingPages(),
                        new Feeds(),
                        new Sitemaps(),
                        new Files()));
    }
}
