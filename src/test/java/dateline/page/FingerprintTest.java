package dateline.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    record Pair(Object a, Object b) {}

    record Twin(Object a, Object b) {}

    @Test
    void noTwoDifferentValuesAreWrittenAlike() {
        List<Object> values =
                Arrays.asList(
                        null,
                        "",
                        "n",
                        "null",
                        "a",
                        List.of(),
                        List.of(""),
                        List.of("", ""),
                        List.of("ab"),
                        List.of("a", "b"),
                        List.of(List.of("a"), "b"),
                        List.of(List.of("a", "b")),
                        true,
                        "true",
                        1,
                        "1",
                        2,
                        List.of(1, 2),
                        new Pair("a", "b"),
                        new Pair("ab", ""),
                        new Pair("", "ab"),
                        new Twin("a", "b"),
                        new Pair("a", null),
                        new Pair(null, "a"),
                        Map.of("a", "b"),
                        Map.of());
        var prints = new HashSet<Fingerprint>();
        values.forEach(value -> prints.add(Fingerprint.of(value)));
        assertThat(prints).hasSize(values.size());
    }

    @Test
    void equalValuesHaveEqualFingerprints() {
        assertThat(Fingerprint.of(new Pair(List.of("a", 1), "é")))
                .isEqualTo(Fingerprint.of(new Pair(List.of("a", 1), "é")));
        assertThat(Fingerprint.of("a").hex()).hasSize(32);
    }

    @Test
    void refusesWhatItCannotSeeThrough() {
        assertThatThrownBy(() -> Fingerprint.of(new Object()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
