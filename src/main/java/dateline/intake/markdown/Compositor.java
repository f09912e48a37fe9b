package dateline.intake.markdown;

import dateline.intake.Html;
import dateline.intake.IntakeProblems;
import dateline.intake.Setting;
import dateline.intake.Words;
import dateline.problem.Place;
import dateline.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.jspecify.annotations.Nullable;

/**
 * Sets a tree of Markdown as canonical HTML. It walks without recursion: for every node it opens,
 * the words that close it wait on a stack. Each {@code visit} opens one kind of node and says by
 * {@code children} whether what is in it is set as well.
 */
final class Compositor extends AbstractVisitor {

    private static final Map<String, String> ASIDES =
            Map.of(
                    "[!pull]", "pull",
                    "[!note]", "note",
                    "[!tip]", "note",
                    "[!important]", "note",
                    "[!warning]", "note",
                    "[!caution]", "note",
                    "[!correction]", "correction");

    private final StringBuilder html;
    private final Words words = new Words();
    private final Deque<String> closings = new ArrayDeque<>();
    private final Anchors anchors = new Anchors();
    private final Node document;
    private final Nodes nodes;
    private final Links links;
    private final RawHtml raw;
    private final Footnotes footnotes;
    private int below = 1;
    private final int shift;
    private boolean children;
    private @Nullable Place templateTag;

    Compositor(Node document, Nodes nodes, Links links, RawHtml raw) {
        this.document = document;
        this.nodes = nodes;
        this.links = links;
        this.raw = raw;
        // Set text is a little longer than what was written: so the builder seldom has to grow.
        this.html = new StringBuilder(nodes.copy().text().length() * 5 / 4);
        this.footnotes = Footnotes.of(document);
        this.shift = hasTopHeading(document) ? 1 : 0;
    }

    private static boolean hasTopHeading(Node document) {
        for (Node node = document; node != null; node = Nodes.next(node, document)) {
            if (node instanceof Heading heading && heading.getLevel() == 1) {
                return true;
            }
        }
        return false;
    }

    Setting set(List<Problem> problems) {
        walk(document);
        footnotes();
        if (templateTag != null) {
            problems.add(IntakeProblems.templateTags(templateTag));
        }
        String text = raw.finish(html.toString());
        return new Setting(text, opening(), words.count(), links.references());
    }

    /** Sets what is in a node, not the node itself. */
    private void walk(Node root) {
        Node node = root.getFirstChild();
        while (node != null) {
            children = true;
            int depth = closings.size();
            node.accept(this);
            if (closings.size() == depth) {
                closings.push("");
            }
            Node down = children ? node.getFirstChild() : null;
            node = down != null ? down : up(node, root);
        }
    }

    private @Nullable Node up(Node node, Node root) {
        for (Node at = node; at != root; at = at.getParent()) {
            html.append(closings.pop());
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }

    private void open(String opening, String closing) {
        html.append(opening);
        closings.push(closing);
    }

    /** A node that is set as a whole. */
    private void leaf(String text) {
        html.append(text);
        children = false;
    }

    private String opening() {
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Paragraph && !isFigure(node) && Cards.address(node) == null) {
                String text = Nodes.text(node).strip();
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    // Blocks

    @Override
    public void visit(Document document) {
        // Its children are all there is to set.
    }

    @Override
    public void visit(Heading heading) {
        // Nobody who goes from heading to heading shall look for a level that is not there.
        below = Math.min(Math.min(6, heading.getLevel() + shift), below + 1);
        String level = "h" + below;
        html.append('<').append(level);
        Html.attribute(html, "id", anchors.of(Nodes.text(heading)));
        open(">", "</" + level + ">\n");
        words.gap();
    }

    @Override
    public void visit(Paragraph paragraph) {
        words.gap();
        if (isFigure(paragraph)) {
            figure(paragraph);
            return;
        }
        String address = Cards.address(paragraph);
        String href = address == null ? null : links.href(address, nodes.place(paragraph));
        if (address != null && href != null) {
            Cards.set(html, address, raw.own(href));
            children = false;
            return;
        }
        if (isTight(paragraph)) {
            open("", paragraph.getNext() == null ? "" : "\n");
        } else {
            open("<p>", "</p>\n");
        }
    }

    private static boolean isTight(Node paragraph) {
        Node item = paragraph.getParent();
        return item instanceof ListItem
                && item.getParent() instanceof ListBlock list
                && list.isTight();
    }

    @Override
    public void visit(BlockQuote quote) {
        String kind = aside(quote);
        if (kind == null) {
            open("<blockquote>\n", "</blockquote>\n");
        } else if (kind.equals("pull")) {
            open("<blockquote class=\"pull\">\n", "</blockquote>\n");
        } else {
            // A note within a text is no landmark of the page.
            open("<aside class=\"" + kind + "\" role=\"note\">\n", "</aside>\n");
        }
    }

    /** The mark on a quote's first line, which is taken away; null when there is none. */
    private static @Nullable String aside(BlockQuote quote) {
        if (!(quote.getFirstChild() instanceof Paragraph paragraph)
                || !(paragraph.getFirstChild() instanceof Text mark)) {
            return null;
        }
        String kind = ASIDES.get(mark.getLiteral().strip().toLowerCase(Locale.ROOT));
        Node after = mark.getNext();
        if (kind == null || after != null && !isBreak(after)) {
            return null;
        }
        mark.unlink();
        if (after == null) {
            paragraph.unlink();
        } else {
            after.unlink();
        }
        return kind;
    }

    private static boolean isBreak(Node node) {
        return node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    @Override
    public void visit(BulletList list) {
        open("<ul>\n", "</ul>\n");
    }

    @Override
    public void visit(OrderedList list) {
        Integer start = list.getMarkerStartNumber();
        boolean one = start == null || start == 1;
        open(one ? "<ol>\n" : "<ol start=\"" + start + "\">\n", "</ol>\n");
    }

    @Override
    public void visit(ListItem item) {
        open("<li>", "</li>\n");
    }

    @Override
    public void visit(ThematicBreak line) {
        leaf("<hr />\n");
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral(), "");
    }

    @Override
    public void visit(FencedCodeBlock block) {
        String info = block.getInfo() == null ? "" : block.getInfo().strip();
        String language = info.split("\\s", 2)[0];
        if (language.equalsIgnoreCase("csv")) {
            words.gap();
            words.read(block.getLiteral());
            Csv.set(html, block.getLiteral());
            children = false;
        } else {
            code(block.getLiteral(), language);
        }
    }

    private void code(String text, String language) {
        html.append("<pre><code");
        if (!language.isEmpty()) {
            Html.attribute(html, "class", "language-" + language);
        }
        html.append('>');
        Html.text(html, text);
        leaf("</code></pre>\n");
    }

    @Override
    public void visit(HtmlBlock block) {
        watch(block.getLiteral(), block);
        raw.block(html, block.getLiteral());
        children = false;
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock table) {
            Tables.open(html, Tables.heads(table));
            open("", Tables.END);
        } else if (block instanceof FootnoteDefinition) {
            children = false;
        }
    }

    private void footnotes() {
        for (int i = 0; i < footnotes.count(); i++) {
            Footnotes.Note note = footnotes.note(i);
            html.append(i == 0 ? "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n" : "");
            html.append("<li id=\"fn-").append(note.number).append("\">");
            if (note.definition != null) {
                walk(note.definition);
            }
            // Each of these links has a name of its own, in any language.
            html.append("<a class=\"back\" role=\"doc-backlink\" aria-label=\"\u21a9 ");
            html.append(note.number).append("\" href=\"#fnref-").append(note.number);
            html.append("\">\u21a9</a></li>\n");
        }
        html.append(footnotes.count() == 0 ? "" : "</ol>\n</div>\n");
    }

    // In a line

    @Override
    public void visit(Text text) {
        watch(text.getLiteral(), text);
        words.read(text.getLiteral());
        Html.text(html, text.getLiteral());
    }

    /** Tags of Liquid, Jinja and Hugo. */
    private void watch(String text, Node node) {
        if (templateTag == null
                && text.indexOf('{') >= 0
                && (text.contains("{{") || text.contains("{%"))) {
            templateTag = nodes.placeOf(node, "{{", "{%");
        }
    }

    @Override
    public void visit(Emphasis emphasis) {
        open("<em>", "</em>");
    }

    @Override
    public void visit(StrongEmphasis emphasis) {
        open("<strong>", "</strong>");
    }

    @Override
    public void visit(Code code) {
        words.read(code.getLiteral());
        html.append("<code>");
        Html.text(html, code.getLiteral());
        leaf("</code>");
    }

    @Override
    public void visit(SoftLineBreak line) {
        words.gap();
        leaf("\n");
    }

    @Override
    public void visit(HardLineBreak line) {
        words.gap();
        leaf("<br />\n");
    }

    @Override
    public void visit(HtmlInline tag) {
        watch(tag.getLiteral(), tag);
        raw.inline(html, tag.getLiteral());
        children = false;
    }

    @Override
    public void visit(Link link) {
        watch(link.getDestination(), link);
        String href = links.href(link.getDestination(), nodes.place(link));
        if (href == null) {
            return;
        }
        html.append("<a");
        Html.attribute(html, "href", raw.own(href));
        if (link.getTitle() != null && !link.getTitle().isBlank()) {
            Html.attribute(html, "title", link.getTitle());
        }
        open(">", "</a>");
    }

    @Override
    public void visit(Image image) {
        picture(image);
        children = false;
    }

    private boolean picture(Image image) {
        watch(image.getDestination(), image);
        Place place = nodes.place(image);
        String src = links.src(image.getDestination(), place);
        if (src == null) {
            return false;
        }
        String alt = Nodes.text(image).strip();
        if (alt.isEmpty()) {
            links.missingAlt(image.getDestination(), place);
        }
        html.append("<img");
        Html.attribute(html, "src", raw.own(src));
        Html.attribute(html, "alt", alt);
        html.append(" />");
        return true;
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof FootnoteReference reference) {
            footnotes.refer(html, reference.getLabel());
            children = false;
        } else if (node instanceof Strikethrough) {
            open("<del>", "</del>");
        } else if (node instanceof TableHead) {
            open("<thead>\n", "</thead>\n");
        } else if (node instanceof TableBody) {
            open("<tbody>\n", "</tbody>\n");
        } else if (node instanceof TableRow) {
            open("<tr>", "</tr>\n");
        } else if (node instanceof TableCell cell) {
            cell(cell);
        }
    }

    private void cell(TableCell cell) {
        words.gap();
        html.append(cell.isHeader() ? "<th scope=\"col\"" : "<td");
        if (cell.getAlignment() == TableCell.Alignment.CENTER) {
            html.append(" class=\"center\"");
        } else if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
            html.append(" class=\"right\"");
        }
        open(">", cell.isHeader() ? "</th>" : "</td>");
    }

    // Figures

    /** A picture alone in a paragraph, perhaps with its credit behind it. */
    private static boolean isFigure(Node paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image)) {
            return false;
        }
        String rest = Nodes.textFrom(image.getNext()).strip();
        return image.getNext() == null || rest.startsWith("{credit=") && rest.endsWith("}");
    }

    private void figure(Paragraph paragraph) {
        children = false;
        Image image = (Image) paragraph.getFirstChild();
        int before = html.length();
        html.append("<figure>");
        if (!picture(image)) {
            html.setLength(before);
            return;
        }
        String caption = image.getTitle() == null ? "" : image.getTitle().strip();
        String credit = credit(Nodes.textFrom(image.getNext()).strip());
        words.gap();
        words.read(caption);
        if (!caption.isEmpty() || !credit.isEmpty()) {
            html.append("<figcaption>");
            Html.text(html, caption);
            if (!credit.isEmpty()) {
                html.append(caption.isEmpty() ? "" : " · ").append("<span class=\"credit\">");
                Html.text(html, credit);
                html.append("</span>");
            }
            html.append("</figcaption>");
        }
        html.append("</figure>\n");
    }

    private static String credit(String attributes) {
        if (attributes.isEmpty()) {
            return "";
        }
        String value = attributes.substring("{credit=".length(), attributes.length() - 1).strip();
        boolean quoted = value.length() > 1 && "\"'\u201c".indexOf(value.charAt(0)) >= 0;
        return quoted ? value.substring(1, value.length() - 1).strip() : value;
    }
}
