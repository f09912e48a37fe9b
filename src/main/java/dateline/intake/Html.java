package dateline.intake;

/** Writes text and attributes as both HTML and XML read them. */
public final class Html {

    private Html() {}

    public static void text(StringBuilder out, String text) {
        escape(out, text, false);
    }

    /** A name and its value, with a blank before. */
    public static void attribute(StringBuilder out, String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(out, value, true);
        out.append('"');
    }

    /**
     * Characters that XML 1.0 (section 2.2) forbids are left out: they can still come in as numeric
     * references. A quote after an equals sign is escaped even in text, so that text can never look
     * like one of our own attributes.
     */
    private static void escape(StringBuilder out, String text, boolean attribute) {
        char[] chars = text.toCharArray();
        int from = 0;
        for (int i = 0; i < chars.length; i++) {
            char c = chars[i];
            if (c == '"' ? !attribute && !isValue(chars, i) : isPlain(c)) {
                continue;
            }
            out.append(chars, from, i - from);
            from = i + 1;
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> legal(out, chars, i);
            }
        }
        if (from == 0) {
            out.append(text);
        } else {
            out.append(chars, from, chars.length - from);
        }
    }

    /** What stands for itself wherever it stands. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < 0x7f
                ? c != '<' && c != '>' && c != '&'
                : c >= 0xa0 && c < 0xd800 || c == '\n' || c == '\t';
    }

    private static boolean isValue(char[] text, int quote) {
        return quote > 0 && text[quote - 1] == '=';
    }

    private static void legal(StringBuilder out, char[] text, int at) {
        if (text[at] >= 0xd800 && isLegal(text, at)) {
            out.append(text[at]);
        }
    }

    private static boolean isLegal(char[] text, int at) {
        char c = text[at];
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length && Character.isLowSurrogate(text[at + 1]);
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text[at - 1]);
        }
        return c != 0xfeff && c != 0xfffe && c != 0xffff && !(c >= 0xfdd0 && c <= 0xfdef);
    }
}
