package dateline.output.listing;

import dateline.edition.ListText;
import dateline.edition.Series;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.SetPage;
import java.util.ArrayList;
import java.util.List;

/** A page for each series: all its parts in their order, on one page. */
public final class SeriesLists implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        if (lineup.masthead().archives().series()) {
            lineup.edition().series().forEach(series -> pages.add(page(series, lineup)));
        }
        return pages;
    }

    private static Page page(Series series, Lineup lineup) {
        Address address = Shown.seriesAddress(series.id());
        ListText text = lineup.edition().text(ListText.Kind.SERIES, series.id());
        Slice slice = Slice.whole(lineup.teasers(series.parts()));
        var page =
                SetPage.of(
                        address,
                        "listing/listing.ftlh",
                        new Listing(
                                lineup.site(),
                                lineup.paths().absolute(address),
                                "series",
                                series.name(),
                                List.of(),
                                List.of(),
                                Listings.prose(lineup, text),
                                true,
                                slice,
                                null,
                                List.of()));
        return text == null ? page : page.from(text.place(), lineup.onward(text.body()));
    }
}
