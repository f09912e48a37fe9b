package dateline.preview;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a request is answered with.
 *
 * @param headers without the lengths and what the server adds itself
 */
record Answer(int status, Map<String, String> headers, Body body) {

    private static final String TYPE = "Content-Type";

    Answer {
        var sorted = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        headers = sorted;
    }

    static Answer of(int status, String type, Body body) {
        return new Answer(status, Map.of(TYPE, type), body);
    }

    /** A line of text, for what no page is needed for. */
    static Answer line(int status, String text) {
        return of(status, "text/plain; charset=utf-8", Body.of(text + "\n"));
    }

    static Answer moved(int status, String location) {
        return line(status, "See " + location).with("Location", location);
    }

    Answer with(String name, String value) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.put(name, value);
        return new Answer(status, more, body);
    }

    Answer withAll(Map<String, String> some) {
        var more = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        more.putAll(headers);
        more.putAll(some);
        return new Answer(status, more, body);
    }

    Answer as(int status) {
        return new Answer(status, headers, body);
    }

    /** The bytes of an answer. */
    interface Body {

        Body NONE = of(new byte[0]);

        long length();

        InputStream open() throws IOException;

        static Body of(byte[] bytes) {
            return new Body() {
                @Override
                public long length() {
                    return bytes.length;
                }

                @Override
                public InputStream open() {
                    return new ByteArrayInputStream(bytes);
                }
            };
        }

        static Body of(String text) {
            return of(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
