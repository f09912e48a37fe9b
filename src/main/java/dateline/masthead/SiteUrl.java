package dateline.masthead;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What may be the address of a site: http or https, a host, perhaps a path. */
final class SiteUrl {

    private SiteUrl() {}

    static boolean isGood(String text) {
        try {
            URI uri = new URI(text);
            return isWeb(uri)
                    && isBare(uri)
                    && uri.normalize().equals(uri)
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** What may be the address of a service: as a site's, and it may have a query. */
    static boolean isGoodHub(String text) {
        try {
            URI uri = new URI(text);
            return isWeb(uri)
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http")) && uri.getHost() != null;
    }

    private static boolean isBare(URI uri) {
        return uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getRawUserInfo() == null
                && !uri.getRawPath().contains("//");
    }
}
