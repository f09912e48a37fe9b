package dateline.output.listing;

import dateline.edition.Edition;
import dateline.edition.ListText;
import dateline.edition.Section;
import dateline.edition.Topic;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.output.Shown;
import dateline.page.Address;
import dateline.page.Page;
import java.util.ArrayList;
import java.util.List;

/** The lists of sections and topics. */
public final class Sections implements Output {

    @Override
    public List<? extends Page> plan(Lineup lineup) {
        var pages = new ArrayList<Page>();
        Edition edition = lineup.edition();
        for (Edition.Listed<Section> listed : edition.sections()) {
            Section section = listed.owner();
            Address address = Shown.address(section);
            var head =
                    new Listings.Head(
                            address,
                            "section",
                            section.name(),
                            List.of(),
                            List.of(),
                            lineup.feeds("sections", address, section.name(), listed.roll()));
            ListText text = edition.text(ListText.Kind.SECTION, section.id());
            pages.addAll(Listings.of(lineup, head, listed.roll(), text));
        }
        if (lineup.masthead().archives().topics()) {
            edition.topics().forEach(listed -> pages.addAll(topic(listed, lineup)));
        }
        return pages;
    }

    private static List<Page> topic(Edition.Listed<Topic> listed, Lineup lineup) {
        Topic topic = listed.owner();
        var head =
                new Listings.Head(
                        Shown.address(topic),
                        "topic",
                        topic.name(),
                        List.of(),
                        List.of(),
                        List.of());
        ListText text = lineup.edition().text(ListText.Kind.TOPIC, topic.id());
        return Listings.of(lineup, head, listed.roll(), text);
    }
}
