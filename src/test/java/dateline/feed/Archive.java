package dateline.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** An archive of the corpora. */
record Archive(Path file) {

    static Archive of(Path corpora, String name) {
        return new Archive(corpora.resolve(name).toAbsolutePath());
    }

    void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        Process tar =
                new ProcessBuilder("tar", "xzf", file.toString(), "-C", folder.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEmpty();
    }
}
