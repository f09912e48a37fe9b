package dateline.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import dateline.page.DataBlock;
import java.io.IOException;
import java.io.StringWriter;
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

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Escapes ESCAPES = new Escapes();
    private static final int USUAL = 4096;

    private final JsonGenerator json;

    private LinkedData(JsonGenerator json) {
        this.json = json;
    }

    /** A graph of things in the vocabulary of schema.org. */
    public static DataBlock graph(Consumer<LinkedData> things) {
        var text = new StringWriter(USUAL);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setCharacterEscapes(ESCAPES);
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeArrayFieldStart("@graph");
            things.accept(new LinkedData(json));
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is never full
        }
        return new DataBlock(text.toString());
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

    /** Those of JSON, and those of a script in a page. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final SerializableString LINE = new SerializedString("\\u2028");
        private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            for (int sign = 0; sign < ascii.length; sign++) {
                if (DataBlock.isUnsafe((char) sign)) {
                    ascii[sign] = ESCAPE_STANDARD;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int sign) {
            return sign == 0x2028 ? LINE : sign == 0x2029 ? PARAGRAPH : null;
        }
    }
}
