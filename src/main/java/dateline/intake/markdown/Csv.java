package dateline.intake.markdown;

import dateline.intake.Html;
import java.util.ArrayList;
import java.util.List;

/** Values with commas between them (RFC 4180) become a table whose first line is its head. */
final class Csv {

    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static void set(StringBuilder html, String text) {
        List<List<String>> rows = new Csv(text).rows();
        if (rows.isEmpty()) {
            return;
        }
        Tables.open(html, rows.get(0));
        html.append("<thead>\n");
        row(html, rows.get(0), "<th scope=\"col\">", "</th>");
        html.append("</thead>\n");
        if (rows.size() > 1) {
            html.append("<tbody>\n");
            rows.subList(1, rows.size()).forEach(row -> row(html, row, "<td>", "</td>"));
            html.append("</tbody>\n");
        }
        html.append(Tables.END);
    }

    private static void row(StringBuilder html, List<String> cells, String open, String close) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append(open);
            Html.text(html, cell.strip());
            html.append(close);
        }
        html.append("</tr>\n");
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        while (at < text.length()) {
            var row = new ArrayList<String>();
            do {
                row.add(cell());
            } while (take(','));
            take('\n');
            if (row.size() > 1 || !row.get(0).isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private String cell() {
        if (!take('"')) {
            int start = at;
            while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
                at++;
            }
            return text.substring(start, at);
        }
        var cell = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && !take('"')) {
                break;
            }
            cell.append(c);
        }
        while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
            cell.append(text.charAt(at++));
        }
        return cell.toString();
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }
}
