package dateline.output.listing;

import dateline.edition.Edition;
import dateline.edition.ListText;
import dateline.edition.Person;
import dateline.edition.Picture;
import dateline.output.FeedLink;
import dateline.output.Image;
import dateline.output.Lineup;
import dateline.output.Link;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page for everyone whose stories run. */
public final class People implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        if (lineup.masthead().archives().people()) {
            lineup.edition().people().forEach(listed -> pages.addAll(pages(listed, lineup)));
        }
        return pages;
    }

    private static List<Page> pages(Edition.Listed<Person> listed, Lineup lineup) {
        Person person = listed.owner();
        ListText text = lineup.edition().text(ListText.Kind.PERSON, person.id());
        var address = Shown.address(person);
        List<FeedLink> feeds = lineup.feeds("people", address, person.name(), listed.roll());
        var head = new Listings.Head(address, "person", person.name(), List.of(), List.of(), feeds);
        return Listings.of(
                lineup,
                head,
                listed.roll(),
                text,
                "person/person.ftlh",
                slice ->
                        new PersonFront(
                                lineup.site(),
                                lineup.paths().absolute(address),
                                person.name(),
                                person.role(),
                                person.bio(),
                                picture(person, lineup),
                                person.links().stream().map(People::elsewhere).toList(),
                                beats(person, lineup),
                                Listings.prose(lineup, text),
                                person.organisation(),
                                slice,
                                FeedLink.visible(feeds),
                                feeds));
    }

    private static @Nullable Image picture(Person person, Lineup lineup) {
        return person.picture() == null
                ? null
                : lineup.shown()
                        .image(new Picture.Use(person.picture(), person.name(), null, null));
    }

    private static Link elsewhere(String url) {
        String bare = url.substring(url.indexOf("//") + 2);
        return new Link(bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare, url);
    }

    private static List<Link> beats(Person person, Lineup lineup) {
        return person.beats().stream()
                .flatMap(beat -> lineup.edition().atlas().find(beat).stream())
                .map(lineup::link)
                .toList();
    }
}
