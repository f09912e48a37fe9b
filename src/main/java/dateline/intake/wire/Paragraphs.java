package dateline.intake.wire;

import dateline.intake.Html;
import dateline.intake.Reference;
import dateline.intake.Setting;
import dateline.intake.Words;
import java.util.List;

/** Sets plain paragraphs. Everything is escaped; bare web addresses become links. */
final class Paragraphs {

    private Paragraphs() {}

    static Setting set(List<String> paragraphs) {
        var html = new StringBuilder();
        int words = 0;
        for (String paragraph : paragraphs) {
            html.append("<p>");
            line(html, paragraph);
            html.append("</p>\n");
            words += Words.count(paragraph);
        }
        String opening = paragraphs.isEmpty() ? "" : paragraphs.get(0);
        return new Setting(html.toString(), opening, words, List.of());
    }

    private static void line(StringBuilder html, String text) {
        int from = 0;
        int at = next(text, 0);
        while (at >= 0) {
            int end = end(text, at);
            int begin = text.indexOf("//", at) + 2;
            if (end > begin && Character.isLetterOrDigit(text.charAt(begin))) {
                Html.text(html, text.substring(from, at));
                html.append("<a");
                Html.attribute(html, "href", Reference.encode(text.substring(at, end)));
                html.append('>');
                Html.text(html, text.substring(at, end));
                html.append("</a>");
                from = end;
            }
            at = next(text, Math.max(end, begin));
        }
        Html.text(html, text.substring(from));
    }

    /** Where the next address begins; never in the middle of a word. */
    private static int next(String text, int from) {
        for (int at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", at + 3)) {
            for (String scheme : List.of("https", "http")) {
                int start = at - scheme.length();
                boolean whole =
                        start == 0
                                || start > 0 && !Character.isLetterOrDigit(text.charAt(start - 1));
                if (whole && start >= from && text.startsWith(scheme, start)) {
                    return start;
                }
            }
        }
        return -1;
    }

    /** An address ends at a blank or a quote, without the punctuation of the sentence around it. */
    private static int end(String text, int start) {
        int end = start;
        int open = 0;
        while (end < text.length() && isPart(text.charAt(end))) {
            open += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
            end++;
        }
        while (end > start) {
            char last = text.charAt(end - 1);
            if (".,:;!?'*_~".indexOf(last) < 0 && !(last == ')' && open < 0)) {
                break;
            }
            open += last == ')' ? 1 : 0;
            end--;
        }
        return end;
    }

    private static boolean isPart(char c) {
        return c > ' ' && c < 0x7f
                ? "<>\"`{}|\\^[]".indexOf(c) < 0
                : Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
