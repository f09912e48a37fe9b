package dateline.output.sitemap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartsTest {

    @Test
    void cutsWhatIsTooLong() {
        assertThat(files(5, 2, 1_000_000))
                .containsExactly("2016: /0 /1", "2016-2: /2 /3", "2016-3: /4");
        assertThat(files(4, 2, 1_000_000)).containsExactly("2016: /0 /1", "2016-2: /2 /3");
        assertThat(files(2, 2, 1_000_000)).containsExactly("2016: /0 /1");
    }

    @Test
    void cutsByLengthButLeavesNoFileEmpty() {
        assertThat(files(3, 50, 170)).containsExactly("2016: /0 /1", "2016-2: /2");
        assertThat(files(2, 50, 1)).containsExactly("2016: /0", "2016-2: /1");
    }

    @Test
    void holdsToTheProtocol() {
        assertThat(Parts.MOST).isLessThanOrEqualTo(50_000);
        assertThat(Parts.LONGEST).isLessThan(50 * 1024 * 1024);
    }

    private static List<String> files(int entries, int most, long longest) {
        var parts = new TreeMap<String, List<Sitemap.Entry>>();
        parts.put(
                "2016",
                IntStream.range(0, entries)
                        .mapToObj(n -> new Sitemap.Entry("/" + n, null, List.of()))
                        .toList());
        return Parts.files(parts, most, longest).entrySet().stream()
                .map(
                        file ->
                                file.getKey()
                                        + ": "
                                        + String.join(
                                                " ",
                                                file.getValue().stream()
                                                        .map(Sitemap.Entry::loc)
                                                        .toList()))
                .toList();
    }
}
