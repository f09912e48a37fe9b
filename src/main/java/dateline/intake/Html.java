package dateline.intake;

/** Writes text and attributes as both HTML and XML read them. */
public final class Html {

    private Html() {}

    public static void text(StringBuilder out, CharSequence text) {
        escape(out, text, false);
    }

    /** A name and its value, with a blank before. */
    public static void attribute(StringBuilder out, String name, CharSequence value) {
        out.append(' ').append(name).append("=\"");
        escape(out, value, true);
        out.append('"');
    }

    /**
     * Characters that XML 1.0 (section 2.2) forbids are left out: they can still come in as numeric
     * references. A quote after an equals sign is escaped even in text, so that text can never look
     * like one of our own attributes.
     */
    private static void escape(StringBuilder out, CharSequence text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute || isValue(text, i) ? "&quot;" : "\"");
                default -> legal(out, text, i, c);
            }
        }
    }

    private static boolean isValue(CharSequence text, int quote) {
        return quote > 0 && text.charAt(quote - 1) == '=';
    }

    private static void legal(StringBuilder out, CharSequence text, int at, char c) {
        boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
        if (!control && c < 0xd800) {
            out.append(c);
        } else if (!control && isLegal(text, at, c)) {
            out.append(c);
        }
    }

    private static boolean isLegal(CharSequence text, int at, char c) {
        if (Character.isHighSurrogate(c)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(c)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return c != 0xfeff && c != 0xfffe && c != 0xffff && !(c >= 0xfdd0 && c <= 0xfdef);
    }
}
