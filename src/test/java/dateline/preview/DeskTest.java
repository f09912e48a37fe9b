package dateline.preview;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonToken;
import dateline.order.Report;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The editors' list, when there are many stories. */
class DeskTest {

    private static final int MANY = 100_000;
    private static final List<String> STATES = List.of("live", "live", "live", "draft");
    private static final List<String> REGIONS = List.of("malta", "italy", "south-korea");

    private static Issue issue() {
        var roll = new ArrayList<Report.Row>();
        for (int i = 0; i < MANY; i++) {
            boolean held = i % 1_000 == 7;
            roll.add(
                    new Report.Row(
                            "id-" + i,
                            "seeds/2016/" + i % 12 + "/" + i + "-gulls-over-the-grand-harbour.md",
                            "Story " + i + ": GULLS over the Grand Harbour of Valletta",
                            held ? "embargoed" : STATES.get(i % STATES.size()),
                            held ? "2017-01-0" + (1 + i % 9) + "T06:00:00+01:00" : null,
                            i % 5 == 0 ? null : "2016-05-03T09:30:00+02:00",
                            List.of(REGIONS.get(i % REGIONS.size())),
                            i % 2 == 0 ? "sport" : null,
                            held ? null : "/malta/2016/05/story-" + i + "/"));
        }
        return Issue.of("/", List.of(), page -> new byte[0]).listed(() -> roll);
    }

    private static Desk.Wish wish(String state, String region, String section, String... words) {
        return new Desk.Wish(state, region, section, List.of(words), 0);
    }

    @Test
    void sendsAScreenfulOfAsManyAsThereAre() throws IOException {
        Desk desk = Desk.of(issue());
        String all = desk.stories(wish("", "", "", ""), desk.moments(), null);
        assertThat(all).contains("\"all\":100000,\"found\":100000,");
        assertThat(all.length()).isLessThan(64 << 10);
        assertThat(files(all)).hasSize(100);
        var last = new Desk.Wish("", "", "", List.of(""), MANY - 30);
        assertThat(files(desk.stories(last, List.of(), null))).hasSize(30);
        var beyond = new Desk.Wish("", "", "", List.of(""), 99_999_999);
        assertThat(files(desk.stories(beyond, List.of(), null))).isEmpty();
    }

    @Test
    void findsByWordsAndKinds() {
        Desk desk = Desk.of(issue());
        assertThat(found(desk, wish("", "", "", "gulls", "99999"))).isEqualTo(1);
        assertThat(found(desk, wish("", "", "", "gulls", "nowhere"))).isZero();
        assertThat(found(desk, wish("embargoed", "", "", ""))).isEqualTo(100);
        assertThat(found(desk, wish("undated", "italy", "sport", ""))).isEqualTo(3_333);
        assertThat(desk.moments()).hasSize(9).startsWith("2017-01-01T06:00:00+01:00").isSorted();
    }

    private static int found(Desk desk, Desk.Wish wish) {
        String json = desk.stories(wish, List.of(), null);
        return Integer.parseInt(json.replaceAll("(?s).*?\"found\":(\\d+),.*", "$1"));
    }

    @Test
    void aKeyPressIsAnsweredAtOnce() {
        Desk desk = Desk.of(issue());
        long best = Long.MAX_VALUE;
        for (String word : List.of("g", "gu", "gul", "gull", "valletta 7", "nothing of the kind")) {
            long start = System.nanoTime();
            desk.stories(wish("", "", "", word.split(" ", -1)), desk.moments(), null);
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(150));
    }

    @Test
    void asksForTheRollOnceForAnIssue() {
        var asked = new ArrayList<String>();
        Issue issue =
                Issue.of("/", List.of(), page -> new byte[0])
                        .listed(
                                () -> {
                                    asked.add("asked");
                                    return List.of();
                                });
        Newsstand newsstand = Newsstand.of(issue, null, null);
        assertThat(asked).isEmpty();
        newsstand.desk().moments();
        newsstand.desk().stories(wish("", "", "", ""), List.of(), null);
        assertThat(asked).hasSize(1);
    }

    private static List<String> files(String json) throws IOException {
        var files = new ArrayList<String>();
        try (var parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME
                        && parser.currentName().equals("file")) {
                    files.add(parser.nextTextValue());
                }
            }
        }
        return files;
    }
}
