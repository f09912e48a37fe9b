package dateline.intake.markdown;

import dateline.problem.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML in Markdown is kept as far as a list allows: no script, no handler of events, no style, no
 * frame. The whole text goes through the parser, so that what comes out is well-formed whatever the
 * author left open. Targets that we wrote are numbered, and all others are resolved here.
 */
final class SafeHtml implements RawHtml {

    private static final String OWN = "own:";
    private static final Pattern TAG_IN_ATTRIBUTE =
            Pattern.compile(
                    "(=\"[^\"<>{}]{0,500}+)(\\{\\{[^{}]{0,500}+\\}\\}|\\{%[^{}%]{0,500}+%\\})");
    private static final Safelist ALLOWED = allowed();

    private final Links links;
    private final Whereabouts whereabouts;
    private final List<String> targets = new ArrayList<>();

    SafeHtml(Links links, Whereabouts whereabouts) {
        this.links = links;
        this.whereabouts = whereabouts;
    }

    private static Safelist allowed() {
        return new Safelist()
                .addTags(
                        "a",
                        "abbr",
                        "aside",
                        "b",
                        "blockquote",
                        "br",
                        "caption",
                        "cite",
                        "code",
                        "dd",
                        "del",
                        "details",
                        "dfn",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "hr",
                        "i",
                        "img",
                        "ins",
                        "kbd",
                        "li",
                        "mark",
                        "ol",
                        "p",
                        "pre",
                        "q",
                        "s",
                        "samp",
                        "section",
                        "small",
                        "span",
                        "strong",
                        "sub",
                        "summary",
                        "sup",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "time",
                        "tr",
                        "u",
                        "ul",
                        "var",
                        "wbr")
                .addAttributes(":all", "class", "id", "lang", "dir", "title")
                .addAttributes("div", "role")
                .addAttributes("a", "href")
                .addAttributes("img", "src", "alt")
                .addAttributes("ol", "start")
                .addAttributes("td", "colspan", "rowspan")
                .addAttributes("th", "colspan", "rowspan", "scope")
                .addAttributes("time", "datetime");
    }

    @Override
    public void block(StringBuilder html, String literal) {
        html.append(withTagsWhole(literal)).append('\n');
    }

    /**
     * {@code href="{{< ref "a.md" >}}"}: other tools fill the tag in before anybody reads the HTML.
     * With quotes of the other kind it is one attribute, whose link then leads nowhere.
     */
    private static String withTagsWhole(String literal) {
        return literal.contains("{{") || literal.contains("{%")
                ? TAG_IN_ATTRIBUTE
                        .matcher(literal)
                        .replaceAll(
                                found ->
                                        Matcher.quoteReplacement(
                                                found.group(1) + found.group(2).replace('"', '\'')))
                : literal;
    }

    @Override
    public void inline(StringBuilder html, String literal) {
        html.append(literal);
    }

    @Override
    public String own(String target) {
        targets.add(target);
        return OWN + (targets.size() - 1);
    }

    @Override
    public String finish(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.select("h1").tagName("h2");
        document.select("[role]:not(.footnotes[role=doc-endnotes])").removeAttr("role");
        document.select(
                        "script,style,iframe,object,embed,template,noscript,textarea,select,form,svg,math,title")
                .remove();
        for (Element link : document.select("a")) {
            resolve(link, "href", links::href);
        }
        for (Element picture : document.select("img")) {
            resolve(picture, "src", links::src);
            if (!picture.hasAttr("src")) {
                picture.remove();
            } else if (!picture.hasAttr("alt")) {
                picture.attr("alt", "");
            }
        }
        Document clean = new Cleaner(ALLOWED).clean(document);
        clean.select("a:not([href]):not([id])").unwrap();
        clean.outputSettings()
                .prettyPrint(false)
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8");
        return legal(clean.body().html());
    }

    private interface Resolving {
        @Nullable String target(String written, Place place);
    }

    /** The target becomes the first attribute, as it is in what we set ourselves. */
    private void resolve(Element element, String attribute, Resolving resolving) {
        if (!element.hasAttr(attribute)) {
            return;
        }
        String written = element.attr(attribute);
        String own = own(written, 0);
        String target = own != null ? own : resolving.target(written, whereabouts.of(written));
        var others = element.attributes().clone();
        element.clearAttributes();
        if (target != null) {
            element.attr(attribute, target);
        }
        others.remove(attribute);
        others.forEach(other -> element.attr(other.getKey(), other.getValue()));
    }

    private @Nullable String own(String written, int start) {
        if (!written.startsWith(OWN, start) || written.length() > OWN.length() + 9) {
            return null;
        }
        try {
            int number = Integer.parseInt(written.substring(OWN.length()));
            return number >= 0 && number < targets.size() ? targets.get(number) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Numeric references in HTML can still bring characters that XML forbids. */
    private static String legal(String html) {
        var legal = new StringBuilder(html.length());
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            boolean control = c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0;
            if (!control
                    && c != 0xfeff
                    && c != 0xfffe
                    && c != 0xffff
                    && !(c >= 0xfdd0 && c <= 0xfdef)) {
                legal.append(c);
            }
        }
        return legal.toString();
    }
}
