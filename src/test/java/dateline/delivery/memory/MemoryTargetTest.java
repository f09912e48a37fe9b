package dateline.delivery.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.delivery.Round;
import org.junit.jupiter.api.Test;

class MemoryTargetTest {

    @Test
    void keepsTheSiteFromRunToRun() {
        var target = new MemoryTarget();
        try (target) {
            Round.deliver(target, false, Round.pages("/", "front", "/a/", "a", "/b/", "b"));
        }
        try (target) {
            var receipt =
                    Round.deliver(
                            target, false, Round.pages("/", "front", "/a/", "a 2", "/c/", "c"));
            assertThat(Round.figures(receipt))
                    .containsExactly("1 added", "1 replaced", "1 unchanged", "1 removed");
        }
        assertThat(target.files()).containsExactly("a/index.html", "c/index.html", "index.html");
        assertThat(target.read("a/index.html")).asString().isEqualTo("a 2");
        assertThat(target.read("b/index.html")).isNull();
        assertThat(target.ledger().lines()).hasSize(3);
    }

    @Test
    void showsNothingOfARunThatWasNotDelivered() {
        var target = new MemoryTarget();
        try (target) {
            Round.print(target, false, Round.pages("/", "front"));
        }
        assertThat(target.files()).isEmpty();
    }
}
