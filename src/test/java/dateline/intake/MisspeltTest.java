package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MisspeltTest {

    @TempDir Path root;

    @ParameterizedTest
    @CsvSource({
        "embarg, embargo",
        "Embrago, embargo",
        "embargo_until, embargo",
        "drafts, draft",
        "statuss, status",
        "expire, expires",
        "expiry, expires",
        "unpublish_date, expires",
        "publishdat, publish",
        "publised, published"
    })
    void knowsWhatWasMeantToHoldTheStory(String written, String meant) {
        assertThat(Misspelt.hold(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embargo",
                "publishDate",
                "date",
                "layout",
                "share",
                "publisher",
                "stats",
                "states",
                "craft",
                "data",
                "rating",
                "photographer",
                "public_id"
            })
    void leavesOtherWordsAlone(String written) {
        assertThat(Misspelt.hold(written)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGED UNTIL 2030-05-03 09:30",
                "EMBARGO UNITL 2030-05-03 09:30",
                "EMBARGO TILL 2030-05-03",
                "Embargoed untill 2030-05-03",
                "STRICTLY EMBRAGOED UNTIL TUESDAY",
                "EMBARG: 2030-05-03",
                "KIL"
            })
    void stopsAtAMisspeltDeskMark(String mark) {
        assertThat(problems(mark)).contains("misspelt-hold");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 2030-05-03 09:30",
                "EMBARGO ON GRAIN WIDENS",
                "EMBARGOES HURT GRAIN TRADE",
                "EMBARKED UNTIL TUESDAY",
                "The embargo, till 2030 at least, holds.",
                "KILN: the potters' fire",
                "KILL"
            })
    void takesNoProseForAMark(String line) {
        assertThat(problems(line)).doesNotContain("misspelt-hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Embarg: 2030-05-03", "Drafts: yes", "By: Ada Park\nStatuss: withheld"})
    void stopsAtAMisspeltHeaderLine(String lines) {
        String story = "Malta\n\nGulls return\n\n" + lines + "\n\nThey came.\n\nThey stayed.\n";

        assertThat(Given.codes(new Given(root).file("seeds/a.txt", story).filed()))
                .containsExactly("misspelt-hold");
    }

    private List<String> problems(String line) {
        String story = line + "\n\nMalta\n\nGulls return\n\nThey came.\n\nThey stayed.\n";
        return Given.codes(new Given(root).file("seeds/a.txt", story).filed());
    }
}
