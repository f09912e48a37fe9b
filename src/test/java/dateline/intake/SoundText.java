package dateline.intake;

import dateline.problem.Place;
import dateline.problem.Problem;
import java.io.StringReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What holds of the text of any story, whatever it was made from: it is well-formed, it has only
 * elements and attributes of a list, its links lead where links may lead, and whatever is told of
 * it stands in its file.
 */
public final class SoundText {

    private static final Pattern HREF =
            Pattern.compile("(?is)#.*|https?:.*|mailto:.+|tel:.+|copy:.*");
    private static final Pattern SRC = Pattern.compile("(?is)https?:.*|copy:.+");
    private static final Pattern OF_THE_HOUSE =
            Pattern.compile(
                    "language-\\S+|card|host|path|video|pull|note|correction|table|footnotes|back"
                            + "|center|right|credit");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}\\p{M}-]+");

    /** Wire copy is paragraphs and links. */
    public static final SoundText WIRE = new SoundText("p; a href", true);

    /** Markdown without HTML of its own. */
    public static final SoundText MARKDOWN =
            new SoundText(
                    "p class; a href title class id role aria-label; blockquote class; aside class role; ul; ol start; li id;"
                            + " hr; br; pre; code class; em; strong; del; h2 id; h3 id; h4 id; h5 id;"
                            + " h6 id; div class role aria-label tabindex; table; thead; tbody; tr; th scope class;"
                            + " td class; figure class; figcaption; span class; img src alt;"
                            + " sup; caption",
                    true);

    /** Markdown with the HTML that {@code html: safe} allows. */
    public static final SoundText SAFE_HTML = safe();

    private static final Set<String> ROLES =
            Set.of("doc-endnotes", "doc-backlink", "region", "group", "note");

    private final Map<String, Set<String>> allowed = new HashMap<>();
    private final boolean ours;

    /** {@code ours}: every class and every id was made by the house. */
    private SoundText(String elements, boolean ours) {
        this.ours = ours;
        for (String element : elements.split(";", -1)) {
            var words = new HashSet<>(List.of(element.strip().split(" ", -1)));
            String name = element.strip().split(" ", -1)[0];
            words.remove(name);
            allowed.put(name, words);
        }
    }

    private static SoundText safe() {
        String everywhere = " class id lang dir title;";
        String plain =
                "abbr b blockquote br caption cite code dd del details dfn dl dt em figcaption"
                        + " figure h2 h3 h4 h5 h6 hr i ins kbd li mark p pre q s samp section small"
                        + " span strong sub summary sup table tbody tfoot thead tr u ul var wbr";
        var list = new StringBuilder();
        for (String element : plain.split(" ", -1)) {
            list.append(element).append(everywhere);
        }
        list.append("div role aria-label tabindex").append(everywhere);
        list.append("aside role").append(everywhere);
        list.append("a href role aria-label").append(everywhere);
        list.append("img src alt width height loading").append(everywhere);
        list.append("ol start").append(everywhere);
        list.append("td colspan rowspan").append(everywhere);
        list.append("th colspan rowspan scope").append(everywhere);
        list.append("time datetime class id lang dir title");
        return new SoundText(list.toString(), false);
    }

    /** Insists that a text is sound, and returns its words without the marks. */
    public String check(String html) {
        Element root = parse(html).getDocumentElement();
        var ids = new HashSet<String>();
        for (Node node = root.getFirstChild(); node != null; node = next(node, root)) {
            if (node instanceof Element element) {
                check(element, ids);
            } else {
                insist(node.getNodeType() == Node.TEXT_NODE, "not only text", html);
            }
        }
        return root.getTextContent();
    }

    public boolean allows(String element) {
        return allowed.containsKey(element);
    }

    /** Whether an element may have an attribute. */
    public boolean allows(String element, String attribute) {
        return allowed.getOrDefault(element, Set.of()).contains(attribute);
    }

    private static Node next(Node node, Node root) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        Node at = node;
        while (at != root && at.getNextSibling() == null) {
            at = at.getParentNode();
        }
        return at == root ? null : at.getNextSibling();
    }

    public static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, false);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader("<body>" + html + "</body>")));
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + html, e);
        }
    }

    private void check(Element element, Set<String> ids) {
        Set<String> names = allowed.getOrDefault(element.getTagName(), Set.of());
        insist(allowed.containsKey(element.getTagName()), "no such element", element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            insist(names.contains(attribute.getName()), element.getTagName(), attribute.getName());
            check(attribute.getName(), attribute.getValue(), ids);
        }
    }

    private void check(String name, String value, Set<String> ids) {
        switch (name) {
            case "href" -> insist(HREF.matcher(value).matches(), name, value);
            case "src" -> insist(SRC.matcher(value).matches(), name, value);
            case "role" -> insist(ROLES.contains(value), name, value);
            case "tabindex" -> insist(value.equals("0"), name, value);
            case "loading" -> insist(value.equals("lazy"), name, value);
            case "class" -> insist(!ours || OF_THE_HOUSE.matcher(value).matches(), name, value);
            case "id" -> {
                insist(!ours || ID.matcher(value).matches() && !value.equals("main"), name, value);
                insist(!ours || ids.add(value), "stands twice: id", value);
            }
            default -> {}
        }
    }

    /** Insists that everything told of a text stands in it. */
    public static void checkPlaces(List<Problem> problems, String file, String text) {
        String[] lines = text.split("\n", -1);
        for (Problem problem : problems) {
            checkPlace(problem.place(), file, lines);
            String message = problem.message();
            insist(!message.isBlank() && !message.contains("Exception"), "message", message);
            insist(message.indexOf('\n') < 0, "message of one line", message);
        }
    }

    private static void checkPlace(Place place, String file, String[] lines) {
        insist(place.file().equals(file), "file", place);
        insist(place.line() >= 0 && place.line() <= lines.length, "line", place);
        insist(place.column() >= 0 && (place.column() == 0 || place.line() > 0), "column", place);
        if (place.column() > 0) {
            String line = lines[place.line() - 1];
            int end = line.codePointCount(0, line.length()) + 1;
            insist(place.column() <= end, "column", place);
        }
    }

    /** As an assertion of the library does, but cheap when it holds: a hunt calls it often. */
    private static void insist(boolean holds, String what, Object found) {
        if (!holds) {
            throw new AssertionError(what + ": " + found);
        }
    }
}
