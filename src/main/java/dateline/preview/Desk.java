package dateline.preview;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.order.Report;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The editors' list of all stories: those that are wished for, and how many there are of each kind.
 * Whatever does not depend on the wish is found out once for an issue: somebody types.
 */
final class Desk {

    private static final int AT_ONCE = 100;
    private static final int MOMENTS = 500;
    private static final String WITH_PROBLEMS = "problems";
    private static final String UNDATED = "undated";

    private final String root;
    private final List<Report.Row> roll;
    private final String[] texts;
    private final Map<String, Integer> problems;
    private final Map<String, Integer> states = new TreeMap<>();
    private final Set<String> regions = new TreeSet<>();
    private final Set<String> sections = new TreeSet<>();
    private final List<String> moments;

    private Desk(Issue issue) {
        this.root = issue.root();
        this.roll = issue.roll().get();
        this.problems = problems(issue);
        this.texts = new String[roll.size()];
        var changes = new TreeMap<Instant, String>();
        for (int i = 0; i < texts.length; i++) {
            Report.Row row = roll.get(i);
            texts[i] = folded(row.headline() + "\n" + row.file());
            count(row);
            String until = row.until();
            if (until != null) {
                changes.putIfAbsent(OffsetDateTime.parse(until).toInstant(), until);
            }
        }
        this.moments = changes.values().stream().limit(MOMENTS).toList();
    }

    static Desk of(Issue issue) {
        return new Desk(issue);
    }

    private static Map<String, Integer> problems(Issue issue) {
        var files = new HashMap<String, Integer>();
        for (List<Fault> some : List.of(issue.faults(), issue.warnings())) {
            some.forEach(fault -> files.merge(fault.problem().place().file(), 1, Integer::sum));
        }
        return files;
    }

    private void count(Report.Row row) {
        states.merge(row.state(), 1, Integer::sum);
        if (row.published() == null) {
            states.merge(UNDATED, 1, Integer::sum);
        }
        if (problems.containsKey(row.file())) {
            states.merge(WITH_PROBLEMS, 1, Integer::sum);
        }
        regions.addAll(row.regions());
        if (row.section() != null) {
            sections.add(row.section());
        }
    }

    /** The moments at which a story's state changes by the clock alone, in their order. */
    List<String> moments() {
        return moments;
    }

    /**
     * What is wished for; empty texts wish for nothing.
     *
     * @param words each stands in the headline or the name of the file, in lower case
     * @param from number of the first row, from 0
     */
    record Wish(String state, String region, String section, List<String> words, int from) {

        static Wish of(Request request) {
            return new Wish(
                    text(request, "state"),
                    text(request, "region"),
                    text(request, "section"),
                    List.of(folded(text(request, "q")).strip().split("\\s+", -1)),
                    number(text(request, "from")));
        }

        private static String text(Request request, String name) {
            String text = request.parameter(name);
            return text == null ? "" : text;
        }

        private static int number(String text) {
            return text.matches("[0-9]{1,8}") ? Integer.parseInt(text) : 0;
        }
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /**
     * @param moments that can be gone to, those of today's paper
     * @param moment of this paper; null: now
     */
    String stories(Wish wish, List<String> moments, @Nullable Instant moment) {
        var found = new ArrayList<Report.Row>();
        for (int i = 0; i < texts.length; i++) {
            if (fits(i, wish)) {
                found.add(roll.get(i));
            }
        }
        return Told.json(
                json -> {
                    json.writeStartObject();
                    json.writeNumberField("all", roll.size());
                    json.writeNumberField("found", found.size());
                    json.writeStringField("moment", moment == null ? "" : moment.toString());
                    json.writeObjectFieldStart("states");
                    for (var state : states.entrySet()) {
                        json.writeNumberField(state.getKey(), state.getValue());
                    }
                    json.writeEndObject();
                    texts(json, "regions", List.copyOf(regions));
                    texts(json, "sections", List.copyOf(sections));
                    texts(json, "moments", moments);
                    json.writeArrayFieldStart("stories");
                    int end = Math.min(found.size(), wish.from() + AT_ONCE);
                    for (int i = Math.min(wish.from(), end); i < end; i++) {
                        row(json, found.get(i));
                    }
                    json.writeEndArray();
                    json.writeEndObject();
                });
    }

    private boolean fits(int number, Wish wish) {
        Report.Row row = roll.get(number);
        return isOfState(row, wish.state())
                && (wish.region().isEmpty() || row.regions().contains(wish.region()))
                && (wish.section().isEmpty() || wish.section().equals(row.section()))
                && wish.words().stream().allMatch(texts[number]::contains);
    }

    private boolean isOfState(Report.Row row, String state) {
        return switch (state) {
            case "" -> true;
            case UNDATED -> row.published() == null;
            case WITH_PROBLEMS -> problems.containsKey(row.file());
            default -> row.state().equals(state);
        };
    }

    private static void texts(JsonGenerator json, String name, List<String> texts)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private void row(JsonGenerator json, Report.Row row) throws IOException {
        json.writeStartObject();
        json.writeStringField("state", row.state());
        json.writeStringField("headline", row.headline());
        json.writeStringField("file", row.file());
        json.writeStringField("published", row.published() == null ? "" : row.published());
        json.writeStringField("until", row.until() == null ? "" : row.until());
        texts(json, "regions", row.regions());
        json.writeStringField("section", row.section() == null ? "" : row.section());
        json.writeNumberField("problems", problems.getOrDefault(row.file(), 0));
        String address = row.address();
        json.writeStringField(
                "address",
                address == null ? "" : dateline.page.Address.encode(root + address.substring(1)));
        json.writeEndObject();
    }
}
