package dateline.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.page.DataBlock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes things and their properties as JSON-LD. What is missing or empty is not written, so no
 * property stands there without a value.
 */
public final class LinkedData {

    private final JsonGenerator json;

    private LinkedData(JsonGenerator json) {
        this.json = json;
    }

    /** A graph of things in the vocabulary of schema.org. */
    public static DataBlock graph(Consumer<LinkedData> things) {
        return DataBlock.of(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("@context", "https://schema.org");
                    json.writeArrayFieldStart("@graph");
                    things.accept(new LinkedData(json));
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    /** One more thing of the graph, or of the property that is being written. */
    public void thing(String type, Consumer<LinkedData> properties) {
        try {
            json.writeStartObject();
            json.writeStringField("@type", type);
            properties.accept(this);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void property(String name, String type, Consumer<LinkedData> properties) {
        name(name);
        thing(type, properties);
    }

    /** A property with a thing for each of these; no list around one alone. */
    public <T> void each(String name, List<T> values, BiConsumer<LinkedData, T> writing) {
        if (values.isEmpty()) {
            return;
        }
        name(name);
        try {
            if (values.size() > 1) {
                json.writeStartArray();
            }
            for (T value : values) {
                writing.accept(this, value);
            }
            if (values.size() > 1) {
                json.writeEndArray();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void text(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        try {
            json.writeStringField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void texts(String name, List<String> values) {
        each(name, values, LinkedData::text);
    }

    private void text(String value) {
        try {
            json.writeString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A number above nothing. */
    public void number(String name, int value) {
        if (value <= 0) {
            return;
        }
        try {
            json.writeNumberField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void truth(String name, boolean value) {
        try {
            json.writeBooleanField(name, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void name(String name) {
        try {
            json.writeFieldName(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
