package dateline.page;

import dateline.edition.Content;
import java.io.IOException;

/** A file that goes out as it is: a picture, a part of the theme, a supplement. */
public record FilePage(Address address, String hash, Content bytes) implements Page {

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
        try (var in = bytes.open()) {
            sink.copy(in);
        }
    }
}
