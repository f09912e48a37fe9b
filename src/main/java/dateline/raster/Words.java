package dateline.raster;

import java.text.Normalizer;
import java.util.Optional;

/** What of a text can be set in the house's face. */
public final class Words {

    /** What is longer is cut, and ends in an ellipsis. */
    private static final int LONGEST = 400;

    /**
     * First and last of what may be left out of a text, for it is no letter: marks that show
     * nothing, such as those of direction, and small pictures. Not asked of the JDK, for the next
     * one knows more of them.
     */
    private static final int[] DROPPED = {
        0xad, 0xad, 0x200b, 0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0x20e3, 0x20e3, 0x2190, 0x21ff,
        0x2300, 0x23ff, 0x2460, 0x27bf, 0x2900, 0x297f, 0x2b00, 0x2bff, 0xfe00, 0xfe0f, 0xfeff,
        0xfeff, 0xfff9, 0xfffc, 0x1f000, 0x1faff, 0xe0000, 0xe01ef
    };

    private Words() {}

    /**
     * The text as it can be set: letters and their accents in one, small pictures left out, single
     * blanks. Empty when one of its letters is not in the face, or when nothing is left: a text is
     * never set with a hole in it.
     */
    public static Optional<String> of(String text, Face face) {
        var set = new StringBuilder();
        boolean blank = false;
        String whole = Normalizer.normalize(start(text), Normalizer.Form.NFC);
        for (int i = 0; i < whole.length(); ) {
            if (set.length() >= LONGEST) {
                return Optional.of(set.append('…').toString());
            }
            int c = whole.codePointAt(i);
            i += Character.charCount(c);
            if (isBlank(c)) {
                blank = set.length() > 0;
            } else if (!isDropped(c)) {
                if (!face.has(c)) {
                    return Optional.empty();
                }
                if (blank) {
                    set.append(' ');
                    blank = false;
                }
                set.appendCodePoint(c);
            }
        }
        return set.length() == 0 ? Optional.empty() : Optional.of(set.toString());
    }

    /** As much of a text as may be set, whatever it takes in marks besides. */
    private static String start(String text) {
        int most = LONGEST * 4;
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    private static boolean isBlank(int c) {
        return c <= ' '
                || c >= 0x7f && c <= 0x9f
                || c >= 0x2000 && c <= 0x200a
                || c == 0x2028
                || c == 0x2029
                || c == 0x202f
                || c == 0x205f
                || c == 0x3000
                || c == 0x1680;
    }

    private static boolean isDropped(int c) {
        for (int i = 0; i < DROPPED.length; i += 2) {
            if (c >= DROPPED[i] && c <= DROPPED[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
