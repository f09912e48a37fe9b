package dateline.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * What a page says to programs, in a {@code <script>} that nobody runs (HTML Living Standard,
 * section 4.12.1: a data block). It goes into the page as it is, so no sign in it can end the
 * script, begin a comment in it, or end a line of a script: they are written as {@code \}{@code
 * uXXXX}.
 */
public final class DataBlock {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final Escapes ESCAPES = new Escapes();
    private static final int USUAL = 4096;

    private final String json;

    private DataBlock(String json) {
        this.json = json;
    }

    /** What is written into a generator. */
    public interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    public static DataBlock of(Writing writing) {
        var text = new StringWriter(USUAL);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setCharacterEscapes(ESCAPES);
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is never full
        }
        return new DataBlock(text.toString());
    }

    /** One JSON text. */
    public String json() {
        return json;
    }

    /** Those of JSON, and those of a script in a page. */
    private static final class Escapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final SerializableString LINE = new SerializedString("\\u2028");
        private static final SerializableString PARAGRAPH = new SerializedString("\\u2029");

        private final int[] ascii = standardAsciiEscapesForJSON();

        Escapes() {
            for (char sign : new char[] {'<', '>', '&'}) {
                ascii[sign] = ESCAPE_STANDARD;
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
