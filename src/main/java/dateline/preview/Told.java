package dateline.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.problem.Via;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the preview's own scripts are told, as JSON on one line. */
final class Told {

    private static final JsonFactory JSON = new JsonFactory();

    private Told() {}

    interface Work {
        void write(JsonGenerator json) throws IOException;
    }

    static String json(Work work) {
        var text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            work.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String json(List<String> texts) {
        return json(
                json -> {
                    json.writeStartArray();
                    for (String text : texts) {
                        json.writeString(text);
                    }
                    json.writeEndArray();
                });
    }

    /**
     * What is wrong, and what should be looked at.
     *
     * @param own fault of the page that is looked at
     */
    static String json(Issue issue, @Nullable Fault own) {
        var all = new ArrayList<Fault>(issue.faults());
        if (own != null) {
            all.add(own);
        }
        return json(all, issue.warnings());
    }

    static String json(List<Fault> faults, List<Fault> warnings) {
        return json(
                json -> {
                    json.writeStartObject();
                    faults(json, "faults", faults);
                    faults(json, "warnings", warnings);
                    json.writeEndObject();
                });
    }

    private static void faults(JsonGenerator json, String name, List<Fault> faults)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (Fault fault : faults) {
            json.writeStartObject();
            json.writeStringField("place", fault.place());
            json.writeStringField("message", fault.message());
            json.writeStringField("code", fault.problem().code());
            json.writeStringField("line", fault.line());
            json.writeStringField("carets", fault.carets());
            json.writeStringField("hint", fault.hint() == null ? "" : fault.hint());
            json.writeArrayFieldStart("way");
            for (Via step : fault.way()) {
                json.writeString(step.toString());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
