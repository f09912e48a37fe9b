package dateline.output.share;

import dateline.edition.Content;
import dateline.edition.Supplement;
import dateline.masthead.Colour;
import dateline.output.Lineup;
import dateline.output.Output;
import dateline.page.Address;
import dateline.page.FilePage;
import dateline.page.Fingerprint;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Small pictures at the addresses where phones and old programs look for them without being told:
 * the first letter of the name of the paper on its accent. A file of the same name among the
 * supplements is the publication's own.
 */
public final class Icons implements Output {

    /** Whatever changes how the same icon is drawn counts one on. */
    private static final int EDITION = 1;

    private static final int TOUCH = 180;
    private static final int FAVICON = 32;

    @Override
    public List<FilePage> plan(Lineup lineup) {
        String title = lineup.masthead().title();
        Colour accent = lineup.masthead().theme().shownAccent();
        var icons = new ArrayList<FilePage>();
        add(icons, lineup, "apple-touch-icon.png", Seal.of(title, accent, TOUCH), Seal::png);
        add(icons, lineup, "favicon.ico", Seal.of(title, accent, FAVICON), Seal::ico);
        return icons;
    }

    private interface Drawing {
        byte[] of(Seal seal);
    }

    private static void add(
            List<FilePage> icons, Lineup lineup, String name, Seal seal, Drawing drawing) {
        for (Supplement supplement : lineup.edition().supplements()) {
            if (supplement.path().equalsIgnoreCase(name)) {
                return;
            }
        }
        String hash =
                Fingerprint.of(
                                List.of(
                                        "icon",
                                        EDITION,
                                        name,
                                        seal.letter(),
                                        seal.accent().rgb(),
                                        seal.size()))
                        .hex();
        Content bytes = () -> new ByteArrayInputStream(drawing.of(seal));
        icons.add(new FilePage(Address.of().file(name), hash, bytes));
    }
}
