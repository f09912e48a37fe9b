package dateline.intake.markdown;

import dateline.intake.Copy;
import dateline.intake.Decoding;
import dateline.problem.Place;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/**
 * Walks trees without recursion: copy may be nested as deeply as it likes.
 *
 * @param start where in the copy the text begins that the tree was made of
 */
record Nodes(Copy copy, int start) {

    /** Where a node stands in the copy; that of the next node around it when it says nothing. */
    Place place(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.getSourceSpans().isEmpty()) {
                return copy.at(start + at.getSourceSpans().get(0).getInputIndex());
            }
        }
        return copy.place();
    }

    /** Where the first of some marks stands in a node. */
    Place placeOf(Node node, String... marks) {
        if (node.getSourceSpans().isEmpty()) {
            return place(node);
        }
        int from = start + node.getSourceSpans().get(0).getInputIndex();
        int first = copy.text().length();
        for (String mark : marks) {
            int at = copy.text().indexOf(mark, from);
            first = at < 0 ? first : Math.min(first, at);
        }
        return first == copy.text().length() ? place(node) : copy.at(first);
    }

    /** The node after this one in reading order, inside of {@code root}; null at the end. */
    static @Nullable Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        return after(node, root);
    }

    /** The same without going into the node. */
    static @Nullable Node after(Node node, Node root) {
        for (Node at = node; at != root; at = at.getParent()) {
            if (at.getNext() != null) {
                return at.getNext();
            }
        }
        return null;
    }

    /** Plain text of a node and all that is in it. */
    static String text(Node root) {
        var text = new StringBuilder();
        for (Node at = root; at != null; at = next(at, root)) {
            append(text, at);
        }
        return Decoding.clean(text.toString());
    }

    /** Plain text of a node and those after it. */
    static String textFrom(@Nullable Node first) {
        var text = new StringBuilder();
        for (Node at = first; at != null; at = at.getNext()) {
            text.append(text(at));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Node node) {
        if (node instanceof Text plain) {
            text.append(plain.getLiteral());
        } else if (node instanceof Code code) {
            text.append(code.getLiteral());
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            text.append(' ');
        }
    }

    static boolean isOnly(Node node) {
        return node.getPrevious() == null && node.getNext() == null;
    }
}
