package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a real bash, with the words as bash parts them: at blanks and at {@code =}. */
class CompletionTest {

    private static final String ASK =
            """
            set -u
            . ./completion
            complete -p dateline > /dev/null || exit 9
            COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
            _dateline
            [ "${#COMPREPLY[@]}" -eq 0 ] || printf '%s\\n' "${COMPREPLY[@]}"
            """;

    @TempDir Path folder;

    @BeforeEach
    void script() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Files.writeString(folder.resolve("completion"), Completion.script());
        Files.createDirectories(folder.resolve("my paper/inner"));
        Files.createDirectories(folder.resolve("press"));
    }

    @Test
    void completesCommands() throws Exception {
        assertThat(offered("bu")).containsExactly("build");
        assertThat(offered("")).containsAll(Grammar.names()).contains("--help");
        assertThat(offered("help", "")).containsExactlyElementsOf(Grammar.names());
        assertThat(offered("help", "ch")).containsExactly("check");
        assertThat(offered("nope", "")).isEmpty();
    }

    @Test
    void completesTheOptionsOfACommand() throws Exception {
        assertThat(offered("build", "--k")).containsExactly("--keep-going");
        assertThat(offered("check", "--strict", "--t")).containsExactly("--threads", "--timings");
        assertThat(offered("list", "--state", "=", "live", "--form")).containsExactly("--format");
        assertThat(offered("serve", "--h")).containsExactly("--help", "--host", "--held");
        assertThat(offered("list", "--ad")).as("hidden").isEmpty();
        assertThat(offered("new", "--o")).isEmpty();
        assertThat(offered("new", "--", "--r")).isEmpty();
        for (Command command : Grammar.COMMANDS) {
            assertThat(offered(command.name(), "--help")).containsExactly("--help");
        }
    }

    @Test
    void completesValues() throws Exception {
        assertThat(offered("list", "--state", "e")).containsExactly("embargoed", "expired");
        assertThat(offered("list", "--state", "=", "k")).containsExactly("killed");
        assertThat(offered("list", "--format", "=")).containsExactly("table", "json", "csv");
        assertThat(offered("list", "--format", "")).containsExactly("table", "json", "csv");
        assertThat(offered("build", "--now", "")).isEmpty();
        assertThat(offered("build", "--json", "=")).isEmpty();
        assertThat(offered("build", "--state", "e")).doesNotContain("embargoed");
    }

    @Test
    void completesValuesThatAreNotPartedFromTheirNames() throws Exception {
        assertThat(offered("list", "--format=c")).containsExactly("--format=csv");
        assertThat(offered("build", "--root=p")).containsExactly("--root=press");
    }

    @Test
    void completesFolders() throws Exception {
        assertThat(offered("build", "--root", "")).containsExactlyInAnyOrder("my paper", "press");
        assertThat(offered("build", "--out", "=", "my paper/")).containsExactly("my paper/inner");
        assertThat(offered("init", "p")).containsExactly("press");
    }

    private List<String> offered(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                "/bin/bash",
                                "--norc",
                                "--noprofile",
                                "-c",
                                ASK,
                                "bash",
                                "dateline"));
        command.addAll(List.of(words));
        var process = new ProcessBuilder(command).directory(folder.toFile());
        Process bash = process.redirectErrorStream(true).start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
