package dateline.output.host;

import dateline.page.Shape;
import dateline.page.Shaped;
import java.util.List;

/**
 * What a host is told.
 *
 * @param root path of the front page, percent-encoded: {@code /}, or a sub-path
 * @param plainRoot the same as it reads, in quotes of a configuration file
 * @param rootPattern the same as a regular expression
 * @param policy the content security policy
 * @param pageAge how long a page may be shown before it is asked for again, in seconds
 * @param httpsOnly whether browsers are told to come by HTTPS alone
 * @param lasting folders at the root in which every file bears the hash of its bytes in its name
 * @param hidden files at the root that are for the host alone
 * @param maps files at the root that are the sitemap or a part of it
 * @param moved former addresses of stories
 * @param forced whether each of them stands in {@code _redirects} twice, first as Netlify wants it
 */
public record Hosting(
        String root,
        String plainRoot,
        String rootPattern,
        String policy,
        int pageAge,
        boolean httpsOnly,
        List<String> lasting,
        List<String> hidden,
        List<String> maps,
        List<Moved> moved,
        boolean forced)
        implements Shaped {
    private static final Shape SHAPE =
            Shape.named("Hosting", Hosting.class)
                    .with("root", Hosting::root)
                    .with("plainRoot", Hosting::plainRoot)
                    .with("rootPattern", Hosting::rootPattern)
                    .with("policy", Hosting::policy)
                    .with("pageAge", Hosting::pageAge)
                    .with("httpsOnly", Hosting::httpsOnly)
                    .with("lasting", Hosting::lasting)
                    .with("hidden", Hosting::hidden)
                    .with("maps", Hosting::maps)
                    .with("moved", Hosting::moved)
                    .with("forced", Hosting::forced)
                    .done();

    @Override
    public Shape shape() {
        return SHAPE;
    }

    /**
     * A former address.
     *
     * @param from path from the host's root, percent-encoded
     * @param to the same, of the story
     * @param plain the former path as it is, in quotes of a configuration file
     * @param pattern the former path as a regular expression
     * @param replacement the story's path as it is, to stand for what such an expression matched
     */
    public record Moved(String from, String to, String plain, String pattern, String replacement)
            implements Shaped {
        private static final Shape SHAPE =
                Shape.named("Hosting.Moved", Moved.class)
                        .with("from", Moved::from)
                        .with("to", Moved::to)
                        .with("plain", Moved::plain)
                        .with("pattern", Moved::pattern)
                        .with("replacement", Moved::replacement)
                        .done();

        @Override
        public Shape shape() {
            return SHAPE;
        }
    }
}
