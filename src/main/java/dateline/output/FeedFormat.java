package dateline.output;

import java.util.List;

/** The formats that feeds come in, the one that every reader knows first. */
public enum FeedFormat {
    RSS("rss", "feed.xml", "application/rss+xml", ""),
    ATOM("atom", "feed.atom", "application/atom+xml", " (Atom)"),
    JSON("json", "feed.json", "application/feed+json", " (JSON)");

    static final List<FeedFormat> ALL = List.of(values());

    private final String word;
    private final String file;
    private final String type;
    private final String note;

    FeedFormat(String word, String file, String type, String note) {
        this.word = word;
        this.file = file;
        this.type = type;
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
        return type;
    }

    /** What its title has behind that of the first format. */
    String note() {
        return note;
    }
}
