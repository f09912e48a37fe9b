package dateline.preview;

import dateline.page.MediaType;
import java.net.URI;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * One page as a file of its own, to be sent around before it is published: everything it needs is
 * in it, nothing runs in it, and it asks nothing of anybody.
 */
public final class Leaflet {

    private static final Pattern URL = Pattern.compile("url\\(\"?([^\")]+)\"?\\)");

    private static final String BANNER_STYLE =
            ".dateline-leaflet { margin: 0; padding: .6rem 1rem; font: 600 1rem/1.4 system-ui, sans-serif;"
                    + " text-align: center; color: #fff; background: #9d1c1f; }";

    private final Issue issue;
    private final String base;

    private Leaflet(Issue issue, String base) {
        this.issue = issue;
        this.base = base;
    }

    /**
     * @param path of the page on the site, decoded
     * @param banner what stands above it
     * @return null when there is no such page
     * @throws Issue.Unprintable when its template is at fault
     */
    public static @Nullable String of(Issue issue, String path, String banner)
            throws Issue.Unprintable {
        Newsstand newsstand = Newsstand.of(issue, null, null);
        String slashed = newsstand.file(path) == null ? path + "/" : path;
        String file = newsstand.file(slashed);
        if (file == null || !Proofs.isPage(MediaType.of(file).served())) {
            return null;
        }
        Newsstand.Attempt page = newsstand.attempt(slashed);
        if (page.fault() != null) {
            throw new Issue.Unprintable(page.fault());
        }
        return page.bytes() == null
                ? null
                : new Leaflet(issue, slashed).made(Proofs.text(page.bytes()), banner);
    }

    private String made(String html, String banner) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        String canonical = page.select("link[rel=canonical]").attr("href");
        for (Element sheet : page.select("link[rel=stylesheet]")) {
            byte[] css = bytes(sheet.attr("href"));
            var style = new Element("style");
            style.appendChild(new DataNode(css == null ? "" : dressed(css, sheet.attr("href"))));
            sheet.replaceWith(style);
        }
        page.select("script, link, base, iframe, object, embed, meta[http-equiv]").remove();
        page.select("meta[name=robots], meta[property], meta[name^=twitter]").remove();
        page.head().appendElement("meta").attr("name", "robots").attr("content", "noindex");
        page.head().appendElement("style").appendChild(new DataNode(BANNER_STYLE));
        page.select("img, source, video, audio").forEach(this::inlined);
        page.select("a[href]").forEach(link -> absolute(link, canonical));
        page.body()
                .prependElement("aside")
                .addClass("dateline-leaflet")
                .attr("aria-label", "Notice")
                .text(banner);
        return page.outerHtml() + "\n";
    }

    /** A sheet with the files that it names in it; what can't be had is named nowhere. */
    private String dressed(byte[] css, String sheet) {
        Matcher urls = URL.matcher(Proofs.text(css));
        var dressed = new StringBuilder();
        while (urls.find()) {
            String data = data(resolved(sheet, urls.group(1)));
            urls.appendReplacement(
                    dressed,
                    Matcher.quoteReplacement("url(\"" + (data == null ? "data:," : data) + "\")"));
        }
        return urls.appendTail(dressed).toString().replace("</", "<\\/");
    }

    /** Pictures are taken in; what lies elsewhere, or moves, is left out. */
    private void inlined(Element media) {
        media.removeAttr("srcset");
        String data = media.hasAttr("src") ? data(resolved(base, media.attr("src"))) : null;
        if (media.nameIs("img") && data != null) {
            media.attr("src", data);
        } else if (media.nameIs("img")) {
            media.replaceWith(new Element("span").text(media.attr("alt")));
        } else {
            media.remove();
        }
    }

    /** A link is followed by hand alone; it leads to where the page will be. */
    private static void absolute(Element link, String canonical) {
        String href = link.attr("href");
        if (!href.startsWith("#") && !canonical.isEmpty()) {
            try {
                link.attr("href", URI.create(canonical).resolve(href).toString());
            } catch (IllegalArgumentException e) {
                link.removeAttr("href");
            }
        }
    }

    private static String resolved(String from, String to) {
        try {
            return URI.create(dateline.page.Address.encode(from)).resolve(to).toString();
        } catch (IllegalArgumentException e) {
            return to;
        }
    }

    /** A file of the site as a data URL (RFC 2397); null when it is none of ours. */
    private @Nullable String data(String href) {
        byte[] bytes = bytes(href);
        String type = MediaType.of(href).served().replace(" ", "");
        return bytes == null
                ? null
                : "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private byte @Nullable [] bytes(String href) {
        String path = Asked.path(href.replaceFirst("[?#].*", ""));
        return path == null ? null : Newsstand.of(issue, null, null).attemptFile(path);
    }
}
