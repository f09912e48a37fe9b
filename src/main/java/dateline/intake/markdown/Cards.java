package dateline.intake.markdown;

import dateline.intake.Html;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * A web address alone on its line becomes a card, made from the address alone: nothing is fetched,
 * and no frame or script comes in.
 */
final class Cards {

    private static final Set<String> VIDEOS =
            Set.of(
                    "youtube.com",
                    "m.youtube.com",
                    "youtu.be",
                    "youtube-nocookie.com",
                    "vimeo.com",
                    "player.vimeo.com");

    private Cards() {}

    /** The address, when a paragraph is one and nothing else. */
    static @Nullable String address(Node paragraph) {
        if (!(paragraph.getFirstChild() instanceof Link link) || !Nodes.isOnly(link)) {
            return null;
        }
        String address = link.getDestination();
        boolean web = address.startsWith("https://") || address.startsWith("http://");
        return web && Nodes.text(link).equals(address) && host(address) != null ? address : null;
    }

    static void set(StringBuilder html, String address, String href) {
        String host = host(address);
        boolean video = host != null && VIDEOS.contains(host);
        html.append(video ? "<figure class=\"video\">" : "<p class=\"card\">").append("<a");
        Html.attribute(html, "href", href);
        html.append("><span class=\"host\">");
        Html.text(html, host == null ? address : host);
        html.append("</span>");
        String path = path(address);
        if (!path.isEmpty()) {
            html.append("<span class=\"path\">");
            Html.text(html, path);
            html.append("</span>");
        }
        html.append(video ? "</a></figure>\n" : "</a></p>\n");
    }

    private static @Nullable String host(String address) {
        try {
            String host = new URI(address).getHost();
            if (host == null) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.startsWith("www.") ? lower.substring(4) : lower;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static String path(String address) {
        int slash = address.indexOf('/', address.indexOf("//") + 2);
        return slash < 0 || slash == address.length() - 1 ? "" : address.substring(slash);
    }
}
