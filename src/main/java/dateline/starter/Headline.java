package dateline.starter;

/** A headline as typed on a command line, made fit for a line of YAML. */
final class Headline {

    private Headline() {}

    /** In one line, without signs that nobody can see and YAML refuses. */
    static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(Headline::blankForSpace)
                .filter(Headline::isPrintable)
                .forEach(out::appendCodePoint);
        return out.toString().strip().replaceAll(" {2,}", " ");
    }

    /** In double quotes, which hold any text once quotes and backslashes are escaped. */
    static String quoted(String line) {
        return '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static int blankForSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85 ? ' ' : c;
    }

    // YAML 1.2.2, 5.1; joiners stay, since emoji and Persian are made with them.
    private static boolean isPrintable(int c) {
        boolean isControl = c < 0x20 || c >= 0x7f && c < 0xa0;
        boolean isPlane0 = c < 0xd800 || c >= 0xe000 && c <= 0xfffd && c != 0xfeff;
        return !isControl && (isPlane0 || c >= 0x10000);
    }
}
