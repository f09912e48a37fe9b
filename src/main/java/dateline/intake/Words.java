package dateline.intake;

/** Counts words: what stands between blanks, and each sign of scripts that write no blanks. */
public final class Words {

    private Words() {}

    public static int count(CharSequence text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            int c = Character.codePointAt(text, i);
            i += Character.charCount(c) - 1;
            if (isSign(c)) {
                words++;
                inside = false;
            } else if (Character.isLetterOrDigit(c)) {
                words += inside ? 0 : 1;
                inside = true;
            } else if (Character.isWhitespace(c) || c == 0xa0) {
                inside = false;
            }
        }
        return words;
    }

    /** Ideographs and kana, which stand without blanks between words. */
    public static boolean isSign(int c) {
        return c >= 0x2e80
                && (Character.isIdeographic(c)
                        || c >= 0x3040 && c <= 0x30ff && Character.isLetter(c));
    }
}
