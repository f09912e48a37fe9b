package dateline.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What JSON Feed 1.1 asks for, by its published text. */
final class JsonFeed {

    private static final Map<String, Class<?>> TOP =
            Map.ofEntries(
                    Map.entry("version", String.class),
                    Map.entry("title", String.class),
                    Map.entry("home_page_url", URI.class),
                    Map.entry("feed_url", URI.class),
                    Map.entry("description", String.class),
                    Map.entry("user_comment", String.class),
                    Map.entry("next_url", URI.class),
                    Map.entry("icon", URI.class),
                    Map.entry("favicon", URI.class),
                    Map.entry("authors", List.class),
                    Map.entry("language", String.class),
                    Map.entry("expired", Boolean.class),
                    Map.entry("hubs", List.class),
                    Map.entry("items", List.class));
    private static final Map<String, Class<?>> ITEM =
            Map.ofEntries(
                    Map.entry("id", String.class),
                    Map.entry("url", URI.class),
                    Map.entry("external_url", URI.class),
                    Map.entry("title", String.class),
                    Map.entry("content_html", String.class),
                    Map.entry("content_text", String.class),
                    Map.entry("summary", String.class),
                    Map.entry("image", URI.class),
                    Map.entry("banner_image", URI.class),
                    Map.entry("date_published", OffsetDateTime.class),
                    Map.entry("date_modified", OffsetDateTime.class),
                    Map.entry("authors", List.class),
                    Map.entry("tags", List.class),
                    Map.entry("language", String.class),
                    Map.entry("attachments", List.class));
    private static final Map<String, Class<?>> AUTHOR =
            Map.of("name", String.class, "url", URI.class, "avatar", URI.class);

    private final List<String> faults = new ArrayList<>();

    private JsonFeed() {}

    /** What is wrong with a feed. */
    static List<String> faults(String json) {
        var feed = new JsonFeed();
        try {
            feed.top(read(json));
        } catch (IOException e) {
            feed.faults.add("no JSON: " + e.getMessage());
        }
        return feed.faults;
    }

    /** As maps and lists. */
    static Map<?, ?> read(String json) throws IOException {
        var factory =
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
        try (JsonParser parser = factory.createParser(json)) {
            parser.nextToken();
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new IOException("something behind the end");
            }
            return (Map<?, ?>) value;
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                var map = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, value(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                return list;
            }
            case VALUE_STRING -> {
                return parser.getText();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> throw new IOException("unexpected " + parser.currentToken());
        }
    }

    private void top(Map<?, ?> feed) {
        fields("feed", feed, TOP);
        unless("https://jsonfeed.org/version/1.1".equals(feed.get("version")), "version");
        unless(feed.get("title") instanceof String, "no title");
        unless(feed.get("items") instanceof List<?>, "no items");
        authors("feed", feed);
        var ids = new HashSet<Object>();
        for (Object one : list(feed.get("items"))) {
            if (one instanceof Map<?, ?> item) {
                item(item, ids);
            } else {
                faults.add("an item is no object");
            }
        }
    }

    private void item(Map<?, ?> item, Set<Object> ids) {
        Object id = item.get("id");
        fields("item " + id, item, ITEM);
        unless(id instanceof String text && !text.isEmpty(), "an item without an id");
        unless(ids.add(String.valueOf(id)), "two items with the id " + id);
        unless(
                item.containsKey("content_html") || item.containsKey("content_text"),
                id + ": no content");
        unless(
                !item.containsKey("content_text") || !item.containsKey("content_html"),
                id + ": two contents");
        authors("item " + id, item);
        unless(list(item.get("tags")).stream().allMatch(String.class::isInstance), id + ": tags");
    }

    /** "If provided, at least one of the three must be there." */
    private void authors(String where, Map<?, ?> owner) {
        unless(!owner.containsKey("author"), where + ": author is of version 1");
        unless(
                !owner.containsKey("authors") || !list(owner.get("authors")).isEmpty(),
                where + ": nobody in authors");
        for (Object author : list(owner.get("authors"))) {
            unless(author instanceof Map<?, ?> map && !map.isEmpty(), where + ": an author");
            if (author instanceof Map<?, ?> map) {
                fields(where + ", author", map, AUTHOR);
            }
        }
    }

    private void fields(String where, Map<?, ?> object, Map<String, Class<?>> known) {
        object.forEach(
                (name, value) -> {
                    Class<?> kind = known.get(name);
                    boolean own = String.valueOf(name).startsWith("_");
                    unless(
                            own || kind != null && is(kind, value),
                            where + ": " + name + " " + value);
                });
    }

    private static boolean is(Class<?> kind, Object value) {
        if (kind == URI.class) {
            return value instanceof String text && text.matches("https?://\\S+");
        }
        if (kind == OffsetDateTime.class) {
            return value instanceof String text && isDate(text);
        }
        return kind.isInstance(value);
    }

    private static boolean isDate(String text) {
        try {
            OffsetDateTime.parse(text);
            return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\S+");
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private void unless(boolean kept, String fault) {
        if (!kept) {
            faults.add(fault);
        }
    }
}
