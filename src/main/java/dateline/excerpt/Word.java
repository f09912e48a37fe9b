package dateline.excerpt;

/** How far the word or the quoted value reaches that begins at a place. */
final class Word {

    private static final String BETWEEN = ",;[](){}<>\"|`=";
    private static final String TRAILING = ":.!?'*";

    private Word() {}

    /** The index behind its last code point; not beyond the line. */
    static int end(int[] line, int from) {
        if (from >= line.length) {
            return from;
        }
        int quoted = line[from] == '"' || line[from] == '\'' ? quoteEnd(line, from) : from;
        return quoted > from ? quoted : wordEnd(line, from);
    }

    private static int quoteEnd(int[] line, int from) {
        for (int i = from + 1; i < line.length; i++) {
            if (line[i] == '\\' && line[from] == '"') {
                i++;
            } else if (line[i] == line[from]) {
                return i + 1;
            }
        }
        return from;
    }

    private static int wordEnd(int[] line, int from) {
        int end = from;
        while (end < line.length && belongs(line[end])) {
            end++;
        }
        while (end > from + 1 && TRAILING.indexOf(line[end - 1]) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean belongs(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && !Character.isISOControl(point)
                && BETWEEN.indexOf(point) < 0
                && (point < 0x80 || point == 0x2019 || !isPunctuation(point));
    }

    private static boolean isPunctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION ->
                    true;
            default -> false;
        };
    }
}
