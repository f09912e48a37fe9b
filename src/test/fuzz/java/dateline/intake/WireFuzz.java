package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dateline.intake.wire.WireText;
import dateline.matter.Entry;
import dateline.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;

/** Any bytes as wire copy: they are read, none of them is markup, and no line of it is lost. */
@Timeout(60)
class WireFuzz {

    /** How lines begin that are for the desk and leave the text. */
    private static final List<String> FOR_THE_DESK =
            List.of(
                    "(more)", "more", "-more-", "- more -", "ends", "-ends-", "- ends -", "end",
                    "-30-", "- 30 -", "###", "# # #", "writethru", "(ends)", "(end)", "endit",
                    "mandatory kill", "kill", "embargo", "strictly embargo", "under embargo",
                    "correction", "clarification", "update", "retraction");

    /** At the ends of a line, with those that are wider than others or that nobody sees. */
    private static final Pattern BLANKS =
            Pattern.compile("^[\\s\\p{Z}\u200b]+|[\\s\\p{Z}\u200b]+$");

    private static final List<String> NOTES =
            List.of(
                    "notes to editors",
                    "note to editors",
                    "notes for editors",
                    "editors' note",
                    "editors\u2019 note",
                    "eds");

    @DictionaryFile(resourcePath = "WireFuzz.dict")
    @FuzzTest(maxDuration = "20m")
    void readsAnyWireCopy(byte[] bytes) {
        HandedIn.inTime(() -> read(bytes));
    }

    private static void read(byte[] bytes) {
        HandedIn paper = HandedIn.as("gulls.txt", false);
        Copy copy = paper.copy(bytes);
        if (copy == null || copy.text().isBlank()) {
            return;
        }
        Manuscript manuscript = paper.read(copy, new WireText());
        SoundText.checkPlaces(manuscript.problems(), paper.file(), copy.text());
        String text = SoundText.WIRE.check(manuscript.text().html());
        Filing filing = paper.file(copy, manuscript);
        SoundText.checkPlaces(filing.problems(), paper.file(), copy.text());
        boolean wrong = filing.problems().stream().anyMatch(Problem::isError);
        assertThat(filing.story() == null).isEqualTo(wrong);
        if (manuscript.problems().stream().noneMatch(Problem::isError)) {
            checkNothingIsLost(copy.text(), manuscript, text);
        }
    }

    private static void checkNothingIsLost(String copy, Manuscript manuscript, String text) {
        var said = new ArrayList<String>();
        said.add(letters(text));
        said.add(manuscript.headline() == null ? "" : letters(manuscript.headline()));
        manuscript.fields().forEach(field -> say(field.key(), field.value(), said));
        int slugLines = 0;
        for (String written : copy.split("\n", -1)) {
            String line = BLANKS.matcher(written).replaceAll("");
            String lower = line.toLowerCase(Locale.ROOT);
            if (NOTES.stream().anyMatch(lower::startsWith)) {
                return;
            }
            String letters = letters(line);
            boolean desk = FOR_THE_DESK.stream().anyMatch(lower::startsWith);
            if (!desk && said.stream().noneMatch(part -> part.contains(letters))) {
                slugLines++;
                // The slug line is for the desk as well: one, above the text.
                if (!isSlugLine(line) || slugLines > 1) {
                    throw new AssertionError("lost: " + line);
                }
            }
        }
    }

    private static boolean isSlugLine(String line) {
        return line.chars().noneMatch(Character::isLowerCase) && line.matches("\\S*[-/]\\S*");
    }

    private static void say(String key, Entry value, List<String> said) {
        if (value instanceof Entry.Scalar scalar) {
            said.add(letters(key) + letters(scalar.text()));
            said.add("By" + letters(scalar.text()));
            said.add("BY" + letters(scalar.text()));
        } else if (value instanceof Entry.Sequence sequence) {
            sequence.items().forEach(item -> say(key, item, said));
        } else if (value instanceof Entry.Mapping mapping) {
            mapping.fields().forEach(field -> say(key, field.value(), said));
        }
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
