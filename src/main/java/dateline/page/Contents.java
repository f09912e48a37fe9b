package dateline.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of contents of a text. Its headings stand in the text, so they are read from there when
 * the page is printed, and nothing has to remember them.
 *
 * @param prose the text; null when no table is wanted
 */
public record Contents(@Nullable Prose prose) implements Fingerprint.Fingerprinted {

    public static final Contents NONE = new Contents(null);

    private static final Fingerprint NOTHING = Fingerprint.of(List.of());
    private static final int DEEPEST = 3;

    @Override
    public Fingerprint fingerprint() {
        return prose == null ? NOTHING : prose.fingerprint();
    }

    /**
     * A heading of the text.
     *
     * @param text plain
     * @param href leads to it from its own page: {@code #the-vote}
     * @param level 2 or 3
     */
    public record Heading(String text, String href, int level) implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Contents.Heading", Heading.class)
                        .with("text", Heading::text)
                        .with("href", Heading::href)
                        .with("level", Heading::level)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }

    /**
     * The headings of the two highest levels, in their order.
     *
     * @throws Page.Unreadable when the text can't be read back
     */
    public List<Heading> headings() throws IOException {
        return prose == null ? List.of() : headings(prose.html());
    }

    /** In HTML that is ours: every heading is written {@code <h2 id="...">...</h2>}. */
    private static List<Heading> headings(String html) {
        var headings = new ArrayList<Heading>();
        int at = html.indexOf("<h");
        while (at >= 0) {
            int level = html.charAt(at + 2) - '0';
            boolean listed = level >= 2 && level <= DEEPEST && html.startsWith(" id=\"", at + 3);
            int end = listed ? html.indexOf("</h" + level + ">", at) : -1;
            if (end > 0) {
                headings.add(heading(html.substring(at, end), level));
            }
            at = html.indexOf("<h", at + 2);
        }
        return headings;
    }

    private static Heading heading(String element, int level) {
        int id = element.indexOf('"') + 1;
        int idEnd = element.indexOf('"', id);
        String inner = element.substring(element.indexOf('>', idEnd) + 1);
        return new Heading(
                Prose.unescape(plain(inner)).strip(),
                "#" + Prose.unescape(element.substring(id, idEnd)),
                level);
    }

    /** Without tags, and without the marks of footnotes. */
    private static String plain(String inner) {
        var plain = new StringBuilder();
        int at = 0;
        while (at < inner.length()) {
            int tag = inner.indexOf('<', at);
            if (tag < 0) {
                return plain.append(inner, at, inner.length()).toString();
            }
            plain.append(inner, at, tag);
            int sup = inner.startsWith("<sup>", tag) ? inner.indexOf("</sup>", tag) : -1;
            int close = inner.indexOf('>', sup < 0 ? tag : sup);
            at = close < 0 ? inner.length() : close + 1;
        }
        return plain.toString();
    }
}
