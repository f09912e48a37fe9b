package dateline.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.story.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program on a real small disk, where the system lets us make one. */
class FullDiskIT {

    @TempDir Path disk;
    @TempDir Path elsewhere;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()),
                "a small disk can be mounted only by root on Linux");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        run("umount", disk.toString());
    }

    @Test
    void keepsTheOldSiteUntilTheNewOneHasRoom() throws Exception {
        Paper paper = Paper.newsroom(disk.resolve("paper"), "");
        Issues.write(paper, 0, 20);
        var first = new Program(paper.root()).build();
        assertThat(first.exit()).as(first.said()).isZero();
        Map<String, String> old = Paper.tree(paper.root().resolve("site"));
        assertThat(published(paper)).isEqualTo(clean(0, 20));

        Issues.write(paper, 1, 300);
        for (int i = 0; i < 2; i++) {
            var full = new Program(paper.root()).build();
            assertThat(full.said()).contains("disk-full");
            assertThat(full.exit()).isEqualTo(1);
            assertThat(published(paper)).isEqualTo(without(old));
        }

        assertThat(run("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
        var roomy = new Program(paper.root()).build();
        assertThat(roomy.exit()).as(roomy.said()).isZero();
        assertThat(published(paper)).isEqualTo(clean(1, 300));
    }

    private Map<String, String> clean(int issue, int stories) {
        Paper paper = Paper.newsroom(elsewhere.resolve("clean" + issue), "");
        Issues.write(paper, issue, stories);
        return published(paper.build());
    }

    private static Map<String, String> published(Paper paper) {
        return without(paper.site());
    }

    private static Map<String, String> without(Map<String, String> site) {
        var files = new TreeMap<>(site);
        files.keySet().removeIf(file -> file.startsWith(".dateline/"));
        return files;
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
