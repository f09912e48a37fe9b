package dateline.publish.git;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.publish.Readers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.io.FileUtils;

/**
 * A bare repository of a host, asked by the real git.
 *
 * @param folder where it is
 */
record Bare(Path folder) {

    static Bare init(Path folder) throws IOException {
        Files.createDirectories(folder.resolveSibling(""));
        var bare = new Bare(folder);
        bare.git("init", "--quiet", "--bare");
        return bare;
    }

    /** The program itself, whatever stands before it on the path of a test. */
    static String program() {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, "git"))) {
                return Path.of(folder, "git").toString();
            }
        }
        throw new AssertionError("git has to be installed");
    }

    /** What a host would show of the branch. */
    SortedMap<String, String> shown() {
        Path shown = folder.resolveSibling("shown");
        try {
            FileUtils.deleteDirectory(shown.toFile());
            Files.createDirectories(shown);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        git("--work-tree=" + shown, "checkout", "-f", "gh-pages", "--", ".");
        return Readers.have(shown);
    }

    /** That nothing in it is damaged or missing. */
    void insistItIsSound() {
        assertThat(git("fsck", "--strict", "--full", "--no-dangling")).isEmpty();
    }

    String git(String... arguments) {
        var command = new ArrayList<>(List.of(program(), "--git-dir=" + folder));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            String out =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(String.join(" ", command) + out).isZero();
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
