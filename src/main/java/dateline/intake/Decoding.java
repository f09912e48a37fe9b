package dateline.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes become text. A byte that is no letter in the file's encoding is a fault and never replaced
 * in silence.
 *
 * @param text null when there is a fault
 * @param line of the first bad byte, from 1
 * @param offset of the first bad byte, from 0
 */
public record Decoding(
        @Nullable String text, @Nullable Fault fault, Charset charset, int line, int offset) {

    /** Why bytes are no text. */
    public enum Fault {
        BINARY,
        BAD_BYTES
    }

    /**
     * WHATWG Encoding, section 4.2: programs that name the smaller set write the larger one. What
     * they have in common is the same in both.
     */
    private static final Map<String, String> LARGER =
            Map.of(
                    "ISO-8859-1", "windows-1252",
                    "ISO-8859-9", "windows-1254",
                    "EUC-KR", "x-windows-949",
                    "Shift_JIS", "windows-31j",
                    "GB2312", "GB18030",
                    "GBK", "GB18030",
                    "TIS-620", "x-windows-874");

    private static final int MOST_MARKS = 30;
    private static final char JOINER = '\u034f';

    private record Mark(Charset charset, int length) {}

    static Decoding of(byte[] bytes, Charset otherwise) {
        Mark mark = mark(bytes, otherwise);
        if (mark.charset().equals(StandardCharsets.UTF_8) && isClean(bytes, mark.length())) {
            String text =
                    new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
            return new Decoding(text, null, mark.charset(), 0, 0);
        }
        return checked(bytes, mark);
    }

    /**
     * Whether this is UTF-8 that {@link #clean} would leave as it is, seen from the bytes: ASCII,
     * the rest of Latin up to U+02FF, and the dashes, quotes and other signs from U+2002 to U+203F.
     * None of these is the second half of a composed letter.
     */
    private static boolean isClean(byte[] bytes, int from) {
        int i = from;
        while (i < bytes.length) {
            byte b = bytes[i];
            if (b >= ' ' && b != 0x7f || b == '\n' || b == '\t') {
                i++;
            } else if (b >= (byte) 0xc2 && b <= (byte) 0xcb) {
                if (!isNext(bytes, i + 1, b == (byte) 0xc2 ? 0xa0 : 0x80)) {
                    return false;
                }
                i += 2;
            } else if (b == (byte) 0xe2) {
                if (!isNext(bytes, i + 2, 0x82) || bytes[i + 1] != (byte) 0x80) {
                    return false;
                }
                i += 3;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether the byte there goes on with a letter, and is not below {@code least}. */
    private static boolean isNext(byte[] bytes, int at, int least) {
        return at < bytes.length && (bytes[at] & 0xff) >= least && bytes[at] < (byte) 0xc0;
    }

    private static Decoding checked(byte[] bytes, Mark mark) {
        var decoder =
                larger(mark.charset())
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, mark.length(), bytes.length - mark.length());
        var out =
                CharBuffer.allocate(
                        (int) (in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        var result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String text = out.flip().toString();
        if (text.indexOf('\0') >= 0) {
            return new Decoding(null, Fault.BINARY, mark.charset(), 0, 0);
        }
        if (result.isError()) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            return new Decoding(null, Fault.BAD_BYTES, mark.charset(), line, in.position());
        }
        return new Decoding(clean(text), null, mark.charset(), 0, 0);
    }

    /** Unicode, section 23.8: the byte order mark. */
    private static Mark mark(byte[] bytes, Charset otherwise) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new Mark(StandardCharsets.UTF_8, 3);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new Mark(StandardCharsets.UTF_16LE, 2);
        }
        return starts(bytes, 0xfe, 0xff)
                ? new Mark(StandardCharsets.UTF_16BE, 2)
                : new Mark(otherwise, 0);
    }

    private static Charset larger(Charset charset) {
        String larger = LARGER.get(charset.name());
        return larger != null && Charset.isSupported(larger) ? Charset.forName(larger) : charset;
    }

    private static boolean starts(byte[] bytes, int... begin) {
        if (bytes.length < begin.length) {
            return false;
        }
        for (int i = 0; i < begin.length; i++) {
            if ((bytes[i] & 0xff) != begin[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * One kind of line end, composed letters, and no character that XML 1.0 (section 2.2) or HTML
     * forbids.
     */
    public static String clean(String text) {
        if (isLatin(text)) {
            return text;
        }
        String plain = withoutHeaps(isPlain(text) ? text : strip(text));
        return Normalizer.isNormalized(plain, Normalizer.Form.NFC)
                ? plain
                // Some signs come apart into a letter or mark and another mark.
                : withoutHeaps(Normalizer.normalize(plain, Normalizer.Form.NFC));
    }

    /** Legal, and below the first sign that can be the second half of a letter. */
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c >= 0x7f) && (c < 0xa0 || c >= 0x300) && c != '\n' && c != '\t') {
                return false;
            }
        }
        return true;
    }

    /**
     * UAX #15, section 13: a joiner behind every thirtieth mark on one letter. Without it composing
     * would take time in the square of their number.
     */
    private static String withoutHeaps(String text) {
        StringBuilder safe = null;
        int marks = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            marks = c >= 0x300 && c != JOINER && isMark(c) ? marks + 1 : 0;
            if (marks > MOST_MARKS) {
                safe = safe == null ? new StringBuilder(text.substring(0, i)) : safe;
                safe.append(JOINER);
                marks = 1;
            }
            if (safe != null) {
                safe.appendCodePoint(c);
            }
        }
        return safe == null ? text : safe.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c >= 0xd800) {
                return false;
            }
        }
        return true;
    }

    private static String strip(String text) {
        var kept = new StringBuilder(text.length());
        int length = 0;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            if (c == '\r') {
                kept.append('\n');
                length += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (isLegal(c)) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isLegal(int c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
        boolean lonely = c >= 0xd800 && c <= 0xdfff;
        boolean noCharacter = c >= 0xfdd0 && c <= 0xfdef || (c & 0xfffe) == 0xfffe;
        return !control && !lonely && !noCharacter && c != 0xfeff;
    }
}
