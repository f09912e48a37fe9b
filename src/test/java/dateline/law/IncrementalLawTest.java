package dateline.law;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.order.Order;
import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After any run of edits the output is what a clean build would write. */
class IncrementalLawTest {

    private static final long SEED = Long.getLong("seed", 20160509);
    private static final int EDITS = Integer.getInteger("edits", 100);

    @TempDir Path temp;

    @Test
    void incrementalEqualsFull() throws IOException {
        var generator = new Generator(SEED).begin(30);
        Paper kept = Paper.at(temp.resolve("kept")).tolerance(Order.Tolerance.KEEP_GOING);
        generator.write(kept, generator.files());
        kept.run();
        for (int i = 0; i < EDITS; i++) {
            String edited = generator.edit();
            generator.write(kept, generator.files());
            kept.now("2016-06-0%dT12:00:00Z".formatted(1 + i * 8 / EDITS)).run();
            Path clean = temp.resolve("clean");
            Paper full = Paper.at(clean).tolerance(Order.Tolerance.KEEP_GOING);
            generator.write(full, generator.files());
            full.now("2016-06-0%dT12:00:00Z".formatted(1 + i * 8 / EDITS)).run();
            assertThat(kept.site())
                    .as("seed %d, edit %d of %s", SEED, i, edited)
                    .isEqualTo(full.site());
            assertThat(full.site()).hasSizeGreaterThan(60);
            assertThat(kept.report().problems()).isEqualTo(full.report().problems());
            PathUtils.deleteDirectory(clean);
        }
        kept.run();
        assertThat(kept.changed()).isEmpty();
        assertThat(kept.report().printed()).isZero();
    }
}
