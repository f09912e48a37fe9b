package dateline.publish;

import java.util.Locale;

/**
 * The order in which a site goes out: nothing before what it needs. A page's looks and pictures are
 * there before the page, a story before the lists that lead to it, and the feeds tell of both last.
 */
public enum Phase {
    /** What pages are shown with and what never changes under its name. */
    ASSETS,
    /** All other files that are no pages. */
    FILES,
    STORIES,
    /** Regions, sections, people and the front page, and pages of which nothing else is known. */
    LISTS,
    /** Feeds, sitemaps, and what hosts and programs are told. */
    FEEDS;

    /** The one of that word. */
    static Phase of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
