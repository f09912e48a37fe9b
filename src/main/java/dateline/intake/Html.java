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

    private static void escape(StringBuilder out, CharSequence text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                default -> out.append(c);
            }
        }
    }
}
