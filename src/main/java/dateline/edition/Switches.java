package dateline.edition;

/**
 * What a story lets be done with it.
 *
 * @param index search engines may index it
 * @param feeds it stands in feeds
 * @param lists it stands in lists
 * @param dateShown its page shows its dates
 * @param toc its page has a table of contents
 */
public record Switches(
        boolean index, boolean feeds, boolean lists, boolean dateShown, boolean toc) {

    public static final Switches DEFAULT = new Switches(true, true, true, true, false);
}
