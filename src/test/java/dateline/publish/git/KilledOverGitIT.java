package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.publish.Killing;
import dateline.story.Paper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed while it publishes to a branch, by itself or with each git that it called,
 * at random moments: twice, or as often as {@code -Dkills=N} says.
 */
@Tag("faults")
class KilledOverGitIT {

    private static final int KILLS = Integer.getInteger("kills", 2);

    /** What a git that was killed may leave behind. */
    private static final String TRACE =
            ".*(\\.lock|\\.keep|/tmp_[^/]*)|fast_import_crash.*|refs/passing/.*";

    @TempDir Path folder;

    @Test
    void theBranchIsOneWholeCommitAndTheNextPublishingFinishes() throws Exception {
        Bare remote = Bare.init(folder.resolve("remote.git"));
        Path caches = folder.resolve("post/.dateline/publish/git");
        var killing =
                new Killing(
                        folder,
                        150,
                        150,
                        Map.of(),
                        List.of(
                                new Killing.Target(
                                        "live",
                                        caches.resolve("live.git.lock"),
                                        remote::shown,
                                        true,
                                        remote::insistItIsSound,
                                        "kind: git, repository: ../remote.git")));
        int amid = killing.kill(KILLS);
        System.out.printf("KilledOverGitIT: %d of %d amid the publishing%n", amid, KILLS);
        assertThat(amid).as("killed amid the publishing").isGreaterThanOrEqualTo(KILLS / 2);
        // The first release, and one for each round: what was killed was done anew, or had come.
        assertThat(remote.git("log", "--format=%s", "gh-pages").lines().toList())
                .doesNotHaveDuplicates()
                .hasSizeBetween(KILLS + 2, 2 * KILLS + 2);
        assertThat(Paper.tree(caches.resolve("live.git")).keySet())
                .noneMatch(file -> file.matches(TRACE));
    }
}
