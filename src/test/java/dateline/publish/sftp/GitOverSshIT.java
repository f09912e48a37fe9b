package dateline.publish.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.HouseDeskOfTests;
import dateline.publish.Readers;
import dateline.story.Paper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A branch of a repository behind ssh, with git's and OpenSSH's own programs. */
class GitOverSshIT {

    private static final Instant NOON = Instant.parse("2016-06-01T12:00:00Z");

    @TempDir Path folder;
    private Path root;
    private Path bare;
    private Map<String, String> environment = Map.of();
    private HouseDeskOfTests.Said said = new HouseDeskOfTests.Said(0, "", "");

    @BeforeEach
    void repository() throws Exception {
        folder.toFile().setExecutable(true, false);
        root = Files.createDirectory(folder.resolve("post"));
        bare = folder.resolve("bare.git");
        Sshd.run("git", "init", "--quiet", "--bare", "-b", "main", bare.toString());
        Sshd.give(bare);
    }

    @Test
    void aReleaseIsPushedAndTakenBack() throws Exception {
        try (Sshd sshd = Sshd.start(folder.resolve("sshd"))) {
            environment = sshd.environment();
            environment.put("PATH", System.getenv("PATH"));
            environment.put(
                    "GIT_SSH_COMMAND",
                    "ssh -F none -i %s -o IdentitiesOnly=yes -o StrictHostKeyChecking=yes -o UserKnownHostsFile=%s"
                            .formatted(sshd.key(), sshd.knownHosts()));
            Paper.newsroom(
                    root,
                    """
                    -- seeds/masthead.yaml --
                    title: The Harbour Post
                    url: https://post.example/
                    targets:
                      live: {kind: git, repository: "ssh://%s@127.0.0.1:%d%s"}
                    -- seeds/2016-05-03-gulls.txt --
                    Malta

                    Gulls return

                    They came at dawn.
                    """
                            .formatted(sshd.user(), sshd.port(), bare));
            assertThat(dateline("publish", "--yes")).as(said.err()).isZero();
            SortedMap<String, String> first = branch();
            assertThat(first).isEqualTo(Readers.have(root.resolve("site")));
            Files.writeString(
                    root.resolve("seeds/2016-05-03-gulls.txt"),
                    "Malta\n\nGulls stay\n\nThey came at noon.\n");
            assertThat(dateline("publish", "--yes")).as(said.err()).isZero();
            assertThat(branch()).isNotEqualTo(first);
            assertThat(dateline("publish", "--rollback", "--yes")).as(said.err()).isZero();
            assertThat(Readers.pages(branch())).isEqualTo(Readers.pages(first));

            Files.writeString(sshd.knownHosts(), "");
            assertThat(dateline("publish", "--releases")).isOne();
            assertThat(said.err())
                    .contains("[target-unreachable]")
                    .contains("Host key verification failed");
        }
    }

    private SortedMap<String, String> branch() throws Exception {
        Path checked = folder.resolve("checked");
        if (Files.exists(checked)) {
            PathUtils.deleteDirectory(checked);
        }
        Files.createDirectory(checked);
        Sshd.run(
                "git",
                "-c",
                "safe.directory=*",
                "--git-dir=" + bare,
                "--work-tree=" + checked,
                "checkout",
                "--quiet",
                "-f",
                "gh-pages",
                "--",
                ".");
        return Readers.have(checked);
    }

    private int dateline(String... args) {
        said = HouseDeskOfTests.run(root, NOON, environment, null, args);
        return said.code();
    }
}
