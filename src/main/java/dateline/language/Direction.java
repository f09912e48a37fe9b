package dateline.language;

/** Which way a text is written, judged by its letters alone. */
public final class Direction {

    private Direction() {}

    /**
     * Whether most letters of a text are written from right to left; {@code otherwise} when it has
     * no letters, or as many of one kind as of the other. The blocks are those that Unicode keeps
     * for such scripts (UAX #44, section 5.7.2), so that no JDK judges otherwise than the next.
     */
    public static boolean rightToLeft(String text, boolean otherwise) {
        int more = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isLeftward(c)) {
                more++;
            } else if (Character.isLetter(c)) {
                more--;
            }
        }
        return more == 0 ? otherwise : more > 0;
    }

    private static boolean isLeftward(int c) {
        boolean block =
                c >= 0x590 && c <= 0x8ff
                        || c >= 0xfb1d && c <= 0xfdff
                        || c >= 0xfe70 && c <= 0xfefe
                        || c >= 0x10800 && c <= 0x10fff
                        || c >= 0x1e800 && c <= 0x1efff;
        return block && Character.isLetter(c);
    }
}
