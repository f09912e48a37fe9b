package dateline.preview;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The path of a request, decoded once. What could mean two things means nothing: an empty, {@code
 * .} or {@code ..} part, a backslash, a slash or a percent sign that was encoded, a control
 * character, bytes that are no UTF-8.
 */
final class Asked {

    private static final int LONGEST = 2_000;

    private Asked() {}

    /**
     * @param raw as it came in, percent-encoded (RFC 3986)
     * @return null when it is none of ours
     */
    static @Nullable String path(@Nullable String raw) {
        if (raw == null || !raw.startsWith("/") || raw.length() > LONGEST) {
            return null;
        }
        String path = decoded(raw);
        return path != null && isSound(path) ? path : null;
    }

    private static @Nullable String decoded(String raw) {
        var bytes = ByteBuffer.allocate(raw.length() * 3);
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = high < 0 ? -1 : Character.digit(raw.charAt(i + 2), 16);
                int value = high * 16 + low;
                if (low < 0 || value == '/' || value == '%') {
                    return null;
                }
                bytes.put((byte) value);
                i += 2;
            } else if (c > 0x7f) {
                return null;
            } else {
                bytes.put((byte) c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(bytes.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean isSound(String path) {
        int start = 1;
        for (int i = 1; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == '/') {
                String part = path.substring(start, i);
                boolean last = i == path.length();
                if (part.isEmpty() && !last || part.equals(".") || part.equals("..")) {
                    return false;
                }
                start = i + 1;
            } else if (path.charAt(i) < ' '
                    || path.charAt(i) >= 0x7f && path.charAt(i) < 0xa0
                    || path.charAt(i) == '\\') {
                return false;
            }
        }
        return true;
    }
}
