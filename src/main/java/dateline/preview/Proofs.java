package dateline.preview;

import dateline.problem.Via;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the preview puts into the pages that it serves: the script that listens for changes, and
 * above a page that is not public, a line that says so.
 */
final class Proofs {

    static final String OWN = "/-/";

    private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY = "<body".getBytes(StandardCharsets.US_ASCII);

    private Proofs() {}

    /**
     * @param hash of the page without the preview's part
     * @param mark what readers must know of the page when it is not public; null when it is
     */
    record Slip(String hash, @Nullable String mark) {}

    static boolean isPage(String type) {
        return type.startsWith("text/html");
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] with(byte[] page, Slip slip) {
        String mark = slip.mark();
        String sheet =
                mark == null ? "" : "<link rel=\"stylesheet\" href=\"" + OWN + "preview.css\">\n";
        byte[] script = ascii(sheet + script(slip.hash()));
        int head = find(page, HEAD_END, 0);
        if (head < 0) {
            return joined(page, page.length, script, page.length, new byte[0]);
        }
        int body = mark == null ? -1 : find(page, BODY, head);
        int end = body < 0 ? -1 : find(page, ascii(">"), body);
        byte[] banner = mark == null || end < 0 ? new byte[0] : banner(mark);
        return joined(page, head, script, end < 0 ? page.length : end + 1, banner);
    }

    private static String script(String hash) {
        return "<script src=\"%sreload.js\" data-page=\"%s\" defer></script>\n"
                .formatted(OWN, hash.substring(0, 32));
    }

    private static byte[] banner(String mark) {
        return ("\n<aside class=\"dateline-mark\" aria-label=\"Preview\">"
                        + escaped(mark)
                        + "</aside>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Two pieces put in, the first not behind the second. */
    private static byte[] joined(byte[] page, int first, byte[] one, int second, byte[] two) {
        var out = new ByteArrayOutputStream(page.length + one.length + two.length);
        out.write(page, 0, first);
        out.writeBytes(one);
        out.write(page, first, second - first);
        out.writeBytes(two);
        out.write(page, second, page.length - second);
        return out.toByteArray();
    }

    private static int find(byte[] bytes, byte[] sought, int from) {
        for (int i = from; i <= bytes.length - sought.length; i++) {
            int j = 0;
            while (j < sought.length && bytes[i + j] == sought[j]) {
                j++;
            }
            if (j == sought.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A page of nothing but a fault: for one that never could be printed. */
    static String faulty(Fault fault) {
        return """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>This page can't be printed</title>
        <link rel="stylesheet" href="/-/preview.css">
        <script src="/-/reload.js" data-page="" defer></script>
        </head>
        <body>
        <main class="dateline-fault">
        <h1>This page can't be printed</h1>
        %s
        </main>
        </body>
        </html>
        """
                .formatted(html(fault));
    }

    static String html(Fault fault) {
        var html = new StringBuilder();
        html.append("<p class=\"dateline-place\">").append(escaped(fault.place())).append("</p>\n");
        html.append("<p>").append(escaped(fault.message())).append("</p>\n");
        if (!fault.line().isEmpty()) {
            html.append("<pre>").append(escaped(fault.line()));
            html.append("\n").append(escaped(fault.carets())).append("</pre>\n");
        }
        for (Via step : fault.way()) {
            html.append("<p class=\"dateline-place\">from ")
                    .append(escaped(step.toString()))
                    .append("</p>\n");
        }
        if (fault.hint() != null) {
            html.append("<p>").append(escaped(fault.hint())).append("</p>\n");
        }
        return html.toString();
    }

    /** The style sheets that a page names, and all of it but their names. */
    record Worn(List<String> styles, String rest) {

        private static final String LINK = "<link rel=\"stylesheet\" href=\"";

        static Worn of(byte[] page) {
            String html = text(page);
            var styles = new ArrayList<String>();
            var rest = new StringBuilder(html.length());
            int at = 0;
            int link = html.indexOf(LINK);
            while (link >= 0) {
                int start = link + LINK.length();
                int end = html.indexOf('"', start);
                if (end < 0) {
                    break;
                }
                styles.add(html.substring(start, end));
                rest.append(html, at, start);
                at = end;
                link = html.indexOf(LINK, end);
            }
            return new Worn(styles, rest.append(html, at, html.length()).toString());
        }
    }
}
