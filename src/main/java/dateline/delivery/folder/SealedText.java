package dateline.delivery.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A text file of ours that is whole or worth nothing: its first line tells what it is, its last
 * line holds a checksum of all before.
 */
final class SealedText {

    /** Bytes of the last line: a word, a space, eight digits, a line end. */
    private static final int SEAL = 13;

    private SealedText() {}

    static byte[] seal(String head, CharSequence body) {
        byte[] text = (head + "\n" + body).getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(text, text.length + SEAL);
        System.arraycopy(sealOf(text, text.length), 0, whole, text.length, SEAL);
        return whole;
    }

    /** What stands between the first line and the last, or null: no such file, or not whole. */
    static @Nullable String read(Path file, String head) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        byte[] bytes = Files.readAllBytes(file);
        int length = bytes.length - SEAL;
        if (length < 0
                || !Arrays.equals(
                        sealOf(bytes, length), Arrays.copyOfRange(bytes, length, bytes.length))) {
            return null;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.startsWith(head + "\n") ? text.substring(head.length() + 1) : null;
    }

    // A CRC finds what a crash or a bad disk does; it is the one checksum that costs nothing.
    private static byte[] sealOf(byte[] bytes, int length) {
        var crc = new CRC32();
        crc.update(bytes, 0, length);
        return ("end " + digits(crc) + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A mark to know some bytes by, for the same purpose. */
    static String mark(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return digits(crc) + "-" + bytes.length;
    }

    private static String digits(CRC32 crc) {
        String digits = Long.toHexString(crc.getValue());
        return "0".repeat(8 - digits.length()) + digits;
    }
}
