package dateline.linked;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page tells programs, read as they read it: as HTML first, and then as JSON. */
record Head(String html, Document page) {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    static Head of(String html) {
        return new Head(html, Jsoup.parse(html));
    }

    /** The things of the one data block that the page has. */
    List<Map<String, Object>> graph() {
        List<Element> scripts = page.select("script");
        assertThat(scripts).hasSize(1);
        assertThat(scripts.get(0).attributes().asList())
                .extracting(Object::toString)
                .containsExactly("type=\"application/ld+json\"");
        assertThat(scripts.get(0).parent().nodeName()).isEqualTo("head");
        assertThat(scripts.get(0).data()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        Map<String, Object> whole = object(json(scripts.get(0).data()));
        assertThat(whole).containsOnlyKeys("@context", "@graph");
        assertThat(whole).containsEntry("@context", "https://schema.org");
        return list(whole.get("@graph")).stream().map(Head::object).toList();
    }

    /** The one thing of this type. */
    Map<String, Object> thing(String type) {
        List<Map<String, Object>> found =
                graph().stream().filter(one -> Objects.equals(one.get("@type"), type)).toList();
        assertThat(found).as(type).hasSize(1);
        return found.get(0);
    }

    List<String> metas(String property) {
        return page.select("meta[property=" + property + "]").eachAttr("content");
    }

    /** Tag to address, in the order of the page. */
    Map<String, String> languages() {
        var languages = new LinkedHashMap<String, String>();
        for (Element link : page.select("link[rel=alternate][hreflang]")) {
            assertThat(languages.put(link.attr("hreflang"), link.attr("href"))).isNull();
        }
        return languages;
    }

    /** What a reader sees of the dates of a story: word before it to moment. */
    List<String> seen(String selector) {
        return page.select(selector).eachAttr("datetime");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        assertThat(value).isInstanceOf(Map.class);
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of(value);
    }

    private static Object json(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            Object value = value(parser);
            assertThat(parser.nextToken()).isNull();
            return value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                var object = new LinkedHashMap<String, Object>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                yield object;
            }
            case START_ARRAY -> {
                var list = new ArrayList<Object>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default ->
                    throw new AssertionError(parser.currentToken() + " in " + parser.currentName());
        };
    }
}
