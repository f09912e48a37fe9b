package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.hash.Sha256;
import dateline.ledger.Ledger;
import dateline.page.Address;
import dateline.page.Fingerprint;
import dateline.page.Sheet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerFileTest {

    private static final LedgerFile LEDGER =
            new LedgerFile(
                    "mark-1",
                    List.of(
                            entry("/", 1),
                            entry("/a b/é/", 0),
                            entry("/feed.xml", 1_777_777_777_123L)));

    @TempDir(factory = QuickDisk.class)
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("ledger");
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Files.write(file, LEDGER.render());
        assertThat(LedgerFile.read(file)).isEqualTo(LEDGER);
    }

    @Test
    void isEmptyWithoutAFile() throws IOException {
        assertThat(LedgerFile.read(file).entries()).isEmpty();
        assertThat(LedgerFile.read(folder).entries()).isEmpty();
    }

    @Test
    void isThrownAwayWhereverItIsCut() throws IOException {
        byte[] whole = LEDGER.render();
        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(LedgerFile.read(file).entries()).as("first %s bytes", length).isEmpty();
        }
    }

    @Test
    void isThrownAwayWhereverAByteIsWrong() throws IOException {
        byte[] whole = LEDGER.render();
        for (int at = 0; at < whole.length; at++) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 1;
            Files.write(file, wrong);
            assertThat(LedgerFile.read(file).entries()).as("byte %s", at).isEmpty();
        }
    }

    @Test
    void isThrownAwayWhenItIsSoundButNotOurs() throws IOException {
        for (String body :
                List.of("x", "", "m\na b c\n", "m\na b c d e /x\n", "m\na b c 1 2 x\n")) {
            Files.write(file, SealedText.seal("dateline ledger 1", body));
            assertThat(LedgerFile.read(file).entries()).as(body).isEmpty();
        }
        Files.write(file, SealedText.seal("dateline ledger 0", ""));
        assertThat(LedgerFile.read(file).entries()).isEmpty();
    }

    private static LedgerFile.Entry entry(String path, long modified) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        var sheet = new Sheet(new Address(path), Sha256.of(bytes), bytes.length);
        var line = new Ledger.Line(Fingerprint.of(path), Fingerprint.of("type"), sheet);
        return new LedgerFile.Entry(line, modified);
    }
}
