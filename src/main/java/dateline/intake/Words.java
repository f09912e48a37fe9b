package dateline.intake;

/**
 * Counts words: what stands between blanks, and each sign of scripts that write no blanks. A text
 * may come in pieces; a word can go on from one to the next.
 */
public final class Words {

    private int count;
    private boolean inside;

    public static int count(String text) {
        var words = new Words();
        words.read(text);
        return words.count();
    }

    public int count() {
        return count;
    }

    /** Ends a word between two pieces. */
    public void gap() {
        inside = false;
    }

    public void read(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c < 0x80) {
                ascii(c);
            } else {
                int whole = Character.codePointAt(chars, i);
                i += Character.charCount(whole) - 1;
                sign(whole);
            }
        }
    }

    private void ascii(char c) {
        if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') {
            letter();
        } else if (c == ' ' || c < ' ' && Character.isWhitespace(c)) {
            inside = false;
        }
    }

    private void sign(int c) {
        if (isSign(c)) {
            count++;
            inside = false;
        } else if (Character.isLetterOrDigit(c)) {
            letter();
        } else if (Character.isWhitespace(c) || c == 0xa0) {
            inside = false;
        }
    }

    private void letter() {
        if (!inside) {
            count++;
            inside = true;
        }
    }

    /** Ideographs and kana, which stand without blanks between words. */
    public static boolean isSign(int c) {
        return c >= 0x2e80
                && (Character.isIdeographic(c)
                        || c >= 0x3040 && c <= 0x30ff && Character.isLetter(c));
    }
}
