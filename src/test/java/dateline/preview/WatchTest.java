package dateline.preview;

import static dateline.preview.HarbourPost.GULLS;
import static dateline.preview.HarbourPost.GULLS_FILE;
import static dateline.preview.HarbourPost.TERNS;
import static dateline.preview.HarbourPost.TERNS_FILE;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.PreviewOfTests;
import dateline.story.Paper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview sees of what happens in its folders, however it comes about. */
class WatchTest {

    private static final String NOBODY = "templates/notfound/notfound.ftlh";

    @TempDir Path temp;
    private Path root;
    private Paper paper;
    private Watched preview;

    @BeforeEach
    void open() throws Exception {
        root = temp.toRealPath().resolve("post");
        paper = HarbourPost.at(root);
        preview = Watched.of(root, Paper.NOW);
        preview.round();
    }

    @AfterEach
    void close() throws Exception {
        preview.close();
    }

    @Test
    void seesNewFoldersRenamesDeletesAndAtomicSaves() throws Exception {
        paper.write("seeds/deep/er/2016-05-05-crabs.txt", "Malta\n\nCrabs wait\n\nx\n\ny\n");
        Watched.until(() -> preview.get("/malta/2016/05/crabs/").statusCode() == 200);
        Files.move(
                root.resolve("seeds/deep/er/2016-05-05-crabs.txt"),
                root.resolve("seeds/deep/2016-05-05-prawns.txt"));
        Watched.until(() -> preview.get("/malta/2016/05/prawns/").statusCode() == 200);
        Watched.until(() -> preview.get("/malta/2016/05/crabs/").statusCode() == 404);
        paper.write("seeds/.swap", "Malta\n\nGulls stay\n\nx\n\ny\n");
        Files.move(
                root.resolve("seeds/.swap"),
                root.resolve(GULLS_FILE),
                StandardCopyOption.REPLACE_EXISTING);
        Watched.until(() -> preview.page(GULLS).contains("Gulls stay"));
        Files.move(root.resolve("seeds/deep"), root.resolve("seeds/other"));
        paper.delete(TERNS_FILE);
        Watched.until(() -> preview.get("/italy/").statusCode() == 404);
        assertThat(preview.get("/malta/2016/05/prawns/").statusCode()).isEqualTo(200);
    }

    @Test
    void takesABurstOfEventsForOne() throws Exception {
        for (int i = 0; i < 40; i++) {
            paper.write("seeds/2016-05-06-n" + i + ".txt", "Malta\n\nN" + i + "\n\nx\n\ny\n");
        }
        int rounds = 1;
        while (preview.round().stories() < 42) {
            rounds++;
        }
        assertThat(rounds).isLessThan(10);
    }

    @Test
    void seesSettingsAndTemplates() throws Exception {
        paper.change("seeds/masthead.yaml", "The Harbour Post", "The Quay");
        Watched.until(() -> preview.page("/").contains("<title>The Quay"));
        paper.write("templates/notfound/notfound.ftlh", "Nobody is here.");
        Watched.until(() -> preview.page("/nowhere/").contains("Nobody is here."));
        Files.delete(root.resolve("templates/notfound/notfound.ftlh"));
        Watched.until(() -> !preview.page("/nowhere/").contains("Nobody is here."));
    }

    @Test
    void seesFoldersThatAreMadeTakenAwayAndPutBack() throws Exception {
        assertThat(root.resolve("templates")).doesNotExist();
        paper.write(NOBODY, "Nobody is here.");
        Watched.until(() -> preview.page("/nowhere/").contains("Nobody is here."));
        paper.write(NOBODY, "Nobody was here.");
        Watched.until(() -> preview.page("/nowhere/").contains("Nobody was here."));
        PathUtils.deleteDirectory(root.resolve("templates"));
        Watched.until(() -> !preview.page("/nowhere/").contains("Nobody"));
        Files.createDirectories(root.resolve("elsewhere/notfound"));
        Files.writeString(root.resolve("elsewhere/notfound/notfound.ftlh"), "Nobody again.");
        Files.move(root.resolve("elsewhere"), root.resolve("templates"));
        Watched.until(() -> preview.page("/nowhere/").contains("Nobody again."));
        Files.move(root.resolve("seeds"), root.resolve("away"));
        Watched.until(() -> preview.get(GULLS).statusCode() == 404);
        Files.move(root.resolve("away"), root.resolve("seeds"));
        Watched.until(() -> preview.get(GULLS).statusCode() == 200);
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        Watched.until(() -> preview.page(GULLS).contains("before dawn"));
    }

    @Test
    void seesNothingOfWhatLiesBesideItsFolders() throws Exception {
        paper.write("notes.txt", "x\n").write("site/page/index.html", "x\n");
        paper.write("seeds-of-old/gulls.txt", "x\n").write(".git/index", "x\n");
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        Watched.until(() -> preview.page(GULLS).contains("before dawn"));
        do {
            assertThat(preview.round().changed()).containsExactly(GULLS_FILE);
        } while (preview.unasked() > 0);
    }

    @Test
    void looksForItselfWhenItsFolderIsTakenAwayAsAWhole() throws Exception {
        Path copy = temp.resolve("copy");
        PathUtils.copyDirectory(root, copy);
        PathUtils.deleteDirectory(root);
        Watched.until(() -> preview.unasked() > 0);
        PathUtils.copyDirectory(copy, root);
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        Watched.until(() -> preview.page(GULLS).contains("before dawn"));
    }

    @Test
    void looksForItselfWhereTheSystemLetsNothingBeWatched() throws Exception {
        preview.close();
        var showing = Watched.showing(root, Paper.NOW);
        preview = Watched.begun(PreviewOfTests.unwatched(showing, Clock.systemUTC()));
        preview.round();
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        assertThat(preview.round().changed()).containsExactly(GULLS_FILE);
        Watched.until(() -> preview.page(GULLS).contains("before dawn"));
        paper.write(NOBODY, "Nobody is here.");
        Watched.until(() -> preview.page("/nowhere/").contains("Nobody is here."));
        paper.change("seeds/masthead.yaml", "The Harbour Post", "The Quay");
        Watched.until(() -> preview.page("/").contains("<title>The Quay"));
        Files.createDirectories(root.resolve("seeds/may"));
        Files.move(root.resolve(TERNS_FILE), root.resolve("seeds/may/2016-05-04-crabs.txt"));
        Watched.until(() -> preview.get("/italy/2016/05/crabs/").statusCode() == 200);
        // A walk through the folders in the middle of the move has seen both.
        Watched.until(() -> preview.get(TERNS).statusCode() == 404);
        Files.move(root.resolve("seeds/may"), root.resolve("seeds/june"));
        paper.delete(GULLS_FILE);
        Watched.until(() -> preview.get(GULLS).statusCode() == 404);
        while (preview.unasked() > 0) {
            preview.round();
        }
        Thread.sleep(2_500);
        assertThat(preview.unasked()).as("rounds of which nothing came").isZero();
        paper.build();
        assertThat(preview.otherThan(root.resolve("site"))).isEmpty();
    }

    @Test
    void seesFoldersThatAreLinks() throws Exception {
        preview.close();
        Files.move(root.resolve("seeds"), temp.resolve("copy-desk"));
        Files.createSymbolicLink(root.resolve("seeds"), temp.resolve("copy-desk"));
        preview = Watched.of(root, Paper.NOW);
        preview.round();
        paper.change(GULLS_FILE, "at dawn", "before dawn");
        assertThat(preview.round().changed()).containsExactly(GULLS_FILE);
        Watched.until(() -> preview.page(GULLS).contains("before dawn"));
    }

    /** Vim, Emacs, programs of GNOME, and those of JetBrains, each in its own steps. */
    @Test
    void seesHowEditorsSave() throws Exception {
        Path gulls = root.resolve(GULLS_FILE);
        Files.move(gulls, Path.of(gulls + "~"));
        Files.writeString(gulls, text("Saved by Vim"));
        Files.delete(Path.of(gulls + "~"));
        Watched.until(() -> preview.page(GULLS).contains("Saved by Vim"));
        Path lock = gulls.resolveSibling(".#" + gulls.getFileName());
        Files.createSymbolicLink(lock, Path.of("editor@desk.1234"));
        Files.writeString(gulls.resolveSibling("#" + gulls.getFileName() + "#"), "half");
        Files.writeString(gulls, text("Saved by Emacs"));
        Files.delete(gulls.resolveSibling("#" + gulls.getFileName() + "#"));
        Files.delete(lock);
        Watched.until(() -> preview.page(GULLS).contains("Saved by Emacs"));
        Path stream = gulls.resolveSibling(".goutputstream-R4T8Z2");
        Files.writeString(stream, text("Saved by Gedit"));
        Files.move(stream, gulls, StandardCopyOption.ATOMIC_MOVE);
        Watched.until(() -> preview.page(GULLS).contains("Saved by Gedit"));
        Files.writeString(Path.of(gulls + "___jb_tmp___"), text("Saved by IntelliJ"));
        Files.move(gulls, Path.of(gulls + "___jb_old___"));
        Files.move(Path.of(gulls + "___jb_tmp___"), gulls);
        Files.delete(Path.of(gulls + "___jb_old___"));
        Watched.until(() -> preview.page(GULLS).contains("Saved by IntelliJ"));
        paper.build();
        assertThat(preview.otherThan(root.resolve("site"))).isEmpty();
    }

    private static String text(String words) {
        return "Malta\n\nGulls return\n\n" + words + ".\n\nAll of them.\n";
    }

    @Test
    void followsGitToAnotherBranchAndBack() throws Exception {
        paper.write(".gitignore", "/site/\n");
        for (int i = 0; i < 40; i++) {
            story(i, "in the morning");
        }
        git("init", "--quiet", "--initial-branch=morning");
        commit();
        git("switch", "--quiet", "--create", "evening");
        for (int i = 0; i < 40; i++) {
            if (i % 4 == 0) {
                paper.delete(file(i));
            } else {
                story(i, "in the evening");
            }
            if (i % 4 == 1) {
                Path from = root.resolve(file(i));
                Path to = root.resolve("seeds/late/" + i + "/" + from.getFileName());
                Files.createDirectories(to.getParent());
                Files.move(from, to);
            }
        }
        paper.change("seeds/masthead.yaml", "The Harbour Post", "The Evening Post");
        paper.write(NOBODY, "Nobody is here.");
        commit();
        showsWhatIsThere();
        assertThat(preview.page("/")).contains("<title>The Evening Post");
        for (String branch : List.of("morning", "evening", "morning")) {
            git("switch", "--quiet", branch);
            showsWhatIsThere();
        }
        assertThat(preview.page("/")).contains("<title>The Harbour Post");
        assertThat(preview.page("/nowhere/")).doesNotContain("Nobody is here.");
    }

    private static String file(int i) {
        return "seeds/desk" + i % 6 + "/2016-05-1" + i % 10 + "-story-" + i + ".txt";
    }

    private void story(int i, String words) {
        paper.write(file(i), "Malta\n\nStory " + i + "\n\nSeen " + words + ".\n\nAll of it.\n");
    }

    /** A build tells, once nothing is on its way any more. */
    private void showsWhatIsThere() throws Exception {
        paper.build();
        Watched.until(
                () -> {
                    try {
                        return preview.otherThan(root.resolve("site")).isEmpty();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new AssertionError(e);
                    }
                });
        for (int i = 0; i < 40; i++) {
            String path = "malta/2016/05/story-" + i + "/";
            assertThat(preview.get("/" + path).statusCode())
                    .isEqualTo(
                            Files.exists(root.resolve("site/" + path + "index.html")) ? 200 : 404);
        }
    }

    private void commit() throws Exception {
        git("add", "--all");
        git(
                "-c",
                "user.name=An Editor",
                "-c",
                "user.email=editor@post.example",
                "-c",
                "commit.gpgsign=false",
                "commit",
                "--quiet",
                "--message=All of it");
    }

    private void git(String... words) throws Exception {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        var git = new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        git.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        git.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        git.environment().put("HOME", temp.toString());
        git.environment().put("XDG_CONFIG_HOME", temp.toString());
        Process process = git.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
