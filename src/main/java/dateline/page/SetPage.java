package dateline.page;

import dateline.problem.Place;
import java.io.IOException;
import java.util.List;

/**
 * A page that is set from a template: the template sees the value and nothing else.
 *
 * @param value a record: what the template may name, and what the fingerprint covers
 * @param place where the copy behind it stands
 */
public record SetPage(
        Address address,
        String template,
        Record value,
        Place place,
        int rank,
        List<Page.Onward> onward)
        implements Page {

    public SetPage {
        onward = List.copyOf(onward);
    }

    /** A page with no copy of its own behind it. */
    public static SetPage of(Address address, String template, Record value) {
        return new SetPage(address, template, value, Flatplan.NOWHERE, 1, List.of());
    }

    /** The same page with the copy behind it. */
    public SetPage from(Place place, List<Page.Onward> onward) {
        return new SetPage(address, template, value, place, rank, onward);
    }

    /** The same page with another claim to its address. */
    public SetPage ranked(int rank) {
        return new SetPage(address, template, value, place, rank, onward);
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(value);
    }

    @Override
    public void print(Templates templates, Sheet.Sink sink) throws IOException {
        templates.fill(template, value, sink);
    }
}
