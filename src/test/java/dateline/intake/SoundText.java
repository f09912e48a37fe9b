package dateline.intake;

import static org.assertj.core.api.Assertions.assertThat;

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
                    "p class; a href title class id; blockquote class; aside class; ul; ol start; li id;"
                            + " hr; br; pre; code class; em; strong; del; h2 id; h3 id; h4 id; h5 id;"
                            + " h6 id; div class role; table; thead; tbody; tr; th scope class;"
                            + " td class; figure class; figcaption; span class; img src alt;"
                            + " sup; caption",
                    true);

    /** Markdown with the HTML that {@code html: safe} allows. */
    public static final SoundText SAFE_HTML = safe();

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
                "abbr aside b blockquote br caption cite code dd del details dfn dl dt em figcaption"
                        + " figure h2 h3 h4 h5 h6 hr i ins kbd li mark p pre q s samp section small"
                        + " span strong sub summary sup table tbody tfoot thead tr u ul var wbr";
        var list = new StringBuilder();
        for (String element : plain.split(" ", -1)) {
            list.append(element).append(everywhere);
        }
        list.append("div role").append(everywhere);
        list.append("a href").append(everywhere);
        list.append("img src alt").append(everywhere);
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
                assertThat(node.getNodeType()).isEqualTo(Node.TEXT_NODE);
            }
        }
        return root.getTextContent();
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
        assertThat(allowed).containsKey(element.getTagName());
        Set<String> names = allowed.get(element.getTagName());
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            assertThat(names).as(element.getTagName()).contains(attribute.getName());
            check(attribute.getName(), attribute.getValue(), ids);
        }
    }

    private void check(String name, String value, Set<String> ids) {
        switch (name) {
            case "href" -> assertThat(value).matches(HREF);
            case "src" -> assertThat(value).matches(SRC);
            case "role" -> assertThat(value).isEqualTo("doc-endnotes");
            case "class" -> {
                if (ours) {
                    assertThat(value).matches(OF_THE_HOUSE);
                }
            }
            case "id" -> {
                if (ours) {
                    assertThat(value).matches(ID).isNotEqualTo("main");
                    assertThat(ids.add(value)).as("the id " + value + " stands once").isTrue();
                }
            }
            default -> {}
        }
    }

    /** Insists that everything told of a text stands in it. */
    public static void checkPlaces(List<Problem> problems, String file, String text) {
        String[] lines = text.split("\n", -1);
        for (Problem problem : problems) {
            checkPlace(problem.place(), file, lines);
            assertThat(problem.message()).isNotBlank().doesNotContain("Exception", "\n");
        }
    }

    private static void checkPlace(Place place, String file, String[] lines) {
        assertThat(place.file()).isEqualTo(file);
        assertThat(place.line()).isBetween(0, lines.length);
        if (place.column() > 0) {
            assertThat(place.line()).isPositive();
            String line = lines[place.line() - 1];
            assertThat(place.column())
                    .as("column in line " + place.line() + " of " + lines.length)
                    .isBetween(1, line.codePointCount(0, line.length()) + 1);
        }
    }
}
