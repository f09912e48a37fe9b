package dateline.page;

import dateline.edition.Body;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body as one page shows it: the text is read back when it is printed, and every reference in it
 * leads where it leads from that page.
 *
 * @param body the text
 * @param targets what each of the body's references is replaced by, in their order
 * @param own what stands before a link to a place in the text itself: nothing on its own page, the
 *     page's address elsewhere
 */
public record Prose(Body body, List<Target> targets, String own)
        implements Fingerprint.Fingerprinted {

    public Prose {
        targets = List.copyOf(targets);
    }

    /**
     * Where a reference leads.
     *
     * @param href null: nowhere on this site, so that only the words of the link stay
     * @param width of a picture, in pixels; 0 when unknown or no picture
     * @param height of a picture, in pixels
     */
    public record Target(String reference, @Nullable String href, int width, int height)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Prose.Target", Target.class)
                        .with("reference", Target::reference)
                        .with("href", Target::href)
                        .with("width", Target::width)
                        .with("height", Target::height)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    @Override
    public Fingerprint fingerprint() {
        return Fingerprint.of(List.of(body.hash(), targets, own));
    }

    /**
     * The HTML, read back.
     *
     * @throws Page.Unreadable when it can't be read back
     */
    public String html() throws Page.Unreadable {
        String html = read();
        String set = targets.isEmpty() ? html : new Setter(html).set();
        return own.isEmpty() ? set : set.replace("href=\"#", "href=\"" + escape(own) + "#");
    }

    private String read() throws Page.Unreadable {
        try {
            return body.read();
        } catch (IOException e) {
            throw new Page.Unreadable(e);
        }
    }

    /** Replaces references in one pass over the HTML, which is ours and well-formed. */
    private final class Setter {
        private static final String LINK = "<a href=\"" + Body.SCHEME;
        private static final String PICTURE = "<img src=\"" + Body.SCHEME;

        private final String html;
        private final StringBuilder out;
        private final Map<String, Target> known = new HashMap<>();
        private int at;

        Setter(String html) {
            this.html = html;
            this.out = new StringBuilder(html.length() + 200);
            targets.forEach(target -> known.putIfAbsent(target.reference(), target));
        }

        String set() {
            int link = html.indexOf(LINK);
            int picture = html.indexOf(PICTURE);
            while (true) {
                link = next(LINK, link);
                picture = next(PICTURE, picture);
                if (link < 0 && picture < 0) {
                    return out.append(html, at, html.length()).toString();
                }
                if (picture < 0 || link >= 0 && link < picture) {
                    link(link);
                } else {
                    picture(picture);
                }
            }
        }

        /** Where the mark stands next; looked for again only when it was passed. */
        private int next(String mark, int found) {
            return found < 0 || found >= at ? found : html.indexOf(mark, at);
        }

        private void link(int start) {
            out.append(html, at, start);
            int end = html.indexOf('"', start + LINK.length());
            Target target = target(html.substring(start + LINK.length(), end));
            if (target.href() != null) {
                out.append("<a href=\"").append(escape(target.href()));
                at = end;
                return;
            }
            int close = html.indexOf("</a>", end);
            out.append(html, html.indexOf('>', end) + 1, close);
            at = close + "</a>".length();
        }

        private void picture(int start) {
            out.append(html, at, start);
            int end = html.indexOf('"', start + PICTURE.length());
            Target target = target(html.substring(start + PICTURE.length(), end));
            if (target.href() == null) {
                at = html.indexOf('>', end) + 1;
                return;
            }
            out.append("<img src=\"").append(escape(target.href())).append('"');
            if (target.width() > 0 && target.height() > 0) {
                out.append(" width=\"").append(target.width());
                out.append("\" height=\"").append(target.height()).append('"');
                out.append(target.height() > target.width() ? " class=\"tall\"" : "");
            }
            // The picture above a text is loaded at once, those in it when they are come to.
            out.append(own.isEmpty() ? " loading=\"lazy\"" : "");
            at = end + 1;
        }

        private Target target(String escaped) {
            String reference = unescape(escaped);
            Target target = known.get(reference);
            return target == null ? new Target(reference, null, 0, 0) : target;
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    static String unescape(String text) {
        return text.replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
