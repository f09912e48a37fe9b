package dateline.page;

/**
 * What a page says to programs, in a {@code <script>} that nobody runs (HTML Living Standard,
 * section 4.12.1: a data block). It is written into the page as it is, so it holds no sign that
 * could end the script, begin a comment in it or end a line of a script.
 *
 * @param json one JSON text
 */
public record DataBlock(String json) {

    public DataBlock {
        for (int i = 0; i < json.length(); i++) {
            if (isUnsafe(json.charAt(i))) {
                throw new IllegalArgumentException("not to be written into a page: " + json);
            }
        }
    }

    /** Whether a sign of a text has to be written as {@code \}{@code uXXXX}. */
    public static boolean isUnsafe(char sign) {
        return sign == '<'
                || sign == '>'
                || sign == '&'
                || sign == '\u2028'
                || sign == '\u2029';
    }
}
