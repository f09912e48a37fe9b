package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.hash.Sha256;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SumsTest {

    private static final Place LIST = Place.of("site/.dateline/SHA256SUMS");
    private static final String HASH = Sha256.of("x");

    @Test
    void sortsByTheBytesOfThePath() {
        var paths = List.of("b", "a/b", "a", "\uD83D\uDE00", "\uFB01", "é", "a b");
        var hashes = new HashMap<String, String>();
        paths.forEach(path -> hashes.put(path, HASH));
        assertThat(text(hashes).lines().map(line -> line.substring(66)))
                .containsExactly("a", "a b", "a/b", "b", "é", "\uFB01", "\uD83D\uDE00")
                .isSortedAccordingTo(
                        (one, other) ->
                                Arrays.compareUnsigned(
                                        one.getBytes(StandardCharsets.UTF_8),
                                        other.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWhatItWrote() {
        var hashes = Map.of("index.html", HASH, "a  b/é.txt", Sha256.of("y"));
        Sums sums = parse(text(hashes));
        assertThat(sums.hashes()).isEqualTo(hashes);
        assertThat(sums.problems()).isEmpty();
        assertThat(sums.canonical()).isTrue();
    }

    @Test
    void knowsAListThatIsSoundButNotAsItWouldWriteIt() {
        Sums sums = parse(HASH + "  b\n" + HASH + "  a\n");
        assertThat(sums.problems()).isEmpty();
        assertThat(sums.canonical()).isFalse();
    }

    @Test
    void reportsEachDamagedLineAndReadsTheOthers() {
        Sums sums =
                parse(
                        String.join(
                                "\n",
                                HASH + "  a",
                                HASH + " *b",
                                HASH.toUpperCase(java.util.Locale.ROOT) + "  c",
                                HASH + "  ../d",
                                HASH + "  /e",
                                HASH + "  f/",
                                HASH + "  a",
                                HASH + "  .dateline/SHA256SUMS",
                                "\\" + HASH + "  g",
                                HASH + "  h\r",
                                "",
                                HASH + "  \uFFFD",
                                HASH + "  i",
                                HASH + "  cut"));
        assertThat(sums.hashes().keySet()).containsExactlyInAnyOrder("a", "i");
        assertThat(sums.problems())
                .extracting(problem -> problem.message().split(" ", -1)[1])
                .containsExactly("2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "14");
        assertThat(sums.problems()).extracting(Problem::code).containsOnly("damaged-list");
    }

    private static String text(Map<String, String> hashes) {
        return new String(Sums.render(hashes), StandardCharsets.UTF_8);
    }

    private static Sums parse(String text) {
        return Sums.parse(text.getBytes(StandardCharsets.UTF_8), LIST);
    }
}
