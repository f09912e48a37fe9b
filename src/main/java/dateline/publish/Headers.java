package dateline.publish;

/**
 * What a store is told to say of a file. Stores that say it themselves are told nothing.
 *
 * @param type media type, with charset for text
 * @param cache {@code Cache-Control} (RFC 9111, section 5.2.2)
 * @param encoding {@code Content-Encoding} in which the file is kept; empty: as it is
 */
public record Headers(String type, String cache, String encoding) {

    /** Of a target that says nothing itself: a server in front of it does. */
    public static final Headers NONE = new Headers("", "", "");
}
