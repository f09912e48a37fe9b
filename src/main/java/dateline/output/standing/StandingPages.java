package dateline.output.standing;

import dateline.edition.StandingPage;
import dateline.output.Directory;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Contents;
import dateline.page.Page;
import dateline.page.Prose;
import dateline.page.SetPage;
import java.util.ArrayList;
import java.util.List;

/** The standing pages and {@code 404.html}. */
public final class StandingPages implements Output {

    private static final int LATEST = 5;

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        // A page that a region's page leaves no room for has its problem already.
        lineup.edition().pages().stream()
                .filter(page -> lineup.shown().regionAt(page.name()).isEmpty())
                .forEach(page -> pages.add(page(page, lineup)));
        pages.add(notFound(lineup));
        return pages;
    }

    private static Page page(StandingPage page, Lineup lineup) {
        Address address = Directory.address(page);
        String language = page.language() == null ? lineup.site().language() : page.language();
        Prose body = lineup.prose(page.body(), false, null);
        return SetPage.of(
                        address,
                        "page/page.ftlh",
                        new Standing(
                                lineup.site(),
                                lineup.paths().absolute(address),
                                page.headline(),
                                page.standfirst(),
                                body,
                                language,
                                Shown.direction(language),
                                page.index(),
                                page.toc() ? new Contents(body) : Contents.NONE,
                                page.extra()))
                .from(page.place(), lineup.onward(page.body()));
    }

    private static Page notFound(Lineup lineup) {
        var latest =
                lineup.edition().pieces().all().stream()
                        .filter(piece -> piece.story().switches().lists())
                        .limit(LATEST)
                        .toList();
        return SetPage.of(
                Address.of().file("404.html"),
                "notfound/notfound.ftlh",
                new NotFound(lineup.site(), lineup.teasers(latest)));
    }
}
