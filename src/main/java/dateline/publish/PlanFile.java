package dateline.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dateline.problem.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a file that a person can read, keep and have carried out later. It names paths, sizes
 * and hashes; it holds no settings of the target, so no credential could be in it.
 *
 * @param target that it is for
 * @param base the release it was planned on; null: none
 * @param at the moment of the release that it makes
 * @param bytes all of it
 */
public record PlanFile(String target, @Nullable String base, Instant at, byte[] bytes) {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    /** Writes a plan: equal plans are equal bytes. */
    public static byte[] render(Plan plan) {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            var printer = new DefaultPrettyPrinter();
            printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
            json.setPrettyPrinter(printer);
            json.writeStartObject();
            json.writeStringField("target", plan.target());
            json.writeStringField("base", plan.base());
            json.writeStringField("release", plan.next().release());
            json.writeStringField("at", plan.next().at().toString());
            json.writeStringField("url", plan.next().url());
            json.writeNumberField("files", plan.next().items().size());
            json.writeNumberField("put", plan.count(Step.Action.PUT));
            json.writeNumberField("rehead", plan.count(Step.Action.REHEAD));
            json.writeNumberField("delete", plan.count(Step.Action.DELETE));
            json.writeNumberField("bytes", plan.sent());
            json.writeArrayFieldStart("steps");
            for (Step step : plan.steps()) {
                step(json, step);
            }
            json.writeEndArray();
            if (!plan.purges().isEmpty()) {
                json.writeArrayFieldStart("purges");
                for (String path : plan.purges()) {
                    json.writeString(path);
                }
                json.writeEndArray();
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void step(JsonGenerator json, Step step) throws IOException {
        json.writeStartObject();
        json.writeStringField("do", step.action().word());
        json.writeStringField("phase", step.turn());
        json.writeStringField("path", step.item().path());
        json.writeNumberField("bytes", step.sent());
        json.writeStringField("sha256", step.item().hash());
        json.writeStringField("why", step.why());
        json.writeEndObject();
    }

    /**
     * Writes a plan down.
     *
     * @param to the file; null: where Dateline keeps plans, which Git does not see
     * @param root the publication's folder
     * @return the file
     */
    public static Path write(Plan plan, @Nullable Path to, Path root) throws IOException {
        Path own = root.resolve(".dateline/publish");
        String name = plan.target().replaceAll("[^\\p{L}\\p{Nd}_-]", "_");
        Path file = to == null ? own.resolve(name + ".json") : to;
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (own.equals(folder) && !Files.exists(own.resolve(".gitignore"))) {
            Files.writeString(own.resolve(".gitignore"), "*\n");
        }
        Files.write(file, render(plan));
        return file;
    }

    /**
     * Reads a plan's file.
     *
     * @param place of the target, for problems
     */
    public static PlanFile read(@Nullable Path file, Place place) throws Refused {
        try {
            if (file == null) {
                throw new NoSuchFileException("");
            }
            return read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Refused(PublishProblems.planOutdated(place, "there is no such file"), e);
        } catch (IOException e) {
            throw new Refused(PublishProblems.planOutdated(place, "the file is no plan"), e);
        }
    }

    /** Refuses to go on when this is not what would be planned now. */
    public void insist(Plan now, Place place) throws Refused {
        String differs =
                target.equals(now.target()) ? differs(now) : "it is for the target " + target;
        if (differs != null) {
            throw new Refused(PublishProblems.planOutdated(place, differs));
        }
    }

    /**
     * Reads what is needed to plan the same once more.
     *
     * @throws IOException when it is no plan
     */
    static PlanFile read(byte[] bytes) throws IOException {
        String target = null;
        String base = null;
        Instant at = null;
        try (JsonParser json = JSON.createParser(bytes)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it is no plan");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "target" -> target = json.getValueAsString();
                    case "base" -> base = json.getValueAsString();
                    case "at" -> at = Instant.parse(json.getValueAsString(""));
                    default -> json.skipChildren();
                }
            }
        } catch (DateTimeException e) {
            throw new IOException("it is no plan", e);
        }
        if (target == null || at == null) {
            throw new IOException("it is no plan");
        }
        return new PlanFile(target, base, at, bytes.clone());
    }

    /** What keeps it from being carried out as it is; null when nothing does. */
    @Nullable String differs(Plan now) {
        if (!Objects.equals(base, now.base())) {
            return "the target has another release";
        }
        return Arrays.equals(bytes, render(now))
                ? null
                : "the site, or the plan's file, has changed";
    }
}
