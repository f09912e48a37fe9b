package dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while it publishes, at random moments: twice, or as often as {@code
 * -Dkills=N} says.
 */
@Tag("faults")
class KilledIT {

    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir Path folder;

    @Test
    void readersHaveAWholeReleaseAndTheNextPublishingFinishes() throws Exception {
        Path live = Files.createDirectory(folder.resolve("live"));
        Path web = Files.createDirectory(folder.resolve("web"));
        var killing =
                new Killing(
                        folder,
                        150,
                        150,
                        Map.of(),
                        List.of(
                                Killing.Target.of(
                                        "web",
                                        web,
                                        web.resolve("www"),
                                        "kind: folder, path: ../web, releases: off, public: www"),
                                Killing.Target.of(
                                        "live",
                                        live,
                                        live.resolve("current"),
                                        "kind: folder, path: ../live")));
        int amid = killing.kill(KILLS);
        System.out.printf("KilledIT: %d of %d killed amid the publishing%n", amid, KILLS);
        assertThat(amid).as("killed amid the publishing").isGreaterThanOrEqualTo(KILLS / 2);
    }
}
