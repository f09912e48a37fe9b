package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Our reading of JSON Feed says no where it should. */
class JsonFeedTest {

    private static final String FEED =
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T",
             "feed_url": "https://post.example/feed.json", "authors": [{"name": "P"}],
             "items": [{"id": "a", "content_html": "<p>", "date_published": "2016-05-03T10:00:00Z",
               "tags": ["x"], "_own": {"b": "c"}}]}
            """;

    @Test
    void takesAFeed() {
        assertThat(JsonFeed.faults(FEED)).isEmpty();
    }

    @Test
    void takesNoOther() {
        refuses("version/1.1", "version/1");
        refuses("\"title\": \"T\",", "");
        refuses("\"id\": \"a\",", "");
        refuses("\"id\": \"a\"", "\"id\": 7");
        refuses("\"content_html\": \"<p>\",", "");
        refuses("2016-05-03T10:00:00Z", "2016-05-03");
        refuses("2016-05-03T10:00:00Z", "2016-02-31T10:00:00Z");
        refuses("https://post.example/feed.json", "/feed.json");
        refuses("[{\"name\": \"P\"}]", "[]");
        refuses("[{\"name\": \"P\"}]", "[{}]");
        refuses("\"tags\": [\"x\"]", "\"tags\": \"x\"");
        refuses("\"_own\"", "\"own\"");
        refuses("}]}", "}],}");
        refuses("}]}", "}, {\"id\": \"a\", \"content_text\": \"x\"}]}");
    }

    private static void refuses(String from, String to) {
        assertThat(FEED).contains(from);
        assertThat(JsonFeed.faults(FEED.replace(from, to))).as(to).isNotEmpty();
    }
}
