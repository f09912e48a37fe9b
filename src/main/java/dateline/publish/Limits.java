package dateline.publish;

/**
 * What a host takes; 0 where it has no limit of the kind.
 *
 * @param host its name
 * @param files how many
 * @param bytes of the whole site
 * @param fileBytes of one file
 * @param redirects lines of {@code _redirects}
 * @param headerRules rules of {@code _headers}
 */
public record Limits(
        String host, long files, long bytes, long fileBytes, long redirects, long headerRules) {

    public static final Limits NONE = new Limits("", 0, 0, 0, 0, 0);
}
