package dateline.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.Build;
import dateline.Newsroom;
import dateline.order.Order;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed {@code site/} is the demonstration publication, built. */
class DemonstrationTest {

    @Test
    void theCommittedSiteIsWhatABuildMakes(@TempDir Path temp) {
        Path root = Path.of("").toAbsolutePath();
        Path out = temp.resolve("site");
        var order =
                new Order(
                        root,
                        out,
                        Instant.parse("2026-11-01T00:00:00Z"),
                        null,
                        Order.Tolerance.STRICT,
                        false,
                        2,
                        false);
        var report = new Build(Newsroom.ofTheHouse()).run(order, done -> {});
        assertThat(report.problems()).isEmpty();
        var built = Paper.tree(out);
        var committed = Paper.tree(root.resolve("site"));
        assertThat(built.keySet()).isEqualTo(committed.keySet());
        assertThat(built).isEqualTo(committed);
    }
}
