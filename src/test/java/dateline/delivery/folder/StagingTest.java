package dateline.delivery.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.delivery.Round;
import dateline.hash.Sha256;
import dateline.page.Address;
import dateline.page.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingTest {

    @TempDir(factory = QuickDisk.class)
    Path root;

    @Test
    void takesSheetsOfAnySizeFromSeveralThreads() {
        try (var target = Folders.open(root, new Disk()).target()) {
            List<Sheet> sheets =
                    IntStream.range(0, 40)
                            .parallel()
                            .mapToObj(i -> print(target.spool(), "/" + i + "/", text(i)))
                            .toList();
            for (int i = 0; i < sheets.size(); i++) {
                Sheet sheet = sheets.get(i);
                assertThat(sheet.hash()).isEqualTo(Sha256.of(text(i)));
                assertThat(sheet.size()).isEqualTo(text(i).length());
                assertThat(read(target.spool(), sheet)).isEqualTo(text(i));
            }
        }
        assertThat(root.resolve(".dateline/site/staging")).doesNotExist();
    }

    @Test
    void needsNoFileForASheetThatStandsAlready() throws IOException {
        Folders.deliver(root, Round.pages("/", "front", "/a/", text(39)));
        try (var target = Folders.open(root, new Disk()).target()) {
            Sheet front = print(target.spool(), "/", "front");
            Sheet large = print(target.spool(), "/a/", text(39));
            assertThat(staged()).isEmpty();
            assertThat(read(target.spool(), front)).isEqualTo("front");
            assertThat(read(target.spool(), large)).isEqualTo(text(39));
        }
    }

    @Test
    void leavesNothingOfASheetThatFailed() throws IOException {
        try (var target = Folders.open(root, new Disk()).target()) {
            assertThatThrownBy(
                            () ->
                                    target.spool()
                                            .print(
                                                    new Address("/"),
                                                    sink -> {
                                                        sink.out().write(new byte[1_000_000]);
                                                        throw new IOException("copy is gone");
                                                    }))
                    .isInstanceOf(IOException.class)
                    .hasMessage("copy is gone");
            assertThat(staged()).isEmpty();
        }
    }

    @Test
    void saysOfAFullDiskThatItIsFull() {
        for (int step : new int[] {1, 2, 3}) {
            try (var target = Folders.open(root, FaultyDisk.fullFrom(step)).target()) {
                assertThatThrownBy(() -> print(target.spool(), "/", text(39)))
                        .isInstanceOfSatisfying(
                                UncheckedIOException.class,
                                e ->
                                        assertThat(target.fault(e.getCause()).code())
                                                .isEqualTo("disk-full"));
            }
        }
    }

    private List<String> staged() throws IOException {
        return List.copyOf(Folders.tree(root.resolve(".dateline/site/staging")).keySet());
    }

    private static Sheet print(Sheet.Spool spool, String path, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return spool.print(
                    new Address(path),
                    sink -> {
                        sink.out().write(bytes, 0, bytes.length / 3);
                        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
                            sink.out().write(bytes[i]);
                        }
                        sink.out().write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Sheet.Spool spool, Sheet sheet) {
        try (InputStream in = spool.open(sheet)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(int i) {
        return ("sheet " + i + " ").repeat(i * i * 25);
    }
}
