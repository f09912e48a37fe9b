package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every small wrong publication of this room earns the problem that it is named after. */
class WrongTest {

    private static final Set<String> NEEDS_MASTHEAD =
            Set.of("impossible-time", "ambiguous-time", "unknown-section");

    @TempDir Path root;

    @Test
    void earnsTheProblemItIsNamedAfter() throws IOException {
        String words =
                Files.readString(Path.of("src/main/java/dateline/intake/IntakeProblems.java"));
        var missed = new TreeSet<String>();
        try (var folders = Files.list(Path.of("src/test/resources/wrong"))) {
            for (Path folder : folders.sorted().toList()) {
                String code = String.valueOf(folder.getFileName());
                Path newsroom = folder.resolve("newsroom.txt");
                if (!words.contains('"' + code + '"') || !Files.exists(newsroom)) {
                    continue;
                }
                Given given = given(code, Files.readString(newsroom));
                if (!Given.codes(given.filed()).contains(code)) {
                    missed.add(code);
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private Given given(String code, String newsroom) {
        Given given = new Given(root.resolve(code));
        if (NEEDS_MASTHEAD.contains(code)) {
            given.zone("Europe/London").sections("sports", "world");
        }
        for (String part : newsroom.split("(?m)^-- ", -1)) {
            int end = part.indexOf(" --\n");
            if (end > 0) {
                String name = part.substring(0, end);
                String text = part.substring(end + 4);
                boolean hex = name.endsWith(" (hex)");
                given.file(
                        name.replace(" (hex)", ""),
                        hex
                                ? HexFormat.of().parseHex(text.replaceAll("\\s", ""))
                                : text.getBytes(StandardCharsets.UTF_8));
            }
        }
        return given;
    }
}
