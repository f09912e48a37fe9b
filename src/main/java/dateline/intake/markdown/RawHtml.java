package dateline.intake.markdown;

import dateline.intake.Html;

/** What becomes of HTML that stands in Markdown. */
interface RawHtml {

    /** Sets a block of HTML. */
    void block(StringBuilder html, String literal);

    /** Sets one tag in a line. */
    void inline(StringBuilder html, String literal);

    /** Marks a target as made by us, where others might write their own. */
    String own(String target);

    /** Makes the set text sound. */
    String finish(String html);

    /** HTML is shown as text; its comments are for nobody. */
    record Shown() implements RawHtml {

        @Override
        public void block(StringBuilder html, String literal) {
            String text = withoutComments(literal).strip();
            if (!text.isEmpty()) {
                html.append("<p>");
                Html.text(html, text);
                html.append("</p>\n");
            }
        }

        @Override
        public void inline(StringBuilder html, String literal) {
            if (!literal.startsWith("<!--")) {
                Html.text(html, literal);
            }
        }

        @Override
        public String own(String target) {
            return target;
        }

        @Override
        public String finish(String html) {
            return html;
        }

        private static String withoutComments(String text) {
            int open = text.indexOf("<!--");
            if (open < 0) {
                return text;
            }
            var kept = new StringBuilder();
            int from = 0;
            while (open >= 0) {
                kept.append(text, from, open);
                int close = text.indexOf("-->", open);
                from = close < 0 ? text.length() : close + 3;
                open = text.indexOf("<!--", from);
            }
            return kept.append(text, from, text.length()).toString();
        }
    }
}
