package dateline.feed;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jsoup.Jsoup;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * What a feed in XML must or should be, by the names that the W3C's feed validator has for it. Only
 * what can go wrong in a feed of ours is asked: we write no cloud, no text input and no skipped
 * days.
 */
final class Musts {

    /** The names of all rules here. */
    static final Set<String> RULES =
            Set.of(
                    "SAXError",
                    "InvalidRSSVersion",
                    "MissingAttribute",
                    "MissingElement",
                    "MissingTitle",
                    "MissingLink",
                    "MissingDescription",
                    "DuplicateElement",
                    "UndefinedElement",
                    "UnexpectedText",
                    "NotBlank",
                    "InvalidLink",
                    "InvalidFullLink",
                    "InvalidRFC2822Date",
                    "InvalidRFC3339Date",
                    "InvalidLanguage",
                    "InvalidContact",
                    "InvalidHttpGUID",
                    "InvalidPermalink",
                    "DuplicateValue",
                    "DuplicateIds",
                    "DuplicateAtomLink",
                    "UnexpectedAttribute",
                    "ItemMustContainTitleOrDescription",
                    "NeedDescriptionBeforeContent",
                    "DuplicateSemantics",
                    "DuplicateItemSemantics",
                    "SecurityRisk",
                    "ContainsRelRef",
                    "DangerousStyleAttr",
                    "BadCharacters",
                    "InvalidTAG",
                    "AttrNotBlank",
                    "InvalidPositiveInteger",
                    "InvalidMIMEAttribute",
                    "MediaRssNamespace",
                    "ContainsUndeclaredHTML");

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String DC = "http://purl.org/dc/elements/1.1/";
    private static final String CONTENT = "http://purl.org/rss/1.0/modules/content/";
    private static final String MEDIA = "http://search.yahoo.com/mrss/";

    private static final Set<String> IN_CHANNEL =
            Set.of(
                    "title",
                    "link",
                    "description",
                    "language",
                    "copyright",
                    "managingEditor",
                    "webMaster",
                    "pubDate",
                    "lastBuildDate",
                    "category",
                    "generator",
                    "docs",
                    "cloud",
                    "ttl",
                    "image",
                    "rating",
                    "textInput",
                    "skipHours",
                    "skipDays",
                    "item");
    private static final Set<String> IN_ITEM =
            Set.of(
                    "title",
                    "link",
                    "description",
                    "author",
                    "category",
                    "comments",
                    "enclosure",
                    "guid",
                    "pubDate",
                    "source");
    private static final Set<String> OFTEN =
            Set.of("item", "category", "enclosure", "creator", "subject", "publisher");

    private static final Pattern TAG =
            Pattern.compile(
                    "tag:([A-Za-z0-9._-]+@)?[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?,\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?:[A-Za-z0-9;/?:@&=+$.\\-_!~*'(),%]*(#.*)?");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*");
    private static final Pattern MIME = Pattern.compile("[a-z]+/[a-z0-9.+-]+");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(https?|ftp)://[^/\\s]+(/\\S*)?|(mailto|news|urn|tag|im):\\S+");

    private final Set<String> broken = new TreeSet<>();

    private Musts() {}

    /** The rules that a feed breaks. */
    static Set<String> broken(String xml) {
        var musts = new Musts();
        musts.read(xml);
        return musts.broken;
    }

    private void read(String xml) {
        Document document;
        try {
            document = parsed(xml);
        } catch (SAXException e) {
            broken.add("SAXError");
            return;
        }
        Element root = document.getDocumentElement();
        everywhere(root);
        if (root.getLocalName().equals("rss")) {
            rss(root);
        } else if (root.getNamespaceURI() != null && root.getNamespaceURI().equals(ATOM)) {
            atom(root);
        }
    }

    private static Document parsed(String xml) throws SAXException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setExpandEntityReferences(false);
            for (String outside : AtomGrammar.OUTSIDE) {
                factory.setFeature(outside, false);
            }
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(xml)));
        } catch (IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says nothing on standard error. */
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }

    private void unless(boolean kept, String rule) {
        if (!kept) {
            broken.add(rule);
        }
    }

    // What holds in any vocabulary

    private void everywhere(Element element) {
        String text = element.getTextContent();
        unless(text.chars().noneMatch(c -> c >= 0x80 && c < 0xa0), "BadCharacters");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            String value = element.getAttributes().item(i).getNodeValue();
            unless(value.chars().noneMatch(c -> c >= 0x80 && c < 0xa0), "BadCharacters");
        }
        if (is(element, MEDIA, "content")) {
            picture(element);
        }
        for (String name : List.of("description", "title", "credit")) {
            long told = children(element).stream().filter(e -> is(e, MEDIA, name)).count();
            unless(told < 2, "DuplicateElement");
        }
        if (is(element, MEDIA, "description") || is(element, MEDIA, "title")) {
            boolean plain = !"html".equals(element.getAttribute("type"));
            unless(!plain || !isMarkup(text), "ContainsUndeclaredHTML");
        }
        String space = String.valueOf(element.getNamespaceURI());
        unless(
                !space.contains("search.yahoo.com/mrss") || space.equals(MEDIA),
                "MediaRssNamespace");
        if (is(element, DC, "language")) {
            unless(LANGUAGE.matcher(text.strip()).matches(), "InvalidLanguage");
        }
        children(element).forEach(this::everywhere);
    }

    private void picture(Element content) {
        for (String name : List.of("width", "height", "fileSize")) {
            unless(
                    !content.hasAttribute(name) || content.getAttribute(name).matches("[1-9]\\d*"),
                    "InvalidPositiveInteger");
        }
        String type = content.getAttribute("type");
        unless(
                !content.hasAttribute("type") || MIME.matcher(type).matches(),
                "InvalidMIMEAttribute");
        String url = content.getAttribute("url");
        unless(!content.hasAttribute("url") || isAbsolute(url), "InvalidFullLink");
    }

    private static boolean isMarkup(String text) {
        return Pattern.compile("</?[a-zA-Z]+[^<]*>|&(#\\d+|[a-z]+);").matcher(text).find();
    }

    /** HTML as a feed holds it: nothing that runs, nothing that needs another address. */
    private void html(String html) {
        var body =
                Jsoup.parseBodyFragment(html)
                        .outputSettings(new org.jsoup.nodes.Document.OutputSettings())
                        .body();
        var whole = Jsoup.parse(html);
        unless(
                whole.select("script, embed, object, iframe, meta, applet, base, link, frame")
                        .isEmpty(),
                "SecurityRisk");
        boolean handlers =
                whole.getAllElements().stream()
                        .flatMap(one -> one.attributes().asList().stream())
                        .anyMatch(attribute -> attribute.getKey().startsWith("on"));
        unless(!handlers, "SecurityRisk");
        unless(body.select("[style]").isEmpty(), "DangerousStyleAttr");
        for (String name : List.of("href", "src", "cite", "poster", "longdesc")) {
            for (var one : body.select("[" + name + "]")) {
                String value = one.attr(name).strip();
                unless(value.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*"), "ContainsRelRef");
            }
        }
        unless(body.select("[srcset]").isEmpty(), "ContainsRelRef");
    }

    // RSS 2.0

    private void rss(Element rss) {
        unless(rss.hasAttribute("version"), "MissingAttribute");
        unless(
                !rss.hasAttribute("version")
                        || rss.getAttribute("version").matches("2\\.0|0\\.9.*"),
                "InvalidRSSVersion");
        List<Element> channels = named(rss, "channel");
        unless(!channels.isEmpty(), "MissingElement");
        unless(channels.size() < 2, "DuplicateElement");
        noText(rss);
        channels.forEach(this::channel);
    }

    private void channel(Element channel) {
        noText(channel);
        known(channel, IN_CHANNEL);
        once(channel);
        needed(channel, "title", "MissingTitle");
        needed(channel, "link", "MissingLink");
        needed(channel, "description", "MissingDescription");
        for (Element language : named(channel, "language")) {
            unless(LANGUAGE.matcher(language.getTextContent()).matches(), "InvalidLanguage");
        }
        named(channel, "link").forEach(this::link);
        dates(channel);
        semantics(channel, "DuplicateSemantics");
        var ids = new HashSet<String>();
        for (Element item : named(channel, "item")) {
            item(item);
            for (Element guid : named(item, "guid")) {
                unless(ids.add(guid.getTextContent()), "DuplicateValue");
            }
        }
    }

    private void needed(Element channel, String name, String rule) {
        List<Element> found = named(channel, name);
        if (found.isEmpty()) {
            broken.add(rule);
            broken.add("MissingElement");
        }
        found.forEach(one -> unless(!one.getTextContent().isBlank(), "NotBlank"));
    }

    private void item(Element item) {
        noText(item);
        known(item, IN_ITEM);
        once(item);
        unless(
                !named(item, "title").isEmpty() || !named(item, "description").isEmpty(),
                "ItemMustContainTitleOrDescription");
        for (Element blank : named(item, "title")) {
            unless(!blank.getTextContent().isBlank(), "NotBlank");
        }
        named(item, "link").forEach(this::link);
        named(item, "guid").forEach(this::guid);
        for (Element author : named(item, "author")) {
            unless(author.getTextContent().matches("[^@]+@[^@]+"), "InvalidContact");
        }
        dates(item);
        semantics(item, "DuplicateItemSemantics");
        boolean told = false;
        for (Element child : children(item)) {
            if (is(child, null, "description")) {
                told = true;
                html(child.getTextContent());
            } else if (is(child, CONTENT, "encoded")) {
                unless(told, "NeedDescriptionBeforeContent");
                html(child.getTextContent());
            }
        }
    }

    private void link(Element link) {
        unless(isAbsolute(link.getTextContent().strip()), "InvalidLink");
    }

    private void guid(Element guid) {
        for (int i = 0; i < guid.getAttributes().getLength(); i++) {
            unless(
                    guid.getAttributes().item(i).getNodeName().equals("isPermaLink"),
                    "UnexpectedAttribute");
        }
        String id = guid.getTextContent().strip();
        boolean permanent = !guid.getAttribute("isPermaLink").equalsIgnoreCase("false");
        unless(!id.isEmpty() && (!permanent || isAbsolute(id)), "InvalidHttpGUID");
        unless(!permanent || !id.startsWith("tag:"), "InvalidPermalink");
    }

    private void dates(Element element) {
        for (String name : List.of("pubDate", "lastBuildDate")) {
            for (Element date : named(element, name)) {
                unless(isRfc2822(date.getTextContent()), "InvalidRFC2822Date");
            }
        }
    }

    private static boolean isRfc2822(String text) {
        String zoned =
                text.strip()
                        .replaceAll("\\s*\\([^)]*\\)", "")
                        .replaceAll("(?i) (UT|Z|GMT)$", " GMT")
                        .replaceAll(" (E|C|M|P)[SD]T$| [A-IK-Y]$", " -0500")
                        .replaceAll("^(\\w+,) 0(\\d )", "$1 $2");
        try {
            ZonedDateTime.parse(zoned, DateTimeFormatter.RFC_1123_DATE_TIME);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Two elements of different vocabularies that say the same. */
    private void semantics(Element element, String rule) {
        both(element, "pubDate", DC, "date", rule);
        both(element, "pubDate", ATOM, "published", rule);
        both(element, "guid", ATOM, "id", rule);
        both(element, "managingEditor", DC, "creator", rule);
        both(element, "author", DC, "creator", rule);
        both(element, "copyright", DC, "rights", rule);
        both(element, "webMaster", DC, "publisher", rule);
        both(element, "category", DC, "subject", rule);
        both(element, "lastBuildDate", "http://purl.org/dc/terms/", "modified", rule);
    }

    private void both(Element element, String core, String space, String other, String rule) {
        boolean also = children(element).stream().anyMatch(child -> is(child, space, other));
        unless(!also || named(element, core).isEmpty(), rule);
    }

    private void known(Element element, Set<String> names) {
        for (Element child : children(element)) {
            String space = child.getNamespaceURI();
            unless(space != null || names.contains(child.getLocalName()), "UndefinedElement");
        }
    }

    private void once(Element element) {
        var seen = new HashSet<String>();
        for (Element child : children(element)) {
            String space = String.valueOf(child.getNamespaceURI());
            boolean ours =
                    child.getNamespaceURI() == null || space.equals(DC) || space.equals(CONTENT);
            if (ours && !OFTEN.contains(child.getLocalName())) {
                unless(seen.add(space + child.getLocalName()), "DuplicateElement");
            }
        }
    }

    private void noText(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            unless(
                    node.getNodeType() != Node.TEXT_NODE || node.getTextContent().isBlank(),
                    "UnexpectedText");
        }
    }

    // Atom; its grammar is asked beside these

    private void atom(Element root) {
        atomLinks(root);
        var ids = new HashSet<String>();
        for (Element child : descendants(root)) {
            if (!ATOM.equals(child.getNamespaceURI())) {
                continue;
            }
            switch (child.getLocalName()) {
                case "updated", "published" ->
                        unless(isRfc3339(child.getTextContent()), "InvalidRFC3339Date");
                case "id" -> {
                    String id = child.getTextContent();
                    unless(!id.startsWith("tag:") || TAG.matcher(id).matches(), "InvalidTAG");
                    unless(!id.isBlank(), "NotBlank");
                    unless(isAbsolute(id) || id.matches("[a-z]+:\\S+"), "InvalidFullLink");
                    if (is((Element) child.getParentNode(), ATOM, "entry")) {
                        unless(ids.add(id), "DuplicateIds");
                    }
                }
                case "name", "title", "subtitle" ->
                        unless(!child.getTextContent().isBlank(), "NotBlank");
                case "category" -> unless(!child.getAttribute("term").isBlank(), "AttrNotBlank");
                case "link" -> {
                    unless(
                            !child.hasAttribute("type")
                                    || MIME.matcher(child.getAttribute("type")).matches(),
                            "InvalidMIMEType");
                }
                case "entry" -> {
                    atomLinks(child);
                    boolean named = authored(root) || authored(child);
                    unless(named, "MissingElement");
                }
                case "content", "summary" -> {
                    if (child.getAttribute("type").equals("html")) {
                        html(child.getTextContent());
                    }
                }
                default -> {}
            }
        }
    }

    /** "MUST contain one or more author elements" unless all of its entries do (4.1.1, 4.1.2). */
    private static boolean authored(Element element) {
        return children(element).stream()
                .anyMatch(
                        child ->
                                is(child, ATOM, "author")
                                        || is(child, ATOM, "source") && authored(child));
    }

    /** "MUST NOT contain more than one alternate link of one type and language" (4.1.1, 4.1.2). */
    private void atomLinks(Element element) {
        var seen = new HashSet<String>();
        for (Element link : children(element)) {
            if (is(link, ATOM, "link")
                    && (!link.hasAttribute("rel")
                            || link.getAttribute("rel").equals("alternate"))) {
                unless(
                        seen.add(link.getAttribute("type") + " " + link.getAttribute("hreflang")),
                        "DuplicateAtomLink");
            }
        }
    }

    private static boolean isRfc3339(String text) {
        if (!text.matches(
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)")) {
            return false;
        }
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    // Looking around

    private static boolean isAbsolute(String address) {
        try {
            return ABSOLUTE.matcher(address).matches() && new URI(address).isAbsolute();
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    private static boolean is(Element element, String space, String name) {
        return name.equals(element.getLocalName())
                && (space == null
                        ? element.getNamespaceURI() == null
                        : space.equals(element.getNamespaceURI()));
    }

    private static List<Element> named(Element parent, String name) {
        return children(parent).stream().filter(child -> is(child, null, name)).toList();
    }

    private static List<Element> children(Element parent) {
        var children = new ArrayList<Element>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<Element> descendants(Element root) {
        var found = new ArrayList<Element>();
        for (Element child : children(root)) {
            found.add(child);
            found.addAll(descendants(child));
        }
        return found;
    }
}
