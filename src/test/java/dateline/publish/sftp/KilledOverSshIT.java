package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.publish.Killing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while it publishes to a server, at random moments: twice, or as often as
 * {@code -Dkills=N} says.
 */
@Tag("faults")
class KilledOverSshIT {

    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir Path folder;

    @Test
    void readersHaveAWholeReleaseAndTheNextPublishingFinishes() throws Exception {
        folder.toFile().setExecutable(true, false);
        try (Sshd sshd =
                Sshd.start(folder.resolve("sshd"), "Subsystem sftp internal-sftp -P fsync")) {
            Path live = Sshd.give(Files.createDirectory(folder.resolve("live")));
            Path web = Sshd.give(Files.createDirectory(folder.resolve("web")));
            var killing =
                    new Killing(
                            folder,
                            60,
                            60,
                            sshd.environment(),
                            List.of(
                                    Killing.Target.of(
                                            "web",
                                            web,
                                            web.resolve("www"),
                                            sshd.settings(web) + ", releases: off, public: www"),
                                    Killing.Target.of(
                                            "live",
                                            live,
                                            live.resolve("current"),
                                            sshd.settings(live))));
            int amid = killing.kill(KILLS);
            System.out.printf("KilledOverSshIT: %d of %d amid the publishing%n", amid, KILLS);
            assertThat(amid).as("killed amid the publishing").isGreaterThanOrEqualTo(KILLS / 2);
        }
    }

    /** Few stories change and few releases stay, so that each is made out of one before those. */
    @Test
    void aReleaseMadeOutOfAnOldOneIsWholeToo() throws Exception {
        folder.toFile().setExecutable(true, false);
        try (Sshd sshd =
                Sshd.start(folder.resolve("sshd"), "ForceCommand internal-sftp -P fsync")) {
            Path live = Sshd.give(Files.createDirectory(folder.resolve("live")));
            String settings = sshd.settings(live) + ", keep: 2";
            var target = Killing.Target.of("live", live, live.resolve("current"), settings);
            int amid = new Killing(folder, 120, 9, sshd.environment(), List.of(target)).kill(KILLS);
            System.out.printf("KilledOverSshIT, few: %d of %d amid it%n", amid, KILLS);
            assertThat(amid).as("killed amid the publishing").isPositive();
        }
    }
}
