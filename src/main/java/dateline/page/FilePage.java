package dateline.page;

import dateline.edition.Content;
import dateline.problem.Place;
import java.io.IOException;
import java.io.InputStream;

/** A file that goes out as it is: a picture, a part of the theme, a supplement. */
public record FilePage(Address address, String hash, Content bytes, Place place) implements Page {

    public FilePage(Address address, String hash, Content bytes) {
        this(address, hash, bytes, Flatplan.NOWHERE);
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(hash);
    }

    @Override
    public String template() {
        return "";
    }

    @Override
    public void print(Templates templates, Sheet.Sink sink) throws IOException {
        try (var in = open()) {
            sink.copy(in);
        }
    }

    /**
     * Its bytes.
     *
     * @throws Unreadable when they can't be read
     */
    public InputStream open() throws Unreadable {
        try {
            return bytes.open();
        } catch (IOException e) {
            throw new Unreadable(e);
        }
    }
}
