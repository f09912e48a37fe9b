package dateline.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a story can say of itself, with the words for it: the best word first. Front matter and
 * header lines of wire copy use the same.
 */
public enum Key {
    HEADLINE("headline", "title", "display-name"),
    KICKER("kicker"),
    STANDFIRST("standfirst", "summary", "description", "excerpt", "deck"),
    REGIONS("regions", "region"),
    SECTION("section"),
    CATEGORIES("categories", "category"),
    TOPICS("topics", "tags", "keywords", "topic", "tag"),
    AUTHORS("authors", "author"),
    BYLINE("byline"),
    DATELINE("dateline"),
    PUBLISHED("published", "date"),
    UPDATED("updated", "lastmod", "last-modified-at", "modified"),
    EMBARGO("embargo"),
    FROM("publish", "publishdate", "publish-date", "pubdate"),
    EXPIRES("expires", "expirydate", "expiry-date", "unpublishdate"),
    DRAFT("draft"),
    STATUS("status"),
    SLUG("slug"),
    PERMALINK("permalink", "url"),
    ALIASES("aliases", "redirect-from"),
    SERIES("series"),
    PART("part"),
    PICTURE("picture"),
    PICTURES("pictures"),
    LANGUAGE("language", "lang"),
    TRANSLATIONS("translations"),
    ID("id"),
    VERSION("version"),
    GENRE("genre"),
    CORRECTIONS("corrections"),
    URGENCY("urgency"),
    RIGHTS("rights"),
    PINNED("pinned"),
    TEMPLATE("template"),
    INDEX("index"),
    FEEDS("feeds"),
    LISTS("lists"),
    DATE_SHOWN("date-shown"),
    TOC("toc"),
    EXTRA("extra", "params");

    /** Keys of other tools that change nothing here, and the desk's own notes. */
    private static final Set<String> IGNORED =
            Set.of(
                    "layout",
                    "weight",
                    "type",
                    "kind",
                    "linktitle",
                    "markup",
                    "outputs",
                    "cascade",
                    "menu",
                    "menus",
                    "resources",
                    "sitemap",
                    "build",
                    "headless",
                    "iscjklanguage",
                    "comments",
                    "comment",
                    "share",
                    "classes",
                    "sidebar",
                    "math",
                    "mathjax",
                    "katex",
                    "nav-order",
                    "parent",
                    "has-children",
                    "render-with-liquid",
                    "author-profile",
                    "read-time",
                    "related",
                    "slugline",
                    "ednote",
                    "ed-note",
                    "eds",
                    "note",
                    "notes",
                    "hidden-note",
                    "toc-sticky",
                    "search-exclude",
                    "nopaging",
                    "excerpt-separator",
                    "first-name",
                    "last-name");

    /** Of these two values that differ are never a matter of taste. */
    private static final Set<Key> HOLDS = Set.of(PUBLISHED, EMBARGO, FROM, DRAFT, STATUS);

    private static final Map<String, Key> BY_WORD = byWord();

    private final List<String> words;

    Key(String... words) {
        this.words = List.of(words);
    }

    private static Map<String, Key> byWord() {
        var byWord = new TreeMap<String, Key>();
        for (Key key : values()) {
            key.words.forEach(word -> byWord.put(word, key));
        }
        return byWord;
    }

    /** The key that a word stands for, in any case; null when it is unknown or ignored. */
    public static @Nullable Key of(String written) {
        return BY_WORD.get(fold(written));
    }

    /** Whether a word can hold a story back, so that a slip in it may publish one too early. */
    public static boolean holdsBack(String written) {
        Key key = of(written);
        return key != null && HOLDS.contains(key);
    }

    static boolean isIgnored(String written) {
        return IGNORED.contains(fold(written));
    }

    static Set<String> all() {
        return BY_WORD.keySet();
    }

    /** The word to use in messages. */
    String word() {
        return words.get(0);
    }

    /** How good a word for this key it is: 0 is best. */
    int rank(String written) {
        return words.indexOf(fold(written));
    }

    static String fold(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }
}
