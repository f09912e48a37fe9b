package dateline.intake;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Width and height from the first bytes of a picture. Only headers are looked at: nothing is
 * decoded, and a drawing's markup is never parsed, so that no file can make us fetch or run
 * anything.
 */
record PictureSize(int width, int height) {

    static final PictureSize UNKNOWN = new PictureSize(0, 0);

    static PictureSize of(byte[] head, boolean drawing) {
        try {
            return drawing ? drawing(head) : photograph(new Bytes(head));
        } catch (ArrayIndexOutOfBoundsException e) {
            return UNKNOWN;
        }
    }

    private record Bytes(byte[] all) {

        int at(int index) {
            return all[index] & 0xff;
        }

        int big(int index) {
            return at(index) << 8 | at(index + 1);
        }

        int little(int index) {
            return at(index + 1) << 8 | at(index);
        }

        int three(int index) {
            return at(index + 2) << 16 | little(index);
        }

        boolean says(int index, String text) {
            for (int i = 0; i < text.length(); i++) {
                if (index + i >= all.length || at(index + i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static PictureSize photograph(Bytes bytes) {
        if (bytes.says(0, "\u0089PNG\r\n\u001a\n")) {
            return sound(bytes.big(16) << 16 | bytes.big(18), bytes.big(20) << 16 | bytes.big(22));
        }
        if (bytes.says(0, "GIF8")) {
            return sound(bytes.little(6), bytes.little(8));
        }
        if (bytes.says(0, "RIFF") && bytes.says(8, "WEBP")) {
            return webp(bytes);
        }
        return bytes.says(0, "\u00ff\u00d8") ? jpeg(bytes) : UNKNOWN;
    }

    private static PictureSize sound(int width, int height) {
        return width > 0 && height > 0 ? new PictureSize(width, height) : UNKNOWN;
    }

    /** RFC 9649: a lossy, a lossless or an extended file. */
    private static PictureSize webp(Bytes bytes) {
        if (bytes.says(12, "VP8 ")) {
            return sound(bytes.little(26) & 0x3fff, bytes.little(28) & 0x3fff);
        }
        if (bytes.says(12, "VP8L")) {
            long bits = bytes.little(21) | (long) bytes.little(23) << 16;
            return sound((int) (bits & 0x3fff) + 1, (int) (bits >> 14 & 0x3fff) + 1);
        }
        return bytes.says(12, "VP8X") ? sound(bytes.three(24) + 1, bytes.three(27) + 1) : UNKNOWN;
    }

    /**
     * ITU T.81, annex B: segments up to the frame header. EXIF may say that the picture is turned.
     */
    private static PictureSize jpeg(Bytes bytes) {
        boolean turned = false;
        int at = 2;
        while (true) {
            while (bytes.at(at) == 0xff && bytes.at(at + 1) == 0xff) {
                at++;
            }
            int marker = bytes.at(at) == 0xff ? bytes.at(at + 1) : -1;
            boolean frame =
                    marker >= 0xc0
                            && marker <= 0xcf
                            && marker != 0xc4
                            && marker != 0xc8
                            && marker != 0xcc;
            if (frame) {
                int height = bytes.big(at + 5);
                int width = bytes.big(at + 7);
                return turned ? sound(height, width) : sound(width, height);
            }
            if (marker < 0 || marker == 0xd9 || marker == 0xda) {
                return UNKNOWN;
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd8) {
                at += 2;
                continue;
            }
            if (marker == 0xe1 && bytes.says(at + 4, "Exif\0\0")) {
                turned = isTurned(bytes, at + 10, at + 2 + bytes.big(at + 2));
            }
            at += 2 + Math.max(2, bytes.big(at + 2));
        }
    }

    /** Exif 2.3, tag 0x0112: from 5 on the sides are swapped when it is shown. */
    private static boolean isTurned(Bytes bytes, int tiff, int end) {
        boolean big = bytes.says(tiff, "MM");
        int offset = big ? bytes.big(tiff + 6) : bytes.little(tiff + 4);
        int at = tiff + offset;
        int count = big ? bytes.big(at) : bytes.little(at);
        for (int i = 0; i < count && at + 2 + 12 * i + 10 < end; i++) {
            int entry = at + 2 + 12 * i;
            if ((big ? bytes.big(entry) : bytes.little(entry)) == 0x0112) {
                return (big ? bytes.big(entry + 8) : bytes.little(entry + 8)) >= 5;
            }
        }
        return false;
    }

    /** SVG 2 section 8.2: width and height in pixels, else those of the view box. */
    private static PictureSize drawing(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        int start = text.indexOf("<svg");
        int end = start < 0 ? -1 : text.indexOf('>', start);
        if (end < 0) {
            return UNKNOWN;
        }
        String tag = text.substring(start + 4, end);
        int width = pixels(attribute(tag, "width"));
        int height = pixels(attribute(tag, "height"));
        if (width > 0 && height > 0) {
            return new PictureSize(width, height);
        }
        String[] box = attribute(tag, "viewBox").strip().split("[\\s,]+", -1);
        return box.length == 4 ? sound(pixels(box[2]), pixels(box[3])) : UNKNOWN;
    }

    private static String attribute(String tag, String name) {
        for (int at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
            boolean whole = at > 0 && Character.isWhitespace(tag.charAt(at - 1));
            int equals = skip(tag, at + name.length());
            if (whole && equals < tag.length() && tag.charAt(equals) == '=') {
                int open = skip(tag, equals + 1);
                int close = open < tag.length() ? tag.indexOf(tag.charAt(open), open + 1) : -1;
                return close < 0 ? "" : tag.substring(open + 1, close);
            }
        }
        return "";
    }

    private static int skip(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int pixels(String length) {
        String number = length.strip().toLowerCase(Locale.ROOT).replace("px", "");
        try {
            double value = Double.parseDouble(number);
            return value >= 1 && value < 1_000_000 ? (int) Math.round(value) : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
