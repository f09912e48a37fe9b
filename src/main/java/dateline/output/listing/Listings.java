package dateline.output.listing;

import dateline.edition.ListText;
import dateline.edition.Roll;
import dateline.output.FeedLink;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.page.Address;
import dateline.page.Page;
import dateline.page.Prose;
import dateline.page.SetPage;
import dateline.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One list and all its pages: its own, its archive pages, the page of its undated stories. */
final class Listings {

    private static final String TEMPLATE = "listing/listing.ftlh";

    /** Lists of news: their newest story stands out. In the others all stories are equal. */
    private static final Set<String> LED = Set.of("region", "section");

    private final Lineup lineup;
    private final Head head;
    private final Paging paging;

    private Listings(Lineup lineup, Head head, Roll roll) {
        this.lineup = lineup;
        this.head = head;
        this.paging = new Paging(head.address(), roll, lineup);
    }

    /**
     * What all pages of a list say of it.
     *
     * @param feeds its feeds
     */
    record Head(
            Address address,
            String kind,
            String title,
            List<Link> trail,
            List<Link> parts,
            List<FeedLink> feeds) {}

    /** The pages of a list whose own page is set from the common template. */
    static List<Page> of(Lineup lineup, Head head, Roll roll, @Nullable ListText text) {
        var listings = new Listings(lineup, head, roll);
        return listings.pages(slice -> listings.page(head.address(), slice, text), text);
    }

    /** The pages of a list whose own page is set from a template of its kind. */
    static List<Page> of(
            Lineup lineup,
            Head head,
            Roll roll,
            @Nullable ListText text,
            String template,
            Function<Slice, Record> own) {
        var listings = new Listings(lineup, head, roll);
        return listings.pages(
                slice -> SetPage.of(head.address(), template, own.apply(slice)), text);
    }

    static @Nullable Prose prose(Lineup lineup, @Nullable ListText text) {
        return text == null || text.body().isEmpty()
                ? null
                : lineup.prose(text.body(), false, null);
    }

    private List<Page> pages(Function<Slice, SetPage> own, @Nullable ListText text) {
        var pages = new ArrayList<Page>();
        SetPage first = own.apply(paging.own(LED.contains(head.kind())));
        pages.add(text == null ? first : first.from(place(text), lineup.onward(text.body())));
        for (int number = 1; number <= paging.archives(); number++) {
            pages.add(page(paging.archiveAddress(number), paging.archive(number), null));
        }
        if (paging.hasUndated()) {
            pages.add(page(paging.undatedAddress(), paging.undated(), null));
        }
        return pages;
    }

    private static Place place(ListText text) {
        return text.place();
    }

    private SetPage page(Address address, Slice slice, @Nullable ListText text) {
        return SetPage.of(
                address,
                TEMPLATE,
                new Listing(
                        lineup.site(),
                        lineup.paths().absolute(address),
                        head.kind(),
                        head.title(),
                        head.trail(),
                        address.equals(head.address()) ? head.parts() : List.of(),
                        prose(lineup, text),
                        false,
                        slice,
                        FeedLink.visible(head.feeds()),
                        head.feeds()));
    }
}
