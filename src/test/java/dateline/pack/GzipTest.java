package dateline.pack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed is what others unpack, and about as small as the program gzip makes it. */
class GzipTest {

    @TempDir Path folder;

    @Test
    void whateverIsPackedIsUnpackedByOthers() throws IOException {
        for (int seed = 0; seed < 1_500; seed++) {
            byte[] bytes = bytes(new Random(seed), seed);
            byte[] packed = Gzip.of(bytes);
            assertThat(Arrays.equals(unpacked(packed), bytes)).as("seed %d", seed).isTrue();
        }
    }

    private static byte[] bytes(Random random, int seed) {
        int size = random.nextInt(seed % 50 == 0 ? 400_000 : seed % 3 == 0 ? 20 : 5_000);
        var bytes = new byte[size];
        int kinds = 1 + random.nextInt(256);
        int longest = 1 + random.nextInt(300);
        int at = 0;
        while (at < size) {
            int length = Math.min(size - at, 1 + random.nextInt(longest));
            int end = at + length;
            boolean again = at > 0 && random.nextInt(3) > 0;
            int from = again ? random.nextInt(at) : 0;
            while (at < end) {
                bytes[at++] = again ? bytes[from++] : (byte) random.nextInt(kinds);
            }
        }
        return bytes;
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }

    /** A stretch may begin 32,768 bytes before, and not one more. */
    @Test
    void copiesFromAsFarAsThereIs() throws IOException {
        for (int distance : List.of(255, 256, 257, 4096, 4097, 32_767, 32_768, 32_769)) {
            var bytes = new byte[distance + 300];
            new Random(distance).nextBytes(bytes);
            System.arraycopy(bytes, 0, bytes, distance, 300);
            byte[] packed = Gzip.of(bytes);
            assertThat(unpacked(packed)).isEqualTo(bytes);
            boolean near = distance <= 32_768;
            assertThat(packed.length < bytes.length - 100).as("from %d", distance).isEqualTo(near);
        }
    }

    @Test
    void theSameTextAlwaysBecomesTheseBytes() {
        String gulls = "They came at dawn, and they came at noon, and they came at dawn.\n";
        assertThat(HexFormat.of().formatHex(Gzip.of(gulls.getBytes(UTF_8))))
                .isEqualTo(
                        "1f8b08000000000002ff0bc948ad54484ecc4d55482c5148492ccfd35148cc4b5128"
                                + "4116cecbcfc7260c52adc705000847d50441000000");
        assertThat(HexFormat.of().formatHex(Gzip.of(new byte[0])))
                .isEqualTo("1f8b08000000000002ff03000000000000000000");
    }

    /** Nothing of the moment, no name, and a system that nobody knows (RFC 1952, section 2.3). */
    @Test
    void theHeadSaysNothing() {
        assertThat(Gzip.of(new byte[1])).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 0xff);
    }

    @Test
    void whatCannotBePackedHardlyGrows() throws IOException {
        for (int size : List.of(1, 100, 65_535, 65_536, 1_000_000)) {
            var bytes = new byte[size];
            new Random(size).nextBytes(bytes);
            byte[] packed = Gzip.of(bytes);
            assertThat(packed.length).isLessThanOrEqualTo(size + 24 + size / 2_000);
            assertThat(unpacked(packed)).isEqualTo(bytes);
        }
    }

    @Test
    void whatRepeatsItselfTakesNoTimeAndNoRoom() throws IOException {
        var bytes = new byte[10_000_000];
        assertThat(Gzip.of(bytes)).hasSizeLessThan(20_000);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 3 == 0 ? 'a' : i % 257 == 0 ? i : 'b');
        }
        assertThat(unpacked(Gzip.of(bytes))).isEqualTo(bytes);
    }

    /** Our own code and pages about it: within three in a hundred of {@code gzip -9}. */
    @Test
    void packsTextAsWellAsTheProgramDoesWhichReadsIt() throws Exception {
        long ours = 0;
        long theirs = 0;
        for (Path text : texts()) {
            byte[] bytes = Files.readAllBytes(text);
            byte[] packed = Gzip.of(bytes);
            Path file = folder.resolve(text.getFileName() + ".gz");
            Files.write(file, packed);
            assertThat(Arrays.equals(program(file, "-dc"), bytes)).as("%s", text).isTrue();
            ours += packed.length;
            theirs += program(text, "-9nc").length;
        }
        assertThat(ours).isLessThan(theirs * 101 / 100);
    }

    private static List<Path> texts() throws IOException {
        var texts = new ArrayList<Path>();
        for (String root : List.of("src/docs", "src/main/java/dateline/publish", "templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile)
                        .sorted()
                        .filter(file -> !file.toString().contains("problems"))
                        .forEach(texts::add);
            }
        }
        return texts;
    }

    private static byte[] program(Path file, String flags) throws Exception {
        Process gzip =
                new ProcessBuilder("gzip", flags, file.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        byte[] out = gzip.getInputStream().readAllBytes();
        assertThat(gzip.waitFor()).isZero();
        return out;
    }
}
