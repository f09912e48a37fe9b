package dateline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.excerpt.Cells;
import dateline.order.Made;
import dateline.order.Published;
import dateline.order.Report;
import dateline.problem.Problem;
import dateline.problem.Via;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/** Results for other programs, one value on one line. */
final class Json {

    private Json() {}

    /**
     * What came of a run.
     *
     * @param held whether the stories that are not live are named
     */
    static String report(Report report, long millis, boolean held) {
        return written(
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("stories", report.stories());
                    json.writeNumberField("pages", report.pages());
                    json.writeNumberField("printed", report.printed());
                    json.writeNumberField("unchanged", report.unchanged());
                    json.writeNumberField("removed", report.removed());
                    json.writeNumberField("errors", report.errors());
                    json.writeNumberField("warnings", report.warnings());
                    json.writeFieldName("seconds");
                    json.writeNumber(Figures.seconds(millis));
                    json.writeBooleanField("delivered", report.delivered());
                    if (held) {
                        held(json, report.roll());
                    }
                    problems(json, report.problems());
                    json.writeEndObject();
                });
    }

    private static void held(JsonGenerator json, List<Report.Row> roll) throws IOException {
        json.writeArrayFieldStart("held");
        for (Report.Row row : Cli.held(roll)) {
            row(json, row);
        }
        json.writeEndArray();
    }

    /**
     * What came of publishing.
     *
     * @param problems of the build and of what followed
     */
    static String published(Published published, List<Problem> problems, long millis) {
        return written(
                json -> {
                    json.writeStartObject();
                    json.writeStringField("release", published.release());
                    json.writeBooleanField("published", published.release() != null);
                    Published.Tally tally = published.tally();
                    if (tally != null) {
                        tally(json, tally);
                    }
                    long errors = problems.stream().filter(Problem::isError).count();
                    json.writeNumberField("errors", errors);
                    json.writeNumberField("warnings", problems.size() - errors);
                    json.writeFieldName("seconds");
                    json.writeNumber(Figures.seconds(millis));
                    texts(json, "lines", published.lines());
                    problems(json, problems);
                    json.writeEndObject();
                });
    }

    private static void tally(JsonGenerator json, Published.Tally tally) throws IOException {
        json.writeStringField("target", tally.target());
        json.writeStringField("base", tally.base());
        json.writeNumberField("put", tally.put());
        json.writeNumberField("bytes", tally.bytes());
        json.writeNumberField("reheaded", tally.reheaded());
        json.writeNumberField("removed", tally.removed());
        json.writeNumberField("purged", tally.purged());
        json.writeNumberField("files", tally.files());
        json.writeNumberField("staying", tally.staying());
        json.writeNumberField("before", tally.before());
    }

    static String made(Made made) {
        return written(
                json -> {
                    json.writeStartObject();
                    texts(json, "files", made.files());
                    problems(json, made.problems());
                    json.writeEndObject();
                });
    }

    static String roll(List<Report.Row> roll) {
        return written(
                json -> {
                    json.writeStartArray();
                    for (Report.Row row : roll) {
                        row(json, row);
                    }
                    json.writeEndArray();
                });
    }

    private static void row(JsonGenerator json, Report.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", row.id());
        json.writeStringField("file", row.file());
        json.writeStringField("headline", row.headline());
        json.writeStringField("state", row.state());
        json.writeStringField("until", row.until());
        json.writeStringField("published", row.published());
        texts(json, "regions", row.regions());
        json.writeStringField("section", row.section());
        json.writeStringField("address", row.address());
        json.writeEndObject();
    }

    private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems.stream().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("severity", problem.severity().word());
            json.writeStringField("code", problem.code());
            json.writeStringField("file", problem.place().file());
            json.writeNumberField("line", problem.place().line());
            json.writeNumberField("column", problem.place().column());
            json.writeStringField("message", problem.message());
            json.writeStringField("hint", problem.hint());
            way(json, problem.way());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Left out where the place stands for itself, as nearly always. */
    private static void way(JsonGenerator json, List<Via> way) throws IOException {
        if (way.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("way");
        for (Via step : way) {
            json.writeStartObject();
            json.writeStringField("file", step.place().file());
            json.writeNumberField("line", step.place().line());
            json.writeNumberField("column", step.place().column());
            json.writeStringField("call", step.call());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String written(Writing writing) {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string is never full
        }
        return tame(text.toString());
    }

    /** JSON allows C1 controls and what turns the line; a terminal should not get them. */
    private static String tame(String json) {
        var tame = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char one = json.charAt(i);
            if (Cells.isTreacherous(one) && !isPaired(json, i)) {
                tame.append(String.format(Locale.ROOT, "\\u%04x", (int) one));
            } else {
                tame.append(one);
            }
        }
        return tame.toString();
    }

    private static boolean isPaired(String text, int at) {
        char one = text.charAt(at);
        return Character.isHighSurrogate(one)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : Character.isLowSurrogate(one)
                        && at > 0
                        && Character.isHighSurrogate(text.charAt(at - 1));
    }

    /** What is written into a generator. */
    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }
}
