package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dateline.order.Order;
import dateline.order.Showing;
import dateline.order.Shown;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code on the terminal, read back as a phone's camera would. */
class QrSignTest {

    private static final String BLACK_ON_WHITE = "\u001b[30;107m";
    private static final String OFF = "\u001b[0m";
    private static final int LIGHT = 0xffffff;

    /** Pixels to a module: half a character. */
    private static final int SCALE = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.20:4000/",
                "http://192.168.178.123:4000/?token=0123456789abcdef01234567",
                "http://[fd00:1234:5678:9abc:def0:1234:5678:9abc]:65535/a/rather/long/sub-path/?token=0123456789abcdef01234567",
            })
    void isReadBack(String address) throws Exception {
        assertThat(read(QrSign.of(address))).isEqualTo(address);
    }

    @Test
    void aPhoneIsLedToTheAddressWithItsToken() throws Exception {
        var out = new ByteArrayOutputStream();
        var nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        var world =
                new World(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        nowhere,
                        InputStream.nullInputStream(),
                        Map.of(),
                        Clock.systemUTC(),
                        Path.of("."),
                        false,
                        "test");
        var order =
                new Order(
                        Path.of("."),
                        Path.of("site"),
                        Instant.EPOCH,
                        null,
                        Order.Tolerance.NORMAL,
                        false,
                        1,
                        true);
        var showing =
                new Showing(order, null, 4000, true, "192.168.1.20", "00ff00ff00ff", false, false);
        new Signs(new Screen(nowhere, new Paint(false)), world, Path.of("."), false)
                .opened(showing, 4001, new Shown(List.of(), "/post/", 2, 30, List.of(), 9));
        List<String> code =
                out.toString(StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.startsWith(BLACK_ON_WHITE))
                        .toList();
        assertThat(read(code)).isEqualTo("http://192.168.1.20:4001/post/?token=00ff00ff00ff");
    }

    /** As a camera sees it: black where a half block is, on white, on a dark terminal. */
    private static String read(List<String> lines) throws Exception {
        int columns = lines.get(0).length() - BLACK_ON_WHITE.length() - OFF.length();
        int margin = 10;
        int width = columns * SCALE + 2 * margin;
        int height = lines.size() * 2 * SCALE + 2 * margin;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0x202020);
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            assertThat(line).startsWith(BLACK_ON_WHITE).endsWith(OFF);
            String cells = line.substring(BLACK_ON_WHITE.length(), line.length() - OFF.length());
            assertThat(cells).hasSize(columns);
            for (int column = 0; column < columns; column++) {
                char cell = cells.charAt(column);
                assertThat("\u2588\u2580\u2584 ").contains(String.valueOf(cell));
                boolean upper = cell == '\u2588' || cell == '\u2580';
                boolean lower = cell == '\u2588' || cell == '\u2584';
                int at = (row * 2 * SCALE + margin) * width + column * SCALE + margin;
                paint(pixels, at, width, upper ? 0 : LIGHT);
                paint(pixels, at + SCALE * width, width, lower ? 0 : LIGHT);
            }
        }
        var picture = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture))).getText();
    }

    private static void paint(int[] pixels, int at, int width, int colour) {
        for (int y = 0; y < SCALE; y++) {
            Arrays.fill(pixels, at + y * width, at + y * width + SCALE, colour);
        }
    }
}
