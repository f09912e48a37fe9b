package dateline.output;

import dateline.page.MediaType;
import java.util.List;

/** The formats that feeds come in, the one that every reader knows first. */
public enum FeedFormat {
    RSS("rss", "feed.xml", ""),
    ATOM("atom", "feed.atom", " (Atom)"),
    JSON("json", "feed.json", " (JSON)");

    static final List<FeedFormat> ALL = List.of(values());

    private final String word;
    private final String file;
    private final String note;

    FeedFormat(String word, String file, String note) {
        this.word = word;
        this.file = file;
        this.note = note;
    }

    /** As the masthead calls it. */
    String word() {
        return word;
    }

    /** The name of the file in the folder of the list. */
    public String file() {
        return file;
    }

    /** The media type. */
    String type() {
        return MediaType.of(file).name();
    }

    /** What its title has behind that of the first format. */
    String note() {
        return note;
    }
}
