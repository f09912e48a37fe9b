package dateline.cli;

import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/**
 * A text as a QR code (ISO/IEC 18004) in half blocks, dark on light whatever the terminal's
 * colours.
 */
final class QrSign {

    /** As wide as the standard asks for. */
    private static final int QUIET = 4;

    private static final String ON_WHITE = "\u001b[30;107m";
    private static final String OFF = "\u001b[0m";

    private QrSign() {}

    static List<String> of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.LOW);
        var lines = new ArrayList<String>();
        for (int y = -QUIET; y < code.size + QUIET; y += 2) {
            var line = new StringBuilder(ON_WHITE);
            for (int x = -QUIET; x < code.size + QUIET; x++) {
                boolean upper = code.getModule(x, y);
                boolean lower = code.getModule(x, y + 1);
                line.append(upper ? lower ? '\u2588' : '\u2580' : lower ? '\u2584' : ' ');
            }
            lines.add(line.append(OFF).toString());
        }
        return lines;
    }
}
