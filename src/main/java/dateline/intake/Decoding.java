package dateline.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
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

    private static final int HIGHEST_PILE = 30;
    private static final char FIRST_MARK = 0x300;

    /** Why bytes are no text. */
    public enum Fault {
        BINARY,
        BAD_BYTES
    }

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
                mark.charset()
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
        if (isPlain(text)) {
            return composed(text);
        }
        return composed(unpiled(strip(text)));
    }

    private static String composed(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /**
     * Without marks that are piled higher than any script does: Unicode Standard Annex 15, section
     * 13, takes 30 as the most. To put a longer pile in order takes a square of its height.
     */
    private static String unpiled(String text) {
        var kept = new StringBuilder(text.length());
        int pile = 0;
        int length = 0;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            pile = isMark(c) ? pile + 1 : 0;
            if (pile <= HIGHEST_PILE) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
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

    private static boolean isPlain(String text) {
        int pile = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || c >= 0xd800) {
                return false;
            }
            pile = c >= FIRST_MARK && isMark(c) ? pile + 1 : 0;
            if (pile > HIGHEST_PILE) {
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
