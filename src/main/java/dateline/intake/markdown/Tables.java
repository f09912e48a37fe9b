package dateline.intake.markdown;

import dateline.intake.Html;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;

/**
 * What stands around a table. A wide one scrolls by itself, by keyboard too, so it can be reached
 * and has a name: the heads of its columns (WCAG 2.2, success criteria 2.1.1 and 4.1.2).
 */
final class Tables {

    static final String END = "</table></div>\n";

    private static final int LONGEST = 120;

    private Tables() {}

    static void open(StringBuilder html, List<String> heads) {
        String name = name(heads);
        html.append("<div class=\"table\"");
        if (name.isEmpty()) {
            html.append(" role=\"group\"");
        } else {
            html.append(" role=\"region\"");
            Html.attribute(html, "aria-label", name);
        }
        html.append(" tabindex=\"0\"><table>\n");
    }

    private static String name(List<String> heads) {
        String name =
                String.join(
                        ", ", heads.stream().map(String::strip).filter(h -> !h.isEmpty()).toList());
        return name.codePointCount(0, name.length()) <= LONGEST
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }

    /** The texts of a table's first row. */
    static List<String> heads(TableBlock table) {
        var heads = new ArrayList<String>();
        Node head = table.getFirstChild();
        Node row = head == null ? null : head.getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild();
                cell instanceof TableCell;
                cell = cell.getNext()) {
            heads.add(Nodes.text(cell));
        }
        return heads;
    }
}
