package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dateline.intake.markdown.Markdown;
import dateline.matter.Entry;
import dateline.matter.Parsed;
import dateline.matter.Yaml;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Any bytes as front matter: they are keys and values, or a problem says why not; and what comes
 * out is what the YAML library reads when it makes objects of the same text itself.
 */
@Timeout(60)
class FrontMatterFuzz {

    /** Marks of a document, a tag, and the words for nothing. */
    private static final Pattern NOTHING = Pattern.compile("(---|\\.\\.\\.|!\\S*|~|null|\\s)*");

    private static final LoadSettings PLAIN =
            LoadSettings.builder().setSchema(new FailsafeSchema()).build();

    @DictionaryFile(resourcePath = "FrontMatterFuzz.dict")
    @FuzzTest(maxDuration = "20m")
    void readsAnyFrontMatter(byte[] bytes) {
        HandedIn.inTime(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        HandedIn paper = HandedIn.as("gulls.md", false);
        Copy matter = paper.copy(bytes);
        if (matter == null) {
            return;
        }
        Parsed parsed = Yaml.read(matter.text(), Place.of(paper.file()));
        SoundText.checkPlaces(parsed.problems(), paper.file(), matter.text());
        boolean wrong = parsed.problems().stream().anyMatch(Problem::isError);
        if (parsed.entry() != null) {
            checkPlaces(parsed.entry(), paper.file(), matter.text());
        }
        if (!wrong && parsed.entry() == null) {
            assertThat(withoutComments(matter.text())).matches(NOTHING);
        }
        if (!wrong && parsed.entry() != null) {
            checkAgreement(parsed.entry(), matter.text());
        }
        story(paper, "---\n" + matter.text() + "\n---\nThe gulls return.\n");
    }

    private static void story(HandedIn paper, String text) {
        Copy copy = Copy.of(item(paper), Decoding.clean(text));
        Manuscript manuscript = paper.read(copy, new Markdown());
        SoundText.checkPlaces(manuscript.problems(), paper.file(), copy.text());
        SoundText.MARKDOWN.check(manuscript.text().html());
        Filing filing = paper.file(copy, manuscript);
        SoundText.checkPlaces(filing.problems(), paper.file(), copy.text());
        boolean wrong = filing.problems().stream().anyMatch(Problem::isError);
        assertThat(filing.story() == null).isEqualTo(wrong);
        if (filing.story() != null) {
            assertThat(filing.story().headline()).isNotBlank().doesNotContain("\n");
        }
    }

    private static Wire.Item item(HandedIn paper) {
        return paper.copy(new byte[] {'x'}).item();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(^|\\s)#[^\n]*", "").replaceAll("(?m)^%[^\n]*", "").strip();
    }

    private static void checkPlaces(Entry entry, String file, String text) {
        var places = new ArrayList<Problem>();
        collect(entry, places);
        SoundText.checkPlaces(places, file, text);
    }

    private static void collect(Entry entry, ArrayList<Problem> places) {
        if (places.size() > 2_000) {
            return;
        }
        places.add(Problem.warning("place", entry.place(), "a value", ""));
        if (entry instanceof Entry.Sequence sequence) {
            sequence.items().forEach(item -> collect(item, places));
        } else if (entry instanceof Entry.Mapping mapping) {
            for (Entry.Field field : mapping.fields()) {
                places.add(Problem.warning("place", field.at(), "a key", ""));
                collect(field.value(), places);
            }
        }
    }

    private static void checkAgreement(Entry entry, String text) {
        Object loaded;
        try {
            loaded = new Load(PLAIN).loadFromString(text);
        } catch (RuntimeException e) {
            // The library makes objects of less: it knows fewer tags and allows fewer aliases.
            return;
        }
        assertThat(plain(entry)).isEqualTo(loaded);
    }

    private static Object plain(Entry entry) {
        if (entry instanceof Entry.Scalar scalar) {
            return scalar.text();
        }
        if (entry instanceof Entry.Sequence sequence) {
            return sequence.items().stream().map(FrontMatterFuzz::plain).toList();
        }
        var map = new LinkedHashMap<String, Object>();
        ((Entry.Mapping) entry).fields().forEach(f -> map.put(f.key(), plain(f.value())));
        return map;
    }
}
